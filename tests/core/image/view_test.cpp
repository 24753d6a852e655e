// SPDX-License-Identifier: MIT
#include "fade/view.h"

#include <catch2/catch.hpp>

#include <set>

using namespace fade;

TEST_CASE("a view is the whole picture, unless it says otherwise", "[image][view]") {
    CHECK(View::square(448).is_whole());
    CHECK(View{{448, 336}}.is_whole());
    CHECK_FALSE(View{{448, 448}, {0, 0, 0.5, 1}}.is_whole());
    CHECK(View{{336, 448}}.scale() == 448);
    CHECK((square_views({64, 32, 96, 32}) == std::vector{View::square(32), View::square(64), View::square(96)}));
}

TEST_CASE("views that differ have other names, and one order", "[image][view]") {
    const std::vector views{View::square(448),
                            View{{448, 336}},
                            View{{336, 448}},
                            View{{448, 448}, {0, 0, 0.5, 1}},
                            View{{448, 448}, {0.5, 0, 0.5, 1}},
                            View{{448, 448}, {0, 0, 0.5, 0.5}},
                            View{{448, 448}, {0, 0, 0.50000000000000011, 0.5}},
                            View::square(240)};
    std::set<std::string> names;
    for (const auto& view : views) names.insert(name_of(view));
    CHECK(names.size() == views.size());
    CHECK(name_of(views[0]) == "448");
    CHECK(name_of(views[1]) == "448x336");
    CHECK(name_of(views[4]) == "448x448 of [0.5,0.0,0.5,1.0]");
    const std::set<View> ordered(views.begin(), views.end());
    CHECK(ordered.size() == views.size());
    // Fewer pixels first; of as many, what shows more of the picture.
    CHECK(*ordered.begin() == View::square(240));
    CHECK(View{{448, 336}} < View::square(448));
    CHECK(View::square(448) < views[3]);
    CHECK(views[3] < views[4]);
}

TEST_CASE("a view's rectangle is cut at the borders of pixels, and never empty", "[image][view]") {
    CHECK(pixels_of(View::square(32), {50, 40}) == cv::Rect(0, 0, 50, 40));
    CHECK(pixels_of({{32, 32}, {0.5, 0.25, 0.5, 0.5}}, {50, 40}) == cv::Rect(25, 10, 25, 20));
    CHECK(pixels_of({{32, 32}, {0.999, 0, 0.0001, 1}}, {50, 40}) == cv::Rect(49, 0, 1, 40));
    // A tile that was laid out in pixels is met exactly, however large the picture.
    constexpr int width = 29'989;
    for (int left = 0; left + 448 <= width; left += 401) {
        const View tile{{448, 448}, {left / double{width}, 0, 448 / double{width}, 1}};
        REQUIRE(pixels_of(tile, {width, 448}) == cv::Rect(left, 0, 448, 448));
    }
}
