// SPDX-License-Identifier: MIT
// Every instruction set's attention against the definition in double precision.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <utility>

#include "encode/kernels/kernels.h"

using namespace fade;
using kernels::Head;
using kernels::HeadWorkspace;
using kernels::Kernels;

namespace {

/// Queries, keys and values side by side, as a projection leaves them: [tokens, 3 * dim].
struct Packed {
    at::Tensor values;
    std::int64_t tokens;
    std::int64_t dim;

    explicit Packed(at::Tensor packed) : values(std::move(packed)), tokens(values.size(0)), dim(values.size(1) / 3) {}
    [[nodiscard]] at::Tensor part(std::int64_t which) const {
        return values.narrow(1, which * dim, dim).to(at::kDouble);
    }
    [[nodiscard]] Head head() const {
        const auto* data = values.data_ptr<float>();
        return {data,
                data + dim,
                data + 2 * dim,
                static_cast<std::size_t>(3 * dim),
                static_cast<std::size_t>(tokens),
                static_cast<std::size_t>(dim)};
    }
};

Packed random(std::int64_t tokens, std::int64_t dim, double scale = 1) {
    return Packed(at::randn({tokens, 3 * dim}) * scale);
}

at::Tensor definition(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, double scale) {
    return at::matmul(at::softmax(at::matmul(q, k.t()) * scale, -1), v);
}

at::Tensor unit(const at::Tensor& x) {
    return x / x.norm(2, -1, true).clamp_min(1e-12);
}

at::Tensor self_self_definition(const Packed& packed, double temperature, int iterations) {
    auto sum = at::zeros({packed.tokens, packed.dim}, at::kDouble);
    for (const std::int64_t which : {2, 1, 0}) {
        auto u = unit(packed.part(which));
        for (int i = 0; i < iterations; ++i) u = unit(definition(u, u, u, temperature));
        sum += definition(u, u, packed.part(2), temperature);
    }
    return sum / 3;
}

/// The output's rows lie wider apart than they are, as those of one head among others; nothing between may change.
constexpr std::int64_t gap = 5;
constexpr float untouched = -77;

/// A score is a sum of up to 80 products, each rounded; its error is the relative error of a weight.
constexpr double rounding = 5e-6;

at::Tensor frame(const Packed& packed) {
    return at::full({packed.tokens, packed.dim + gap}, untouched);
}

/// `size`: of what the outputs were summed from, where terms cancel each other.
double difference(const at::Tensor& output, const at::Tensor& expected, const at::Tensor& size) {
    const auto rows = expected.size(0);
    const auto dim = expected.size(1);
    REQUIRE(output.narrow(1, dim, gap).eq(untouched).all().item<bool>());
    REQUIRE(output.narrow(0, rows, output.size(0) - rows).eq(untouched).all().item<bool>());
    const auto values = output.narrow(0, 0, rows).narrow(1, 0, dim).to(at::kDouble);
    REQUIRE(values.isfinite().all().item<bool>());
    return (values - expected).abs().max().item<double>() / std::max(1e-30, size.abs().max().item<double>());
}

double attention_error(const Kernels& kernels, const Packed& packed, double scale, std::int64_t queries) {
    HeadWorkspace work;
    auto output = frame(packed);
    kernels.attention(packed.head(), static_cast<std::size_t>(queries), static_cast<float>(scale),
                      {output.data_ptr<float>(), static_cast<std::size_t>(output.size(1))}, work);
    const auto weighted = [&](const at::Tensor& values) {
        return definition(packed.part(0).narrow(0, 0, queries), packed.part(1), values, scale);
    };
    return difference(output, weighted(packed.part(2)), weighted(packed.part(2).abs()));
}

double self_self_error(const Kernels& kernels, const Packed& packed, double temperature, int iterations) {
    HeadWorkspace work;
    auto output = frame(packed);
    kernels.self_self_attention(packed.head(), static_cast<float>(temperature), iterations,
                                {output.data_ptr<float>(), static_cast<std::size_t>(output.size(1))}, work);
    const auto expected = self_self_definition(packed, temperature, iterations);
    return difference(output, expected, expected);
}

template <typename Check>
void for_all_kernels(Check&& check) {
    const c10::InferenceMode guard;
    for (const auto* kernels : kernels::supported_kernels()) {
        INFO(kernels->name);
        at::manual_seed(1);  // the same numbers, whatever other kernels this processor has
        check(*kernels);
    }
}

}  // namespace

TEST_CASE("fused attention equals its definition at every size and head", "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t tokens : {1, 2, 47, 48, 49, 225, 226, 785})
            for (const std::int64_t dim : {1, 17, 32, 64, 80}) {
                INFO(tokens << " tokens of " << dim);
                const auto packed = random(tokens, dim);
                CHECK(attention_error(kernels, packed, 1 / std::sqrt(static_cast<double>(dim)), tokens) < rounding);
                CHECK(attention_error(kernels, packed, 1, std::min<std::int64_t>(tokens, 1)) < 1e-5);
            }
    });
}

TEST_CASE("fused attention of 3,137 tokens equals its definition", "[kernels]") {
    at::manual_seed(1);
    const auto packed = random(3137, 64);
    for_all_kernels(
        [&](const Kernels& kernels) { CHECK(attention_error(kernels, packed, 0.125, packed.tokens) < rounding); });
}

TEST_CASE("fused attention stands extreme scores, equal rows, zeros and denormals", "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const double scale : {0.0, 40.0, 200.0}) {
            INFO("scale " << scale);
            // Scores of thousands: the nearest key takes all, and a few parts in 10^7 of a score are its exponent's
            // error.
            CHECK(attention_error(kernels, random(226, 32), scale, 226) < 1e-6 + 1e-4 * scale);
        }
        CHECK(attention_error(kernels, Packed(at::ones({100, 96}) * 3), 0.2, 100) < 1e-6);
        CHECK(attention_error(kernels, Packed(at::cat({at::zeros({60, 64}), at::randn({60, 32})}, 1)), 1, 60) < 1e-6);
        const auto tiny = std::numeric_limits<float>::denorm_min() * 1000;
        const auto denormal = Packed(at::cat({at::full({50, 64}, tiny), at::randn({50, 32})}, 1));
        CHECK(attention_error(kernels, denormal, 1, 50) < 1e-6);
        // Keys that turn up later raise the largest score again and again.
        const auto rising = at::arange(1, 1001, at::kFloat).view({-1, 1}).mul(at::ones({1, 48})).div_(400).contiguous();
        CHECK(attention_error(kernels, Packed(rising), 0.3, 1000) < rounding);
    });
}

TEST_CASE("fused self-self attention equals its definition at every size and head", "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t tokens : {1, 2, 47, 48, 49, 225, 226, 785})
            for (const std::int64_t dim : {1, 17, 32, 64, 80}) {
                INFO(tokens << " tokens of " << dim);
                CHECK(self_self_error(kernels, random(tokens, dim), 3.7, 1) < rounding);
            }
        for (const int iterations : {0, 1, 3})
            for (const double temperature : {0.0, 1e-4, 0.01, 1.0, 39.9, 40.1, 200.0}) {
                INFO(iterations << " iterations at " << temperature);
                // A step's rounding grows with the temperature, and the next step starts from it.
                CHECK(self_self_error(kernels, random(100, 32), temperature, iterations) <
                      2e-6 + 2e-7 * temperature * (1 + iterations));
            }
    });
}

TEST_CASE("many steps of fused self-self attention on rows that resemble each other stay finite and right",
          "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t tokens : {10, 65, 95, 226})
            for (const double temperature : {1.0, 2.0, 3.7})
                for (const int iterations : {4, 16}) {
                    INFO(tokens << " tokens, " << iterations << " iterations at " << temperature);
                    const Packed alike(at::randn({1, 192}) + 0.3 * at::randn({tokens, 192}));
                    CHECK(self_self_error(kernels, alike, temperature, iterations) < 1e-4);
                }
    });
}

TEST_CASE("fused self-self attention beyond the symmetric form's size equals its definition", "[kernels]") {
    at::manual_seed(1);
    const auto packed = random(5001, 8);
    const c10::InferenceMode guard;
    CHECK(self_self_error(*kernels::supported_kernels().front(), packed, 3.7, 1) < rounding);
}

TEST_CASE("fused self-self attention of 3,137 tokens equals its definition", "[kernels]") {
    at::manual_seed(1);
    const auto packed = random(3137, 64);
    const auto& best = *kernels::supported_kernels().front();
    const c10::InferenceMode guard;
    CHECK(self_self_error(best, packed, 3.7, 1) < rounding);
}

TEST_CASE("fused self-self attention stands equal rows, zeros and denormals", "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const double temperature : {0.5, 40.0, 200.0}) {
            INFO("temperature " << temperature);
            CHECK(self_self_error(kernels, Packed(at::ones({100, 96}) * 3), temperature, 1) < 1e-5);
            auto some_zero = at::randn({100, 96});
            some_zero.narrow(0, 10, 50).zero_();
            CHECK(self_self_error(kernels, Packed(some_zero), temperature, 1) < 2e-5);
            auto opposite = at::randn({1, 96}).repeat({60, 1});
            opposite.narrow(0, 0, 30).neg_();
            CHECK(self_self_error(kernels, Packed(opposite), temperature, 0) < 1e-5);
        }
        HeadWorkspace work;
        const Packed zero(at::zeros({50, 96}));
        auto output = frame(zero);
        kernels.self_self_attention(zero.head(), 40, 2, {output.data_ptr<float>(), 37}, work);
        CHECK(output.narrow(1, 0, 32).eq(0).all().item<bool>());
    });
}

TEST_CASE("attention of named rows equals its definition", "[kernels]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t dim : {1, 17, 64}) {
            const auto packed = random(40, dim);
            const std::vector<std::size_t> rows{0, 3, 4, 17, 39};
            const auto index = at::tensor(std::vector<std::int64_t>(rows.begin(), rows.end()), at::kLong);
            const auto head = packed.head();
            std::vector<float> scores(rows.size());
            auto output = at::empty({1, dim});
            for (std::size_t count = 1; count <= rows.size(); ++count) {
                kernels.attention_of_rows(head.query + 7 * head.stride, head.key, head.value, head.stride, rows.data(),
                                          count, head.head_dim, 0.3F, scores.data(), output.data_ptr<float>());
                const auto seen = index.narrow(0, 0, static_cast<std::int64_t>(count));
                const auto expected = definition(packed.part(0).narrow(0, 7, 1), packed.part(1).index_select(0, seen),
                                                 packed.part(2).index_select(0, seen), 0.3);
                CHECK((output.to(at::kDouble) - expected).abs().max().item<double>() < rounding);
            }
        }
    });
}
