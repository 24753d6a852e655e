// SPDX-License-Identifier: MIT
// Pictures that are each other's references, compared by a DINOv2 beside the model.
#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <array>
#include <cmath>

#include "core/inspect/inspector_bench.h"
#include "detect/features.h"
#include "detect/fusion.h"
#include "detect/mutual.h"
#include "support/tiny_dino.h"

using namespace fade;

namespace {

struct Bench : test::InspectorBench {
    Bench() : InspectorBench(false) {
        test::write_tiny_dino(folder / "dino");
        recipe.vision_model = folder / "dino";
        recipe.settings = default_settings(ClipModel::load(recipe.model)->info());
        recipe.settings->vision_edge = 44;  // cut at the right and below
        // Of two shapes: their grids differ.
        for (unsigned i = 0; i < 6; ++i) {
            const cv::Size size = i % 2 == 0 ? cv::Size(96, 72) : cv::Size(64, 80);
            pictures.push_back(picture_file(
                write("part-" + std::to_string(i) + ".png", test::photograph(size.width, size.height, CV_8UC3, i))));
        }
    }
    std::vector<InspectedPicturePtr> inspect_all(Inspector& by) const {
        const auto context = by.prepare_batch(recipe, pictures);
        std::vector<InspectedPicturePtr> results;
        for (const auto& picture : pictures)
            results.push_back(by.inspect(context, load_timed([&] { return load_picture(*picture, {}); })));
        return results;
    }
    PictureSources pictures;
};

double apart(const cv::Mat& a, const cv::Mat& b) {
    return cv::norm(a, b, cv::NORM_INF);
}

/// A picture's distances to the others, by the definition: of each layer and neighbourhood the mean of the nearest 30 %
/// of the others, at least one.
at::Tensor distances_by_definition(const std::vector<ImageFeatures>& pictures, std::size_t picture,
                                   std::int64_t layers) {
    const auto rows_of = [&](std::size_t i, std::int64_t layer, int side) {
        const auto& impl = pictures[i].impl();
        const auto view = pictures[i].shaped().value();
        const auto grid = impl.grid(view);
        return mutual_rows(impl.tokens(view, Tokens::layer_patches).narrow(0, layer * grid.area(), grid.area()), grid,
                           side);
    };
    at::Tensor sum;
    for (std::int64_t layer = 0; layer < layers; ++layer)
        for (const int side : {1, 3, 5}) {
            const auto rows = rows_of(picture, layer, side).to(at::kDouble);
            std::vector<at::Tensor> nearest;
            for (std::size_t other = 0; other < pictures.size(); ++other) {
                if (other == picture) continue;
                const auto theirs = rows_of(other, layer, side).to(at::kDouble);
                nearest.push_back((rows.unsqueeze(1) - theirs.unsqueeze(0)).norm(2, 2).amin(1));
            }
            const auto lowest = std::get<0>(at::stack(nearest).sort(0))[0];  // int(0.3 x 5) is one
            sum = sum.defined() ? sum + lowest : lowest;
        }
    return sum / static_cast<double>(3 * layers);
}

}  // namespace

TEST_CASE("A vision model compares the pictures of a batch, of different shapes too", "[inspect][vision_model]") {
    Bench bench;
    const auto results = bench.inspect_all(bench.inspector);
    const auto& context = *results.front()->context;
    const auto& settings = context.provenance.settings;
    CHECK(context.provenance.vision_model->name == "dino");
    CHECK(context.batch->facts.scale == 44);
    CHECK(context.batch->facts.pictures == 6);

    const auto dino = DinoModel::load({.path = bench.recipe.vision_model});
    const auto wanted = mutual_features(settings, dino->info());
    CHECK(wanted.blocks == std::vector{1, 2});
    std::vector<ImageFeatures> features;
    features.reserve(results.size());
    for (const auto& result : results) features.push_back(compute_features(*dino, *result->image, wanted));
    std::vector<MutualMap> maps;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& impl = features[i].impl();
        const auto view = features[i].shaped().value();
        const auto values = distances_by_definition(features, i, 2).to(at::kFloat);
        const auto grid = impl.grid(view);
        MutualMap map{to_map(values, grid), {}, view};
        map.score = at::upsample_bilinear2d(values.view({1, 1, grid.height, grid.width}),
                                            {view.size.height, view.size.width}, /*align_corners=*/true)
                        .max()
                        .item<double>();
        map.class_token = to_map(impl.class_token(view, Feature::clip), {24, 1});
        maps.push_back(map);
    }
    const auto vision = batch_vision(maps);
    for (std::size_t i = 0; i < results.size(); ++i) {
        INFO(i);
        const auto& inspection = results[i]->inspection;
        const auto& finest = inspection.views.back();
        CHECK((inspection.regime() == Regime::batch));
        CHECK(inspection.vision_score == Approx(vision[i].score).margin(1e-4));
        CHECK(apart(finest.vision,
                    placed_in_picture(vision[i].map, vision[i].shaped->region, finest.vision.size(), {})) < 1e-4);
        CHECK(apart(inspection.fused, inspection.language / 2 + inspection.vision / 2) < 1e-6);
    }

    SECTION("language stays the model's, which compares alone if no other is named") {
        bench.recipe.vision_model.clear();
        const auto clip = bench.inspect_all(bench.inspector);
        CHECK_FALSE(clip.front()->context->provenance.vision_model);
        CHECK(clip.front()->context->batch->facts.sha256 != context.batch->facts.sha256);
        CHECK(context_key(clip.front()->context->provenance) != context_key(context.provenance));
        for (std::size_t i = 0; i < results.size(); ++i) {
            CHECK(apart(clip[i]->inspection.language, results[i]->inspection.language) == 0);
            CHECK(apart(clip[i]->inspection.vision, results[i]->inspection.vision) > 1e-3);
        }
    }
    SECTION("what is kept on disk is not computed again, and gives the same") {
        for (int run = 0; run < 2; ++run) {
            auto options = test::inspector_options(false);
            options.cache = std::make_unique<DiskCache>(bench.folder / "cache", 1'000'000'000);
            Inspector kept(std::move(options));
            const auto again = bench.inspect_all(kept);
            CHECK((kept.encoded_pictures() == 0) == (run == 1));
            for (std::size_t i = 0; i < results.size(); ++i)
                CHECK(apart(again[i]->inspection.fused, results[i]->inspection.fused) == 0);
        }
    }
}

TEST_CASE("A batch that a vision model compares looks where the mask lets it", "[inspect][vision_model]") {
    Bench bench;
    bench.pictures.clear();
    for (unsigned i = 0; i < 5; ++i)
        bench.pictures.push_back(
            picture_file(bench.write("same-" + std::to_string(i) + ".png", test::photograph(96, 72, CV_8UC3, i))));
    cv::Mat mask(72, 96, CV_8UC1, cv::Scalar(255));
    mask(cv::Rect(0, 0, 48, 72)).setTo(0);
    bench.recipe.mask = MaskChoice{bench.write("mask.png", mask)};
    for (const auto& result : bench.inspect_all(bench.inspector)) {
        const auto& inspection = result->inspection;
        CHECK(cv::countNonZero(inspection.vision) > 0);
        const auto hidden = inspection.vision(cv::Rect(0, 0, inspection.vision.cols / 2, inspection.vision.rows));
        CHECK(cv::countNonZero(hidden) == 0);
    }
}
