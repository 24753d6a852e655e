// SPDX-License-Identifier: MIT
#include "fade/reference_variants.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <set>
#include <string>
#include <vector>

#include "encode/weights/weights.h"
#include "support/pictures.h"
#include "support/shared_data.h"

using namespace fade;

namespace {

const ReferenceSettings everything{Turning::eighths, Mirroring::left_right, 0.2};

Image picture(int width, int height, unsigned seed = 1) {
    return {test::photograph(width, height, CV_8UC3, seed), "part.png", "abc"};
}

}  // namespace

TEST_CASE("turned pictures are those of AnomalyDINO's code", "[detect][variants]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    const auto expected = read_safetensors(golden / "expected.safetensors");
    const auto reference = load_image(golden / "ref0.png");
    auto variants = reference_variants({.turned = Turning::eighths});
    REQUIRE(variants.size() == 8);
    for (const auto& variant : variants) {
        INFO(variant.turned);
        const auto turned = varied(reference, variant).pixels;
        const auto& theirs = expected.tensors.at("ref0.turned." + std::to_string(variant.turned));
        REQUIRE(theirs.sizes() == at::IntArrayRef({turned.rows, turned.cols, 3}));
        const auto bytes = theirs.contiguous();
        const cv::Mat pixels(turned.size(), CV_8UC3, bytes.data_ptr<unsigned char>());
        CHECK(cv::norm(turned, pixels, cv::NORM_INF) <= 1);
    }
}

TEST_CASE("variants are added, not multiplied", "[detect][variants]") {
    CHECK((reference_variants({}) == std::vector<ReferenceVariant>(1)));
    const auto quarters = reference_variants({.turned = Turning::quarters});
    REQUIRE(quarters.size() == 4);
    CHECK((quarters[0] == ReferenceVariant{}));
    for (int i = 1; i < 4; ++i) CHECK((quarters[static_cast<std::size_t>(i)] == ReferenceVariant{.turned = 90 * i}));
    const auto all = reference_variants(everything);
    REQUIRE(all.size() == 13);
    std::set<std::string> contents;
    std::set<std::string> words;
    for (const auto& variant : all) {
        CHECK((variant.turned != 0 ? 1 : 0) + (variant.mirrored ? 1 : 0) + (variant.brightness != 1 ? 1 : 0) ==
              (variant == ReferenceVariant{} ? 0 : 1));
        CHECK(contents.insert(variant_content("abc", variant)).second);
        CHECK(words.insert(message_of(variant).english()).second);
    }
    CHECK(contents.contains("abc"));
    CHECK(words.contains("turned by 315 degrees"));
    CHECK(words.contains("mirrored"));
    for (const auto* share : {"80", "90", "110", "120"})
        CHECK(words.contains("at " + std::string(share) + " % of its brightness"));
}

TEST_CASE("a variant keeps the size, and its hash is its own", "[detect][variants]") {
    auto reference = picture(61, 40);
    reference.reading.page = 3;
    for (const auto& variant : reference_variants(everything)) {
        const auto changed = varied(reference, variant);
        CHECK(changed.pixels.size() == reference.pixels.size());
        CHECK(content_of(changed) == variant_content(content_of(reference), variant));
        CHECK(test::same(changed.pixels, reference.pixels) == (variant == ReferenceVariant{}));
        CHECK(test::same(reference.pixels, picture(61, 40).pixels));
    }
}

TEST_CASE("mirrored and brighter pictures are what the words say", "[detect][variants]") {
    const auto reference = picture(31, 20);
    const auto mirrored = varied(reference, {.mirrored = true}).pixels;
    const auto bright = varied(reference, {.brightness = 1.2}).pixels;
    const auto dark = varied(reference, {.brightness = 0.9}).pixels;
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 31; ++x)
            for (int c = 0; c < 3; ++c) {
                const double value = reference.pixels.at<cv::Vec3b>(y, x)[c];
                REQUIRE(mirrored.at<cv::Vec3b>(y, 30 - x)[c] == value);
                REQUIRE(bright.at<cv::Vec3b>(y, x)[c] == Approx(std::min(255.0, 1.2 * value)).margin(0.5001));
                REQUIRE(dark.at<cv::Vec3b>(y, x)[c] == Approx(0.9 * value).margin(0.5001));
            }
}

TEST_CASE("a mask is turned and mirrored as the picture is", "[detect][variants]") {
    const cv::Size size(60, 60);
    for (const auto& variant : reference_variants(everything)) CHECK_FALSE(varied_mask({}, variant, size));
    // Of the left third, in half the picture's resolution.
    RoiMask mask{cv::Mat::zeros(30, 30, CV_8UC1), "mask.png", "m", MaskMode::blank, 1.0 / 3};
    mask.pixels.colRange(0, 10) = 255;
    CHECK((varied_mask(mask, {}, size) == mask));
    CHECK((varied_mask(mask, {.brightness = 1.2}, size) == mask));
    const auto untouched = mask.pixels.clone();
    std::set<std::string> hashes{mask.sha256};
    const auto share_of = [](const RoiMask& seen, const cv::Rect& part) {
        return cv::countNonZero(seen.pixels(part)) / static_cast<double>(part.area());
    };
    const std::vector<std::pair<ReferenceVariant, cv::Rect>> places{{{.mirrored = true}, {40, 0, 20, 60}},
                                                                    {{.turned = 180}, {40, 0, 20, 60}},
                                                                    {{.turned = 90}, {0, 40, 60, 20}},
                                                                    {{.turned = 270}, {0, 0, 60, 20}}};
    const auto whole = stretched(mask, size).clone();
    const RoiMask of_size{whole.clone(), "mask.png", "m", MaskMode::blank, 1.0 / 3};
    for (const auto& [variant, place] : places) {
        INFO(message_of(variant).english());
        const auto seen = varied_mask(mask, variant, size);
        REQUIRE(seen);
        CHECK(seen->mode == MaskMode::blank);
        CHECK(hashes.insert(seen->sha256).second);
        // But for a line at the edge: the middles of pixels lie half a pixel beside the centre's.
        CHECK(share_of(*seen, place) > 0.9);
        CHECK(seen->share == Approx(1.0 / 3).margin(0.03));
        (void)varied_mask(of_size, variant, size);
        CHECK(test::same(of_size.pixels, whole));
        CHECK(test::same(mask.pixels, untouched));
        // The same pixels as those of a picture that is white there.
        cv::Mat white;
        cv::cvtColor(stretched(mask, size), white, cv::COLOR_GRAY2RGB);
        const auto picture = varied({white, "white.png", "w"}, variant).pixels;
        for (int y = 0; y < size.height; ++y)
            for (int x = 0; x < size.width; ++x)
                REQUIRE((seen->pixels.at<unsigned char>(y, x) != 0) == (picture.at<cv::Vec3b>(y, x)[0] > 127));
    }
}
