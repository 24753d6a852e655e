// SPDX-License-Identifier: MIT
// Comparing with the subspace of the references' patches, against closed forms and OpenCV's principal components.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <cmath>
#include <numbers>
#include <stop_token>
#include <vector>

#include "detect/reference_subspaces.h"
#include "fade/dino_model.h"
#include "fade/evidence.h"
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
    Bench() { settings.references.bank = ReferenceBank::subspace; }
    [[nodiscard]] ImageFeatures encode(const Image& image) const {
        return compute_features(*model, image, required_features(settings, Regime::few_shot));
    }
    [[nodiscard]] MemoryBank bank(const std::vector<ImageFeatures>& references, std::size_t variants = 1) const {
        const MemoryBank made(references, variants);
        return made.with(reference_subspaces(made, settings));
    }
};

Subspace fit(const std::vector<at::Tensor>& parts) {
    return fit_subspace(parts.size(), [&](std::size_t i) { return parts[i]; });
}

/// The rows of a tensor as OpenCV holds them.
cv::Mat to_rows(const at::Tensor& rows) {
    const auto values = rows.to(at::kDouble).contiguous();
    return cv::Mat(static_cast<int>(values.size(0)), static_cast<int>(values.size(1)), CV_64FC1,
                   values.data_ptr<double>())
        .clone();
}

/// By OpenCV's principal components in double precision: as few as hold 99 % of the variance.
std::vector<double> distances_by_opencv(const cv::Mat& query, const cv::Mat& bank) {
    const cv::PCA all(bank, cv::noArray(), cv::PCA::DATA_AS_ROW);
    const double total = cv::sum(all.eigenvalues)[0];
    int kept = 0;
    for (double held = 0; held < 0.99 * total; ++kept) held += all.eigenvalues.at<double>(kept);
    cv::PCA pca = all;
    pca.eigenvectors = all.eigenvectors.rowRange(0, kept);
    pca.eigenvalues = all.eigenvalues.rowRange(0, kept);
    const cv::Mat back = pca.backProject(pca.project(query));
    std::vector<double> distances;
    distances.reserve(static_cast<std::size_t>(query.rows));
    for (int i = 0; i < query.rows; ++i) distances.push_back(std::pow(cv::norm(query.row(i), back.row(i)), 2) / 4);
    return distances;
}

/// Of the patches that are looked at, mean over the blocks.
cv::Mat expected_map(const ImageFeatures::Impl& query, const View& view, const std::vector<ImageFeatures>& references,
                     const std::vector<int>& blocks) {
    const auto rows_of = [&](const ImageFeatures::Impl& features, const View& own, std::size_t block) {
        const auto grid = features.grid(own).area();
        const auto all = blocks.empty() ? features.patches(own, Feature::clip)
                                        : features.tokens(own, Tokens::layer_patches)
                                              .slice(0, static_cast<std::int64_t>(block) * grid,
                                                     static_cast<std::int64_t>(block + 1) * grid);
        auto rows = to_rows(all);
        for (int i = 0; i < rows.rows; ++i) rows.row(i) /= cv::norm(rows.row(i));
        const auto cells = features.cells(own);
        cv::Mat seen;
        for (int i = 0; i < rows.rows; ++i)
            if (cells.empty() || cells.at<unsigned char>(i / cells.cols, i % cells.cols) != 0)
                seen.push_back(rows.row(i));
        return seen;
    };
    const auto layers = std::max<std::size_t>(blocks.size(), 1);
    std::vector<double> mean;
    for (std::size_t block = 0; block < layers; ++block) {
        cv::Mat bank;
        for (const auto& one : references)
            bank.push_back(rows_of(one.impl(), one.impl().counterpart(view, query), block));
        const auto distances = distances_by_opencv(rows_of(query, view, block), bank);
        mean.resize(distances.size());
        for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += distances[i] / static_cast<double>(layers);
    }
    cv::Mat map = cv::Mat::zeros(query.grid(view), CV_32FC1);
    const auto cells = query.cells(view);
    auto next = mean.begin();
    for (int i = 0; i < map.rows * map.cols; ++i)
        if (cells.empty() || cells.at<unsigned char>(i / map.cols, i % map.cols) != 0)
            map.at<float>(i / map.cols, i % map.cols) = static_cast<float>(*next++);
    CHECK(next == mean.end());
    return map;
}

/// Rows of unit length in the plane z = height of five dimensions, on a circle.
at::Tensor on_circle(int count, double height) {
    auto rows = at::zeros({count, 5});
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * std::numbers::pi * i / count;
        const double radius = std::sqrt(1 - height * height);
        rows[i][0] = radius * std::cos(angle);
        rows[i][1] = radius * std::sin(angle);
        rows[i][2] = height;
    }
    return rows;
}

double distance(const std::vector<double>& row, const Subspace& subspace) {
    return distance_to_subspace(at::tensor(row).to(at::kFloat).unsqueeze(0), subspace).item<double>();
}

}  // namespace

TEST_CASE("patches in a known plane are as far as their height above it", "[detect][subspace]") {
    const c10::InferenceMode guard;
    const auto plane = fit({on_circle(7, 0.6), on_circle(40, 0.6)});
    REQUIRE(plane.basis.size(1) == 2);
    CHECK(distance({0.8, 0, 0.6, 0, 0}, plane) == Approx(0).margin(1e-7));
    CHECK(distance({0, 0, 1, 0, 0}, plane) == Approx(0.4 * 0.4 / 4).margin(1e-6));
    CHECK(distance({0, 0, -1, 0, 0}, plane) == Approx(1.6 * 1.6 / 4).margin(1e-6));
    CHECK(distance({0, 0, 0, 1, 0}, plane) == Approx((0.36 + 1) / 4).margin(1e-6));
    CHECK(distance({0.6, 0, 0, 0, -0.8}, plane) == Approx((0.36 + 0.64) / 4).margin(1e-6));
    // As half the cosine distance: the point opposite of the only one that is known is 1 away.
    const auto point = fit({at::tensor({0.0F, 1.0F}).unsqueeze(0)});
    CHECK(distance({0, -1}, point) == Approx(1));
    CHECK(distance({1, 0}, point) == Approx(0.5));
    CHECK(distance({0, -3}, point) == 1);  // never more
}

TEST_CASE("a direction that holds less than a hundredth of the variance is none of the subspace",
          "[detect][subspace]") {
    const c10::InferenceMode guard;
    for (const auto& [second, dimensions] : {std::pair(0.09, 1), {0.11, 2}}) {
        // Variances 1 and second^2: the first one holds 99.2 or 98.8 % of them.
        const auto rows = at::tensor({1.0, 0.0, -1.0, 0.0, 0.0, second, 0.0, -second}).view({4, 2}).to(at::kFloat);
        CHECK(fit({rows}).basis.size(1) == dimensions);
    }
}

TEST_CASE("the subspace is that of OpenCV's principal components in double precision", "[detect][subspace]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const int count = GENERATE(300, 40, 9);  // fewer than dimensions, too
    constexpr int width = 48;
    const auto directions = at::randn({12, width});
    const auto drawn = [&](int rows) {
        const auto values =
            at::mm(at::randn({rows, 12}), directions) + at::randn({1, width}) + 0.3 * at::randn({rows, width});
        return values / values.norm(2, 1, true);
    };
    const auto bank = drawn(count);
    const auto query = at::cat({drawn(50), bank.slice(0, 0, 5)});
    const auto subspace = fit({bank.slice(0, 0, 4), bank.slice(0, 4)});
    const auto distances = distance_to_subspace(query, subspace);
    const auto expected = distances_by_opencv(to_rows(query), to_rows(bank));
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(distances[static_cast<std::int64_t>(i)].item<double>() == Approx(expected[i]).margin(1e-6));
    const auto products = at::mm(subspace.basis.t(), subspace.basis);
    CHECK((products - at::eye(products.size(0))).abs().max().item<double>() < 1e-6);
}

TEST_CASE("of patches that are all the same the subspace is a point", "[detect][subspace]") {
    const c10::InferenceMode guard;
    const auto row = at::randn({1, 30});
    const auto same = fit({(row / row.norm()).repeat({77, 1})});
    CHECK(same.basis.size(1) == 0);
    CHECK(distance_to_subspace(row / row.norm(), same).item<double>() == Approx(0).margin(1e-9));
    CHECK(distance_to_subspace(-row / row.norm(), same).item<double>() == Approx(1));
    const auto single = fit({row / row.norm()});
    CHECK(single.basis.size(1) == 0);
    CHECK(fit({row / row.norm(), at::empty({0, 30})}).basis.size(1) == 0);  // a part that a mask hides
}

TEST_CASE("the vision map is the distance to the references' subspace", "[detect][subspace]") {
    const c10::InferenceMode guard;
    Bench bench;
    bench.settings.tiles = GENERATE(0, 2);
    bench.settings.references.layers = GENERATE(std::vector<int>{}, std::vector{1, 3});
    const bool masked = GENERATE(false, true);
    CAPTURE(bench.settings.tiles, bench.settings.references.layers.size(), masked);
    auto query = bench.encode(noise({96, 40}, 1));
    bench.settings.references.mirrored = Mirroring::left_right;  // two variants each, of other shapes
    std::vector references{bench.encode(noise({60, 50}, 2)), bench.encode(noise({60, 50}, 3)),
                           bench.encode(noise({40, 70}, 4)), bench.encode(noise({40, 70}, 5))};
    if (masked) {
        cv::Mat seen = cv::Mat::zeros(9, 9, CV_8UC1);
        seen(cv::Rect(0, 3, 5, 5)).setTo(255);
        query = query.looked_at(seen);
        for (auto& reference : references) reference = reference.looked_at(seen);
    }
    const auto bank = bench.bank(references, 2);
    const auto inspection = bench.inspect(query, bank);
    for (const auto& maps : inspection.views)
        CHECK(apart(maps.vision, expected_map(query.impl(), maps.view, references, bench.settings.references.layers)) <
              1e-5);
    double largest = 0;
    cv::minMaxLoc(inspection.vision, nullptr, &largest);
    CHECK(inspection.shots == 2);
    CHECK(inspection.vision_score == Approx(bench.settings.few_shot.multiplier * largest));

    // There is no nearest patch, and the shares add up all the same.
    const auto evidence = explain(inspection, query, *bench.text, bench.prompts, bank, bench.settings, {0.35, 0.6});
    double sum = evidence.clipping;
    for (const auto& part : evidence.views) {
        CHECK_FALSE(part.nearest);
        CHECK(part.by_subspace);
        CHECK(part.baseline == 0);
        sum += part.language_share + part.vision_share;
    }
    CHECK(sum == Approx(evidence.fused).margin(1e-6));
    const auto hidden = explain(inspection, query, *bench.text, bench.prompts, bank, bench.settings, {0.95, 0.05});
    CHECK(hidden.views.back().by_subspace != masked);
}

TEST_CASE("a vision model's patches are compared with a subspace of their own", "[detect][subspace][vision_model]") {
    const c10::InferenceMode guard;
    Bench bench;
    test::write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.settings.vision_edge = 44;
    bench.settings.references.layers = GENERATE(std::vector<int>{}, std::vector{1, 2});
    const auto encode = [&](cv::Size size, std::uint64_t seed) {
        return compute_features(*dino, noise(size, seed), vision_features(bench.settings));
    };
    const std::vector references{encode({96, 72}, 2), encode({50, 90}, 3)};
    const auto query =
        compute_features(*bench.model, noise({110, 60}, 1), required_features(bench.settings, Regime::batch))
            .with_vision(encode({110, 60}, 1));
    const auto& own = *query.impl().vision;
    const auto bank = bench.bank(references);
    const auto inspection = bench.inspect(query, bank);
    const auto expected = expected_map(own, own.shaped.value(), references, bench.settings.references.layers);
    double largest = 0;
    cv::minMaxLoc(expected, nullptr, &largest);
    CHECK(inspection.vision_score == Approx(bench.settings.few_shot.multiplier * largest).margin(1e-5));
    const auto evidence = explain(inspection, query, *bench.text, bench.prompts, bank, bench.settings, {0.1, 0.2});
    REQUIRE(evidence.own_vision);
    CHECK(evidence.own_vision->by_subspace);
    CHECK_FALSE(evidence.own_vision->nearest);
    CHECK(evidence.own_vision->vision ==
          Approx(expected.at<float>(static_cast<int>(0.2 * expected.rows), static_cast<int>(0.1 * expected.cols)))
              .margin(1e-5));
}

TEST_CASE("the same bank has the same subspaces, to the last digit", "[detect][subspace]") {
    Bench bench;
    const auto query = bench.encode(noise({64, 64}, 1));
    const std::vector references{bench.encode(noise({64, 64}, 2)), bench.encode(noise({64, 64}, 3))};
    const auto once = bench.inspect(query, bench.bank(references));
    CHECK(apart(once.fused, bench.inspect(query, bench.bank(references)).fused) == 0);
    // A first, coarse look finds its view among them.
    const auto bank = bench.bank(references);
    bench.settings.scales = {32};
    CHECK(apart(bench.inspect(query, bank).views[0].vision, once.views[0].vision) == 0);
}

TEST_CASE("a bank whose subspaces are not those that are asked for is refused", "[detect][subspace]") {
    Bench bench;
    bench.settings.references.layers = {1};
    const auto query = bench.encode(noise({64, 64}, 1));
    const std::vector references{bench.encode(noise({64, 64}, 2))};
    const auto refused = [&](const MemoryBank& bank) { return refusal([&] { (void)bench.inspect(query, bank); }); };
    CHECK_THAT(refused(MemoryBank(references)), Contains("subspaces were not found"));
    const auto bank = bench.bank(references);
    CHECK(refused(bank) == "accepted");
    bench.settings.references.layers.clear();
    CHECK_THAT(refused(bank), Contains("subspaces were not found"));
    bench.settings.references.bank = ReferenceBank::patches;
    CHECK(reference_subspaces(bank, bench.settings) == nullptr);
    CHECK(refused(bank) == "accepted");
    bench.settings.references.bank = ReferenceBank::subspace;
    CHECK(reference_subspaces({}, bench.settings) == nullptr);
}

TEST_CASE("finding subspaces stops when it is asked", "[detect][subspace]") {
    Bench bench;
    const std::vector references{bench.encode(noise({64, 64}, 2))};
    std::stop_source stop;
    const Job job{stop.get_token(), [&](const Progress& progress) {
                      CHECK(progress.stage == Stage::match);
                      CHECK(progress.total == 2);
                      if (progress.done == 1) stop.request_stop();
                  }};
    CHECK_THROWS_AS(reference_subspaces(MemoryBank(references), bench.settings, job), Cancelled);
}

TEST_CASE("a subspace goes without what knows places or single references", "[detect][subspace][settings]") {
    const Bench bench;
    const auto refused = [&](ReferenceSettings references) {
        auto settings = bench.settings;
        settings.references = std::move(references);
        settings.references.bank = ReferenceBank::subspace;
        return refusal([&] { validate(settings, bench.model->info().config); });
    };
    CHECK(refused({}) == "accepted");
    CHECK(refused({.turned = Turning::quarters, .aligned = Alignment::rigid}) == "accepted");
    CHECK_THAT(refused({.position_radius = 0.1}),
               Contains("cannot be combined with a position radius: set the radius to 0"));
    CHECK_THAT(refused({.baseline = ReferenceBaseline::place}),
               Contains("cannot be combined with taking off what they have of each other"));
    CHECK_THAT(refused({.match = ReferenceMatch::best}),
               Contains("with a single reference for each picture: compare with all"));
    CHECK_THAT(refused({.match = ReferenceMatch::name}),
               Contains("with a single reference for each picture: compare with all"));
}
