// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/map_rendering.h"

#include "fade/detect.h"

#include <catch2/catch.hpp>

#include <opencv2/core.hpp>

#include "ui/view/viewport.h"

using namespace fade;
using namespace fade::ui;

namespace {

cv::Mat random_map(int rows, int columns) {
    cv::RNG random(7);
    cv::Mat map(rows, columns, CV_32FC1);
    random.fill(map, cv::RNG::UNIFORM, 0, 1);
    return map;
}

}  // namespace

TEST_CASE("A stretched map is the engine's own bilinear resize, whole and in part", "[view]") {
    const auto map = random_map(14, 9);
    const auto whole = stretch_map(map, QRectF(0, 0, 1, 1), QSize(230, 310));
    const auto expected = resize_map(map, {230, 310});
    CHECK(cv::norm(whole, expected, cv::NORM_INF) < 1e-5);
    const auto part = stretch_map(map, QRectF(0.25, 0.5, 0.5, 0.5), QSize(200, 200));
    const auto large = resize_map(map, {400, 400});
    CHECK(cv::norm(part, large(cv::Rect(100, 200, 200, 200)), cv::NORM_INF) < 1e-4);
}

TEST_CASE("Colours mean the same values for every map", "[view]") {
    cv::Mat map(1, 4, CV_32FC1);
    map.at<float>(0) = 0;
    map.at<float>(1) = 0.5F;
    map.at<float>(2) = 1;
    map.at<float>(3) = 7;
    OverlayLook look;
    look.opacity = 1;
    const auto image = render_map(map, look);
    CHECK(qAlpha(image.pixel(0, 0)) == 0);  // nothing found: the bare picture
    CHECK(image.pixel(1, 0) == look.colours[128]);
    CHECK(image.pixel(2, 0) == look.colours[255]);
    CHECK(image.pixel(3, 0) == look.colours[255]);
    look.high = 2;
    CHECK(render_map(map, look).pixel(2, 0) == look.colours[128]);
    look.opacity = 0;
    CHECK(qAlpha(render_map(map, look).pixel(2, 0)) == 0);
}

TEST_CASE("The contour lies where the map crosses the threshold", "[view]") {
    cv::Mat ramp(1, 2, CV_32FC1);
    ramp.at<float>(0) = 0;
    ramp.at<float>(1) = 1;
    const auto stretched = stretch_map(ramp, QRectF(0, 0, 1, 1), QSize(200, 5));
    OverlayLook look;
    look.opacity = 0;
    look.threshold = 0.5;
    const auto image = render_map(stretched, look);
    for (int x = 0; x < 200; ++x) {
        const bool on_line = qAlpha(image.pixel(x, 2)) > 0;
        CHECK(on_line == (x >= 99 && x <= 100));
    }
    cv::Mat flat(4, 4, CV_32FC1, cv::Scalar(0.5));
    CHECK(qAlpha(render_map(flat, look).pixel(1, 1)) == 0);
}

TEST_CASE("The viewport keeps what is under the cursor, and the picture in sight", "[view]") {
    Viewport viewport;
    viewport.setView({800, 600});
    viewport.setPicture({4000, 2000});
    CHECK(viewport.isFitted());
    CHECK(viewport.pictureInView().width() == Approx(776));
    const QPointF cursor(500, 310);
    const auto place = viewport.toPicture(cursor);
    viewport.zoomTo(3, cursor);
    CHECK(viewport.toPicture(cursor).x() == Approx(place.x()));
    CHECK(viewport.toPicture(cursor).y() == Approx(place.y()));
    viewport.zoomTo(1000, cursor);
    CHECK(viewport.zoom() == Viewport::largest_zoom);
    viewport.pan({1e7, -1e7});
    CHECK_FALSE(viewport.visibleInView().isEmpty());
    viewport.fit();
    viewport.setView({400, 300});
    CHECK(viewport.pictureInView().width() == Approx(376));
}
