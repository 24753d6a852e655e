// SPDX-License-Identifier: GPL-3.0-or-later
// Where to look, drawn in the real window with mouse and keys.
#include <catch2/catch.hpp>

#include <QDoubleSpinBox>
#include <QPushButton>
#include <QToolButton>

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <functional>
#include <set>
#include <sstream>

#include "cli/command_line.h"
#include "ui/model/reported.h"
#include "ui/support/drawing.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

constexpr int side = 96;  // of the desk's pictures

using Distance = std::function<double(double x, double y)>;

/// Whether the mask is white where the distance of a pixel's centre is below 0; the edge may fall either way.
void check_shape(const cv::Mat& mask, const Distance& distance) {
    REQUIRE(mask.size() == cv::Size(side, side));
    int wrong = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const double off = distance(x + 0.5, y + 0.5);
            if (std::abs(off) > 0.8 && (mask.at<uchar>(y, x) == 255) != (off < 0)) ++wrong;
        }
    CHECK(wrong == 0);
    CHECK(cv::countNonZero((mask != 0) & (mask != 255)) == 0);
}

nlohmann::json without_timings(const std::string& text) {
    auto json = nlohmann::json::parse(text);
    json.erase("timings");
    return json;
}

}  // namespace

TEST_CASE("A drawn rectangle is inspected as the same mask in a file is", "[window][mask]") {
    DrawingDesk desk;
    REQUIRE(desk.inspectAll());
    desk.begin();
    Hand hand(desk);
    hand.drag({16, 16}, {80, 64});
    REQUIRE(desk.shapes() == 1);
    cv::Mat expected = cv::Mat::zeros(side, side, CV_8UC1);
    expected(cv::Rect(16, 16, 64, 48)).setTo(255);
    const auto mask = desk.applied();
    CHECK(cv::norm(mask, expected, cv::NORM_INF) == 0);
    CHECK_FALSE(desk.editor().drawing());
    CHECK_FALSE(desk.bar().isVisible());
    REQUIRE(desk.inspectedWithMask());

    const auto& recipe = desk.workbench.setup().recipe();
    const auto shown = to_json(reported(*desk.workbench.currentResult()), criteria_of(recipe));
    const auto inspect = [&](const std::filesystem::path& file) {
        std::ostringstream out;
        std::ostringstream err;
        const int status = cli::run({"inspect", desk.folder / "query/part-0.png", "--model", demo_model(), "--mask",
                                     file, "--output", desk.folder / "out", "--json", "--no-cache"},
                                    {out, err});
        INFO(err.str());
        REQUIRE(status == cli::all_done);
        return without_timings(out.str());
    };
    CHECK(without_timings(shown) == inspect(recipe.mask->file));
    // What another program drew.
    write_png(desk.folder / "other.png", [&] {
        cv::Mat colours;
        cv::cvtColor(expected, colours, cv::COLOR_GRAY2RGB);
        return colours;
    }());
    auto other = inspect(desk.folder / "other.png");
    auto own = without_timings(shown);
    other.erase("mask");
    own.erase("mask");
    CHECK(own == other);
}

TEST_CASE("Every shape is drawn with the mouse, and is a step that is undone", "[window][mask]") {
    DrawingDesk desk;
    desk.begin();
    Hand hand(desk);
    SECTION("ellipse") {
        hand.key(Qt::Key_2);
        hand.drag({20, 30}, {76, 66});
        REQUIRE(desk.shapes() == 1);
        CHECK(undo_name(desk.workbench.undoStack()) == "Draw ellipse");
        // To first order.
        check_shape(desk.applied(), [](double x, double y) {
            const double u = (x - 48) / 28;
            const double v = (y - 48) / 18;
            return (u * u + v * v - 1) / (2 * std::hypot(u / 28, v / 18));
        });
    }
    SECTION("polygon, closed by Enter") {
        hand.key(Qt::Key_3);
        for (const auto& [x, y] : {std::pair(20, 20), {80, 24}, {50, 80}}) hand.click(x, y);
        CHECK(desk.shapes() == 0);
        hand.key(Qt::Key_Return);
        REQUIRE(desk.shapes() == 1);
        const std::vector<cv::Point2f> corners{{20, 20}, {80, 24}, {50, 80}};
        check_shape(desk.applied(), [&](double x, double y) {
            return -cv::pointPolygonTest(corners, {static_cast<float>(x), static_cast<float>(y)}, true);
        });
    }
    SECTION("polygon, closed by a double click, and with a corner taken back") {
        hand.key(Qt::Key_3);
        for (const auto& [x, y] : {std::pair(20, 20), {80, 24}, {5, 90}}) hand.click(x, y);
        hand.key(Qt::Key_Backspace);
        hand.click(50, 80);
        QTest::mouseDClick(&hand.view(), Qt::LeftButton, {}, hand.at(50, 80));
        REQUIRE(desk.shapes() == 1);
        CHECK(desk.editor().drawing()->shapes[0].points.size() == 3);
    }
    SECTION("polygon, closed at its first corner") {
        hand.key(Qt::Key_3);
        for (const auto& [x, y] : {std::pair(20, 20), {80, 24}, {50, 80}, {20, 20}}) hand.click(x, y);
        REQUIRE(desk.shapes() == 1);
        CHECK(desk.editor().drawing()->shapes[0].points.size() == 3);
    }
    SECTION("polygon, given up by Esc") {
        hand.key(Qt::Key_3);
        hand.click(20, 20);
        hand.click(80, 20);
        hand.key(Qt::Key_Escape);
        hand.key(Qt::Key_Return);
        CHECK(desk.shapes() == 0);
        CHECK(desk.editor().drawing());
        return;
    }
    SECTION("brush") {
        hand.key(Qt::Key_4);
        while (desk.bar().findChild<QDoubleSpinBox*>()->value() > 20) hand.key(Qt::Key_BracketLeft);
        const double radius = desk.bar().findChild<QDoubleSpinBox*>()->value() / 2;
        CHECK(radius > 7);
        hand.drag({30, 40}, {70, 40});
        REQUIRE(desk.shapes() == 1);
        check_shape(desk.applied(),
                    [&](double x, double y) { return std::hypot(x - std::clamp(x, 30.0, 70.0), y - 40) - radius; });
    }
    if (desk.editor().drawing()) {
        hand.undo();
        CHECK(desk.shapes() == 0);
        return;
    }
    // Undoing what was applied goes back into the drawing.
    CHECK(desk.workbench.setup().recipe().mask);
    hand.undo();
    CHECK_FALSE(desk.workbench.setup().recipe().mask);
    CHECK(desk.shapes() == 1);
    CHECK(desk.bar().isVisible());
    hand.undo();
    CHECK(desk.shapes() == 0);
    hand.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    hand.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.workbench.setup().recipe().mask);
    CHECK_FALSE(desk.editor().drawing());
}

TEST_CASE("What is not looked at is taken out of what is, and the other way round", "[window][mask]") {
    DrawingDesk desk;
    desk.begin();
    Hand hand(desk);
    hand.key(Qt::Key_X);
    hand.drag({0, 0}, {96, 32});
    hand.key(Qt::Key_X);
    hand.drag({16, 16}, {48, 24});
    cv::Mat expected(side, side, CV_8UC1, cv::Scalar(255));
    expected(cv::Rect(0, 0, 96, 32)).setTo(0);
    expected(cv::Rect(16, 16, 32, 8)).setTo(255);
    CHECK(cv::norm(desk.applied(), expected, cv::NORM_INF) == 0);
    // It goes on from there.
    desk.begin();
    CHECK(desk.shapes() == 0);
    hand.drag({0, 0}, {10, 10});
    expected(cv::Rect(0, 0, 10, 10)).setTo(255);
    CHECK(cv::norm(desk.applied(), expected, cv::NORM_INF) == 0);
    desk.begin();
    desk.press("Clear");
    CHECK(desk.applied().empty());
    CHECK_FALSE(desk.workbench.setup().recipe().mask);
    CHECK(undo_name(desk.workbench.undoStack()) == "Look everywhere");
    hand.undo();
    CHECK(desk.workbench.setup().recipe().mask);
}

TEST_CASE("Cancel leaves the mask as it was, and can be undone", "[window][mask]") {
    DrawingDesk desk;
    desk.begin();
    const int steps = desk.workbench.undoStack().count();
    desk.press("Cancel");
    CHECK_FALSE(desk.editor().drawing());
    CHECK(desk.workbench.undoStack().count() == steps);
    desk.begin();
    Hand hand(desk);
    hand.drag({10, 10}, {50, 50});
    hand.key(Qt::Key_Escape);
    CHECK_FALSE(desk.editor().drawing());
    CHECK_FALSE(desk.workbench.setup().recipe().mask);
    hand.undo();
    CHECK(desk.shapes() == 1);
    CHECK_FALSE(std::filesystem::exists(desk.folder / "masks"));
}

TEST_CASE("A drawing that cannot be kept, or hides everything, stays a drawing and says why", "[window][mask]") {
    DrawingDesk desk;
    fade::test::write_bytes(desk.folder / "file", "no folder");
    desk.window->keepMasksIn(desk.folder / "file/masks");
    desk.begin();
    Hand hand(desk);
    hand.drag({10, 10}, {50, 50});
    CHECK(desk.applied().empty());
    CHECK(desk.window->messageBar().text().contains("file/masks"));
    CHECK(desk.window->messageBar().text().contains("The drawing stays."));
    CHECK(desk.shapes() == 1);
    hand.view().setFocus();
    hand.key(Qt::Key_X);
    hand.drag({-2, -2}, {98, 98});
    CHECK(desk.applied().empty());
    INFO(desk.window->messageBar().text().toStdString());
    CHECK(desk.window->messageBar().text().contains("All of the picture is hidden"));
    CHECK(desk.shapes() == 2);
}

TEST_CASE("The hidden part is dimmed, not coloured, and is said to be so", "[window][mask]") {
    DrawingDesk desk;
    REQUIRE(desk.inspectAll());
    auto& view = desk.window->viewPanel().view();
    Hand hand(desk);
    desk.action("Show Map").setChecked(false);
    const auto colour = [&](double x, double y) {
        // Hatched: the mean of some pixels.
        const auto shot = view.grab(QRect(hand.at(x, y) - QPoint(8, 8), QSize(16, 16))).toImage();
        std::array<double, 3> sum{};
        for (int row = 0; row < shot.height(); ++row)
            for (int column = 0; column < shot.width(); ++column) {
                const auto pixel = shot.pixelColor(column, row);
                sum[0] += pixel.red();
                sum[1] += pixel.green();
                sum[2] += pixel.blue();
            }
        for (auto& value : sum) value /= shot.width() * shot.height();
        return sum;
    };
    const auto bare_hidden = colour(12, 48);
    const auto bare_seen = colour(70, 48);
    desk.begin();
    hand.key(Qt::Key_X);
    hand.drag({0, 0}, {32, 96});
    CHECK(colour(12, 48)[0] < bare_hidden[0] - 20);
    CHECK(colour(70, 48)[0] == Approx(bare_seen[0]).margin(3));  // the view is smaller now
    REQUIRE_FALSE(desk.applied().empty());
    REQUIRE(desk.inspectedWithMask());
    const auto dimmed = colour(12, 48);
    CHECK(dimmed[0] < bare_hidden[0] - 20);
    desk.action("Show Map").setChecked(true);
    CHECK(colour(12, 48) == dimmed);
    CHECK(std::abs(colour(70, 48)[2] - bare_seen[2]) > 10);
    hand.move(70, 48);
    // On a screen the move comes as an event of its own.
    const auto reads = [&](const char* text) {
        return wait_until([&] { return desk.window->viewPanel().readOut().contains(text); });
    };
    CHECK(reads("Fused"));
    hand.move(12, 48);
    CHECK(reads("Not looked at"));
    QTest::keyPress(&view, Qt::Key_Space);
    CHECK(colour(12, 48)[0] == Approx(bare_hidden[0]).margin(3));
    QTest::keyRelease(&view, Qt::Key_Space);
}

TEST_CASE("The bar of a drawing is reached by Tab, and everything in it has a name", "[window][mask]") {
    DrawingDesk desk;
    desk.begin();
    QApplication::processEvents();
    std::set<const QWidget*> reached;
    for (int i = 0; i < 200; ++i) {
        Hand(desk).key(Qt::Key_Tab);
        if (auto* focus = QApplication::focusWidget(); focus != nullptr && desk.bar().isAncestorOf(focus)) {
            reached.insert(focus);
            const auto* button = qobject_cast<QPushButton*>(focus);
            CHECK_FALSE((button != nullptr ? button->text() : focus->accessibleName()).isEmpty());
        }
    }
    // One of the shapes, all else that can be used; among the shapes go the arrow keys.
    CHECK(reached.size() == 7);
    const auto buttons = desk.bar().findChildren<QToolButton*>();
    auto* rectangle =
        *std::find_if(buttons.begin(), buttons.end(), [](auto* it) { return it->accessibleName() == "Rectangle"; });
    rectangle->setFocus();
    QTest::keyClick(rectangle, Qt::Key_Right);
    CHECK(qobject_cast<QToolButton*>(QApplication::focusWidget())->accessibleName() == "Ellipse");
    Hand(desk).drag({10, 10}, {50, 50});
    REQUIRE(desk.shapes() == 1);
    CHECK(desk.editor().drawing()->shapes[0].kind == MaskShapeKind::ellipse);
    // By keys alone: the last button leaves.
    for (auto* button : desk.bar().findChildren<QPushButton*>())
        if (button->text() == "Cancel") {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    CHECK_FALSE(desk.editor().drawing());
    CHECK(desk.window->viewPanel().view().hasFocus());
}
