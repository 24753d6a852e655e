// SPDX-License-Identifier: MIT
// Mutual scoring against the authors' outputs, and against its definition.
#include "fade/mutual.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <set>

#include "detect/features.h"
#include "detect/mutual.h"
#include "encode/clip_model.h"
#include "encode/weights/weights.h"
#include "fade/picture_source.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

double largest_difference(const at::Tensor& a, const at::Tensor& b) {
    return (a.reshape(b.sizes()) - b).abs().max().item<double>();
}

at::Tensor to_tensor(const cv::Mat& map) {
    return at::from_blob(map.data, {map.rows, map.cols}, at::kFloat).clone();
}

const cv::Size grid(5, 4);
const View view{{40, 32}};

ImageFeatures features_of(const at::Tensor& layers, const at::Tensor& class_token) {
    auto impl = std::make_shared<ImageFeatures::Impl>();
    impl->model_sha256 = "m";
    impl->patch_size = 8;
    impl->kernels = kernels::supported_kernels().front();
    impl->views[view] = {{Tokens::layer_patches, layers.contiguous()}, {Tokens::class_token, class_token}};
    return ImageFeatures(impl);
}

/// Pictures of this many layers of noise, each with a class token of its own.
std::vector<ImageFeatures> noise(std::size_t pictures, std::int64_t layers) {
    at::manual_seed(7);
    std::vector<ImageFeatures> result;
    for (std::size_t i = 0; i < pictures; ++i)
        result.push_back(features_of(at::randn({layers * grid.area(), 24}), at::randn({1, 6})));
    return result;
}

std::vector<MutualMap> maps_of(const std::vector<ImageFeatures>& pictures, const BatchSettings& settings = {}) {
    return mutual_maps(
        pictures.size(), [&](std::size_t i) { return pictures[i]; }, settings);
}

/// The definition, one value at a time, in double precision.
at::Tensor rows_by_definition(const at::Tensor& patches, int side) {
    const auto normal = (patches - patches.mean()) / at::sqrt((patches - patches.mean()).pow(2).mean() + 1e-5);
    auto rows = at::zeros_like(normal);
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x) {
            auto row = rows[y * grid.width + x];
            for (int dy = -side / 2; dy <= side / 2; ++dy)
                for (int dx = -side / 2; dx <= side / 2; ++dx)
                    if (y + dy >= 0 && y + dy < grid.height && x + dx >= 0 && x + dx < grid.width)
                        row.add_(normal[(y + dy) * grid.width + x + dx] / (side * side));
            row.div_(row.norm());
        }
    return rows;
}

at::Tensor map_by_definition(const std::vector<ImageFeatures>& pictures, std::size_t picture,
                             const std::vector<std::size_t>& others) {
    const auto layer_of = [&](std::size_t i, std::int64_t layer) {
        return pictures[i]
            .impl()
            .tokens(view, Tokens::layer_patches)
            .narrow(0, layer * grid.area(), grid.area())
            .to(at::kDouble);
    };
    const auto layers = pictures[picture].impl().tokens(view, Tokens::layer_patches).size(0) / grid.area();
    auto sum = at::zeros({grid.area()}, at::kDouble);
    for (std::int64_t layer = 0; layer < layers; ++layer)
        for (const int side : {1, 3, 5}) {
            const auto rows = rows_by_definition(layer_of(picture, layer), side);
            std::vector<at::Tensor> distances;
            for (const auto other : others) {
                const auto theirs = rows_by_definition(layer_of(other, layer), side);
                distances.push_back((rows.unsqueeze(1) - theirs.unsqueeze(0)).norm(2, 2).amin(1));
            }
            const auto lowest = std::max(1, static_cast<int>(0.3 * static_cast<double>(others.size())));
            sum += std::get<0>(at::stack(distances).sort(0)).narrow(0, 0, lowest).mean(0);
        }
    return (sum / static_cast<double>(3 * layers)).to(at::kFloat);
}

}  // namespace

TEST_CASE("mutual scoring gives the authors' tokens, maps and scores, by every way to compute", "[detect]") {
    FADE_REQUIRE_SHARED(golden, "golden/mutual");
    const auto expected = read_safetensors(golden / "expected.safetensors").tensors;
    std::vector<Compute> ways{{.backend = Backend::reference}};
    for (const auto& name : kernel_names()) ways.push_back({.backend = Backend::fused, .kernels = name});
    for (const auto& way : ways) {
        INFO(arithmetic_of(way));
        ModelSource source{golden.parent_path() / "tiny-gelu"};
        source.tokenizer = golden.parent_path().parent_path() / "tokenizer";
        source.compute = way;
        const auto model = ClipModel::load(source);
        auto settings = default_settings(model->info());
        settings.mutual.scale = 96;
        const auto request = mutual_features(settings, model->info().config);
        CHECK(request.blocks == std::vector{2, 4, 6, 8});
        std::vector<ImageFeatures> pictures;
        for (int i = 0; i < 12; ++i) {
            const auto name = (i < 10 ? "0" : "") + std::to_string(i) + ".png";
            pictures.push_back(compute_features(*model, picture_file(golden / name)->load(), request));
        }
        const auto& layers = pictures.front().impl().tokens(View::square(96), Tokens::layer_patches);
        double tokens = 0;
        for (std::int64_t layer = 0; layer < 4; ++layer)
            tokens = std::max(tokens, largest_difference(mutual_rows(layers.narrow(0, layer * 144, 144), {12, 12}, 3),
                                                         expected.at("features.r3.first").select(1, layer)));
        CHECK(tokens < 1e-4);

        const auto maps = maps_of(pictures);
        REQUIRE(maps.size() == 12);
        double map = 0;
        double score = 0;
        std::vector<double> scores;
        cv::Mat class_tokens;
        for (std::int64_t i = 0; i < 12; ++i) {
            const auto& found = maps[static_cast<std::size_t>(i)];
            map = std::max(map, largest_difference(to_tensor(found.distances), expected.at("map")[i]));
            score = std::max(score, std::abs(found.score - expected.at("score.raw")[i].item<double>()));
            scores.push_back(found.score);
            class_tokens.push_back(found.class_token);
        }
        CHECK(map < 1e-3);
        CHECK(score < 1e-3);
        CHECK(largest_difference(to_tensor(class_tokens), expected.at("cls")) < 1e-4);
        const auto [least, most] = std::minmax_element(scores.begin(), scores.end());
        auto scaled = scores;
        for (auto& value : scaled) value = (value - *least) / (*most - *least);
        double smoothed = 0;
        for (const auto& [name, neighbours] : std::map<std::string, std::vector<int>>{
                 {"score.rscin.1_2_3", {1, 2, 3}}, {"score.rscin.1_8_9", {1, 8, 9}}}) {
            const auto found = rscin(scaled, class_tokens, neighbours);
            for (std::size_t i = 0; i < 12; ++i)
                smoothed = std::max(
                    smoothed, std::abs(found[i] - expected.at(name)[static_cast<std::int64_t>(i)].item<double>()));
        }
        CHECK(smoothed < 1e-3);
        std::cout << "MEASURED: mutual scoring, " << arithmetic_of(way) << ": tokens at most " << tokens << ", maps "
                  << map << ", scores " << score << ", RsCIN " << smoothed << " from the authors'" << std::endl;
    }
}

TEST_CASE("mutual maps are what their definition says", "[detect]") {
    const auto pictures = noise(12, 2);
    const auto all = maps_of(pictures);
    for (std::size_t picture : {0U, 5U, 11U}) {
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < pictures.size(); ++i)
            if (i != picture) others.push_back(i);
        const auto expected = map_by_definition(pictures, picture, others);
        CHECK(largest_difference(to_tensor(all[picture].distances), expected) < 1e-5);
        const auto in_picture = at::upsample_bilinear2d(expected.view({1, 1, grid.height, grid.width}),
                                                        {view.size.height, view.size.width}, /*align_corners=*/true);
        CHECK(all[picture].score == Approx(in_picture.max().item<double>()).margin(1e-5));
        CHECK(all[picture].own_median > 0.5);
    }
    SECTION("with a cap, of the drawn ones, without itself") {
        const BatchSettings few{.scale = {}, .others = 4, .seed = 3};
        const auto drawn = drawn_pictures(pictures.size(), 4, 3);
        const auto maps = maps_of(pictures, few);
        for (std::size_t picture = 0; picture < pictures.size(); ++picture) {
            auto others = drawn;
            std::erase(others, picture);
            others.resize(4);
            CHECK(largest_difference(to_tensor(maps[picture].distances), map_by_definition(pictures, picture, others)) <
                  1e-5);
        }
    }
}

TEST_CASE("pictures of a batch that are alike find each other, and what one alone has stands out", "[detect]") {
    at::manual_seed(3);
    const auto good = at::randn({grid.area(), 24});
    auto bad = good.clone();
    const int place = 2 * grid.width + 3;
    bad[place] = at::randn({24}) * 3;
    std::vector<ImageFeatures> pictures(7, features_of(good, at::ones({1, 6})));
    for (const auto& map : maps_of(pictures)) CHECK(map.score < 1e-3);
    pictures[4] = features_of(bad, at::ones({1, 6}));
    const auto maps = maps_of(pictures);
    for (std::size_t i = 0; i < maps.size(); ++i) {
        if (i == 4) continue;
        CHECK(maps[i].score < 1e-3);  // one bad picture among the others is not in the nearest 30 %
    }
    cv::Point highest;
    cv::minMaxLoc(maps[4].distances, nullptr, nullptr, nullptr, &highest);
    CHECK(highest == cv::Point(3, 2));
    CHECK(maps[4].score > 0.5);

    SECTION("of two pictures, each is the other's only reference") {
        const std::vector<ImageFeatures> two{pictures[0], pictures[4]};
        const auto both = maps_of(two);
        CHECK(largest_difference(to_tensor(both[0].distances), map_by_definition(two, 0, {1})) < 1e-3);
        CHECK(largest_difference(to_tensor(both[1].distances), map_by_definition(two, 1, {0})) < 1e-3);
    }
    SECTION("what is not looked at counts nowhere") {
        cv::Mat mask(grid, CV_8UC1, cv::Scalar(255));
        mask.at<unsigned char>(2, 3) = 0;
        mask.at<unsigned char>(0, 0) = 0;
        for (auto& picture : pictures) picture = picture.looked_at(mask);
        const auto masked = maps_of(pictures);
        CHECK(masked[4].distances.at<float>(2, 3) == 0);
        CHECK(cv::countNonZero(masked[4].cells) == grid.area() - 2);
        // The neighbourhoods of the bad patch still hold it.
        CHECK(masked[4].score < maps[4].score);
    }
}

TEST_CASE("a batch that cannot be compared is refused", "[detect]") {
    CHECK_THAT(refusal([] { (void)maps_of(noise(1, 1)); }), Contains("at least two different ones"));
    auto pictures = noise(3, 2);
    pictures[2] = noise(1, 1).front();
    CHECK_THAT(refusal([&] { (void)maps_of(pictures); }), Contains("different models, scales or blocks"));
    CHECK_THAT(refusal([] {
                   (void)rscin(std::vector<double>{1, 2}, cv::Mat::ones(3, 2, CV_32FC1));
               }),
               Contains("one class token for each score"));
    std::stop_source stop;
    stop.request_stop();
    const auto good = noise(3, 2);
    CHECK_THROWS_AS(mutual_maps(3, [&](std::size_t i) { return good[i]; }, {}, {stop.get_token(), {}}), Cancelled);
}

TEST_CASE("the drawn pictures of a batch are those of the seed", "[detect]") {
    CHECK(drawn_pictures(5, 4, 0) == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(drawn_pictures(5, 16, 9) == std::vector<std::size_t>{0, 1, 2, 3, 4});
    const auto drawn = drawn_pictures(100, 16, 1);
    CHECK(drawn.size() == 17);
    CHECK(std::set(drawn.begin(), drawn.end()).size() == 17);
    CHECK(*std::max_element(drawn.begin(), drawn.end()) < 100);
    CHECK(drawn == drawn_pictures(100, 16, 1));
    CHECK(drawn != drawn_pictures(100, 16, 2));
}

TEST_CASE("RsCIN is the weighted mean over the most similar pictures", "[detect]") {
    const std::vector<double> scores{1, 2, 4};
    const cv::Mat tokens = (cv::Mat_<float>(3, 2) << 1, 0, 0.8F, 0.6F, 0, 1);
    const std::vector one{1};
    CHECK(rscin(scores, tokens, one) == scores);
    const std::vector two{2};
    const auto found = rscin(scores, tokens, two);
    CHECK(found[0] == Approx((1 * 1 + 0.8 * 2) / 1.8));
    CHECK(found[1] == Approx((1 * 2 + 0.8 * 1) / 1.8));
    CHECK(found[2] == Approx((1 * 4 + 0.6 * 2) / 1.6));
    const std::vector both{1, 2};
    CHECK(rscin(scores, tokens, both)[0] == Approx((1 + (1 * 1 + 0.8 * 2) / 1.8) / 2));
    const std::vector all{9};  // more than there are
    CHECK(rscin(scores, tokens, all)[0] == Approx((1 * 1 + 0.8 * 2 + 0) / 1.8));
}

TEST_CASE("a batch is compared at a scale and after blocks of the model", "[detect]") {
    Settings settings;
    CHECK(mutual_scale(settings) == 448);
    settings.scales = {640, 1280};
    CHECK(mutual_scale(settings) == 640);
    settings.mutual.scale = 320;
    CHECK(mutual_scale(settings) == 320);
    CHECK(mutual_blocks(12) == std::vector{3, 6, 9, 12});
    CHECK(mutual_blocks(24) == std::vector{6, 12, 18, 24});
    CHECK(mutual_blocks(3) == std::vector{1, 2, 3});
    CHECK((mutual_features(settings, test::tiny_config()).views == square_views({320})));
}
