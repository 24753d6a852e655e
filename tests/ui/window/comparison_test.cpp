// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/report.h"

#include <catch2/catch.hpp>

#include <opencv2/core.hpp>

#include "ui/references/reference_panel.h"
#include "ui/support/desk.h"
#include "ui/view/view_panel.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("A comparison keeps the reference's shape and names it", "[window][view]") {
    Desk desk;
    // Twice as wide as it is high, with a circle in it; the pictures are squares.
    cv::Mat wide(60, 120, CV_8UC3, cv::Scalar(200, 200, 200));
    wide(cv::Rect(30, 0, 60, 60)).setTo(cv::Scalar(255, 0, 0));
    write_png(desk.folder / "wide one.png", wide);
    desk.workbench.references().insert({desk.folder / "wide one.png"}, -1);
    desk.addPictures();
    auto& panel = desk.window->viewPanel();
    auto& view = panel.view();
    for (const auto mode : {CompareMode::swipe, CompareMode::side_by_side}) {
        panel.setCompareMode(mode);
        REQUIRE(wait_until([&] { return !view.referenceLabel().isEmpty(); }));
        CHECK(view.referenceLabel() == "Reference: wide one.png");
        const auto picture = view.viewport().pictureInView();
        const auto reference = view.referenceInView();
        CHECK(reference.width() / reference.height() == Approx(2));
        CHECK(reference.width() == Approx(picture.width()));
        CHECK(reference.center().y() == Approx(picture.center().y()));
        // As it is drawn: the red square is one.
        REQUIRE(desk.idle());
        const auto drawn = view.grab().toImage();
        const auto ratio = drawn.devicePixelRatio();
        int columns = 0;
        int rows = 0;
        const double shift = mode == CompareMode::side_by_side ? view.width() / 2.0 : 0;
        const auto is_red = [&](double x, double y) {
            const auto colour = drawn.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
            return colour.red() > 230 && colour.green() < 40;
        };
        const auto centre = reference.center() + QPointF(shift, 0);
        for (int x = 14; x < 400; ++x) columns += is_red(centre.x() + x, centre.y() + 20) ? 1 : 0;
        for (int y = 14; y < 400; ++y) rows += is_red(centre.x() + 20, centre.y() + y) ? 1 : 0;
        CHECK(columns > 10);
        CHECK(std::abs(columns - rows) <= 2);
        // Zoomed, it stays with the picture.
        view.zoomBy(2);
        CHECK(view.referenceInView().width() == Approx(view.viewport().pictureInView().width()));
        view.fit();
    }
}
