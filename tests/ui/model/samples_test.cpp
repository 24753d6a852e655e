// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/samples.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTimer>
#include <QToolButton>

#include "support/temporary_folder.h"
#include "ui/model/path_text.h"
#include "ui/model/session.h"
#include "ui/model/undo_step.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Data as they are installed: a model with a notice, and the samples of two parts.
struct Installed {
    fade::test::TemporaryFolder folder;

    Installed() {
        std::filesystem::copy(demo_model(), folder / "model");
        fade::test::write_bytes(folder / "model/fade.json", R"({"notice":"Only a test: no verdict."})");
        int seed = 0;
        for (const std::string part : {"gear_wheel", "metal-nut"})
            for (const std::string kind : {"train/good", "test/good", "test/defective"}) {
                const auto place = folder / ("samples/" + part + "/" + kind);
                std::filesystem::create_directories(place);
                for (const auto* name : {"000.png", "001.png"}) write_plate(place / name, 64, seed++, false);
            }
    }
};

}  // namespace

TEST_CASE("The demonstration is what lies in the data folder", "[samples]") {
    const Installed installed;
    const auto found = find_demonstration(installed.folder.path());
    CHECK(found.model == installed.folder / "model");
    REQUIRE(found.samples.size() == 2);
    CHECK(found.samples[0].object == "gear wheel");
    const auto& nut = found.samples[1];
    CHECK(nut.object == "metal nut");
    CHECK(nut.references == std::vector{installed.folder / "samples/metal-nut/train/good/000.png",
                                        installed.folder / "samples/metal-nut/train/good/001.png"});
    REQUIRE(nut.pictures.size() == 4);
    CHECK(nut.pictures[0] == installed.folder / "samples/metal-nut/test/defective/000.png");
    CHECK(nut.pictures[2] == installed.folder / "samples/metal-nut/test/good/000.png");
    CHECK(find_demonstration(installed.folder / "nowhere").samples.empty());
    CHECK(find_demonstration({}).model.empty());
}

TEST_CASE("One click opens a sample, and the window says what the model is", "[samples][window]") {
    const Installed installed;
    Workbench workbench({});
    auto window = std::make_unique<MainWindow>(workbench, Preferences(), MainWindow::Controls(),
                                               find_demonstration(installed.folder.path()));
    window->resize(1300, 850);
    window->show();
    auto* notice = window->findChild<QLabel*>("modelNotice");
    REQUIRE(notice != nullptr);
    CHECK_FALSE(notice->isVisible());
    QToolButton* tile = nullptr;
    for (auto* button : window->findChildren<QToolButton*>())
        if (button->text() == "metal nut") tile = button;
    REQUIRE(tile != nullptr);
    CHECK(wait_until([&] { return !tile->icon().isNull(); }));

    tile->click();
    CHECK(workbench.setup().object == "metal nut");
    CHECK(workbench.references().rowCount() == 2);
    CHECK(workbench.pictures().rowCount() == 4);
    CHECK(file_name(workbench.current()) == "000.png");
    REQUIRE(wait_until([&] { return workbench.pictures().scores().size() == 4 && !workbench.worker().isBusy(); }));
    CHECK(workbench.currentResult()->inspection.shots == 2);
    CHECK(notice->isVisible());
    CHECK(notice->text() == "Only a test: no verdict.");
    CHECK(notice->toolTip() == "Only a test: no verdict.");

    // Another one takes its place, as a whole, and gives way as a whole.
    window->openSample(0);
    CHECK(workbench.setup().object == "gear wheel");
    CHECK(workbench.pictures().rowCount() == 4);
    REQUIRE(undo_name(workbench.undoStack()) == "Open sample gear wheel");
    workbench.undoStack().undo();
    CHECK(workbench.setup().object == "metal nut");
    CHECK(workbench.references().enabledFiles() ==
          std::vector{installed.folder / "samples/metal-nut/train/good/000.png",
                      installed.folder / "samples/metal-nut/train/good/001.png"});
    CHECK(workbench.pictures().rowCount() == 4);
    CHECK(workbench.current() == installed.folder / "samples/metal-nut/test/defective/000.png");
    REQUIRE(wait_until([&] { return workbench.pictures().scores().size() == 4 && !workbench.worker().isBusy(); }));
    workbench.undoStack().redo();
    CHECK(workbench.setup().object == "gear wheel");
    REQUIRE(wait_until([&] { return workbench.pictures().scores().size() == 4 && !workbench.worker().isBusy(); }));
    CHECK(window->messageBar().text().isEmpty());

    // A session remembers pictures, but not where the demonstration model lay.
    window->keepSession(installed.folder / "session.json");
    window->close();
    window.reset();
    Workbench next({});
    MainWindow again(next, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    again.keepSession(installed.folder / "session.json");
    CHECK(next.pictures().rowCount() == 4);
    CHECK(load_session(installed.folder / "session.json").setup.model.path.empty());
    CHECK(next.setup().model.path == installed.folder / "model");
    CHECK(wait_until([&] { return next.modelState() == ModelState::ready; }));
}

TEST_CASE("The device that was chosen for the demonstration model is chosen at the next start", "[samples][window]") {
    const Installed installed;
    const auto session = installed.folder / "session.json";
    {
        Workbench workbench({});
        MainWindow window(workbench, Preferences(), MainWindow::Controls(),
                          find_demonstration(installed.folder.path()));
        window.keepSession(session);
        fade::ModelSource source;
        source.path = installed.folder / "model";
        source.device = "cuda:7";
        workbench.setModel(source);
        window.close();
    }
    Workbench next({});
    MainWindow again(next, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    again.keepSession(session);
    CHECK(next.setup().model.path == installed.folder / "model");
    CHECK(next.setup().model.device == "cuda:7");
}

TEST_CASE("A sample asks before it takes the place of one's own references", "[samples][window]") {
    const Installed installed;
    Workbench workbench({});
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    const auto own = write_plate(installed.folder / "own.png", 64, 99);
    workbench.references().insert({own}, -1);
    int asked = 0;
    const auto answer = [&](QMessageBox::StandardButton button) {
        QTimer::singleShot(0, &window, [&asked, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box == nullptr) return;
            ++asked;
            box->button(button)->click();
        });
    };
    answer(QMessageBox::Cancel);
    window.openSample(0);
    CHECK(asked == 1);
    CHECK(workbench.references().enabledFiles() == std::vector{own});
    CHECK(workbench.pictures().rowCount() == 0);
    answer(QMessageBox::Ok);
    window.openSample(0);
    CHECK(asked == 2);
    CHECK(workbench.references().rowCount() == 2);
    // Samples give way without a question.
    workbench.cancel();
    window.openSample(1);
    CHECK(asked == 2);
    CHECK(workbench.setup().object == "metal nut");
    workbench.cancel();
}

TEST_CASE("A part's folder that cannot be read is left out, and the others stay", "[samples]") {
    const Installed installed;
    const auto loop = installed.folder / "samples/gear_wheel/train/good";
    std::filesystem::remove_all(loop);
    std::filesystem::create_symlink("good", loop);
    static QStringList warnings;
    warnings.clear();
    const auto former = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { warnings << message; });
    const auto found = find_demonstration(installed.folder.path());
    qInstallMessageHandler(former);
    REQUIRE(found.samples.size() == 1);
    CHECK(found.samples[0].object == "metal nut");
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].contains(to_text(loop)));
}

TEST_CASE("Samples are opened by name, and a name that is none is said in the message bar", "[samples][window]") {
    const Installed installed;
    Workbench workbench({});
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    window.show();
    window.openSampleNamed("nonsense");
    CHECK(window.messageBar().kind() == MessageBar::Kind::failed);
    CHECK(window.messageBar().text().contains("\"nonsense\""));
    CHECK(workbench.pictures().rowCount() == 0);
    window.openSampleNamed("gear-wheel");
    CHECK(workbench.setup().object == "gear wheel");
    CHECK(workbench.pictures().rowCount() == 4);
    workbench.cancel();
}

TEST_CASE("A demonstration model that is missing is named in one sentence", "[samples][window]") {
    const fade::test::TemporaryFolder folder;
    Workbench workbench({});
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(folder.path()));
    window.openDemonstrationModel();
    CHECK(window.messageBar().text().contains(to_text(folder / "model")));
    CHECK(workbench.modelState() == ModelState::none);
}
