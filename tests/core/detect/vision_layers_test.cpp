// SPDX-License-Identifier: MIT
// Comparing with references by several blocks of the tower, against its definition in plain loops.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <limits>
#include <vector>

#include "detect/features.h"
#include "detect/tile_tokens.h"
#include "fade/dino_model.h"
#include "fade/evidence.h"
#include "fade/reference_distances.h"
#include "fade/reference_match.h"
#include "support/reference_bench.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::apart;
using fade::test::noise;
using fade::test::ReferenceBench;
using fade::test::refusal;

namespace {

struct Bench : ReferenceBench {
    explicit Bench(std::vector<int> layers = {1, 3}, const Compute& compute = {}) : ReferenceBench(compute) {
        settings.references.layers = std::move(layers);
    }
    [[nodiscard]] ImageFeatures encode(const Image& image) const {
        return compute_features(*model, image, required_features(settings, Regime::few_shot));
    }
};

/// What each block makes of a picture's patches, as the tower gives it.
std::vector<at::Tensor> blocks_of(const ImageFeatures::Impl& features, const View& view, std::size_t count) {
    const auto rows = features.tokens(view, Tokens::layer_patches).to(at::kDouble);
    const auto patches = features.grid(view).area();
    std::vector<at::Tensor> blocks;
    for (std::size_t i = 0; i < count; ++i)
        blocks.push_back(
            rows.slice(0, static_cast<std::int64_t>(i) * patches, static_cast<std::int64_t>(i + 1) * patches));
    return blocks;
}

double half_cosine_distance(const at::Tensor& a, const at::Tensor& b) {
    return (1 - a.dot(b).item<double>() / (a.norm().item<double>() * b.norm().item<double>())) / 2;
}

bool is_seen(const cv::Mat& cells, cv::Size grid, int cell) {
    return cells.empty() || cells.at<unsigned char>(cell / grid.width, cell % grid.width) != 0;
}

cv::Point2d place_of(const View& view, cv::Size grid, int cell) {
    return {view.region.x + view.region.width * (cell % grid.width + 0.5) / grid.width,
            view.region.y + view.region.height * (cell / grid.width + 0.5) / grid.height};
}

/// Least over the patches of the mean over the blocks of half the cosine distance.
cv::Mat expected_map(const ImageFeatures::Impl& query, const View& view, const std::vector<ImageFeatures>& references,
                     std::size_t count, double radius) {
    const auto grid = query.grid(view);
    const auto own = blocks_of(query, view, count);
    cv::Mat map = cv::Mat::zeros(grid, CV_32FC1);
    for (int cell = 0; cell < grid.area(); ++cell) {
        if (!is_seen(query.cells(view), grid, cell)) continue;
        double least = std::numeric_limits<double>::max();
        for (const auto& one : references) {
            const auto& reference = one.impl();
            const auto& other_view = reference.counterpart(view, query);
            const auto other_grid = reference.grid(other_view);
            const auto others = blocks_of(reference, other_view, count);
            double reach = radius > 0 ? radius : 10;
            const auto apart = [&](int other) {
                return cv::norm(place_of(other_view, other_grid, other) - place_of(view, grid, cell));
            };
            double nearest_place = 10;
            for (int other = 0; other < other_grid.area(); ++other)
                nearest_place = std::min(nearest_place, apart(other));
            reach = std::max(reach, nearest_place) + 1e-6;
            for (int other = 0; other < other_grid.area(); ++other) {
                if (!is_seen(reference.cells(other_view), other_grid, other) || apart(other) > reach) continue;
                double mean = 0;
                for (std::size_t i = 0; i < count; ++i)
                    mean += half_cosine_distance(own[i][cell], others[i][other]) / static_cast<double>(count);
                least = std::min(least, mean);
            }
        }
        map.at<float>(cell / grid.width, cell % grid.width) = static_cast<float>(least);
    }
    return map;
}

}  // namespace

TEST_CASE("patches are compared with references by several blocks", "[detect][layers]") {
    const c10::InferenceMode guard;
    Bench bench(GENERATE(std::vector{2}, std::vector{1, 3}, std::vector{1, 2, 3}));
    bench.settings.tiles = GENERATE(0, 2);
    const double radius = GENERATE(0.0, 0.2);
    const bool masked = GENERATE(false, true);
    const auto count = bench.settings.references.layers.size();
    CAPTURE(count, bench.settings.tiles, radius, masked);
    bench.settings.references.position_radius = radius;
    auto query = bench.encode(noise({96, 40}, 1));
    // Two variants of a reference of another shape.
    std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({60, 50}, 3))};
    if (masked) {
        cv::Mat seen = cv::Mat::zeros(9, 9, CV_8UC1);
        seen(cv::Rect(0, 3, 5, 5)).setTo(255);
        query = query.looked_at(seen);
        for (auto& reference : references) reference = reference.looked_at(seen);
    }
    const auto inspection = bench.inspect(query, MemoryBank(references, 2));
    double largest = 0;
    for (const auto& maps : inspection.views) {
        const auto expected = expected_map(query.impl(), maps.view, references, count, radius);
        CHECK(apart(maps.vision, expected) < 1e-5);
        CHECK(cv::countNonZero(maps.vision) > 0);
    }
    cv::minMaxLoc(inspection.vision, nullptr, &largest);
    CHECK(inspection.vision_score == Approx(bench.settings.few_shot.multiplier * largest));
    // Words are read as ever.
    auto published = bench.settings;
    published.references.layers.clear();
    const auto plain = detect(query, *bench.text, *bench.text, MemoryBank(references, 2), published);
    CHECK(inspection.language_score == plain.language_score);
    CHECK(apart(inspection.language, plain.language) == 0);
    CHECK(apart(inspection.vision, plain.vision) > 1e-4);
}

TEST_CASE("what is published has no layers, and other regimes know none", "[detect][layers]") {
    Bench bench{std::vector<int>()};
    const auto plain = bench.encode(noise({64, 64}, 1));
    CHECK_FALSE(plain.impl().views.begin()->second.contains(Tokens::layer_patches));
    const auto zero_shot = required_features(bench.settings, Regime::zero_shot);
    const auto batch = required_features(bench.settings, Regime::batch);
    bench.settings.references.layers = {1, 3};
    CHECK(required_features(bench.settings, Regime::zero_shot) == zero_shot);
    CHECK(required_features(bench.settings, Regime::batch) == batch);
    const std::vector references{bench.encode(noise({64, 64}, 2))};
    const auto with_layers = bench.encode(noise({64, 64}, 1));
    bench.settings.references.layers.clear();
    const auto inspect = [&](const ImageFeatures& query) { return bench.inspect(query, MemoryBank(references)); };
    CHECK(apart(inspect(plain).fused, inspect(with_layers).fused) == 0);
    CHECK(inspect(plain).image_score == inspect(with_layers).image_score);
    bench.settings.references.layers = {1, 3};
    CHECK_THAT(refusal([&] { (void)inspect(plain); }), Contains("lack the patches between its blocks"));
    bench.settings.references.layers = {1, 2};
    CHECK_THAT(refusal([&] { (void)inspect(with_layers); }), Contains("of other blocks than the settings name"));
    CHECK(apart(bench.inspect(with_layers, {}).fused, bench.inspect(plain, {}).fused) == 0);
}

TEST_CASE("blocks that a model has not are refused with the range", "[detect][layers][settings]") {
    Bench bench;
    const auto refused = [&](const std::vector<int>& layers) {
        bench.settings.references.layers = layers;
        return refusal([&] {
            validate(bench.settings, bench.model->info().config);
            check_vision_layers(bench.settings, 3);
        });
    };
    CHECK(refused({}) == "accepted");
    CHECK(refused({1, 2, 3}) == "accepted");
    CHECK_THAT(refused({2, 4}), Contains("from 1 to the 3 of the model that compares with references"));
    for (const auto& layers : {std::vector{0, 2}, {-1}, {3, 2}, {2, 2}, std::vector<int>(17, 1)})
        CHECK_THAT(refused(layers),
                   Contains("The vision layers must be rising numbers of blocks, from 1, and at most 16"));
    bench.settings.references.layers = {9};
    CHECK_THAT(refusal([&] { (void)bench.encode(noise({64, 64}, 1)); }), Contains("from 1 to the model's 3"));
}

TEST_CASE("a point's nearest patch is the nearest by the mean over the blocks", "[detect][layers]") {
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    bench.settings.references.position_radius = GENERATE(0.0, 0.2);
    bench.settings.references.baseline = GENERATE(ReferenceBaseline::none, ReferenceBaseline::place);
    const auto query = bench.encode(noise({96, 40}, 1));
    auto brighter = noise({60, 50}, 2);
    brighter.pixels += cv::Scalar::all(5);
    const std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(brighter)};
    const MemoryBank made(references);
    const auto bank = made.with(reference_distances(made, bench.settings));
    const auto result = bench.inspect(query, bank);
    for (const double x : {0.02, 0.35, 0.6, 0.93}) {
        const auto evidence = explain(result, query, *bench.text, bench.prompts, bank, bench.settings, {x, 0.4});
        double sum = evidence.clipping;
        for (const auto& part : evidence.views) {
            REQUIRE(part.nearest);
            CHECK((part.baseline > 0) == (bench.settings.references.baseline == ReferenceBaseline::place));
            CHECK(part.vision == Approx(std::max(0.0, part.nearest->distance / 2 - part.baseline)).margin(1e-6));
            sum += part.language_share + part.vision_share;
        }
        CHECK(sum == Approx(evidence.fused).margin(1e-6));
    }
    // The one that explains a picture best is found by the same distances.
    bench.settings.references.match = ReferenceMatch::best;
    CHECK(best_reference(bench.encode(brighter), made, bench.settings) == 1);
}

TEST_CASE("what references have of each other is by their blocks, and left out by them", "[detect][layers][baseline]") {
    const c10::InferenceMode guard;
    Bench bench;
    bench.settings.references.baseline = ReferenceBaseline::place;
    const auto query = bench.encode(noise({64, 64}, 1));
    const std::vector references{bench.encode(noise({64, 64}, 2)), bench.encode(noise({64, 64}, 3)),
                                 bench.encode(noise({64, 64}, 4))};
    const MemoryBank whole(references);
    const auto between = reference_distances(whole, bench.settings);
    for (const auto& maps : bench.inspect(query, whole.with(between)).views) {
        cv::Mat baseline = cv::Mat::zeros(maps.vision.size(), CV_32FC1);
        for (std::size_t i = 0; i < references.size(); ++i) {
            auto others = references;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            baseline += expected_map(references[i].impl(), maps.view, others, 2, 0) / 3;
        }
        const cv::Mat expected = cv::max(expected_map(query.impl(), maps.view, references, 2, 0) - baseline, 0.0);
        CHECK(apart(maps.vision, expected) < 1e-5);
    }
    const MemoryBank two(std::vector{references[0], references[2]});
    CHECK(apart(bench.inspect(query, two.with(without_reference(between, 1))).vision,
                bench.inspect(query, two.with(reference_distances(two, bench.settings))).vision) == 0);
    bench.settings.references.layers = {1};
    CHECK_THAT(refusal([&] { (void)bench.inspect(query, whole.with(between)); }), Contains("settings"));
}

TEST_CASE("a vision model compares by its own blocks, behind its final norm", "[detect][layers][vision_model]") {
    const c10::InferenceMode guard;
    Bench bench({1, 2});
    test::write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.settings.vision_edge = 44;
    const auto encode = [&](cv::Size size, std::uint64_t seed) {
        return compute_features(*dino, noise(size, seed), vision_features(bench.settings));
    };
    const std::vector references{encode({96, 72}, 2), encode({50, 90}, 3)};
    const auto query =
        compute_features(*bench.model, noise({110, 60}, 1), required_features(bench.settings, Regime::batch))
            .with_vision(encode({110, 60}, 1));
    const auto& own = *query.impl().vision;
    const auto& view = own.shaped.value();
    const MemoryBank bank(references);
    const auto inspection = bench.inspect(query, bank);
    const auto expected = expected_map(own, view, references, 2, 0);
    double largest = 0;
    cv::minMaxLoc(expected, nullptr, &largest);
    CHECK(inspection.vision_score == Approx(bench.settings.few_shot.multiplier * largest).margin(1e-5));
    const auto evidence = explain(inspection, query, *bench.text, bench.prompts, bank, bench.settings, {0.4, 0.7});
    REQUIRE(evidence.own_vision);
    CHECK(evidence.own_vision->vision == Approx(evidence.own_vision->nearest->distance / 2).margin(1e-6));
    bench.settings.references.layers = {1, 3};
    CHECK_THAT(refusal([&] { (void)encode({96, 72}, 2); }), Contains("from 1 to the model's 2"));
}

TEST_CASE("blocks in bf16 are those in single precision, nearly", "[detect][layers]") {
    const Bench exact;
    const Bench rounded({1, 3}, {.precision = Precision::bf16});
    const auto map = [&](const Bench& bench) {
        return bench
            .inspect(bench.encode(noise({64, 64}, 1)), MemoryBank(std::vector{bench.encode(noise({64, 64}, 2))}))
            .vision;
    };
    CHECK(apart(map(exact), map(rounded)) > 0);
    CHECK(apart(map(exact), map(rounded)) < 0.01);
}

TEST_CASE("tiles of several blocks are joined block by block", "[detect][layers][tiles]") {
    const c10::InferenceMode guard;
    const auto rows = [](double length) { return at::randn({2 * 2 * 3, 5}) * length; };  // two blocks of 2 x 3 cells
    const auto left = rows(3);
    const auto right = rows(7);
    TileTokens tiles({4, 2});
    tiles.add({0, 0, 3, 2}, {{Tokens::layer_patches, left}});
    tiles.add({1, 0, 3, 2}, {{Tokens::layer_patches, right}});
    const auto joined = tiles.finished().at(Tokens::layer_patches);
    REQUIRE(joined.size(0) == 2 * 2 * 4);
    const auto unit = [](const at::Tensor& row) { return row / row.norm(); };
    for (int block = 0; block < 2; ++block)
        for (int y = 0; y < 2; ++y)
            for (int x = 0; x < 4; ++x) {
                // How far in each tile the cell is from its border, sideways; all rows are at theirs.
                const int from_left = x < 3 ? std::min(x + 1, 3 - x) : 0;
                const int from_right = x > 0 ? std::min(x, 4 - x) : 0;
                auto sum = at::zeros({5});
                if (from_left > 0) sum += unit(left[(block * 2 + y) * 3 + x]) * from_left;
                if (from_right > 0) sum += unit(right[(block * 2 + y) * 3 + x - 1]) * from_right;
                CHECK((joined[(block * 2 + y) * 4 + x] - unit(sum)).abs().max().item<double>() < 1e-6);
            }
}
