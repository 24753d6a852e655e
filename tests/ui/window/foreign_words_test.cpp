// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's folder and files' names say is shown as it is, and takes no room that others need.
#include <catch2/catch.hpp>

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>
#include <algorithm>
#include <future>

#include "ui/support/desk.h"
#include "ui/window/welcome_page.h"
#include "ui/window/work_status.h"

using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// The small model with these words in its fade.json.
void open_model(Desk& desk, const std::string& name, const std::string& notice) {
    std::filesystem::copy(demo_model(), desk.folder / "model");
    fade::test::write_bytes(desk.folder / "model/fade.json",
                            R"({"name":")" + name + R"(","notice":")" + notice + R"("})");
    desk.window->openModel(desk.folder / "model");
    REQUIRE(wait_until([&] { return desk.workbench.setup().modelState() == ModelState::ready; }));
    REQUIRE(desk.idle());
}

}  // namespace

TEST_CASE("A model's words are shown as they are written", "[window]") {
    Desk desk;
    open_model(desk, "<b>Bold</b> v1.2", "<img src='x'>Not <i>for</i> production; v1.2.");
    const auto* notice = desk.window->findChild<QLabel*>("modelNotice");
    const auto* name = desk.window->findChild<QLabel*>("modelName");
    REQUIRE(notice);
    REQUIRE(name);
    CHECK(notice->text() == "<img src='x'>Not <i>for</i> production; v1.2.");
    CHECK(name->text() == "<b>Bold</b> v1.2");
    CHECK(notice->toolTip().contains("&lt;img"));
    CHECK_FALSE(notice->toolTip().contains("<img"));
    int found = 0;
    for (const auto* label : desk.window->findChildren<QLabel*>())
        if (label->text().contains("<b>Bold")) {
            CHECK(label->textFormat() == Qt::PlainText);
            ++found;
        }
    CHECK(found == 2);  // status bar and welcome page
}

TEST_CASE("An ampersand in a name marks no key", "[window]") {
    Desk desk;
    open_model(desk, "Nuts & Bolts", "Not for production.");
    const auto buttons = desk.window->findChildren<QPushButton*>();
    CHECK(std::any_of(buttons.begin(), buttons.end(),
                      [](const QPushButton* button) { return button->text() == "Nuts && Bolts"; }));
    CHECK(desk.window->findChild<QLabel*>("modelName")->text() == "Nuts & Bolts");
}

TEST_CASE("Long words of a model leave progress and Cancel their room", "[window]") {
    Desk desk;
    std::string notice = "Demonstration model: ";
    while (notice.size() < 300) notice += "not for production, ";
    notice.resize(300);
    open_model(desk, std::string(60, 'W'), notice);
    std::promise<void> release;
    desk.workbench.worker().submit({QString(200, 'W') + ".png"},
                                   [released = release.get_future().share()](const fade::Job& job) {
                                       job.report(fade::Stage::encode_image, 1, 2);
                                       released.wait();
                                   });
    auto& status = desk.window->workStatus();
    REQUIRE(wait_until([&] { return status.text().contains("WWW"); }));
    auto* bar = status.findChild<QProgressBar*>();
    auto* cancel = status.findChild<QToolButton*>();
    for (const int width : {1300, 900}) {
        desk.window->resize(width, 850);
        QApplication::processEvents();
        INFO("width " << width << ", became " << desk.window->width());
        CHECK(cancel->isVisible());
        CHECK(cancel->width() >= cancel->sizeHint().width());
        CHECK(bar->width() == 160);
        const auto* words = desk.window->findChild<QLabel*>("modelNotice");
        CHECK(words->width() > 50);
        CHECK(status.mapTo(desk.window.get(), QPoint(status.width(), 0)).x() <=
              words->mapTo(desk.window.get(), QPoint()).x());
    }
    CHECK(desk.window->statusBar()->minimumSizeHint().width() < 700);
    release.set_value();
    CHECK(desk.idle());
}
