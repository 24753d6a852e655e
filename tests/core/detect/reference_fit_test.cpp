// SPDX-License-Identifier: MIT
#include "fade/reference_fit.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <vector>

#include "demo/random_model.h"
#include "detect/features.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;

namespace {

struct Bench {
    explicit Bench(unsigned seed = 1) {
        demo::write_random_model(folder.path(), test::tiny_config(), seed);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        view = View::square(settings.classification_scale);
    }
    [[nodiscard]] ImageFeatures encode(std::uint64_t seed) const {
        cv::Mat pixels(40, 50, CV_8UC3);
        cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
        return compute_features(*model, {pixels, "noise.png", std::to_string(seed)}, required_features(settings));
    }
    [[nodiscard]] at::Tensor patches(const ImageFeatures& features) const {
        return features.impl().seen_patches(view, Feature::clip).to(at::kDouble);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    View view;
};

/// The median (of an even number the lower one) over rows of half of one minus the largest product.
double median_of_nearest(const at::Tensor& rows, const at::Tensor& others) {
    std::vector<double> distances;
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        double best = -1;
        for (std::int64_t j = 0; j < others.size(0); ++j) best = std::max(best, rows[i].dot(others[j]).item<double>());
        distances.push_back((1 - best) / 2);
    }
    std::sort(distances.begin(), distances.end());
    return distances[(distances.size() - 1) / 2];
}

double by_hand(const at::Tensor& query, const at::Tensor& variants, const at::Tensor& references) {
    double sum = 0;
    for (std::int64_t i = 0; i < query.size(0); ++i)
        for (std::int64_t j = 0; j < references.size(0); ++j)
            sum += (1 - query[i].dot(references[j]).item<double>()) / 2;
    const auto to_any = sum / static_cast<double>(query.size(0) * references.size(0));
    return (median_of_nearest(query, variants) + median_of_nearest(references, query)) / 2 / to_any;
}

Inspection with(std::optional<double> misfit, int shots) {
    Inspection inspection;
    inspection.misfit = misfit;
    inspection.shots = shots;
    return inspection;
}

}  // namespace

TEST_CASE("the misfit is its definition", "[detect][reference_fit]") {
    const Bench bench;
    const auto query = bench.encode(1);
    const std::vector references{bench.encode(2), bench.encode(3)};
    const auto all = at::cat({bench.patches(references[0]), bench.patches(references[1])});
    CHECK(*reference_misfit(query, MemoryBank(references), bench.settings) ==
          Approx(by_hand(bench.patches(query), all, all)).margin(1e-5));
    // Of two variants of one reference the first is what is explained.
    CHECK(*reference_misfit(query, MemoryBank(references, 2), bench.settings) ==
          Approx(by_hand(bench.patches(query), all, bench.patches(references[0]))).margin(1e-5));
    // What a mask hides has no part in it.
    cv::Mat left = cv::Mat::zeros(8, 8, CV_8UC1);
    left.colRange(0, 4) = 255;
    const std::vector seen{references[0].looked_at(left)};
    const auto part = query.looked_at(left);
    CHECK(bench.patches(part).size(0) < bench.patches(query).size(0));
    CHECK(*reference_misfit(part, MemoryBank(seen), bench.settings) ==
          Approx(by_hand(bench.patches(part), bench.patches(seen[0]), bench.patches(seen[0]))).margin(1e-5));
}

TEST_CASE("a reference fits itself, and there is nothing to tell without references", "[detect][reference_fit]") {
    const Bench bench;
    const auto query = bench.encode(1);
    CHECK(*reference_misfit(query, MemoryBank(std::vector{query}), bench.settings) == Approx(0).margin(1e-5));
    CHECK_FALSE(reference_misfit(query, {}, bench.settings));
    const Bench other(2);
    CHECK_FALSE(reference_misfit(query, MemoryBank(std::vector{other.encode(1)}), bench.settings));
    CHECK_FALSE(reference_misfit(query.looked_at(cv::Mat::zeros(8, 8, CV_8UC1)), MemoryBank(std::vector{query}),
                                 bench.settings));
}

TEST_CASE("one reference may fit worse than several", "[detect][reference_fit]") {
    CHECK_FALSE(is_misfit(with({}, 0)));
    for (const int shots : {1, 2, 10}) {
        CHECK_FALSE(is_misfit(with(largest_misfit(shots), shots)));
        CHECK(is_misfit(with(largest_misfit(shots) + 0.001, shots)));
    }
    CHECK(largest_misfit(1) > largest_misfit(2));
    CHECK_FALSE(misfit_message().empty());
}
