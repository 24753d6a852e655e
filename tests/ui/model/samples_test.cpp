// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/samples.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "support/temporary_folder.h"
#include "ui/model/path_text.h"
#include "ui/model/session.h"
#include "ui/model/undo_step.h"
#include "ui/support/demo_model.h"
#include "ui/support/event_loop.h"
#include "ui/support/pictures.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

using fade::id_of;
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
    CHECK(workbench.setup().recipe().object == "metal nut");
    CHECK(workbench.references().rowCount() == 2);
    CHECK(workbench.setup().recipe().rules == fade::DecisionRules{});  // they are of other parts
    CHECK(workbench.pictures().rowCount() == 4);
    CHECK(current_name(workbench) == "000.png");
    REQUIRE(wait_until([&] { return workbench.pictures().scores().size() == 4 && !workbench.worker().isBusy(); }));
    CHECK(workbench.currentResult()->inspection.shots == 2);
    CHECK(notice->isVisible());
    CHECK(notice->text() == "Only a test: no verdict.");
    CHECK(notice->toolTip() == "Only a test: no verdict.");

    // Another one takes its place, as a whole, and gives way as a whole.
    window->openSample(0);
    CHECK(workbench.setup().recipe().object == "gear wheel");
    CHECK(workbench.pictures().rowCount() == 4);
    REQUIRE(undo_name(workbench.undoStack()) == "Open sample gear wheel");
    workbench.undoStack().undo();
    CHECK(workbench.setup().recipe().object == "metal nut");
    CHECK(workbench.references().enabledFiles() ==
          std::vector{installed.folder / "samples/metal-nut/train/good/000.png",
                      installed.folder / "samples/metal-nut/train/good/001.png"});
    CHECK(workbench.pictures().rowCount() == 4);
    CHECK(workbench.current() == id_of(installed.folder / "samples/metal-nut/test/defective/000.png"));
    REQUIRE(wait_until([&] { return workbench.pictures().scores().size() == 4 && !workbench.worker().isBusy(); }));
    workbench.undoStack().redo();
    CHECK(workbench.setup().recipe().object == "gear wheel");
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
    CHECK(next.setup().recipe().model.path == installed.folder / "model");
    CHECK(wait_until([&] { return next.setup().modelState() == ModelState::ready; }));
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
        source.compute.device = "cuda:7";
        workbench.setup().setModel(source);
        window.close();
    }
    Workbench next({});
    MainWindow again(next, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    again.keepSession(session);
    CHECK(next.setup().recipe().model.path == installed.folder / "model");
    CHECK(next.setup().recipe().model.compute.device == "cuda:7");
}

TEST_CASE("A sample and own work never mix, and nothing is lost", "[samples][window]") {
    const Installed installed;
    Workbench workbench(installed.folder / "cache");
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    window.show();
    window.openDemonstrationModel();
    const auto file = [&](const std::string& name) { return installed.folder / name; };
    for (const auto* name : {"own-1.png", "own-2.png", "own-3.png", "good.png"}) write_plate(file(name), 64, name[4]);
    workbench.addPictures({file("own-1.png"), file("own-2.png")});
    workbench.addReferences({file("good.png")});
    REQUIRE(wait_until([&] { return workbench.pictures().rowCount() == 2 && workbench.references().rowCount() == 1; }));
    workbench.setup().setObject("tile");
    workbench.setup().setThresholds({0.1, 0.2});
    fade::DecisionRules rules;
    rules.unit = fade::LengthUnit::millimetre;
    rules.smallest_length = 3;
    rules.any.fail = 1;
    workbench.setup().setPixelLength(0.1);
    workbench.setup().setRules(rules);
    workbench.inspectAll();
    const auto verdicts = [&](std::size_t count) {
        return wait_until([&] { return workbench.pictures().scores().size() == count && !workbench.isBusy(); });
    };
    REQUIRE(verdicts(2));
    const auto scores = workbench.pictures().scores();
    const auto is_own = [&](int pictures) {
        return !workbench.showsSample() && workbench.setup().recipe().object == "tile" &&
               workbench.pictures().rowCount() == pictures &&
               workbench.references().enabledFiles() == std::vector{file("good.png")} &&
               workbench.setup().recipe().thresholds == fade::Thresholds{0.1, 0.2} &&
               workbench.setup().recipe().rules == rules;
    };
    CHECK(is_own(2));

    window.openSample(0);
    CHECK(workbench.showsSample());
    CHECK(workbench.setup().recipe().object == "gear wheel");
    CHECK(workbench.references().rowCount() == 2);
    CHECK(window.messageBar().text().contains("Back to My Work"));
    workbench.setup().setThresholds({0.3, 0.4});
    REQUIRE(verdicts(4));

    SECTION("the own work comes back, with its verdicts") {
        const auto encoded = workbench.inspector()->encoded_pictures();
        workbench.goBackToOwnWork();
        CHECK(is_own(2));
        REQUIRE(verdicts(2));
        CHECK(workbench.pictures().scores() == scores);
        CHECK(workbench.inspector()->encoded_pictures() == encoded);
        workbench.undoStack().undo();
        CHECK(workbench.setup().recipe().object == "gear wheel");
        CHECK(workbench.setup().recipe().thresholds == fade::Thresholds{0.3, 0.4});
    }
    SECTION("own pictures go to the own work") {
        workbench.addPictures({file("own-3.png")});
        REQUIRE(wait_until([&] { return !workbench.showsSample(); }));
        CHECK(is_own(3));
        CHECK(workbench.current() == id_of(file("own-3.png")));
        CHECK(window.messageBar().text().contains("gave way to your own work"));
        CHECK(undo_name(workbench.undoStack()) == "Add 1 picture");
        workbench.undoStack().undo();
        CHECK(workbench.showsSample());
        CHECK(workbench.pictures().rowCount() == 4);
    }
    SECTION("own references do, too") {
        workbench.addReferences({file("own-3.png")});
        REQUIRE(wait_until([&] { return !workbench.showsSample(); }));
        CHECK(workbench.references().enabledFiles() == std::vector{file("good.png"), file("own-3.png")});
        CHECK(workbench.setup().recipe().object == "tile");
    }
    SECTION("a sample's own picture may be its reference") {
        const auto picture = *workbench.pictures().entries()[3].source->file();
        workbench.addReferences({picture});
        REQUIRE(wait_until([&] { return workbench.references().rowCount() == 3; }));
        CHECK(workbench.showsSample());
    }
    SECTION("another sample leaves it aside, also over a restart") {
        window.openSample(1);
        save_session(file("session.json"), session_of(workbench));
        Workbench next(installed.folder / "cache");
        restore_session(load_session(file("session.json")), next);
        CHECK(next.showsSample());
        CHECK(next.setup().recipe().object == "metal nut");
        next.goBackToOwnWork();  // and the other way, and back, before anything is known of their verdicts
        next.undoStack().undo();
        CHECK(next.setup().recipe().object == "metal nut");
        next.undoStack().redo();
        CHECK(next.setup().recipe().object == "tile");
        CHECK(next.pictures().rowCount() == 2);
        CHECK(next.setup().recipe().thresholds == fade::Thresholds{0.1, 0.2});
        CHECK(next.references().enabledFiles() == std::vector{file("good.png")});
        REQUIRE(wait_until([&] { return next.pictures().scores().size() == 2 && !next.isBusy(); }));
        CHECK(next.inspector()->encoded_pictures() == 0);
    }
    SECTION("New leaves it aside, also over a restart, and what is begun then is not lost either") {
        workbench.startNewWork();
        CHECK_FALSE(workbench.showsSample());
        CHECK(workbench.pictures().rowCount() == 0);
        save_session(file("session.json"), session_of(workbench));
        Workbench next(installed.folder / "cache");
        restore_session(load_session(file("session.json")), next);
        REQUIRE(next.hasWorkAside());
        next.startNewWork();  // another time changes nothing
        next.addPictures({file("own-3.png")});
        REQUIRE(wait_until([&] { return next.pictures().rowCount() == 1; }));
        next.setup().setObject("bolt");
        next.openSample(find_demonstration(installed.folder.path()).samples[0]);
        save_session(file("session.json"), session_of(next));
        Workbench last(installed.folder / "cache");
        restore_session(load_session(file("session.json")), last);
        CHECK(last.setup().recipe().object == "gear wheel");
        for (int round = 0; round < 2; ++round) {
            last.goBackToOwnWork();
            CHECK(last.setup().recipe().object == "bolt");
            CHECK(last.pictures().rowCount() == 1);
            last.goBackToOwnWork();
            CHECK(last.setup().recipe().object == "tile");
            CHECK(last.pictures().rowCount() == 2);
            CHECK(last.setup().recipe().thresholds == fade::Thresholds{0.1, 0.2});
            CHECK(last.references().enabledFiles() == std::vector{file("good.png")});
        }
        last.cancel();
        next.cancel();
        REQUIRE(wait_until([&] { return !last.isBusy() && !next.isBusy(); }));
    }
    SECTION("New and Clear are undone") {
        workbench.goBackToOwnWork();
        const auto trigger = [&](const QString& text) {
            for (auto* action : window.findChildren<QAction*>())
                if (action->text().remove('&') == text) return action->trigger();
            FAIL("no such action");
        };
        trigger("Clear Pictures");
        CHECK(workbench.pictures().rowCount() == 0);
        CHECK(workbench.references().rowCount() == 1);
        workbench.undoStack().undo();
        CHECK(is_own(2));
        trigger("New");
        CHECK(workbench.pictures().rowCount() == 0);
        CHECK(workbench.references().rowCount() == 0);
        CHECK(workbench.setup().recipe().object == fade::object_agnostic_name);
        CHECK(workbench.setup().recipe().thresholds == fade::Thresholds{});
        CHECK(workbench.setup().recipe().model.path == installed.folder / "model");
        workbench.undoStack().undo();
        CHECK(is_own(2));
    }
    workbench.cancel();
    CHECK(wait_until([&] { return !workbench.isBusy(); }));
}

TEST_CASE("Pictures that the program is started with come into view at once", "[samples][window]") {
    const Installed installed;
    Workbench workbench({});
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(installed.folder.path()));
    for (const auto* name : {"a.png", "b.png"}) write_plate(installed.folder / name, 64, name[0]);
    workbench.addPictures({installed.folder / "a.png"});
    REQUIRE(wait_until([&] { return workbench.current() == id_of(installed.folder / "a.png"); }));
    workbench.addPictures({installed.folder / "b.png"}, Workbench::Show::first);
    REQUIRE(wait_until([&] { return workbench.pictures().rowCount() == 2; }));
    CHECK(workbench.current() == id_of(installed.folder / "b.png"));
    workbench.addPictures({installed.folder / "a.png"}, Workbench::Show::first);  // which is there already
    CHECK(wait_until([&] { return workbench.current() == id_of(installed.folder / "a.png"); }));
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
    CHECK(workbench.setup().recipe().object == "gear wheel");
    CHECK(workbench.pictures().rowCount() == 4);
    workbench.cancel();
}

TEST_CASE("A demonstration model that is missing is named in one sentence", "[samples][window]") {
    const fade::test::TemporaryFolder folder;
    Workbench workbench({});
    MainWindow window(workbench, Preferences(), MainWindow::Controls(), find_demonstration(folder.path()));
    window.openDemonstrationModel();
    CHECK(window.messageBar().text().contains(to_text(folder / "model")));
    CHECK(workbench.setup().modelState() == ModelState::none);
}
