// SPDX-License-Identifier: MIT
#include "fade/evidence.h"

#include "fade/maps.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "demo/random_model.h"
#include "detect/features.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

Image noise(std::uint64_t seed) {
    cv::Mat pixels(40, 50, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    return {pixels, "noise.png", std::to_string(seed)};
}

/// A tiny model with random weights, and an inspection of noise with `shots` references.
struct Case {
    explicit Case(int shots) {
        demo::write_random_model(folder.path(), test::tiny_config(), 1);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        prompts = make_prompts(
            {{"test", "{}", {"a good part", "fine", "new", "clean"}, {"a broken part", "worn", "bent"}}}, "part");
        text = compute_text_features(*model, prompts);
        query = compute_features(*model, noise(1), required_features(settings));
        std::vector<ImageFeatures> references;
        references.reserve(static_cast<std::size_t>(shots));
        for (int i = 0; i < shots; ++i)
            references.push_back(
                compute_features(*model, noise(10 + static_cast<std::uint64_t>(i)), required_features(settings)));
        bank = MemoryBank(references);
        inspection = detect(*query, *text, *text, bank, settings);
    }
    [[nodiscard]] Evidence explained(cv::Point2d point) const {
        return explain(inspection, *query, *text, prompts, bank, settings, point);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
    std::optional<ImageFeatures> query;
    MemoryBank bank;
    Inspection inspection;
};

const std::vector<cv::Point2d> points{{0, 0}, {1, 1}, {0.5, 0.5}, {0.31, 0.77}, {0.99, 0.02}, {-3, 7}};

double sum_of_shares(const Evidence& evidence) {
    return std::accumulate(
        evidence.views.begin(), evidence.views.end(), evidence.clipping,
        [](double sum, const ViewEvidence& part) { return sum + part.language_share + part.vision_share; });
}

}  // namespace

TEST_CASE("a map is read between its cells as overlays show it", "[inspect]") {
    cv::Mat map(3, 5, CV_32FC1);
    cv::RNG(1).fill(map, cv::RNG::UNIFORM, 0.0, 1.0);
    const auto large = resize_map(map, {50, 30});  // every pixel's centre, by OpenCV
    for (int y = 0; y < large.rows; ++y)
        for (int x = 0; x < large.cols; ++x)
            REQUIRE(value_at(map, {(x + 0.5) / 50, (y + 0.5) / 30}) == Approx(large.at<float>(y, x)).margin(1e-6));
}

TEST_CASE("the shares of a point add up to its fused value", "[inspect]") {
    for (const int shots : {0, 2}) {
        Case one(shots);
        for (const auto& [multiplier, smoothing] :
             {std::pair(1.0, 0.0), {3.5, 0.0}, {80.0, 0.0}, {1.0, 0.06}, {80.0, 0.06}}) {
            one.settings.map_smoothing = smoothing;
            for (const auto regime : regimes) one.settings.of(regime).multiplier = multiplier;
            one.inspection = detect(*one.query, *one.text, *one.text, one.bank, one.settings);
            for (const auto& point : points) {
                const auto evidence = one.explained(point);
                CHECK(sum_of_shares(evidence) == Approx(evidence.fused).margin(2e-6));
                CHECK(evidence.clipping <= 0);
                CHECK(evidence.views.size() == one.inspection.views.size());
                // Against the map as the overlay stretches it over a large picture.
                const auto large = resize_map(one.inspection.fused, {1000, 1000});
                const int x = std::clamp(static_cast<int>(evidence.point.x * 1000), 0, 999);
                const int y = std::clamp(static_cast<int>(evidence.point.y * 1000), 0, 999);
                CHECK(evidence.fused == Approx(large.at<float>(y, x)).margin(0.02));
                if (multiplier == 1.0) CHECK(evidence.clipping == 0);
            }
        }
        // So strong a vision guidance is clipped somewhere.
        CHECK(one.explained({0.5, 0.5}).clipping < 0);
    }
}

TEST_CASE("shares follow the guidance", "[inspect]") {
    Case one(1);
    one.settings.segmentation_guidance = Guidance::language;
    one.inspection = detect(*one.query, *one.text, *one.text, one.bank, one.settings);
    const auto evidence = one.explained({0.4, 0.4});
    for (const auto& part : evidence.views) CHECK(part.vision_share == 0);
    CHECK(evidence.fused == Approx(evidence.language).margin(1e-6));
}

TEST_CASE("the nearest reference patch is the one that a search by hand finds", "[inspect]") {
    const Case one(3);
    for (const auto& point : points) {
        const auto evidence = one.explained(point);
        for (const auto& part : evidence.views) {
            const int grid = one.query->impl().grid(part.view).width;
            const auto cell =
                static_cast<std::int64_t>(std::lround(part.patch.y * grid)) * grid + std::lround(part.patch.x * grid);
            CHECK(part.patch.width == Approx(1.0 / grid));
            CHECK(evidence.point.x >= part.patch.x);
            CHECK(evidence.point.x <= part.patch.x + part.patch.width);
            const auto patch = one.query->impl().patches(part.view, Feature::clip)[cell].to(at::kDouble);
            double best = -2;
            std::size_t reference = 0;
            std::int64_t place = 0;
            for (std::size_t r = 0; r < 3; ++r) {
                const auto others = one.bank.impl()->references[r].impl().patches(part.view, Feature::clip);
                for (std::int64_t i = 0; i < others.size(0); ++i) {
                    const auto similarity = others[i].to(at::kDouble).dot(patch).item<double>();
                    if (similarity <= best) continue;
                    best = similarity;
                    reference = r;
                    place = i;
                }
            }
            REQUIRE(part.nearest);
            CHECK(part.nearest->distance == Approx(1 - best).margin(1e-5));
            CHECK(part.vision == Approx((1 - best) / 2).margin(1e-5));
            CHECK(part.nearest->reference == reference);
            CHECK(std::lround(part.nearest->patch.x * grid) == place % grid);
            CHECK(std::lround(part.nearest->patch.y * grid) == place / grid);
        }
    }
}

TEST_CASE("zero-shot, the match is another patch of the picture", "[inspect]") {
    const Case one(0);
    for (const auto& part : one.explained({0.6, 0.2}).views) {
        REQUIRE(part.nearest);
        CHECK_FALSE(part.nearest->reference);
        CHECK(part.nearest->patch != part.patch);
        CHECK(part.nearest->distance / 2 == Approx(part.vision).margin(1e-6));
    }
}

TEST_CASE("the prompts named are the most similar ones", "[inspect]") {
    const Case one(0);
    const auto evidence = one.explained({0, 0});
    const auto& part = evidence.views.front();
    REQUIRE(part.normal.size() == explained_prompts);
    REQUIRE(part.anomalous.size() == 3);
    const auto patch = one.query->impl().patches(part.view, Feature::gem)[0].to(at::kDouble);
    double best = -2;
    std::string text;
    for (std::size_t i = 0; i < one.prompts.normal.size(); ++i) {
        const auto similarity =
            one.text->impl().normal[static_cast<std::int64_t>(i)].to(at::kDouble).dot(patch).item<double>();
        if (similarity > best) text = one.prompts.normal[i];
        best = std::max(best, similarity);
    }
    CHECK(part.normal.front().text == text);
    CHECK(part.normal.front().similarity == Approx(best).margin(1e-5));
    for (const auto* list : {&part.normal, &part.anomalous})
        CHECK(std::is_sorted(list->begin(), list->end(),
                             [](const auto& a, const auto& b) { return a.similarity > b.similarity; }));
}

TEST_CASE("a coarse inspection is explained by the scales that it has", "[inspect]") {
    Case one(1);
    auto coarse = one.settings;
    coarse.scales = {one.settings.scales.front()};
    one.inspection = detect(*one.query, *one.text, *one.text, one.bank, coarse);
    const auto evidence = one.explained({0.3, 0.3});
    CHECK(evidence.views.size() == 1);
    CHECK(sum_of_shares(evidence) == Approx(evidence.fused).margin(2e-6));
}

TEST_CASE("a scale alone is fused as an inspection of that scale is", "[inspect]") {
    for (const int shots : {0, 1}) {
        const Case one(shots);
        for (const auto& maps : one.inspection.views) {
            auto settings = one.settings;
            settings.scales = {maps.view.scale()};
            const auto alone = detect(*one.query, *one.text, *one.text, one.bank, settings);
            CHECK(cv::norm(fuse_view(maps, regime_of(static_cast<std::size_t>(shots)), settings), alone.fused,
                           cv::NORM_INF) < 1e-6);
        }
    }
}

TEST_CASE("what does not belong together is not explained", "[inspect]") {
    Case one(1);
    CHECK_THAT(refusal([&] {
                   (void)one.explained({std::numeric_limits<double>::quiet_NaN(), 0});
               }),
               Contains("finite"));
    CHECK_THAT(refusal([&] {
                   (void)explain(one.inspection, *one.query, *one.text, one.prompts, MemoryBank(), one.settings, {});
               }),
               Contains("number of references"));
    one.prompts.normal.pop_back();
    CHECK_THAT(refusal([&] { (void)one.explained({0, 0}); }), Contains("differ in number"));
}
