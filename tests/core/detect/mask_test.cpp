// SPDX-License-Identifier: MIT
// Pictures of which only a part is looked at.
#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include "demo/random_model.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "fade/evidence.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

constexpr int grid = 8;  // of the only view

struct Bench {
    Bench() {
        demo::write_random_model(folder.path(), test::tiny_config(), 1);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        settings.scales = {64};
        settings.classification_scale = 64;
        prompts = make_prompts({{"test", "{}", {"a good part", "fine"}, {"a broken part", "worn", "bent"}}}, "part");
        text = compute_text_features(*model, prompts);
    }
    [[nodiscard]] ImageFeatures encode(std::uint64_t seed, const std::vector<View>& views = {}) const {
        cv::Mat pixels(40, 50, CV_8UC3);
        cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
        auto request = required_features(settings);
        if (!views.empty()) request.views = views;
        return compute_features(*model, {pixels, "noise.png", std::to_string(seed)}, request);
    }
    [[nodiscard]] Inspection inspected(const ImageFeatures& query, const std::vector<ImageFeatures>& references) const {
        return detect(query, *text, *text, MemoryBank(references), settings);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
    View view = View::square(64);
};

/// About half of the cells, others for each seed.
cv::Mat half(std::uint64_t seed) {
    cv::Mat values(grid, grid, CV_32FC1);
    cv::RNG(seed).fill(values, cv::RNG::UNIFORM, 0.0, 1.0);
    return values < 0.5;
}

bool sees(const cv::Mat& mask, std::int64_t cell) {
    return mask.at<unsigned char>(static_cast<int>(cell / grid), static_cast<int>(cell % grid)) != 0;
}

/// Half of one minus the largest similarity to the others that are looked at, in double precision.
double by_hand(const at::Tensor& patch, const std::vector<std::pair<at::Tensor, cv::Mat>>& others,
               std::int64_t except = -1) {
    double best = -1;
    for (const auto& [patches, mask] : others)
        for (std::int64_t i = 0; i < patches.size(0); ++i)
            if (i != except && sees(mask, i))
                best = std::max(best, patches[i].to(at::kDouble).dot(patch.to(at::kDouble)).item<double>());
    return (1 - best) / 2;
}

cv::Mat constant(int side, double value) {
    return {side, side, CV_32FC1, cv::Scalar(value)};
}

}  // namespace

TEST_CASE("to look at all of a picture is to have no mask", "[detect][mask]") {
    const Bench bench;
    const auto query = bench.encode(1);
    const auto plain = bench.inspected(query, {bench.encode(2)});
    const cv::Mat all(3, 5, CV_8UC1, cv::Scalar(1));
    const auto masked = bench.inspected(query.looked_at(all), {bench.encode(2).looked_at(all)});
    CHECK(cv::norm(plain.fused, masked.fused, cv::NORM_INF) < 1e-6);
    CHECK(plain.vision_score == Approx(masked.vision_score));
    CHECK(plain.cells.empty());
    CHECK(cv::countNonZero(masked.cells) == grid * grid);
}

TEST_CASE("a patch is looked at if at least half of it is", "[detect][mask]") {
    const Bench bench;
    cv::Mat mask = cv::Mat::zeros(8 * grid, 8 * grid, CV_8UC1);
    mask(cv::Rect(0, 0, 8, 4)).setTo(1);    // half of the first
    mask(cv::Rect(8, 0, 8, 3)).setTo(255);  // less of the second
    mask(cv::Rect(16, 0, 8, 8)).setTo(7);   // all of the third
    const View right{{64, 64}, {0.5, 0, 0.5, 1}};
    const View left{{64, 64}, {0, 0, 0.5, 1}};
    const auto features = bench.encode(1, {bench.view, right, left}).looked_at(mask);
    const auto cells = features.impl().cells(bench.view);
    REQUIRE(cells.size() == cv::Size(grid, grid));
    CHECK(cv::countNonZero(cells) == 2);
    CHECK(sees(cells, 0));
    CHECK(sees(cells, 2));
    // Of a view of the right half, its own part of the mask.
    CHECK(cv::countNonZero(features.impl().cells(right)) == 0);
    CHECK(cv::countNonZero(features.impl().cells(left)) == 4);
}

TEST_CASE("what is not looked at is no reference, no neighbour and no anomaly", "[detect][mask]") {
    const Bench bench;
    const auto mask = half(7);
    const auto query = bench.encode(1).looked_at(mask);
    const auto check = [&](const Inspection& result, const auto& expected) {
        double largest = 0;
        for (std::int64_t i = 0; i < grid * grid; ++i) {
            const double value = result.vision.at<float>(static_cast<int>(i / grid), static_cast<int>(i % grid));
            CHECK(value == Approx(sees(mask, i) ? expected(i) : 0).margin(1e-6));
            largest = std::max(largest, value);
            if (!sees(mask, i)) {
                CHECK(result.language.at<float>(static_cast<int>(i / grid), static_cast<int>(i % grid)) == 0);
                CHECK(result.fused.at<float>(static_cast<int>(i / grid), static_cast<int>(i % grid)) == 0);
            }
        }
        CHECK(result.vision_score == Approx(bench.settings.of(result.regime()).multiplier * largest));
    };
    SECTION("zero-shot") {
        const auto patches = query.impl().patches(bench.view, Feature::gem);
        check(bench.inspected(query, {}), [&](std::int64_t i) { return by_hand(patches[i], {{patches, mask}}, i); });
    }
    SECTION("few-shot") {
        const auto masks = std::array{half(8), half(9)};
        const std::vector references{bench.encode(2).looked_at(masks[0]), bench.encode(3).looked_at(masks[1])};
        const auto of = [&](const ImageFeatures& features) {
            return features.impl().patches(bench.view, Feature::clip);
        };
        check(bench.inspected(query, references), [&](std::int64_t i) {
            return by_hand(of(query)[i], {{of(references[0]), masks[0]}, {of(references[1]), masks[1]}});
        });
    }
    SECTION("a reference that is looked at nowhere is as none") {
        const cv::Mat nothing = cv::Mat::zeros(1, 1, CV_8UC1);
        const auto with = bench.inspected(query, {bench.encode(2), bench.encode(3).looked_at(nothing)});
        CHECK(cv::norm(with.vision, bench.inspected(query, {bench.encode(2)}).vision, cv::NORM_INF) == 0);
        CHECK_THAT(refusal([&] { (void)MemoryBank(std::vector{bench.encode(3).looked_at(nothing)}); }),
                   Contains("scale 64") && Contains("looked at"));
    }
    SECTION("nothing at all") {
        const auto result = bench.inspected(query.looked_at(cv::Mat::zeros(2, 2, CV_8UC1)), {bench.encode(2)});
        CHECK(cv::norm(result.fused, cv::NORM_INF) == 0);
        CHECK(result.vision_score == 0);
    }
}

TEST_CASE("what is not looked at enters neither the mean of the views nor the smoothing", "[detect][mask]") {
    // Constants where one looks, garbage elsewhere: whatever averages correctly keeps the constants.
    cv::Mat fine_cells = cv::Mat::zeros(8, 8, CV_8UC1);
    fine_cells(cv::Rect(1, 1, 6, 5)).setTo(1);
    cv::Mat coarse_cells = cv::Mat::zeros(4, 4, CV_8UC1);
    coarse_cells(cv::Rect(1, 1, 1, 2)).setTo(255);
    auto fine = constant(8, 0.6);
    fine.setTo(1000, fine_cells == 0);
    auto coarse = constant(4, 0.2);
    coarse.setTo(-1000, coarse_cells == 0);
    Settings settings;
    settings.zero_shot = {Feature::gem, 1, 0.5, 1};
    for (const double smoothing : {0.0, 0.1}) {
        settings.map_smoothing = smoothing;
        const auto result =
            fuse({{View::square(32), coarse, coarse, coarse_cells}, {View::square(64), fine, fine, fine_cells}}, 0.5, 0,
                 settings);
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 8; ++x) {
                INFO(x << ", " << y << ", smoothing " << smoothing);
                const double value = result.language.at<float>(y, x);
                const double fused = result.fused.at<float>(y, x);
                if (fine_cells.at<unsigned char>(y, x) == 0) {
                    CHECK(value == 0);
                    CHECK(fused == 0);
                    continue;
                }
                // Both views see it, or the fine one alone: bilinear interpolation reaches a cell and a half.
                const bool both = x >= 1 && x <= 4 && y >= 1 && y <= 6;
                CHECK(value == Approx(both ? 0.4 : 0.6).margin(1e-6));
                CHECK(fused >= 0.4 - 1e-6);
                CHECK(fused <= 0.6 + 1e-6);
                if (smoothing == 0) CHECK(fused == Approx(value).margin(1e-6));
            }
        CHECK(result.vision_score <= 0.6 + 1e-6);
    }
}

TEST_CASE("a point of a picture with a mask is explained by what is looked at", "[detect][mask]") {
    Bench bench;
    bench.settings.scales = {32, 64};
    bench.settings.map_smoothing = 0.05;
    cv::Mat mask = cv::Mat::zeros(4, 4, CV_8UC1);
    mask(cv::Rect(0, 0, 3, 2)).setTo(255);
    const auto query = bench.encode(1).looked_at(mask);
    for (const bool with_references : {false, true}) {
        std::vector<ImageFeatures> references;
        if (with_references) references = {bench.encode(2).looked_at(mask), bench.encode(3).looked_at(mask)};
        const MemoryBank bank(references);
        const auto result = detect(query, *bench.text, *bench.text, bank, bench.settings);
        const auto explained = [&](cv::Point2d point) {
            return explain(result, query, *bench.text, bench.prompts, bank, bench.settings, point);
        };
        const auto seen = explained({0.3, 0.2});
        double sum = seen.clipping;
        for (const auto& part : seen.views) {
            sum += part.language_share + part.vision_share;
            REQUIRE(part.nearest);
            CHECK(part.nearest->distance / 2 == Approx(part.vision).margin(1e-5));
            CHECK(part.nearest->patch.x + part.nearest->patch.width <= 0.75);
            CHECK(part.nearest->patch.y + part.nearest->patch.height <= 0.5);
        }
        CHECK(sum == Approx(seen.fused).margin(2e-6));
        const auto unseen = explained({0.9, 0.9});
        CHECK(unseen.fused == 0);
        for (const auto& part : unseen.views) CHECK_FALSE(part.nearest);
    }
}

TEST_CASE("a mask of another type is refused", "[detect][mask]") {
    const Bench bench;
    const auto features = bench.encode(1);
    CHECK_THAT(refusal([&] { (void)features.looked_at(cv::Mat()); }), Contains("one byte"));
    CHECK_THAT(refusal([&] { (void)features.looked_at(constant(4, 1)); }), Contains("one byte"));
}
