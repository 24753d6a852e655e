// SPDX-License-Identifier: MIT
#include "fade/view.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <set>

#include "fade/error.h"
#include "support/refusal.h"

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

TEST_CASE("a tiled view keeps the picture's shape, and its tiles cover it with overlap", "[image][view][tiles]") {
    CHECK(tiled_view(896, 16, 1, {700, 700}) == View::square(896));
    const auto strip = tiled_view(896, 16, 1, {500, 1260});
    CHECK(strip.size == cv::Size(896, 141 * 16));
    CHECK(strip.tile == 896);
    CHECK(name_of(strip) == "896x2256 in tiles of 896");
    CHECK(tiles_of(strip, 16).size() == 4);

    cv::RNG random(7);
    for (int i = 0; i < 200; ++i) {
        const cv::Size picture(random.uniform(1, 3000), random.uniform(1, 3000));
        const int patch = random.uniform(1, 5) * 4;
        const int side = patch * random.uniform(1, 20);
        const int number = random.uniform(1, 6);
        const auto ratio =
            static_cast<double>(std::max(picture.width, picture.height)) / std::min(picture.width, picture.height);
        if (ratio > 20) continue;
        const auto view = tiled_view(side, patch, number, picture);
        INFO(name_of(view) << " of " << picture << " with patches of " << patch);
        const cv::Size grid = view.size / patch;
        CHECK(std::min(grid.width, grid.height) == side / patch * number);
        if (view.tile == 0) continue;
        cv::Mat seen = cv::Mat::zeros(grid, CV_8UC1);
        for (const auto& [cells, part] : tiles_of(view, patch)) {
            CHECK(part.size == cells.size() * patch);
            CHECK(part.tile == 0);
            CHECK(part.region.x * grid.width == Approx(cells.x).margin(1e-9));
            CHECK(part.region.br().y * grid.height == Approx(cells.br().y).margin(1e-9));
            CHECK((cells & cv::Rect({0, 0}, grid)) == cells);
            seen(cells) += 1;
        }
        CHECK(cv::countNonZero(seen) == grid.area());
    }
}

TEST_CASE("neighbouring tiles overlap by a quarter or more", "[image][view][tiles]") {
    for (const int height : {300, 431, 777, 1260}) {
        const auto tiles = tiles_of(tiled_view(224, 16, 1, {200, height}), 16);
        REQUIRE(tiles.size() > 1);
        for (std::size_t i = 1; i < tiles.size(); ++i)
            CHECK((tiles[i - 1].cells & tiles[i].cells).height * 4 >= tiles[i].cells.height);
    }
}

TEST_CASE("a picture of more patches than can be compared is refused", "[image][view][tiles]") {
    CHECK_THAT(test::refusal([] {
                   (void)tiled_view(896, 16, 64, {30000, 30000});
               }),
               Catch::Contains("64 tiles") && Catch::Contains("30000 x 30000") && Catch::Contains("fewer tiles"));
    CHECK_THROWS_AS(tiled_view(896, 16, 1, {1, 30000}), Error);
}
