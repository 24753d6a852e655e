// SPDX-License-Identifier: GPL-3.0-or-later
// What the next start finds again.
#include "ui/model/session_file.h"

#include "fade/files.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QTimer>

#include <catch2/catch.hpp>

#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/model/session.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// What is to be saved some seconds later is saved at once.
void hurry(const MainWindow& window) {
    window.findChild<SessionFile*>()->findChild<QTimer*>()->setInterval(0);
}

}  // namespace

TEST_CASE("A session is written soon after a change", "[window][session]") {
    Desk desk;
    const auto file = desk.folder / "data/session.json";
    desk.window->keepSession(file);
    hurry(*desk.window);
    desk.workbench.setup().setThresholds({0.1, 0.2});
    REQUIRE(wait_until([&] { return std::filesystem::exists(file); }));
    CHECK(load_session(file).thresholds == Thresholds{0.1, 0.2});
    const auto saved = [&](auto&& holds) { return wait_until([&] { return holds(load_session(file)); }); };
    desk.workbench.pictures().add(picture_files({desk.folder / "query/part-0.png", desk.folder / "query/part-1.png"}));
    CHECK(saved([](const Session& session) { return session.pictures.size() == 2; }));
    desk.workbench.removePictures({0});
    CHECK(saved([](const Session& session) { return session.pictures.size() == 1; }));
    desk.workbench.references().insert({desk.folder / "good/good-0.png"}, -1);
    CHECK(saved([](const Session& session) { return session.references.size() == 1; }));
    desk.workbench.references().setEnabled({0}, false);
    CHECK(saved([](const Session& session) { return !session.references[0].enabled; }));
    desk.workbench.setup().setObject("bolt");
    CHECK(saved([](const Session& session) { return session.setup.object == "bolt"; }));
    CHECK(desk.window->messageBar().text().isEmpty());
}

TEST_CASE("A session that cannot be read is moved aside and named, and a new one begins", "[window][session]") {
    Desk desk;
    const auto file = desk.folder / "session.json";
    write_file_atomically(file, R"({"version": 3, "pictures": ["/a.png"]})");
    desk.window->keepSession(file);
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::failed);
    CHECK(desk.window->messageBar().text().contains("is a session of a newer version of this program"));
    CHECK(desk.window->messageBar().text().contains("session.json.bad"));
    desk.workbench.setup().setThresholds({0.1, 0.2});
    desk.window->close();
    CHECK(load_session(file).thresholds == Thresholds{0.1, 0.2});
    CHECK(read_file(desk.folder / "session.json.bad") == R"({"version": 3, "pictures": ["/a.png"]})");
}

TEST_CASE("A session that cannot be written is said in the message bar", "[window][session]") {
    Desk desk;
    write_file_atomically(desk.folder / "no-folder", "x");
    desk.window->keepSession(desk.folder / "no-folder/session.json");
    CHECK(desk.window->messageBar().text().isEmpty());
    hurry(*desk.window);
    desk.workbench.setup().setThresholds({0.1, 0.2});
    REQUIRE(wait_until([&] { return !desk.window->messageBar().text().isEmpty(); }));
    CHECK(desk.window->messageBar().kind() == MessageBar::Kind::failed);
    CHECK(desk.window->messageBar().text().startsWith("The session could not be kept: "));
    CHECK(desk.window->messageBar().text().contains("no-folder"));
}

TEST_CASE("Of two windows only the first keeps the session, and the second says so", "[window][session]") {
    Desk desk;
    const auto file = desk.folder / "session.json";
    desk.window->keepSession(file);
    desk.workbench.setup().setThresholds({0.1, 0.2});
    desk.window->findChild<SessionFile*>()->save();
    const auto kept = read_file(file);
    {
        Workbench other({});
        MainWindow second(other, Preferences(), MainWindow::Controls(), Demonstration{});
        second.show();
        second.keepSession(file);
        CHECK(second.messageBar().text().startsWith("Another window keeps the session"));
        CHECK(second.messageBar().kind() == MessageBar::Kind::information);  // nothing has failed
        CHECK(other.setup().recipe().thresholds == Thresholds{0.1, 0.2});    // it begins with what the first one has
        other.setup().setThresholds({0.7, 0.8});
        second.close();
    }
    CHECK(read_file(file) == kept);
    desk.window->close();
    CHECK(load_session(file).thresholds == Thresholds{0.1, 0.2});
    // It is free again when the first is gone.
    desk.window.reset();
    Workbench next({});
    MainWindow third(next, Preferences(), MainWindow::Controls(), Demonstration{});
    third.keepSession(file);
    CHECK(next.setup().recipe().thresholds == Thresholds{0.1, 0.2});
}

TEST_CASE("A model is kept by its whole path, and the window says when own settings stay behind", "[window][session]") {
    Desk desk;
    desk.window->openModel(std::filesystem::relative(demo_model()) / "");
    CHECK(desk.workbench.setup().recipe().model.path == demo_model());
    CHECK(Preferences().recent("models").value(0) == to_text(demo_model()));
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(desk.window->messageBar().text().isEmpty());
    Settings settings;
    settings.scales = {32};
    settings.classification_scale = 32;
    desk.workbench.setup().setSettings(settings);
    std::filesystem::copy(demo_model(), desk.folder / "other-model");
    desk.window->openModel(desk.folder / "other-model");
    REQUIRE(wait_until([&] { return desk.workbench.setup().recipe().model.path == desk.folder / "other-model"; }));
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready; }));
    CHECK(desk.window->messageBar().text().contains("other-model starts with its own defaults"));
    CHECK_FALSE(desk.workbench.setup().recipe().settings);
    REQUIRE(desk.idle());
}

TEST_CASE("Order, filter and panels are found again by the next window, though none was closed", "[window][session]") {
    Desk desk;
    desk.window->keepSession(desk.folder / "session.json");
    auto& list = desk.window->pictureList();
    list.setOrder(PictureListFilter::Order::verdict);
    list.setShown(PictureListFilter::Shown::not_inspected);
    list.setNamePart("part-1");
    auto* settings = desk.window->findChild<QDockWidget*>("settings");
    settings->setFloating(true);
    REQUIRE(wait_until([&] { return Preferences().windowState() == desk.window->saveState(); }));

    Workbench other({});
    MainWindow second(other, Preferences(), MainWindow::Controls(), Demonstration{});
    CHECK(second.pictureList().filter().order() == PictureListFilter::Order::added);  // until a session goes on
    second.keepSession(desk.folder / "session.json");
    CHECK(second.pictureList().filter().order() == PictureListFilter::Order::verdict);
    CHECK(second.pictureList().filter().shown() == PictureListFilter::Shown::not_inspected);
    CHECK(second.pictureList().filter().namePart() == "part-1");
    CHECK(second.pictureList().findChild<QLineEdit*>()->text() == "part-1");
    CHECK(second.findChild<QDockWidget*>("settings")->isFloating());
    list.setOrder(PictureListFilter::Order::added);
    list.setShown(PictureListFilter::Shown::all);
    list.setNamePart({});
    Preferences().setWindow({}, {}, {});
}
