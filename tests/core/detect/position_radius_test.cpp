// SPDX-License-Identifier: MIT
// Reference patches that count only near the same place.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>
#include <vector>

#include "detect/features.h"
#include "detect/vision.h"
#include "fade/dino_model.h"
#include "fade/evidence.h"
#include "support/reference_bench.h"
#include "support/tiny_dino.h"

using namespace fade;
using fade::test::noise;
using fade::test::ReferenceBench;

namespace {

struct Bench : ReferenceBench {
    [[nodiscard]] Inspection inspect(const ImageFeatures& query, const std::vector<ImageFeatures>& references) const {
        return ReferenceBench::inspect(query, MemoryBank(references));
    }
};

cv::Point2d centre(const View& view, cv::Size grid, int cell) {
    return {view.region.x + view.region.width * (cell % grid.width + 0.5) / grid.width,
            view.region.y + view.region.height * (cell / grid.width + 0.5) / grid.height};
}

bool sees(const cv::Mat& cells, cv::Size grid, int cell) {
    return cells.empty() || cells.at<unsigned char>(cell / grid.width, cell % grid.width) != 0;
}

/// The definition, in double precision: of each reference the patches within the radius, or where its grid has none
/// there, the nearest in place; what is not looked at does not count. If nothing is left, the nearest in place of all.
double by_hand(const ImageFeatures::Impl& query, const View& view, int cell,
               const std::vector<ImageFeatures>& references, Feature feature, double radius) {
    const auto patch = query.patches(view, feature)[cell].to(at::kDouble);
    const auto place = centre(view, query.grid(view), cell);
    struct Candidate {
        double distance;
        double similarity;
    };
    std::vector<Candidate> all;
    std::vector<Candidate> near;
    for (const auto& reference : references) {
        const auto& features = reference.impl();
        const auto& own = features.counterpart(view, query);
        const auto grid = features.grid(own);
        const auto similarity = at::mv(features.patches(own, feature).to(at::kDouble), patch);
        const auto distance = [&](int other) { return cv::norm(centre(own, grid, other) - place); };
        double nearest = std::numeric_limits<double>::infinity();
        for (int i = 0; i < grid.area(); ++i) nearest = std::min(nearest, distance(i));
        for (int i = 0; i < grid.area(); ++i) {
            if (!sees(features.cells(own), grid, i)) continue;
            all.push_back({distance(i), similarity[i].item<double>()});
            if (distance(i) <= std::max(radius, nearest) + 1e-6) near.push_back(all.back());
        }
    }
    if (near.empty()) {
        const auto closer = [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; };
        const auto least = std::min_element(all.begin(), all.end(), closer)->distance;
        std::copy_if(all.begin(), all.end(), std::back_inserter(near),
                     [least](const Candidate& one) { return one.distance <= least + 1e-6; });
    }
    double best = -1;
    for (const auto& one : near) best = std::max(best, one.similarity);
    return (1 - best) / 2;
}

/// That a map is what `by_hand` says.
void check_map(const cv::Mat& map, const ImageFeatures::Impl& query, const View& view,
               const std::vector<ImageFeatures>& references, Feature feature, double radius) {
    const auto grid = query.grid(view);
    REQUIRE(map.size() == grid);
    double worst = 0;
    for (int i = 0; i < grid.area(); ++i) {
        const double value = map.at<float>(i / grid.width, i % grid.width);
        const double expected =
            sees(query.cells(view), grid, i) ? by_hand(query, view, i, references, feature, radius) : 0;
        worst = std::max(worst, std::abs(value - expected));
    }
    CHECK(worst < 1e-6);
}

/// Features of one view whose patches are unit vectors along an axis each.
ImageFeatures along_axes(int side, const std::vector<int>& axes) {
    auto impl = std::make_shared<ImageFeatures::Impl>();
    impl->model_sha256 = "axes";
    impl->patch_size = 1;
    impl->kernels = kernels::supported_kernels().front();
    const auto patches = at::zeros({side * side, 4});
    for (int i = 0; i < side * side; ++i) patches[i][axes.at(static_cast<std::size_t>(i))] = 1;
    impl->views[View::square(side)] = {{Tokens::patches, patches}};
    return ImageFeatures(impl);
}

}  // namespace

TEST_CASE("a part that has shifted is found within a small radius, and not within a large one", "[detect][position]") {
    const c10::InferenceMode guard;
    constexpr int side = 10;
    std::vector<int> good(side * side, 0);
    good[12] = 1;  // a part in the second row, third column
    std::vector<int> shifted(side * side, 0);
    shifted[15] = 1;  // three columns farther right
    const auto reference = along_axes(side, good);
    const auto query = along_axes(side, shifted);
    const auto map = [&](double radius) {
        return distance_map(query.impl(), View::square(side), std::vector{reference}, {Feature::clip}, radius);
    };
    for (const double radius : {0.0, 0.3, 1.0}) {
        INFO(radius);
        CHECK(cv::countNonZero(map(radius)) == 0);
    }
    for (const double radius : {0.001, 0.1, 0.29}) {
        INFO(radius);
        const auto found = map(radius);
        // Half of one minus the cosine of a right angle; where the part is missing, the surroundings lie near but for
        // the smallest radius, which knows the very place alone.
        CHECK(found.at<float>(1, 5) == 0.5F);
        CHECK(found.at<float>(1, 2) == (radius < 0.1 ? 0.5F : 0.0F));
        CHECK(cv::countNonZero(found) == (radius < 0.1 ? 2 : 1));
    }
}

TEST_CASE("the distance within a radius is its definition on every grid", "[detect][position]") {
    const c10::InferenceMode guard;
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    const double radius = GENERATE(0.01, 0.07, 0.2, 0.5);
    const bool masked = GENERATE(false, true);
    CAPTURE(bench.settings.tiles, radius, masked);
    bench.settings.references.position_radius = radius;
    // Of other shapes: in tiles they have other grids.
    auto query = bench.encode(noise({96, 40}, 1));
    std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({40, 70}, 3))};
    if (masked) {
        cv::Mat seen = cv::Mat::zeros(9, 9, CV_8UC1);
        seen(cv::Rect(0, 3, 5, 5)).setTo(255);
        query = query.looked_at(seen);
        references[0] = references[0].looked_at(seen);
        references[1] = references[1].looked_at(seen.t());  // and where one of them is not looked at
    }
    const auto result = bench.inspect(query, references);
    for (const auto& maps : result.views)
        check_map(maps.vision, query.impl(), maps.view, references, Feature::clip, radius);
    // A reference that is looked at nowhere is as none.
    auto more = references;
    more.push_back(bench.encode(noise({50, 50}, 4)).looked_at(cv::Mat::zeros(1, 1, CV_8UC1)));
    CHECK(cv::norm(bench.inspect(query, more).vision, result.vision, cv::NORM_INF) == 0);
}

TEST_CASE("where a mask hides all that lies near, the nearest in place counts", "[detect][position][mask]") {
    const c10::InferenceMode guard;
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    bench.settings.references.position_radius = 0.07;
    cv::Mat left = cv::Mat::zeros(8, 8, CV_8UC1);
    left(cv::Rect(0, 2, 4, 5)).setTo(255);
    const auto query = bench.encode(noise({96, 40}, 1));
    const std::vector references{bench.encode(noise({60, 50}, 2)).looked_at(left)};
    const auto result = bench.inspect(query, references);
    for (const auto& maps : result.views)
        check_map(maps.vision, query.impl(), maps.view, references, Feature::clip, 0.07);
    const auto evidence =
        explain(result, query, *bench.text, bench.prompts, MemoryBank(references), bench.settings, {0.9, 0.9});
    for (const auto& part : evidence.views) {
        REQUIRE(part.nearest);
        CHECK(part.nearest->distance / 2 == Approx(part.vision).margin(1e-6));
    }
    // Where another reference shows the place, the first one says nothing of it.
    auto both = references;
    both.push_back(bench.encode(noise({60, 50}, 3)));
    const std::vector second{both.back()};
    const auto right = [](const cv::Mat& map) { return map.colRange(map.cols * 3 / 4, map.cols).clone(); };
    const auto alone = bench.inspect(query, second);
    const auto together = bench.inspect(query, both);
    for (std::size_t i = 0; i < alone.views.size(); ++i)
        CHECK(cv::norm(right(together.views[i].vision), right(alone.views[i].vision), cv::NORM_INF) == 0);
}

TEST_CASE("a radius of all of the picture is the published comparison, bit for bit", "[detect][position]") {
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    CAPTURE(bench.settings.tiles);
    const auto query = bench.encode(noise({96, 40}, 1));
    const std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({40, 70}, 3))};
    const auto published = bench.inspect(query, references);
    bench.settings.references.position_radius = std::sqrt(2.0);  // from corner to corner
    const auto all = bench.inspect(query, references);
    CHECK(cv::norm(all.vision, published.vision, cv::NORM_INF) == 0);
    CHECK(cv::norm(all.fused, published.fused, cv::NORM_INF) == 0);
    CHECK(all.image_score == published.image_score);
    CHECK(all.vision_score == published.vision_score);
    bench.settings.references.position_radius = 0.1;
    const auto near = bench.inspect(query, references);
    CHECK(cv::countNonZero(near.vision < published.vision) == 0);
    CHECK(near.vision_score > published.vision_score);
    CHECK(near.language_score == published.language_score);
}

TEST_CASE("every kernel finds the same within a radius as an ordinary search without one", "[detect][position]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const auto rows = [](std::int64_t count) {
        const auto x = at::randn({count, 24});
        return x / x.norm(2, -1, true);
    };
    const auto placed = [&](std::int64_t count) {
        const auto places = at::rand({2, count});
        return PlacedPatches{rows(count), places, places};
    };
    const auto query = placed(700);
    const std::vector bank{placed(500), placed(3)};
    for (const auto* kernels : kernels::supported_kernels()) {
        INFO(kernels->name);
        const auto anywhere =
            distance_to_nearest(query.patches, std::vector{bank[0].patches, bank[1].patches}, *kernels);
        CHECK(at::equal(distance_to_nearest(query, bank, 2, *kernels), anywhere));
        CHECK(distance_to_nearest(query, bank, 0.1, *kernels).gt(anywhere).any().item<bool>());
        CHECK(
            distance_to_nearest({query.patches.narrow(0, 0, 0), query.places.narrow(1, 0, 0), {}}, bank, 0.1, *kernels)
                .size(0) == 0);
    }
}

TEST_CASE("the nearest patch that explains a point is the one within the radius", "[detect][position]") {
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    const double radius = GENERATE(0.03, 0.2);
    CAPTURE(bench.settings.tiles, radius);
    bench.settings.references.position_radius = radius;
    cv::Mat seen(9, 9, CV_8UC1, cv::Scalar(255));
    seen(cv::Rect(6, 0, 3, 4)).setTo(0);
    const auto query = bench.encode(noise({96, 40}, 1)).looked_at(seen);
    const std::vector references{bench.encode(noise({60, 50}, 2)).looked_at(seen),
                                 bench.encode(noise({40, 70}, 3)).looked_at(seen)};
    const auto result = bench.inspect(query, references);
    int explained = 0;
    for (const double x : {0.02, 0.35, 0.6, 0.93})
        for (const double y : {0.1, 0.55, 0.97}) {
            CAPTURE(x, y);
            const auto evidence =
                explain(result, query, *bench.text, bench.prompts, MemoryBank(references), bench.settings, {x, y});
            for (const auto& part : evidence.views) {
                if (!part.nearest) continue;  // not looked at
                ++explained;
                CHECK(part.nearest->distance / 2 == Approx(part.vision).margin(1e-6));
                const auto middle = [](const cv::Rect2d& box) { return (box.tl() + box.br()) / 2; };
                // The nearest in place lies within a cell.
                const auto& cell = part.nearest->patch;
                const double reach = std::max(radius, std::hypot(cell.width, cell.height));
                CHECK(cv::norm(middle(part.patch) - middle(cell)) <= reach);
            }
        }
    CHECK(explained > 20);
}

TEST_CASE("a vision model's own grid has the radius in shares of the picture, too",
          "[detect][position][vision_model]") {
    const c10::InferenceMode guard;
    Bench bench;
    test::write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.settings.vision_edge = 44;
    const double radius = GENERATE(0.01, 0.12, 0.4);
    CAPTURE(radius);
    bench.settings.references.position_radius = radius;
    const auto encode = [&](cv::Size size, std::uint64_t seed) {
        return compute_features(*dino, noise(size, seed), vision_features(bench.settings));
    };
    const std::vector references{encode({96, 72}, 2), encode({50, 90}, 3)};
    const auto image = noise({110, 60}, 1);
    const auto query = compute_features(*bench.model, image, required_features(bench.settings, Regime::batch))
                           .with_vision(encode({110, 60}, 1));
    const auto& own = *query.impl().vision;
    const auto& view = own.shaped.value();
    REQUIRE_FALSE(view.is_whole());  // what is left over of a patch is cut off
    check_map(distance_map(own, view, references, {Feature::clip}, radius), own, view, references, Feature::clip,
              radius);
    const auto result = bench.inspect(query, references);
    bench.settings.references.position_radius = 0;
    CHECK(result.vision_score > bench.inspect(query, references).vision_score);
    bench.settings.references.position_radius = radius;
    const auto evidence =
        explain(result, query, *bench.text, bench.prompts, MemoryBank(references), bench.settings, {0.4, 0.7});
    REQUIRE(evidence.own_vision);
    REQUIRE(evidence.own_vision->nearest);
    const auto grid = own.grid(view);
    const int cell = static_cast<int>((0.7 - view.region.y) / view.region.height * grid.height) * grid.width +
                     static_cast<int>((0.4 - view.region.x) / view.region.width * grid.width);
    CHECK(evidence.own_vision->vision ==
          Approx(by_hand(own, view, cell, references, Feature::clip, radius)).margin(1e-6));
}
