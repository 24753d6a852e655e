// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/multiply_add_rate.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <thread>
#include <vector>

namespace fade::bench {

namespace {

constexpr long rounds = 10'000'000;
constexpr int registers = 12;

using Vector8 = float __attribute__((vector_size(32)));
using Vector16 = float __attribute__((vector_size(64)));

/// Where every chain starts: read at run time and all different, or the compiler would make one chain of equal ones.
volatile float start = 0.5F;

template <typename Vector>
__attribute__((always_inline)) inline float chains() {
    Vector sums[registers];
    for (auto& sum : sums) sum = Vector{} + start;
    const Vector factor = Vector{} + 0.999F;
    for (long round = 0; round < rounds; ++round) {
#pragma GCC unroll 12
        for (auto& sum : sums) sum = sum * factor + factor;
    }
    float total = 0;
    for (const auto& sum : sums) total += sum[0];
    return total;
}

__attribute__((noinline)) float chains_of_4() {
    using Vector4 = float __attribute__((vector_size(16)));
    return chains<Vector4>();
}

#ifdef __x86_64__
__attribute__((target("avx2,fma"), noinline)) float chains_of_8() {
    return chains<Vector8>();
}
__attribute__((target("avx512f"), noinline)) float chains_of_16() {
    return chains<Vector16>();
}
#endif

struct Widest {
    float (*function)();
    double lanes;
};

Widest widest() {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f")) return {&chains_of_16, 16};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return {&chains_of_8, 8};
#endif
    return {&chains_of_4, 4};
}

}  // namespace

double multiply_add_rate(int threads) {
    const auto chosen = widest();
    std::atomic<float> kept{0};
    double best = std::numeric_limits<double>::infinity();
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto begin = std::chrono::steady_clock::now();
        {
            std::vector<std::jthread> workers;
            workers.reserve(static_cast<std::size_t>(threads));
            for (int i = 0; i < threads; ++i) workers.emplace_back([&] { kept = chosen.function(); });
        }
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    return 2.0 * chosen.lanes * registers * static_cast<double>(rounds) * threads / best;
}

}  // namespace fade::bench
