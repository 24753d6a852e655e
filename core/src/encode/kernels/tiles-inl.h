// SPDX-License-Identifier: MIT
// Building blocks of the kernels: register-blocked products of tiles, and 2^x. Compiled once for each instruction set.
#if defined(FADE_KERNELS_TILES_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_TILES_INL_H
#undef FADE_KERNELS_TILES_INL_H
#else
#define FADE_KERNELS_TILES_INL_H
#endif

#include <hwy/highway.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <utility>

#include "encode/kernels/kernels.h"

// Loops over registers must disappear, or the registers become memory.
#define FADE_UNROLL _Pragma("GCC unroll 8")

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Tag = hn::ScalableTag<float>;
using Vector = hn::Vec<Tag>;

constexpr std::size_t lanes = hn::MaxLanes(Tag());
#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr bool many_registers = true;  // 32, else 16
#else
constexpr bool many_registers = false;
#endif

/// Scores are made in tiles of 48 x 48, which fit the first-level cache with their operands. All register blocks below
/// divide 48.
constexpr std::size_t tile = 48;
constexpr std::size_t score_rows = many_registers ? 8 : 6;
constexpr std::size_t score_vectors = many_registers ? 3 : 2;
constexpr std::size_t score_columns = score_vectors * lanes;
constexpr std::size_t product_rows = 6;
constexpr std::size_t product_vectors = many_registers ? 4 : 2;
static_assert(tile % score_rows == 0 && tile % score_columns == 0 && tile % product_rows == 0);

constexpr float log2_e = 1.44269504088896340736F;

constexpr std::size_t tiles_of(std::size_t rows) {
    return (rows + tile - 1) / tile;
}
/// Heads are padded with zeros to whole vectors of any instruction set.
constexpr std::size_t padded_dim(std::size_t dim) {
    return (dim + 15) / 16 * 16;
}

/// 2^x for x in [-126, 127], to a relative error of 1e-7: 2^round(x) by the exponent's bits, the rest (within 1/2) by a
/// polynomial of degree 5, fitted to the smallest largest relative error with p(0) = 1.
HWY_INLINE Vector exp2(Vector x) {
    const Tag d;
    const hn::RebindToSigned<Tag> di;
    const auto shifter = hn::Set(d, 12582912.0F);  // 1.5 * 2^23: adding it leaves round(x) in the lowest bits
    const auto shifted = hn::Add(x, shifter);
    const auto fraction = hn::Sub(x, hn::Sub(shifted, shifter));
    auto p = hn::MulAdd(hn::Set(d, 0.001326472712F), fraction, hn::Set(d, 0.009671512645F));
    p = hn::MulAdd(p, fraction, hn::Set(d, 0.05550733743F));
    p = hn::MulAdd(p, fraction, hn::Set(d, 0.2402224209F));
    p = hn::MulAdd(p, fraction, hn::Set(d, 0.6931469776F));
    p = hn::MulAdd(p, fraction, hn::Set(d, 1.0F));
    return hn::BitCast(d, hn::Add(hn::BitCast(di, p), hn::ShiftLeft<23>(hn::BitCast(di, shifted))));
}

/// The same where x may be below the range: then 2^-126, which is nothing beside the 1 of a row's largest score.
HWY_INLINE Vector exp2_clamped(Vector x) {
    return exp2(hn::Max(x, hn::Set(Tag(), -126.0F)));
}

HWY_INLINE float sum_of(Vector v) {
    return hn::GetLane(hn::SumOfLanes(Tag(), v));
}
HWY_INLINE float largest_of(Vector v) {
    return hn::GetLane(hn::MaxOfLanes(Tag(), v));
}

/// score_rows x score_columns dot products: rows of `a`, columns of the panel `b` [depth][b_stride], plus `start`.
using ScoreBlock = Vector[score_rows][score_vectors];
HWY_INLINE void dot_products(const float* HWY_RESTRICT a, std::size_t a_stride, const float* HWY_RESTRICT b,
                             std::size_t b_stride, std::size_t depth, Vector start, ScoreBlock& sums) {
    const Tag d;
    // NOLINTNEXTLINE(modernize-loop-convert): as the loops beside it
    FADE_UNROLL for (std::size_t r = 0; r < score_rows; ++r) {
        FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) sums[r][v] = start;
    }
    for (std::size_t k = 0; k < depth; ++k) {
        Vector columns[score_vectors];
        FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) columns[v] =
            hn::Load(d, b + k * b_stride + v * lanes);
        FADE_UNROLL for (std::size_t r = 0; r < score_rows; ++r) {
            const auto row = hn::Set(d, a[r * a_stride + k]);
            FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) sums[r][v] =
                hn::MulAdd(row, columns[v], sums[r][v]);
        }
    }
}

/// out += weights * values for product_rows rows and `vectors` vectors of columns. The weight of row r and step k lies
/// at weights[r * row_stride + k * step].
template <std::size_t vectors, std::size_t row_stride, std::size_t step>
HWY_INLINE void add_products(const float* HWY_RESTRICT weights, const float* HWY_RESTRICT values,
                             std::size_t value_stride, std::size_t depth, float* HWY_RESTRICT out,
                             std::size_t out_stride) {
    const Tag d;
    Vector sums[product_rows][vectors];
    FADE_UNROLL for (std::size_t r = 0; r < product_rows; ++r) {
        FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) sums[r][v] =
            hn::Load(d, out + r * out_stride + v * lanes);
    }
    for (std::size_t k = 0; k < depth; ++k) {
        Vector row[vectors];
        FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) row[v] =
            hn::Load(d, values + k * value_stride + v * lanes);
        FADE_UNROLL for (std::size_t r = 0; r < product_rows; ++r) {
            const auto weight = hn::Set(d, weights[r * row_stride + k * step]);
            FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) sums[r][v] = hn::MulAdd(weight, row[v], sums[r][v]);
        }
    }
    FADE_UNROLL for (std::size_t r = 0; r < product_rows; ++r) {
        FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v)
            hn::Store(sums[r][v], d, out + r * out_stride + v * lanes);
    }
}

/// out [tile][dim] += weights [tile][depth] * values [depth][dim]; dim a multiple of 16, rows of values and out `dim`
/// apart.
template <std::size_t row_stride, std::size_t step>
HWY_INLINE void add_weighted_values(const float* HWY_RESTRICT weights, const float* HWY_RESTRICT values,
                                    std::size_t depth, std::size_t dim, float* HWY_RESTRICT out) {
    for (std::size_t r = 0; r < tile; r += product_rows) {
        const auto* row_weights = weights + r * row_stride;
        auto* row_out = out + r * dim;
        std::size_t column = 0;
        for (; column + product_vectors * lanes <= dim; column += product_vectors * lanes)
            add_products<product_vectors, row_stride, step>(row_weights, values + column, dim, depth, row_out + column,
                                                            dim);
        for (; column < dim; column += lanes)
            add_products<1, row_stride, step>(row_weights, values + column, dim, depth, row_out + column, dim);
    }
}

/// [rows][dim] with any stride to [tiles * 48][padded_dim], multiplied by `factor`, zeros where nothing was.
HWY_INLINE void copy_rows(const float* x, std::size_t stride, std::size_t rows, std::size_t dim, float factor,
                          float* out) {
    const auto padded = padded_dim(dim);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t k = 0; k < dim; ++k) out[row * padded + k] = x[row * stride + k] * factor;
        std::fill(out + row * padded + dim, out + (row + 1) * padded, 0.0F);
    }
    std::fill(out + rows * padded, out + tiles_of(rows) * tile * padded, 0.0F);
}

/// [tiles * 48][padded_dim] to panels [tiles][dim][48]: columns for `dot_products`.
HWY_INLINE void make_panels(const float* rows, std::size_t tiles, std::size_t dim, float* panels) {
    const auto padded = padded_dim(dim);
    for (std::size_t t = 0; t < tiles; ++t) {
        const auto* from = rows + t * tile * padded;
        auto* to = panels + t * tile * dim;
        for (std::size_t k = 0; k < dim; ++k)
            for (std::size_t column = 0; column < tile; ++column) to[k * tile + column] = from[column * padded + k];
    }
}

/// Scales rows of `width` floats (a multiple of the vector's length, or not) to length `length`.
HWY_INLINE void scale_rows_to(float* x, std::size_t rows, std::size_t width, std::size_t stride, float length,
                              float smallest) {
    const Tag d;
    const auto whole = width / lanes * lanes;
    for (std::size_t row = 0; row < rows; ++row) {
        auto* values = x + row * stride;
        auto squares = hn::Zero(d);
        for (std::size_t k = 0; k < whole; k += lanes) {
            const auto v = hn::LoadU(d, values + k);
            squares = hn::MulAdd(v, v, squares);
        }
        float sum = sum_of(squares);
        for (std::size_t k = whole; k < width; ++k) sum += values[k] * values[k];
        const float factor = length / std::max(std::sqrt(sum), smallest);
        for (std::size_t k = 0; k < whole; k += lanes)
            hn::StoreU(hn::Mul(hn::LoadU(d, values + k), hn::Set(d, factor)), d, values + k);
        for (std::size_t k = whole; k < width; ++k) values[k] *= factor;
    }
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
