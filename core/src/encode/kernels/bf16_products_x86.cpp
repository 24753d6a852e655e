// SPDX-License-Identifier: MIT
#include "encode/kernels/bf16_products_x86.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#include <array>
#include <cstring>

#include "base/amx.h"

// Functions are compiled for their instructions, the file is not: nothing else of it may need them.
#define FADE_WITH_AVX512 __attribute__((target("avx512f,avx512bf16")))
#define FADE_WITH_AMX __attribute__((target("amx-tile,amx-bf16")))

namespace fade::kernels {

namespace {

constexpr std::size_t block_rows = 8;
constexpr std::size_t block_columns = 32;  // two vectors of 16 pairs

FADE_WITH_AVX512 inline __m512bh load_pairs(const std::uint16_t* pairs) {
    return reinterpret_cast<__m512bh>(_mm512_load_si512(pairs));
}

FADE_WITH_AVX512 inline __m512bh repeat_pair(const std::uint16_t* pair) {
    int bits;
    std::memcpy(&bits, pair, sizeof bits);
    return reinterpret_cast<__m512bh>(_mm512_set1_epi32(bits));
}

}  // namespace

bool can_multiply_with_avx512() {
    return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bf16") != 0;
}

FADE_WITH_AVX512 void multiply_with_avx512(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add) {
    for (std::size_t row = 0; row < factors.rows; row += block_rows) {
        for (std::size_t column = 0; column < factors.columns; column += block_columns) {
            auto* to = out + row * out_stride + column;
            __m512 sums[block_rows][2];
#pragma GCC unroll 8
            for (std::size_t r = 0; r < block_rows; ++r) {
                sums[r][0] = add ? _mm512_load_ps(to + r * out_stride) : _mm512_setzero_ps();
                sums[r][1] = add ? _mm512_load_ps(to + r * out_stride + 16) : _mm512_setzero_ps();
            }
            const auto* a = factors.a + row * factors.a_stride;
            const auto* b = factors.b + 2 * column;
            for (std::size_t k = 0; k < factors.depth; k += 2, b += 2 * factors.b_stride) {
                const auto left = load_pairs(b);
                const auto right = load_pairs(b + block_columns);
#pragma GCC unroll 8
                for (std::size_t r = 0; r < block_rows; ++r) {
                    const auto weight = repeat_pair(a + r * factors.a_stride + k);
                    sums[r][0] = _mm512_dpbf16_ps(sums[r][0], weight, left);
                    sums[r][1] = _mm512_dpbf16_ps(sums[r][1], weight, right);
                }
            }
#pragma GCC unroll 8
            for (std::size_t r = 0; r < block_rows; ++r) {
                _mm512_store_ps(to + r * out_stride, sums[r][0]);
                _mm512_store_ps(to + r * out_stride + 16, sums[r][1]);
            }
        }
    }
}

bool can_multiply_with_amx() {
    // Leaf 7, EDX: bit 22 AMX-BF16, bit 24 AMX-TILE.
    unsigned int a = 0;
    unsigned int b = 0;
    unsigned int c = 0;
    unsigned int d = 0;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return false;
    constexpr unsigned int both = (1U << 22U) | (1U << 24U);
    return (d & both) == both && allow_amx();
}

// Tiles of 16 rows of 64 bytes: 16 x 16 floats, 16 x 32 numbers of a, or 16 x 16 pairs of b. Tiles 0 to 3 are 32 x 32
// sums; 4 and 5 are of a, 6 and 7 of b.
FADE_WITH_AMX void multiply_with_amx(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add) {
    struct alignas(64) TileShapes {
        std::uint8_t palette = 1;
        std::array<std::uint8_t, 15> unused{};
        std::array<std::uint16_t, 16> row_bytes{64, 64, 64, 64, 64, 64, 64, 64};
        std::array<std::uint8_t, 16> rows{16, 16, 16, 16, 16, 16, 16, 16};
    };
    static constexpr TileShapes shapes;
    static_assert(sizeof(TileShapes) == 64);
    constexpr std::size_t side = 16;
    const auto a_bytes = factors.a_stride * sizeof(std::uint16_t);
    const auto b_bytes = factors.b_stride * 2 * sizeof(std::uint16_t);
    const auto out_bytes = out_stride * sizeof(float);
    _tile_loadconfig(&shapes);
    for (std::size_t row = 0; row < factors.rows; row += 2 * side) {
        for (std::size_t column = 0; column < factors.columns; column += 2 * side) {
            auto* upper = out + row * out_stride + column;
            auto* lower = upper + side * out_stride;
            if (add) {
                _tile_loadd(0, upper, out_bytes);
                _tile_loadd(1, upper + side, out_bytes);
                _tile_loadd(2, lower, out_bytes);
                _tile_loadd(3, lower + side, out_bytes);
            } else {
                _tile_zero(0);
                _tile_zero(1);
                _tile_zero(2);
                _tile_zero(3);
            }
            const auto* a = factors.a + row * factors.a_stride;
            const auto* b = factors.b + 2 * column;
            for (std::size_t k = 0; k < factors.depth; k += 2 * side, b += 2 * side * factors.b_stride) {
                _tile_loadd(6, b, b_bytes);
                _tile_loadd(7, b + 2 * side, b_bytes);
                _tile_loadd(4, a + k, a_bytes);
                _tile_dpbf16ps(0, 4, 6);
                _tile_dpbf16ps(1, 4, 7);
                _tile_loadd(5, a + side * factors.a_stride + k, a_bytes);
                _tile_dpbf16ps(2, 5, 6);
                _tile_dpbf16ps(3, 5, 7);
            }
            _tile_stored(0, upper, out_bytes);
            _tile_stored(1, upper + side, out_bytes);
            _tile_stored(2, lower, out_bytes);
            _tile_stored(3, lower + side, out_bytes);
        }
    }
    _tile_release();
}

}  // namespace fade::kernels

#endif
