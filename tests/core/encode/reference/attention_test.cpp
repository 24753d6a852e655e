// SPDX-License-Identifier: MIT
#include "encode/reference/attention.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include "encode/reference/layers.h"

using namespace fade;
using namespace fade::reference;

namespace {

at::Tensor random(std::int64_t tokens, double scale = 1) {
    return at::randn({1, 2, tokens, 32}) * scale;
}

/// softmax(scale q k^T) v with whole matrices in double precision.
at::Tensor definition(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, double scale) {
    const auto wide = [](const at::Tensor& t) { return t.to(at::kDouble); };
    return at::matmul(at::softmax(at::matmul(wide(q), wide(k).transpose(-1, -2)) * scale, -1), wide(v));
}

at::Tensor unit(const at::Tensor& x) {
    return x / x.norm(2, -1, true).clamp_min(1e-12);
}

double difference(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

}  // namespace

TEST_CASE("attention equals its definition, at every size", "[encode]") {
    const c10::InferenceMode guard;
    for (const std::int64_t tokens : {1, 2, 255, 256, 257, 513, 785}) {
        const auto q = random(tokens);
        const auto k = random(tokens);
        const auto v = random(tokens);
        INFO(tokens);
        CHECK(difference(attention(q, k, v, 0.2), definition(q, k, v, 0.2)) < 1e-5);
    }
}

TEST_CASE("attention stands extreme logits, equal rows and zeros", "[encode]") {
    const c10::InferenceMode guard;
    const auto q = random(50, 30);
    const auto v = random(50);
    CHECK(difference(attention(q, q, v, 1), definition(q, q, v, 1)) < 1e-4);
    const auto same = at::ones({1, 2, 50, 32});
    CHECK(difference(attention(same, same, v, 5), v.mean(2, true).expand_as(v)) < 1e-5);
    const auto zero = at::zeros_like(v);
    CHECK(difference(attention(zero, zero, v, 1), v.mean(2, true).expand_as(v)) < 1e-5);
}

TEST_CASE("causal attention looks back only", "[encode]") {
    const c10::InferenceMode guard;
    const auto q = random(20);
    const auto k = random(20);
    const auto v = random(20);
    const auto whole = causal_attention(q, k, v, 0.3);
    for (const std::int64_t length : {1, 7, 20}) {
        const auto last = [length](const at::Tensor& t) { return t.narrow(2, 0, length); };
        const auto expected = definition(last(q), last(k), last(v), 0.3).select(2, length - 1);
        CHECK(difference(whole.select(2, length - 1), expected) < 1e-5);
    }
}

TEST_CASE("GEM's self-self attention equals its definition", "[encode]") {
    const c10::InferenceMode guard;
    const auto q = random(70);
    const auto k = random(70);
    const auto v = random(70);
    for (const int iterations : {0, 1, 3})
        for (const double temperature : {0.0, 4.0, 40.0}) {
            at::Tensor sum = at::zeros(v.sizes(), at::kDouble);
            for (const auto& projection : {v, k, q}) {
                auto u = unit(projection.to(at::kDouble));
                for (int i = 0; i < iterations; ++i) u = unit(definition(u, u, u, temperature));
                sum += definition(u, u, v, temperature);
            }
            INFO(iterations << " iterations at " << temperature);
            CHECK(difference(self_self_attention(q, k, v, temperature, iterations), sum / 3) < 2e-5);
        }
}

TEST_CASE("activations equal their closed forms", "[encode]") {
    const c10::InferenceMode guard;
    const auto x = at::linspace(-6, 6, 101);
    const auto wide = x.to(at::kDouble);
    CHECK(difference(activate(x, Activation::gelu), wide * 0.5 * (1 + at::erf(wide / std::sqrt(2.0)))) < 1e-6);
    CHECK(difference(activate(x, Activation::quick_gelu), wide / (1 + at::exp(-1.702 * wide))) < 1e-6);
}
