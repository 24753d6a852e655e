// SPDX-License-Identifier: MIT
#include "encode/fused/block.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <cmath>

using namespace fade::fused;

TEST_CASE("a linear layer equals its definition, whatever follows it", "[fused]") {
    const c10::InferenceMode guard;
    at::manual_seed(1);
    for (const std::int64_t rows : {1, 3, 512, 785})
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
