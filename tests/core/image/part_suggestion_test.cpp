// SPDX-License-Identifier: MIT
#include "fade/part_suggestion.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <filesystem>

#include "fade/image.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/source_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

const cv::Size size(320, 240);
constexpr double least_margin = 0.02 * 320;  // as the header says
constexpr double most_margin = 0.04 * 320;

/// A background of this colour with noise, that gets darker to the right.
cv::Mat background(const cv::Scalar& rgb, std::uint64_t seed, double falls_to = 1) {
    cv::Mat picture(size, CV_32FC3);
    for (int x = 0; x < size.width; ++x) picture.col(x).setTo(rgb * (1 + (falls_to - 1) * x / (size.width - 1)));
    cv::RNG random(seed);
    cv::Mat noise(size, CV_32FC3);
    random.fill(noise, cv::RNG::NORMAL, 0, 6);
    picture += noise;
    cv::Mat rounded;
    picture.convertTo(rounded, CV_8UC3);
    return rounded;
}

const cv::Scalar grey(150, 150, 155);
const cv::Scalar brass(190, 140, 50);

cv::Mat with_disc(cv::Mat picture, cv::Point centre, int radius, const cv::Scalar& rgb = brass) {
    cv::circle(picture, centre, radius, rgb, cv::FILLED);
    return picture;
}

cv::Mat mask_of(const PartSuggestion& part) {
    cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
    for (const auto& outline : part.outlines) {
        std::vector<cv::Point> corners;
        for (const auto& corner : outline)
            corners.emplace_back(cvRound(corner.x * size.width), cvRound(corner.y * size.height));
        cv::fillPoly(mask, std::vector{corners}, cv::Scalar(255));
    }
    return mask;
}

/// All of the one, and nothing beside the other; a pixel's width is left to rounding.
void check_between(const cv::Mat& mask, const cv::Mat& least, const cv::Mat& most) {
    CHECK(cv::countNonZero(least & ~mask) == 0);
    cv::Mat room;
    cv::dilate(most, room, cv::Mat());
    CHECK(cv::countNonZero(mask & ~room) == 0);
}

cv::Mat disc(cv::Point centre, double radius) {
    cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
    cv::circle(mask, centre, cvRound(radius), cv::Scalar(255), cv::FILLED);
    return mask;
}

PartSuggestion found(const std::vector<cv::Mat>& pictures) {
    auto part = suggest_part(pictures);
    REQUIRE(std::holds_alternative<PartSuggestion>(part));
    return std::get<PartSuggestion>(part);
}

NoPart refused(const std::vector<cv::Mat>& pictures) {
    const auto part = suggest_part(pictures);
    REQUIRE(std::holds_alternative<NoPart>(part));
    return std::get<NoPart>(part);
}

}  // namespace

TEST_CASE("A disc before a background is found, with its margin, and all of it", "[image]") {
    for (const double falls_to : {1.0, 0.6}) {
        const auto part = found({with_disc(background(grey, 1, falls_to), {150, 110}, 70)});
        REQUIRE(part.outlines.size() == 1);
        const auto mask = mask_of(part);
        check_between(mask, disc({150, 110}, 70 + least_margin - 2), disc({150, 110}, 70 + most_margin));
        CHECK(part.share >= M_PI * std::pow(70 + least_margin - 2, 2) / size.area());
        CHECK(part.share <= M_PI * std::pow(70 + most_margin, 2) / size.area());
    }
}

TEST_CASE("What looks like the background inside a part is part of it", "[image]") {
    auto ring = with_disc(background(grey, 2), {160, 120}, 80);
    background(grey, 3).copyTo(ring, disc({160, 120}, 40));
    const auto part = found({ring});
    CHECK(part.outlines.size() == 1);
    check_between(mask_of(part), disc({160, 120}, 80), disc({160, 120}, 80 + most_margin));
}

TEST_CASE("A part that reaches the border is found up to it", "[image]") {
    auto picture = background(grey, 4);
    const cv::Rect bar(0, 90, 200, 60);
    picture(bar).setTo(brass);
    const auto mask = mask_of(found({picture}));
    cv::Mat least = cv::Mat::zeros(size, CV_8UC1), most = least.clone();
    least(bar).setTo(255);
    most(cv::Rect(0, cvFloor(90 - most_margin), cvCeil(200 + most_margin), cvCeil(60 + 2 * most_margin))).setTo(255);
    check_between(mask, least, most);
}

TEST_CASE("A place where any picture has the part is looked at in all", "[image]") {
    const auto part =
        found({with_disc(background(grey, 5), {120, 120}, 60), with_disc(background(grey, 6), {160, 120}, 60)});
    check_between(mask_of(part), disc({120, 120}, 60) | disc({160, 120}, 60),
                  disc({120, 120}, 60 + most_margin) | disc({160, 120}, 60 + most_margin));
}

TEST_CASE("Pieces that are as large count, specks do not", "[image]") {
    auto picture = with_disc(background(grey, 7), {110, 120}, 60);
    with_disc(picture, {250, 120}, 40);
    for (const auto& speck : {cv::Point(20, 20), {300, 30}, {30, 220}}) with_disc(picture, speck, 2);
    const auto part = found({picture});
    REQUIRE(part.outlines.size() == 2);  // the largest first
    CHECK(part.outlines[0][0].x < part.outlines[1][0].x);
    check_between(mask_of(part), disc({110, 120}, 60) | disc({250, 120}, 40),
                  disc({110, 120}, 60 + most_margin) | disc({250, 120}, 40 + most_margin));
}

TEST_CASE("Where nothing is sure the reason is told", "[image]") {
    CHECK(refused({}) == NoPart::no_pictures);
    CHECK(refused({background(grey, 8)}) == NoPart::no_contrast);
    // A part as the background, but for a shade that noise has, too.
    CHECK(refused({with_disc(background(grey, 9), {160, 120}, 60, grey + cv::Scalar(4, 4, 4))}) == NoPart::no_contrast);
    // Specks alone.
    auto specks = background(grey, 10);
    for (int i = 0; i < 40; ++i) with_disc(specks, {20 + 7 * i, 30 + (37 * i) % 180}, 3);
    CHECK(refused({specks}) == NoPart::no_contrast);
    // Two halves: none of them is the background.
    auto halves = background(grey, 11);
    halves(cv::Rect(0, 0, 160, 240)).setTo(brass);
    CHECK(refused({halves}) == NoPart::no_contrast);
    // A table below the wall: more than a part that reaches the border.
    auto table = background(grey, 14);
    table(cv::Rect(0, 170, 320, 70)).setTo(brass);
    CHECK(refused({table}) == NoPart::uneven_border);
    // All but the corners, or each in another corner.
    auto wide = background(grey, 12);
    cv::ellipse(wide, cv::Point(160, 120), {153, 113}, 0, 0, 360, brass, cv::FILLED);
    cv::rectangle(wide, {20, 10}, {300, 230}, brass, cv::FILLED);
    const auto almost = suggest_part({wide});
    if (const auto* part = std::get_if<PartSuggestion>(&almost)) CHECK(part->share <= 0.95);
    auto moving = std::vector<cv::Mat>();
    for (const auto& centre : {cv::Point(80, 60), {240, 60}, {80, 180}, {240, 180}, {160, 120}})
        for (const auto& shift : {cv::Point(-35, -20), {35, 20}, {-35, 20}, {35, -20}, {0, 0}})
            moving.push_back(with_disc(background(grey, moving.size()), centre + shift, 50));
    CHECK(refused(moving) == NoPart::no_background);
    // One of them is enough not to be sure.
    CHECK(refused({with_disc(background(grey, 13), {160, 120}, 70), table}) == NoPart::uneven_border);
    CHECK_THAT(refusal([] { (void)suggest_part({cv::Mat(4, 4, CV_8UC1)}); }), Catch::Contains("8-bit colour"));
    CHECK_THAT(refusal([] { (void)suggest_part({cv::Mat()}); }), Catch::Contains("8-bit colour"));
}

TEST_CASE("Samples: what fills its pictures is told from what lies before a background", "[image]") {
    const auto samples = source_folder() / "resources/demo/samples";
    for (const auto& [name, has_background] : {std::pair("bottle", true),
                                               {"cable", true},
                                               {"metal_nut", true},
                                               {"brushed_metal", false},
                                               {"circuit_board", false},
                                               {"leather", false},
                                               {"wood", false},
                                               {"woven_fabric", false}}) {
        INFO(name);
        std::vector<cv::Mat> pictures;
        for (const auto& file : std::filesystem::directory_iterator(samples / name / "train/good"))
            pictures.push_back(load_image(file.path()).pixels);
        const auto part = suggest_part(pictures);
        CHECK(std::holds_alternative<PartSuggestion>(part) == has_background);
    }
}

TEST_CASE("Tiles fill their pictures: no background is made up", "[image]") {
    FADE_REQUIRE_SHARED(tiles, "data/magnetic_tile/train/good");
    int looked_at = 0;
    for (const auto& file : std::filesystem::directory_iterator(tiles)) {
        INFO(file.path());
        CHECK(std::holds_alternative<NoPart>(suggest_part({load_image(file.path()).pixels})));
        if (++looked_at == 12) break;
    }
    CHECK(looked_at > 0);
}

TEST_CASE("a suggestion from reduced pictures is the one from whole ones", "[image]") {
    const auto picture = with_disc(background(grey, 3, 0.8), {150, 120}, 70);
    const auto small = reduced_for_suggestion(picture);
    CHECK(std::max(small.cols, small.rows) == 160);
    const auto whole = std::get<PartSuggestion>(suggest_part({picture, picture}));
    const auto reduced = std::get<PartSuggestion>(suggest_part({small, small}));
    CHECK(reduced.share == whole.share);
    CHECK((reduced.outlines == whole.outlines));
}
