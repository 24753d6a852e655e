// SPDX-License-Identifier: MIT
// Products and attention with bf16 operands: in software against definitions written out, and what the processor does
// itself against the software.
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include "encode/kernels/kernels.h"

using namespace fade;
using kernels::HeadWorkspace;
using kernels::Kernels;

namespace {

/// AMX sums in an order of its own; all others sum as the definition does.
bool sums_in_order(const Kernels& kernels) {
    return kernels.name != "AMX";
}

/// By another way than the kernels': LibTorch's conversion rounds to nearest, ties to even.
at::Tensor rounded(const at::Tensor& x) {
    return x.to(at::kBFloat16).to(at::kFloat);
}

template <typename Check>
void for_all_kernels(Check&& check) {
    const c10::InferenceMode guard;
    for (const auto* kernels : kernels::supported_kernels()) {
        INFO(kernels->name);
        at::manual_seed(1);
        check(*kernels);
    }
}

/// Two rounded matrices and their layouts for `Bf16Product`, with room between rows.
struct Factors {
    at::Tensor a;
    at::Tensor b;
    std::vector<float> a_memory, b_memory;  // pairs of numbers take a float's place
    kernels::Workspace left, right;
    kernels::Bf16Factors view;

    Factors(std::int64_t rows, std::int64_t columns, std::int64_t depth)
        : a(rounded(at::randn({rows, depth}))), b(rounded(at::randn({depth, columns}))) {
        view.rows = static_cast<std::size_t>(rows);
        view.columns = static_cast<std::size_t>(columns);
        view.depth = static_cast<std::size_t>(depth);
        view.a_stride = view.depth + 32;
        view.b_stride = view.columns + 16;
        auto* const to_a = reinterpret_cast<std::uint16_t*>(left.floats(view.rows * view.a_stride / 2));
        auto* const to_b = reinterpret_cast<std::uint16_t*>(right.floats(view.depth * view.b_stride / 2));
        for (std::size_t r = 0; r < view.rows; ++r)
            for (std::size_t k = 0; k < view.depth; ++k)
                to_a[r * view.a_stride + k] = upper_half(a.data_ptr<float>()[r * view.depth + k]);
        for (std::size_t k = 0; k < view.depth; ++k)
            for (std::size_t c = 0; c < view.columns; ++c)
                to_b[k / 2 * 2 * view.b_stride + 2 * c + k % 2] = upper_half(b.data_ptr<float>()[k * view.columns + c]);
        view.a = to_a;
        view.b = to_b;
    }
    static std::uint16_t upper_half(float x) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &x, sizeof bits);
        return static_cast<std::uint16_t>(bits >> 16U);
    }
    /// The sum in single precision, in the order that `Kernels::bf16_product` states.
    [[nodiscard]] float in_order(std::int64_t row, std::int64_t column, float sum) const {
        const auto left_of = a.accessor<float, 2>();
        const auto right_of = b.accessor<float, 2>();
        for (std::int64_t k = 0; k < a.size(1); k += 2)
            for (const auto step : {k + 1, k}) sum += left_of[row][step] * right_of[step][column];
        return sum;
    }
};

struct Qkv {
    at::Tensor values;  ///< [tokens, 3 * dim]
    std::int64_t tokens;
    std::int64_t dim;

    explicit Qkv(at::Tensor packed) : values(std::move(packed)), tokens(values.size(0)), dim(values.size(1) / 3) {}
    Qkv(std::int64_t rows, std::int64_t width) : Qkv(at::randn({rows, 3 * width})) {}
    [[nodiscard]] at::Tensor part(std::int64_t which) const {
        return values.narrow(1, which * dim, dim).to(at::kDouble);
    }
    [[nodiscard]] kernels::Head head() const {
        const auto* data = values.data_ptr<float>();
        return {data,
                data + dim,
                data + 2 * dim,
                static_cast<std::size_t>(3 * dim),
                static_cast<std::size_t>(tokens),
                static_cast<std::size_t>(dim)};
    }
};

at::Tensor attended(const Kernels& kernels, const Qkv& qkv, double scale, std::int64_t queries) {
    HeadWorkspace work;
    constexpr float untouched = -77;
    auto output = at::full({qkv.tokens + 1, qkv.dim + 3}, untouched);
    kernels.bf16_attention(qkv.head(), static_cast<std::size_t>(queries), static_cast<float>(scale),
                           {output.data_ptr<float>(), static_cast<std::size_t>(output.size(1))}, work);
    REQUIRE(output.narrow(1, qkv.dim, 3).eq(untouched).all().item<bool>());
    REQUIRE(output.narrow(0, queries, output.size(0) - queries).eq(untouched).all().item<bool>());
    return output.narrow(0, 0, queries).narrow(1, 0, qkv.dim).to(at::kDouble);
}

at::Tensor self_attended(const Kernels& kernels, const Qkv& qkv, double temperature, int iterations) {
    HeadWorkspace work;
    auto output = at::empty({qkv.tokens, qkv.dim});
    kernels.bf16_self_self_attention(qkv.head(), static_cast<float>(temperature), iterations,
                                     {output.data_ptr<float>(), static_cast<std::size_t>(qkv.dim)}, work);
    return output.to(at::kDouble);
}

at::Tensor definition(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, double scale) {
    return at::matmul(at::softmax(at::matmul(q, k.t()) * scale, -1), v);
}

at::Tensor self_self_definition(const Qkv& qkv, double temperature, int iterations) {
    const auto unit = [](const at::Tensor& x) { return x / x.norm(2, -1, true).clamp_min(1e-12); };
    auto sum = at::zeros({qkv.tokens, qkv.dim}, at::kDouble);
    for (const std::int64_t which : {2, 1, 0}) {
        auto u = unit(qkv.part(which));
        for (int i = 0; i < iterations; ++i) u = unit(definition(u, u, u, temperature));
        sum += definition(u, u, qkv.part(2), temperature);
    }
    return sum / 3;
}

/// Of the largest value that the outputs were averaged from: what they are rounded to.
double difference(const at::Tensor& output, const at::Tensor& expected, const at::Tensor& values) {
    REQUIRE(output.isfinite().all().item<bool>());
    return (output - expected).abs().max().item<double>() / std::max(1e-30, values.abs().max().item<double>());
}

/// A bf16 number is within 2^-9 of what it was rounded from: so are a weight and a value, and a score of standard size,
/// the exponent of a weight, moves by about as much.
constexpr double of_rounding = 1.5 / 256;

}  // namespace

TEST_CASE("products of bf16 matrices equal their definition, bit for bit in its order of sums", "[kernels][bf16]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const auto& [rows, columns, depth] :
             {std::tuple(32, 32, 32), {64, 64, 64}, {32, 96, 64}, {96, 32, 512}, {64, 64, 416}}) {
            INFO(rows << " x " << depth << " by " << columns);
            const Factors factors(rows, columns, depth);
            for (const bool add : {false, true}) {
                kernels::Workspace memory;
                const auto stride = static_cast<std::int64_t>(columns + 16);
                auto* const out = memory.floats(static_cast<std::size_t>(rows * stride));
                const auto before = at::randn({rows, stride});
                std::memcpy(out, before.data_ptr<float>(), before.nbytes());
                kernels.bf16_product(factors.view, out, static_cast<std::size_t>(stride), add);
                const auto start = add ? before : at::zeros_like(before);
                const auto exact = at::matmul(factors.a.to(at::kDouble), factors.b.to(at::kDouble)) +
                                   start.narrow(1, 0, columns).to(at::kDouble);
                const auto largest = at::matmul(factors.a.abs(), factors.b.abs()) + start.narrow(1, 0, columns).abs();
                const auto bound = static_cast<double>(depth + 1) * std::numeric_limits<float>::epsilon();
                std::int64_t different = 0;
                bool near = true;
                bool untouched = true;
                for (std::int64_t r = 0; r < rows; ++r) {
                    for (std::int64_t c = 0; c < stride; ++c) {
                        const float value = out[r * stride + c];
                        if (c >= columns) {
                            untouched = untouched && value == before[r][c].item<float>();
                            continue;
                        }
                        if (r % 16 == 0 || c % 16 == 0)
                            different += value != factors.in_order(r, c, start[r][c].item<float>());
                        near = near &&
                               std::abs(value - exact[r][c].item<double>()) <= bound * largest[r][c].item<double>();
                    }
                }
                CHECK(untouched);
                CHECK(near);
                if (sums_in_order(kernels)) CHECK(different == 0);
            }
        }
    });
}

TEST_CASE("attention with bf16 operands is near its definition at every size and head", "[kernels][bf16]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t tokens : {1, 2, 63, 64, 65, 226, 513, 785})
            for (const std::int64_t dim : {1, 17, 32, 64, 80}) {
                INFO(tokens << " tokens of " << dim);
                const Qkv qkv(tokens, dim);
                const double scale = 1 / std::sqrt(static_cast<double>(dim));
                for (const auto queries : {tokens, std::int64_t{1}}) {
                    const auto expected =
                        definition(qkv.part(0).narrow(0, 0, queries), qkv.part(1), qkv.part(2), scale);
                    CHECK(difference(attended(kernels, qkv, scale, queries), expected, qkv.part(2)) < of_rounding);
                }
            }
    });
}

TEST_CASE("self-self attention with bf16 operands is near its definition at every size and head", "[kernels][bf16]") {
    for_all_kernels([](const Kernels& kernels) {
        for (const std::int64_t tokens : {1, 2, 63, 64, 65, 226, 513})
            for (const std::int64_t dim : {1, 17, 32, 64, 80}) {
                INFO(tokens << " tokens of " << dim);
                const Qkv qkv(tokens, dim);
                CHECK(difference(self_attended(kernels, qkv, 3.7, 1), self_self_definition(qkv, 3.7, 1), qkv.part(2)) <
                      of_rounding);
            }
        for (const int iterations : {0, 1, 3})
            for (const double temperature : {0.0, 0.01, 1.0, 10.0, 39.9, 40.1}) {
                INFO(iterations << " iterations at " << temperature);
                const Qkv qkv(100, 32);
                // A score's error grows with the temperature, and the next step starts from it.
                CHECK(difference(self_attended(kernels, qkv, temperature, iterations),
                                 self_self_definition(qkv, temperature, iterations),
                                 qkv.part(2)) < of_rounding * (1 + temperature / 8));
            }
    });
}

TEST_CASE("bf16 by the processor's own instructions equals bf16 in software", "[kernels][bf16]") {
    const c10::InferenceMode guard;
    const Kernels* software = nullptr;
    for (const auto* kernels : kernels::supported_kernels())
        if (kernels->name == "AVX-512") software = kernels;
    for (const auto* kernels : kernels::supported_kernels()) {
        if (!has_bf16_products(*kernels)) continue;
        REQUIRE(software != nullptr);
        for (const std::int64_t tokens : {7, 226, 785}) {
            INFO(kernels->name << ", " << tokens << " tokens");
            at::manual_seed(1);
            const Qkv qkv(tokens, 64);
            const auto ordinary = attended(*kernels, qkv, 0.125, tokens);
            const auto expected = attended(*software, qkv, 0.125, tokens);
            const auto self = self_attended(*kernels, qkv, 3.7, 1);
            const auto expected_self = self_attended(*software, qkv, 3.7, 1);
            if (sums_in_order(*kernels)) {
                CHECK(at::equal(ordinary, expected));
                CHECK(at::equal(self, expected_self));
            } else {
                // Other last digits of a score let a few weights be rounded to the other side.
                CHECK(difference(ordinary, expected, qkv.part(2)) < of_rounding / 8);
                CHECK(difference(self, expected_self, qkv.part(2)) < of_rounding / 8);
            }
        }
    }
}

TEST_CASE("attention with bf16 operands stands extreme scores, equal rows, zeros and denormals", "[kernels][bf16]") {
    for_all_kernels([](const Kernels& kernels) {
        const auto finite = [](const at::Tensor& x) { return x.isfinite().all().item<bool>(); };
        CHECK(finite(attended(kernels, Qkv(226, 32), 200, 226)));
        CHECK(finite(self_attended(kernels, Qkv(226, 32), 200, 1)));
        const Qkv ones(at::ones({100, 96}) * 3);
        CHECK(difference(attended(kernels, ones, 0.2, 100), ones.part(2), ones.part(2)) < of_rounding);
        CHECK(difference(self_attended(kernels, ones, 40, 1), ones.part(2), ones.part(2)) < of_rounding);
        const Qkv zero(at::zeros({50, 96}));
        CHECK(self_attended(kernels, zero, 40, 2).eq(0).all().item<bool>());
        const auto tiny = std::numeric_limits<float>::denorm_min() * 1000;
        const Qkv denormal(at::cat({at::full({50, 64}, tiny), at::randn({50, 32})}, 1));
        const auto mean = denormal.part(2).mean(0, true).expand({50, 32});
        CHECK(difference(attended(kernels, denormal, 1, 50), mean, denormal.part(2)) < of_rounding);
        auto some_zero = at::randn({100, 96});
        some_zero.narrow(0, 10, 50).zero_();
        const Qkv partly(some_zero);
        CHECK(difference(self_attended(kernels, partly, 3.7, 1), self_self_definition(partly, 3.7, 1), partly.part(2)) <
              of_rounding);
    });
}

TEST_CASE("self-self attention with bf16 operands beyond the symmetric form's size is near its definition",
          "[kernels][bf16]") {
    at::manual_seed(1);
    const c10::InferenceMode guard;
    const Qkv qkv(5001, 8);
    CHECK(difference(self_attended(*kernels::supported_kernels().front(), qkv, 3.7, 1),
                     self_self_definition(qkv, 3.7, 1), qkv.part(2)) < of_rounding);
}
