// SPDX-License-Identifier: MIT
// DINOv3's towers against Hugging Face's code (tests/support/dinov3), and rotary positions against their definition.
#include "encode/dino_tokens.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "encode/dino_model.h"
#include "encode/weights/weights.h"
#include "support/source_folder.h"

using namespace fade;

TEST_CASE("DINOv3's tokens are those of Hugging Face's code, by every way to compute", "[encode][dinov3]") {
    const c10::InferenceMode guard;
    const std::map<Precision, double> tolerances{
        {Precision::fp32, 1e-5}, {Precision::mixed, 4e-2}, {Precision::bf16, 8e-2}};
    std::vector<Compute> ways{{.backend = Backend::reference}};
    for (const auto precision : {Precision::fp32, Precision::mixed, Precision::bf16})
        for (const auto& name : kernel_names())
            ways.push_back({.backend = Backend::fused, .kernels = name, .precision = precision});
    for (const std::string kind : {"plain", "gated"}) {
        const auto folder = test::source_folder() / "tests/support/dinov3" / kind;
        const auto expected = read_safetensors(folder / "expected.safetensors").tensors;
        const auto registers = kind == "plain" ? 3 : 0;
        for (const auto& way : ways) {
            INFO(kind << ", " << arithmetic_of(way));
            const auto model = DinoModel::load({.path = folder, .compute = way});
            CHECK(model->info().rotary);
            CHECK(model->info().registers == registers);
            CHECK(model->info().gated == (kind == "gated"));
            CHECK(model->info().passed_over.empty());
            const auto sets = model->impl().tower->encode(expected.at("pixels"), {{}, dino_offers, {1}}, {}, {});
            const auto differ = [](const at::Tensor& a, const at::Tensor& b) {
                REQUIRE(a.sizes() == b.sizes());
                return (a - b).abs().max().item<double>();
            };
            const auto tolerance = tolerances.at(way.precision);
            const auto& tokens = expected.at("tokens");
            CHECK(differ(sets.at(Tokens::class_token), tokens.slice(0, 0, 1)) < tolerance);
            CHECK(differ(sets.at(Tokens::patches), tokens.slice(0, 1 + registers)) < tolerance);
            CHECK(differ(sets.at(Tokens::layer_patches), expected.at("after_first_block").slice(0, 1 + registers)) <
                  tolerance);
        }
    }
}

TEST_CASE("Rotary positions are waves along height and width", "[encode][dinov3]") {
    const auto positions = rotary_positions(3, 5, 12, 100);
    REQUIRE(positions.cosines.sizes() == at::IntArrayRef({15, 6}));
    REQUIRE(positions.sines.sizes() == positions.cosines.sizes());
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 5; ++column)
            for (int wave = 0; wave < 6; ++wave) {
                const double place = wave < 3 ? (row + 0.5) / 3 * 2 - 1 : (column + 0.5) / 5 * 2 - 1;
                const double angle = 2 * std::numbers::pi * place * std::pow(100, -(wave % 3) / 3.0);
                const int patch = 5 * row + column;
                CHECK(positions.cosines[patch][wave].item<double>() == Approx(std::cos(angle)).margin(1e-6));
                CHECK(positions.sines[patch][wave].item<double>() == Approx(std::sin(angle)).margin(1e-6));
            }
}
