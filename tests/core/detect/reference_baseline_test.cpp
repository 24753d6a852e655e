// SPDX-License-Identifier: MIT
// The vision map less what the references have of each other, against its definition in plain loops.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <stop_token>
#include <vector>

#include "detect/baseline.h"
#include "detect/features.h"
#include "fade/dino_model.h"
#include "fade/evidence.h"
#include "fade/reference_distances.h"
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

/// The same with a part that no noise is like.
Image marked(cv::Size size, std::uint64_t seed) {
    auto image = noise(size, seed);
    image.pixels(cv::Rect(0, size.height / 3, size.width / 2, size.height / 2)).setTo(cv::Scalar(250, 20, 20));
    return image;
}

struct Bench : ReferenceBench {
    Bench() { settings.references.baseline = ReferenceBaseline::place; }
    [[nodiscard]] MemoryBank bank(const std::vector<ImageFeatures>& references, std::size_t variants = 1) const {
        const MemoryBank made(references, variants);
        return made.with(reference_distances(made, settings));
    }
    /// As published, but for the position radius.
    [[nodiscard]] Inspection plain(const ImageFeatures& query, const std::vector<ImageFeatures>& references,
                                   std::size_t variants = 1) const {
        auto without = settings;
        without.references.baseline = ReferenceBaseline::none;
        return detect(query, *text, *text, MemoryBank(references, variants), without);
    }
};

/// A picture's patches in a view, where they lie, and which are looked at.
struct Patches {
    Patches(const ImageFeatures::Impl& features, const View& view, Feature feature)
        : rows(features.patches(view, feature).to(at::kDouble)),
          grid(features.grid(view)),
          region(view.region),
          seen(features.cells(view)) {}
    [[nodiscard]] bool looks_at(int cell) const {
        return seen.empty() || seen.at<unsigned char>(cell / grid.width, cell % grid.width) != 0;
    }
    [[nodiscard]] cv::Point2d place(int cell) const {
        return {region.x + region.width * (cell % grid.width + 0.5) / grid.width,
                region.y + region.height * (cell / grid.width + 0.5) / grid.height};
    }

    at::Tensor rows;
    cv::Size grid;
    cv::Rect2d region;
    cv::Mat seen;
};

/// Half the cosine distance of a patch to the nearest of another picture's, within a position radius.
double distance(const Patches& from, int cell, const Patches& to, double radius) {
    const auto products = at::mv(to.rows, from.rows[cell]);
    const auto* product = products.data_ptr<double>();
    double reach = radius > 0 ? radius : 10;
    double nearest_place = 10;
    for (int i = 0; i < to.grid.area(); ++i)
        nearest_place = std::min(nearest_place, cv::norm(to.place(i) - from.place(cell)));
    reach = std::max(reach, nearest_place) + 1e-6;
    double best = std::numeric_limits<double>::max();
    for (int i = 0; i < to.grid.area(); ++i)
        if (to.looks_at(i) && cv::norm(to.place(i) - from.place(cell)) <= reach)
            best = std::min(best, (1 - product[i]) / 2);
    return best;
}

/// The value of a reference at a place, read bilinearly from the centres of its cells that are looked at; none: it has
/// none around.
std::optional<double> read(const Patches& of, const std::vector<double>& values, cv::Point2d place) {
    const double x =
        std::clamp((place.x - of.region.x) / of.region.width * of.grid.width - 0.5, 0.0, of.grid.width - 1.0);
    const double y =
        std::clamp((place.y - of.region.y) / of.region.height * of.grid.height - 0.5, 0.0, of.grid.height - 1.0);
    double sum = 0;
    double weights = 0;
    for (int cell = 0; cell < of.grid.area(); ++cell) {
        const double weight = std::max(0.0, 1 - std::abs(cell % of.grid.width - x)) *
                              std::max(0.0, 1 - std::abs(cell / of.grid.width - y));
        if (weight < 1e-9 || !of.looks_at(cell)) continue;
        sum += weight * values[static_cast<std::size_t>(cell)];
        weights += weight;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

/// `references`: so many variants of each.
cv::Mat expected_baseline(const ImageFeatures::Impl& query, const View& view,
                          const std::vector<ImageFeatures>& references, std::size_t variants, Feature feature,
                          double radius) {
    const auto count = references.size() / variants;
    std::vector<Patches> all;
    for (const auto& one : references) all.emplace_back(one.impl(), one.impl().counterpart(view, query), feature);
    const Patches own(query, view, feature);
    cv::Mat baseline = cv::Mat::zeros(own.grid, CV_32FC1);
    std::vector<std::vector<double>> values(count);
    for (std::size_t r = 0; r < count; ++r) {
        const auto& upright = all[r * variants];
        for (int cell = 0; cell < upright.grid.area(); ++cell) {
            double nearest = std::numeric_limits<double>::max();
            for (std::size_t other = 0; other < all.size(); ++other)
                if (other / variants != r) nearest = std::min(nearest, distance(upright, cell, all[other], radius));
            values[r].push_back(nearest);
        }
    }
    for (int cell = 0; cell < own.grid.area(); ++cell) {
        double sum = 0;
        int says = 0;
        for (std::size_t r = 0; r < count; ++r)
            if (const auto value = read(all[r * variants], values[r], own.place(cell))) {
                sum += *value;
                ++says;
            }
        baseline.at<float>(cell / own.grid.width, cell % own.grid.width) =
            static_cast<float>(says > 0 ? sum / says : 0.0);
    }
    return baseline;
}

/// max(0, distance - baseline), where one looks.
void check_maps(const Inspection& less, const Inspection& plain, const ImageFeatures& query,
                const std::vector<ImageFeatures>& references, std::size_t variants, double radius) {
    REQUIRE(less.views.size() == plain.views.size());
    for (std::size_t v = 0; v < less.views.size(); ++v) {
        const auto& view = less.views[v].view;
        const auto baseline = expected_baseline(query.impl(), view, references, variants, Feature::clip, radius);
        cv::Mat expected = cv::max(plain.views[v].vision - baseline, 0.0);
        if (!less.views[v].cells.empty()) expected.setTo(0, less.views[v].cells == 0);
        CHECK(apart(less.views[v].vision, expected) < 1e-5);
        CHECK(cv::countNonZero(less.views[v].vision) > 0);
        CHECK(cv::countNonZero(less.views[v].vision < plain.views[v].vision) > 0);
    }
}

}  // namespace

TEST_CASE("the vision map is less by what the references have of each other", "[detect][baseline]") {
    const c10::InferenceMode guard;
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    const double radius = GENERATE(0.0, 0.07, 0.3);
    const bool masked = GENERATE(false, true);
    CAPTURE(bench.settings.tiles, radius, masked);
    bench.settings.references.position_radius = radius;
    // Of other shapes: in tiles they have other grids.
    auto query = bench.encode(marked({96, 40}, 1));
    std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({40, 70}, 3)),
                           bench.encode(noise({96, 40}, 4))};
    if (masked) {
        cv::Mat seen = cv::Mat::zeros(9, 9, CV_8UC1);
        seen(cv::Rect(0, 3, 5, 5)).setTo(255);
        query = query.looked_at(seen);
        for (auto& reference : references) reference = reference.looked_at(seen);
    }
    const auto less = bench.inspect(query, bench.bank(references));
    const auto plain = bench.plain(query, references);
    check_maps(less, plain, query, references, 1, radius);
    // Before the multiplier, and in the score as in the map.
    CHECK(less.vision_score < plain.vision_score);
    double largest = 0;
    cv::minMaxLoc(less.vision, nullptr, &largest);
    CHECK(less.vision_score == Approx(bench.settings.few_shot.multiplier * largest));
    CHECK(less.language_score == plain.language_score);
    CHECK(apart(less.language, plain.language) == 0);
}

TEST_CASE("variants are left out with their reference, and are no queries", "[detect][baseline][variants]") {
    const c10::InferenceMode guard;
    Bench bench;
    const auto query = bench.encode(marked({64, 64}, 1));
    std::vector<ImageFeatures> references;
    for (const std::uint64_t seed : {2, 3, 4}) {
        references.push_back(bench.encode(noise({64, 64}, seed)));
        references.push_back(bench.encode(noise({64, 64}, 10 + seed)));
    }
    const auto less = bench.inspect(query, bench.bank(references, 2));
    check_maps(less, bench.plain(query, references, 2), query, references, 2, 0);
}

TEST_CASE("what a single reference has of others is nothing", "[detect][baseline]") {
    Bench bench;
    const auto query = bench.encode(noise({64, 64}, 1));
    const std::vector alone{bench.encode(noise({64, 64}, 2))};
    CHECK(reference_distances(MemoryBank(alone), bench.settings) == nullptr);
    const auto result = bench.inspect(query, bench.bank(alone));
    CHECK(apart(result.fused, bench.plain(query, alone).fused) == 0);
    // Zero-shot, too.
    CHECK(apart(bench.inspect(query, {}).fused, bench.plain(query, {}).fused) == 0);
    // Equal references have nothing of each other.
    const std::vector twice{alone[0], alone[0]};
    CHECK(apart(bench.inspect(query, bench.bank(twice)).vision, bench.plain(query, twice).vision) < 1e-6);
}

TEST_CASE("leaving a reference out compares nothing again", "[detect][baseline]") {
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    const auto query = bench.encode(noise({96, 40}, 1));
    const std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({40, 70}, 3)),
                                 bench.encode(noise({96, 40}, 4)), bench.encode(noise({96, 40}, 5))};
    const MemoryBank whole(references);
    const auto between = reference_distances(whole, bench.settings);
    const auto before = bench.inspect(query, whole.with(between));
    for (std::size_t i = 0; i < references.size(); ++i) {
        auto others = references;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const auto left = bench.inspect(query, MemoryBank(others).with(without_reference(between, i)));
        CHECK(apart(left.vision, bench.inspect(query, bench.bank(others)).vision) == 0);
    }
    CHECK(apart(bench.inspect(query, whole.with(between)).vision, before.vision) == 0);
    const MemoryBank two(std::vector{references[0], references[1]});
    CHECK(without_reference(reference_distances(two, bench.settings), 0) == nullptr);
}

TEST_CASE("a bank that was compared otherwise is refused", "[detect][baseline]") {
    Bench bench;
    const auto query = bench.encode(noise({64, 64}, 1));
    const std::vector references{bench.encode(noise({64, 64}, 2)), bench.encode(noise({64, 64}, 3))};
    const auto refused = [&](const MemoryBank& bank) { return refusal([&] { (void)bench.inspect(query, bank); }); };
    CHECK_THAT(refused(MemoryBank(references)), Contains("not compared with each other"));
    const auto bank = bench.bank(references);
    CHECK(refused(bank) == "accepted");
    bench.settings.references.position_radius = 0.1;
    CHECK_THAT(refused(bank), Contains("not compared with each other"));
    bench.settings.references.position_radius = 0;
    bench.settings.few_shot.feature = Feature::gem;
    CHECK_THAT(refused(bank), Contains("not compared with each other"));
    bench.settings.few_shot.feature = Feature::clip;
    bench.settings.scales = {32};  // a first, coarse look
    CHECK(refused(bank) == "accepted");
}

TEST_CASE("comparing references with each other stops when it is asked, and says how far it is", "[detect][baseline]") {
    Bench bench;
    const std::vector references{bench.encode(noise({64, 64}, 2)), bench.encode(noise({64, 64}, 3))};
    std::stop_source stop;
    std::size_t heard = 0;
    const Job job{stop.get_token(), [&](const Progress& progress) {
                      CHECK(progress.stage == Stage::match);
                      CHECK(progress.done == heard++);
                      CHECK(progress.total == 8);
                      if (heard == 3) stop.request_stop();
                  }};
    CHECK_THROWS_AS(reference_distances(MemoryBank(references), bench.settings, job), Cancelled);
    CHECK(heard == 3);
}

TEST_CASE("a point's distance and what was taken off it make the map's value", "[detect][baseline]") {
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    bench.settings.references.position_radius = GENERATE(0.0, 0.2);
    const auto query = bench.encode(marked({96, 40}, 1));
    // Nearly equal ones: what they have of each other is little.
    auto brighter = noise({60, 50}, 2);
    brighter.pixels += cv::Scalar::all(5);
    const auto bank = bench.bank({bench.encode(noise({60, 50}, 2)), bench.encode(brighter)});
    const auto result = bench.inspect(query, bank);
    int taken_off = 0;
    for (const double x : {0.02, 0.35, 0.6, 0.93}) {
        const auto evidence = explain(result, query, *bench.text, bench.prompts, bank, bench.settings, {x, 0.4});
        double sum = evidence.clipping;
        for (const auto& part : evidence.views) {
            REQUIRE(part.nearest);
            CHECK(part.baseline > 0);
            CHECK(part.vision == Approx(std::max(0.0, part.nearest->distance / 2 - part.baseline)).margin(1e-6));
            taken_off += part.vision > 0 ? 1 : 0;
            sum += part.language_share + part.vision_share;
        }
        CHECK(sum == Approx(evidence.fused).margin(1e-6));
    }
    CHECK(taken_off > 0);
}

TEST_CASE("a vision model's own map is less by its references' distances", "[detect][baseline][vision_model]") {
    const c10::InferenceMode guard;
    Bench bench;
    test::write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.settings.vision_edge = 44;
    const auto encode = [&](cv::Size size, std::uint64_t seed) {
        return compute_features(*dino, noise(size, seed), vision_features(bench.settings));
    };
    const std::vector references{encode({96, 72}, 2), encode({50, 90}, 3), encode({110, 60}, 4)};
    const auto query =
        compute_features(*bench.model, noise({110, 60}, 1), required_features(bench.settings, Regime::batch))
            .with_vision(encode({110, 60}, 1));
    const auto& own = *query.impl().vision;
    const auto& view = own.shaped.value();
    REQUIRE_FALSE(view.is_whole());  // a place is a share of the picture, not of the view
    const auto bank = bench.bank(references);
    const auto less = bench.inspect(query, bank);
    const auto plain = bench.plain(query, references);
    const auto baseline = expected_baseline(own, view, references, 1, Feature::clip, 0);
    const Patches patches(own, view, Feature::clip);
    double largest = 0;
    for (int cell = 0; cell < patches.grid.area(); ++cell) {
        double nearest = 1;
        for (const auto& reference : references)
            nearest = std::min(
                nearest,
                distance(patches, cell, Patches(reference.impl(), *reference.impl().shaped, Feature::clip), 0));
        largest = std::max(largest,
                           nearest - double{baseline.at<float>(cell / patches.grid.width, cell % patches.grid.width)});
    }
    CHECK(less.vision_score == Approx(bench.settings.few_shot.multiplier * largest).margin(1e-5));
    CHECK(less.vision_score < plain.vision_score);
    const auto evidence = explain(less, query, *bench.text, bench.prompts, bank, bench.settings, {0.4, 0.7});
    REQUIRE(evidence.own_vision);
    const auto& part = *evidence.own_vision;
    const auto column = static_cast<int>((0.4 - view.region.x) / view.region.width * patches.grid.width);
    const auto row = static_cast<int>((0.7 - view.region.y) / view.region.height * patches.grid.height);
    CHECK(part.baseline == Approx(baseline.at<float>(row, column)).margin(1e-5));
    CHECK(part.vision == Approx(std::max(0.0, part.nearest->distance / 2 - part.baseline)).margin(1e-6));
}

TEST_CASE("a mean in place is over what says something there", "[detect][baseline]") {
    cv::Mat half(1, 2, CV_8UC1, cv::Scalar(0));
    half.at<unsigned char>(0, 0) = 255;
    const std::vector<PlacedMap> maps{{{0, 0, 1, 1}, cv::Mat(1, 2, CV_32FC1, cv::Scalar(0.4F)), half},
                                      {{0, 0, 1, 1}, cv::Mat(1, 2, CV_32FC1, cv::Scalar(0.2F)), {}}};
    const auto mean = mean_in_place(maps, {0, 0, 1, 1}, {2, 1});
    CHECK(mean.at<float>(0, 0) == Approx(0.3));
    CHECK(mean.at<float>(0, 1) == Approx(0.2));
    const std::vector<PlacedMap> blind{{{0, 0, 1, 1}, cv::Mat(1, 2, CV_32FC1, cv::Scalar(0.4F)), half}};
    CHECK(mean_in_place(blind, {0, 0, 1, 1}, {2, 1}).at<float>(0, 1) == 0);
    CHECK(mean_in_place(blind, {0, 0, 1, 1}, {4, 1}).at<float>(0, 2) == Approx(0.4));  // between both
    CHECK(mean_in_place(blind, {0, 0, 1, 1}, {4, 1}).at<float>(0, 3) == 0);
}
