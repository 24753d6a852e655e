// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/image.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QTest>

#include "ui/model/pasted_picture.h"
#include "ui/model/path_text.h"
#include "ui/model/session.h"
#include "ui/support/active_window.h"
#include "ui/support/desk.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

QImage screenshot() {
    QImage image(48, 32, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 48; ++x) image.setPixelColor(x, y, QColor(5 * x, 8 * y, 100));
    return image;
}

void paste(Desk& desk) {
    make_active(*desk.window);
    QTest::keyClick(desk.window.get(), Qt::Key_V, Qt::ControlModifier);
}

}  // namespace

TEST_CASE("Pasted pixels are a picture that can be inspected, undone, and found again", "[window]") {
    Desk desk;
    desk.window->keepPastedIn(desk.folder / "data/pasted");
    desk.window->keepSession(desk.folder / "session.json");
    desk.window->openModel(demo_model());
    QApplication::clipboard()->setImage(screenshot());
    paste(desk);
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 1; }));
    const auto file = *desk.workbench.pictures().entries()[0].source->file();
    CHECK(desk.workbench.current() == id_of(file));
    CHECK(file.parent_path() == desk.folder / "data/pasted");
    const auto pixels = load_image(file).pixels;
    REQUIRE(pixels.cols == 48);
    REQUIRE(pixels.rows == 32);
    const auto expected = screenshot();
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 48; ++x)
            REQUIRE(pixels.at<cv::Vec3b>(y, x) == cv::Vec3b(static_cast<uchar>(expected.pixelColor(x, y).red()),
                                                            static_cast<uchar>(expected.pixelColor(x, y).green()),
                                                            100));
    desk.action("Inspect All").trigger();
    REQUIRE(desk.complete(0));
    // Another paste is another picture, also within a second.
    paste(desk);
    REQUIRE(wait_until([&] { return desk.workbench.pictures().rowCount() == 2; }));
    desk.action("Undo: Add 1 picture").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 1);
    desk.action("Redo: Add 1 picture").trigger();
    CHECK(desk.workbench.pictures().rowCount() == 2);
    REQUIRE(desk.idle());
    desk.window->close();
    CHECK(load_session(desk.folder / "session.json").pictures.size() == 2);
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("Copied files and paths are pasted, and what is neither is said", "[window]") {
    Desk desk;
    desk.window->keepPastedIn(desk.folder / "pasted");
    QApplication::clipboard()->setText("some text");
    paste(desk);
    CHECK(desk.window->messageBar().text().startsWith("The clipboard holds no picture and no files."));
    QApplication::clipboard()->setText(to_text(desk.folder / "query/part-0.png") + "\n\"" +
                                       to_text(desk.folder / "query/part-1.png") + "\"\n");
    paste(desk);
    CHECK(wait_until([&] { return desk.workbench.pictures().rowCount() == 2; }));
    QApplication::clipboard()->setText("file://" + to_text(desk.folder / "query/part-2.png"));
    paste(desk);
    CHECK(wait_until([&] { return desk.workbench.pictures().rowCount() == 3; }));
    QApplication::clipboard()->setText(to_text(desk.folder / "nowhere.png"));
    paste(desk);
    CHECK(wait_until([&] { return desk.window->messageBar().text().contains("nowhere.png"); }));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "pasted"));
}

TEST_CASE("Pixels that cannot be kept are said to be so", "[window]") {
    Desk desk;
    fade::test::write_bytes(desk.folder / "file", "no folder");
    desk.window->keepPastedIn(desk.folder / "file/pasted");
    QApplication::clipboard()->setImage(screenshot());
    paste(desk);
    REQUIRE(wait_until([&] { return desk.window->messageBar().kind() == MessageBar::Kind::failed; }));
    CHECK(desk.window->messageBar().text().contains("file/pasted"));
    CHECK(desk.workbench.pictures().rowCount() == 0);
}

TEST_CASE("A pasted picture is named by its time, and takes no other's place", "[model]") {
    const fade::test::TemporaryFolder folder;
    const QDateTime time(QDate(2026, 3, 4), QTime(5, 6, 7));
    CHECK(keep_pasted(screenshot(), folder / "new", time) == folder / "new/pasted-2026-03-04-050607.png");
    CHECK(keep_pasted(screenshot(), folder / "new", time) == folder / "new/pasted-2026-03-04-050607-2.png");
}
