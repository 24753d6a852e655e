// SPDX-License-Identifier: MIT
// DINOv2 from PNG files to tokens, against the outputs of Hugging Face's code.
#include "fade/token_sets.h"

#include "fade/backend_names.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <cmath>
#include <iostream>
#include <map>

#include "detect/features.h"
#include "encode/weights/weights.h"
#include "fade/picture_source.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

double largest_difference(const cv::Mat& rows, const at::Tensor& expected) {
    const auto flat = expected.reshape({rows.rows, rows.cols}).contiguous();
    const cv::Mat truth(rows.rows, rows.cols, CV_32FC1, flat.data_ptr<float>());
    return cv::norm(rows, truth, cv::NORM_INF);
}

}  // namespace

TEST_CASE("DINOv2's tokens are those of Hugging Face's code, by every way to compute", "[detect]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    // Tokens of DINOv2 have no unit length: theirs is about 10.
    const std::map<Precision, double> tolerances{
        {Precision::fp32, 1e-4}, {Precision::mixed, 2e-2}, {Precision::bf16, 8e-2}};
    std::vector<Compute> ways{{.backend = Backend::reference}};
    for (const auto precision : {Precision::fp32, Precision::mixed, Precision::bf16})
        for (const auto& name : kernel_names())
            ways.push_back({.backend = Backend::fused, .kernels = name, .precision = precision});
    for (const auto* kind : {"dinov2", "dinov2-registers"}) {
        const auto folder = golden.parent_path() / kind;
        const auto expected = read_safetensors(folder / "expected.safetensors").tensors;
        std::map<Precision, double> worst;
        for (const auto& way : ways) {
            const double tolerance = tolerances.at(way.precision);
            INFO(kind << ", " << arithmetic_of(way));
            const auto model = DinoModel::load({.path = folder, .compute = way});
            CHECK(is_dino_model({.path = folder}));
            CHECK(model->info().registers == (std::string(kind) == "dinov2" ? 0 : 4));
            for (const auto* picture : {"query", "ref0", "ref1"}) {
                INFO(picture);
                const auto image = picture_file(folder / (std::string(picture) + ".png"))->load();
                const auto sets = compute_tokens(*model, image, {model->info().shortest_edge});
                REQUIRE(sets.size() == 2);
                const auto of = [&](const char* name) { return expected.at(std::string(picture) + name); };
                CHECK(sets[0].set == Tokens::class_token);
                CHECK(largest_difference(sets[0].rows, of(".cls")) < tolerance);
                const auto grid = of(".grid");
                CHECK(sets[1].grid == cv::Size(grid[1].item<int>(), grid[0].item<int>()));
                const auto difference = largest_difference(sets[1].rows, of(".patch"));
                CHECK(difference < tolerance);
                worst[way.precision] = std::max(worst[way.precision], difference);
            }
        }
        for (const auto& [precision, difference] : worst)
            std::cout << "MEASURED: " << kind << ", " << name_of(precision) << ": tokens at most " << difference
                      << " from Hugging Face's" << std::endl;
    }
}

TEST_CASE("patches between a DINOv2's blocks are Hugging Face's behind the final norm", "[detect]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    constexpr double epsilon = 1e-6;  // of DINOv2's norms
    for (const auto* kind : {"dinov2", "dinov2-registers"}) {
        const auto folder = golden.parent_path() / kind;
        const auto hidden = read_safetensors(folder / "expected.safetensors").tensors.at("query.hidden");
        const auto weights = read_safetensors(folder / "model.safetensors").tensors;
        const auto width = hidden.size(2);
        const auto image = picture_file(folder / "query.png")->load();
        for (const auto& [backend, name] : backend_names) {
            INFO(kind << ", " << name);
            const auto model = DinoModel::load({.path = folder, .compute = {.backend = backend}});
            FeatureRequest request;
            request.edge = model->info().shortest_edge;
            request.tokens = {Tokens::class_token, Tokens::layer_patches};
            const auto last = static_cast<int>(model->info().layers);
            request.blocks = {2, 4, last};
            const auto features = compute_features(*model, image, request);
            const auto layers = features.impl().tokens(features.shaped().value(), Tokens::layer_patches);
            const auto patches = layers.size(0) / 3;
            for (std::size_t i = 0; i < 3; ++i) {
                const auto stream = hidden[request.blocks[i]].slice(0, 1 + model->info().registers);
                REQUIRE(stream.size(0) == patches);
                const auto expected = at::layer_norm(stream, {width}, weights.at("layernorm.weight"),
                                                     weights.at("layernorm.bias"), epsilon);
                const auto difference = (layers.slice(0, static_cast<std::int64_t>(i) * patches,
                                                      static_cast<std::int64_t>(i + 1) * patches) -
                                         expected)
                                            .abs()
                                            .max()
                                            .item<double>();
                CHECK(difference < 1e-4);
            }
            request.blocks = {2, last + 1};
            CHECK_THAT(refusal([&] { (void)compute_features(*model, image, request); }),
                       Contains("rising numbers from 1 to the model's " + std::to_string(last)));
            request.blocks.clear();
            CHECK_THAT(refusal([&] { (void)compute_features(*model, image, request); }), Contains("go together"));
        }
    }
}

TEST_CASE("a DINOv2 sees a picture in its own shape, in whole patches", "[detect]") {
    const auto wide = dino_view({180, 120}, 252, 14);
    CHECK(wide == View{{378, 252}, {0, 0, 1, 1}});
    const auto high = dino_view({131, 157}, 252, 14);
    CHECK(high.size == cv::Size(252, 294));
    CHECK(high.region == cv::Rect2d(0, 0, 1, 294.0 / 302));
    CHECK_THAT(refusal([] { (void)dino_view({100, 100}, 13, 14); }), Contains("less than a patch of 14"));
    CHECK_THAT(refusal([] { (void)dino_view({10000, 10}, 28, 14); }), Contains("at most 8192"));
}

TEST_CASE("tokens are written as safetensors by name, view and set", "[detect]") {
    const test::TemporaryFolder folder;
    cv::Mat rows(6, 4, CV_32FC1);
    for (int i = 0; i < 24; ++i) rows.at<float>(i / 4, i % 4) = static_cast<float>(i);
    const TokenSet patches{View{{42, 28}}, Tokens::patches, {3, 2}, rows};
    const TokenSet token{View::square(28), Tokens::class_token, {1, 1}, rows.row(5).clone()};
    test::write_bytes(folder / "t.safetensors",
                      safetensors({{"a.png", patches}, {"b/ü.png", token}}, {{"model", "x"}}));
    const auto tensors = read_safetensors(folder / "t.safetensors").tensors;
    REQUIRE(tensors.size() == 2);
    const auto& first = tensors.at("a.png/42x28/patches");
    CHECK(first.sizes() == at::IntArrayRef({2, 3, 4}));
    CHECK(first[1][2][3].item<float>() == 23);
    CHECK(tensors.at("b/ü.png/28/class_token").sizes() == at::IntArrayRef({4}));
    CHECK_THAT(refusal([&] {
                   (void)safetensors({{"a", token}, {"a", token}}, {});
               }),
               Contains("two tensors a/28/class_token"));
}
