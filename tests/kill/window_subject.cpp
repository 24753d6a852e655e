// SPDX-License-Identifier: GPL-3.0-or-later
// For scripts/kill-test: what the window does when a person changes things and exports, again and again, without a
// person. fade_window_subject FOLDER MODEL PICTURES: session, cache and exports lie in FOLDER. Ends with 5 if a session
// was there and could not be used.
#include "fade/error.h"
#include "fade/threads.h"

#include <QApplication>

#include <iostream>
#include <stdexcept>

#include "ui/model/session_file.h"
#include "ui/model/workbench.h"
#include "ui/report/export_job.h"
#include "ui/support/event_loop.h"

namespace {

using namespace fade;
using namespace fade::ui;

constexpr int rounds = 4;
constexpr int session_lost = 5;

class Person {
public:
    Person(const std::filesystem::path& folder, const std::filesystem::path& model, std::filesystem::path pictures)
        : folder_(folder),
          pictures_(std::move(pictures)),
          model_(model),
          workbench_(folder / "cache"),
          session_(folder / "data/session.json", model, workbench_) {
        QObject::connect(&session_, &SessionFile::failed, [](const QString& sentence) {
            throw std::runtime_error("session: " + sentence.toStdString());
        });
    }

    int work() {
        const bool kept = std::filesystem::exists(folder_ / "data/session.json");
        session_.open();
        if (kept && workbench_.pictures().rowCount() == 0) return session_lost;
        ModelSource source;
        source.path = model_;
        workbench_.setup().setModel(source);
        if (!kept) workbench_.addPictures({pictures_});
        idle();
        session_.save();
        workbench_.inspectAll();
        idle();
        for (int round = 1; round <= rounds; ++round) {
            const double share = round / static_cast<double>(2 * rounds);
            workbench_.setup().setThresholds({share / 2, share});
            session_.save();
            exportAll();
        }
        return 0;
    }

private:
    void idle() {
        const bool happened =
            test::wait_until([this] { return !workbench_.isBusy() && !workbench_.loader().isBusy(); });
        if (!happened) throw std::runtime_error("The window did not come to rest.");
    }

    void exportAll() {
        std::vector<PictureId> pictures;
        for (const auto& entry : workbench_.pictures().entries()) pictures.push_back(entry.id());
        bool done = false;
        workbench_.collect(pictures, [&](const CollectedResults& results) {
            ExportRequest request;
            request.report.pictures = results.pictures;
            request.report.not_inspected = results.not_inspected;
            request.report.thresholds = workbench_.setup().recipe().thresholds;
            request.report.date = "2026-01-02 03:04";
            request.formats = {true, true, true, CsvForm::exact, true};
            request.folder = folder_ / "export";
            request.name = "report";
            runExport(request, {});
            done = true;
        });
        if (!test::wait_until([&] { return done; })) throw std::runtime_error("Nothing was exported.");
    }

    std::filesystem::path folder_;
    std::filesystem::path pictures_;
    std::filesystem::path model_;
    Workbench workbench_;
    SessionFile session_;
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    if (argc != 4) {
        std::cerr << "usage: fade_window_subject FOLDER MODEL PICTURES" << std::endl;
        return 2;
    }
    try {
        fade::set_thread_count(0);
        return Person(argv[1], argv[2], argv[3]).work();
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        return 3;
    }
}
