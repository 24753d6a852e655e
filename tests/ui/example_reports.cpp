// SPDX-License-Identifier: GPL-3.0-or-later
// fade_example_reports DIR PICTURES REFERENCES: reports to be looked at, of 1, 12 and 137 pictures of a folder (each
// used as often as it takes), with and without a comment, on both papers and in every language.
#include "fade/files.h"
#include "fade/threads.h"

#include <QApplication>
#include <QPainter>
#include <QStandardPaths>

#include <chrono>
#include <iostream>
#include <vector>

#include "data_folder.h"
#include "support/document_of.h"
#include "ui/jobs/inspect_picture.h"
#include "ui/jobs/messages.h"
#include "ui/model/reported.h"
#include "ui/model/samples.h"
#include "ui/report/report_pages.h"
#include "ui/style/language.h"

namespace {

using namespace fade;
using namespace fade::ui;

constexpr std::size_t memory = std::size_t{1} << 30;

std::vector<ReportedPicture> inspect_all(const std::filesystem::path& pictures,
                                         const std::filesystem::path& references) {
    const auto store = std::make_shared<PictureStore>(memory);
    Inspector::Options options;
    options.feature_bytes = memory;
    options.interactive = true;
    Inspector inspector(std::move(options));
    Recipe setup;
    setup.model.path = find_demonstration(data_folder()).model;
    setup.object = "metal nut";
    for (const auto& reference : find_images({references})) setup.references.push_back(reference.file);
    std::vector<ReportedPicture> results;
    for (const auto& picture : find_images({pictures}))
        results.push_back(reported(
            *inspect_picture(inspector, *store, *picture_file(picture.file), setup, {}, {}).result, load_from(store)));
    return results;
}

cv::Mat drawn_logo() {
    QImage logo(600, 200, QImage::Format_RGB888);
    logo.fill(Qt::white);
    QPainter painter(&logo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x1f, 0x4e, 0x79), 22));
    painter.drawEllipse(QPoint(110, 100), 70, 70);
    painter.drawLine(180, 100, 560, 100);
    painter.end();
    return cv::Mat(logo.height(), logo.width(), CV_8UC3, logo.bits(), static_cast<std::size_t>(logo.bytesPerLine()))
        .clone();
}

InspectionReport example(const std::vector<ReportedPicture>& results, std::size_t count, bool comment) {
    InspectionReport report;
    for (std::size_t i = 0; i < count; ++i) {
        auto picture = results[i % results.size()];
        const auto round = std::to_string(i / results.size());
        const auto place = picture.source->name().place;
        picture.source = picture_file(place.parent_path() / round / place.filename());
        report.pictures.push_back(std::move(picture));
    }
    if (count > 100)
        for (int i = 0; i < 5; ++i)
            report.not_inspected.push_back(
                {picture_file("/data/lot/damaged-" + std::to_string(i) + ".jpg"), NotInspected::failed,
                 "damaged-" + std::to_string(i) + ".jpg: is damaged after 48 % of its rows."});
    report.date = local_time(std::chrono::system_clock::now());
    report.head = {"Example Castings Ltd.", drawn_logo(), "Flange 17-4", "L-2026-0113", "4711", "M. Mustermann", {}};
    if (comment)
        report.head.comment =
            "The parts were photographed at the end of line 3, under ring light, five minutes after washing.\n"
            "Parts 4 and 9 were cleaned by hand and photographed again; the first pictures are kept in the office "
            "file.";
    return report;
}

void write(const std::filesystem::path& file, const QByteArray& content) {
    write_file_atomically(file, {content.constData(), static_cast<std::size_t>(content.size())});
}

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc != 4) {
        std::cerr << "usage: fade_example_reports DIR PICTURES REFERENCES" << std::endl;
        return 2;
    }
    try {
        set_thread_count(0);
        const std::filesystem::path folder = argv[1];
        make_writable_folder(folder);
        const auto results = inspect_all(argv[2], argv[3]);
        LanguageControl language;
        for (const std::size_t count : {1, 12, 137})
            for (const auto& code : LanguageControl::available())
                for (const bool comment : {false, true}) {
                    language.setLanguage(code);
                    const auto report = example(results, count, comment);
                    const auto name = std::to_string(count) + "-" + code.toStdString() + (comment ? "-comment" : "");
                    for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
                        const ReportPages pages(fade::test::document_of(report, core_translation()), paper);
                        write(folder / (name + (paper == QPageSize::A4 ? "-a4.pdf" : "-letter.pdf")),
                              reportPdf(pages, {}));
                        std::cout << name << ": " << pages.count() << " pages, filled";
                        for (int page = 0; page < pages.count() && (page < 8 || page + 3 > pages.count()); ++page)
                            std::cout << " " << static_cast<int>(100 * pages.fillOf(page)) << " %";
                        std::cout << std::endl;
                    }
                    write_file_atomically(folder / (name + ".html"), report_html(report, {}, core_translation()));
                }
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "fade_example_reports: " << error.what() << std::endl;
        return 1;
    }
}
