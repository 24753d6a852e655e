// SPDX-License-Identifier: MIT
#include "encode/fused/block.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace fade::fused;

TEST_CASE("a linear layer equals its definition, whatever follows it", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const std::int64_t rows : {1, 3, 512, 785, 786})
        for (const bool with_bias : {true, false}) {
            INFO(rows << " rows");
            const auto weight = at::randn({40, 96}) / 10;
            const auto bias = with_bias ? at::randn({40}) : at::Tensor();
            const auto x = at::randn({rows, 96});
            const auto before = at::randn({rows, 40});
            const auto linear = make_linear(weight, bias);
            CHECK(linear.inputs() == 96);
            CHECK(linear.outputs() == 40);
            auto product = at::mm(x.to(at::kDouble), weight.to(at::kDouble).t());
            if (with_bias) product = product + bias.to(at::kDouble);
            const auto gelu = product * 0.5 * (1 + at::erf(product / std::sqrt(2.0)));
            for (const auto& [epilogue, expected] :
                 {std::pair{Epilogue::none, product}, std::pair{Epilogue::gelu, gelu},
                  std::pair{Epilogue::quick_gelu, product / (1 + at::exp(-1.702 * product))},
                  std::pair{Epilogue::add, product + before.to(at::kDouble)}}) {
                auto y = before.clone();
                linear(x.data_ptr<float>(), rows, y.data_ptr<float>(), epilogue);
                INFO("epilogue " << static_cast<int>(epilogue));
                CHECK((y - expected).abs().max().item<double>() < 3e-6);
            }
        }
}

TEST_CASE("a linear layer of bf16 numbers equals its definition on rounded ones, by the processor and in software",
          "[fused][bf16]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    const auto rounded = [](const at::Tensor& x) { return x.to(at::kBFloat16).to(at::kDouble); };
    std::vector<NumberType> types{NumberType::bf16_in_software};
    if (!fade::bf16_hardware().empty()) types.push_back(NumberType::bf16);
    for (const auto type : types)
        for (const std::int64_t rows : {1, 3, 512, 785, 786}) {
            INFO("type " << static_cast<int>(type) << ", " << rows << " rows");
            const auto first_weight = at::randn({64, 96}) / 10;
            const auto first_bias = at::randn({64});
            const auto second_weight = at::randn({40, 64}) / 10;
            const auto x = at::randn({rows, 96});
            const auto before = at::randn({rows, 40});
            const auto first = make_linear(first_weight, first_bias, type);
            const auto second = make_linear(second_weight, {}, type);
            const auto product = at::mm(rounded(x), rounded(first_weight).t()) + first_bias.to(at::kDouble);
            auto y = at::empty({rows, 64});
            first(x.data_ptr<float>(), rows, y.data_ptr<float>());
            CHECK((y - product).abs().max().item<double>() < 3e-6);
            const auto hidden = product * 0.5 * (1 + at::erf(product / std::sqrt(2.0)));
            auto memory = at::empty({rows, 64});
            auto z = before.clone();
            first.add_through(second, x.data_ptr<float>(), rows, Epilogue::gelu, memory.data_ptr<float>(),
                              z.data_ptr<float>());
            // A last digit that is another one lets a hidden number be rounded to the other side.
            const auto expected = at::mm(rounded(hidden), rounded(second_weight).t()) + before.to(at::kDouble);
            CHECK((z - expected).abs().max().item<double>() < 4e-3);
            CHECK((z - expected).abs().mean().item<double>() < 2e-5);
        }
}
