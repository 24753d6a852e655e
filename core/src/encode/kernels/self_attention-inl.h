// SPDX-License-Identifier: MIT
// GEM's self-self attention of one head. Compiled once for each instruction set.
//
// Three properties of softmax(t u u^T), with u of unit length, save more than half of the arithmetic:
// - u u^T is symmetric: a tile (i, j) of it serves as tile (j, i), transposed, too.
// - No score exceeds t, that of a token with itself: subtracting t replaces the search for each row's maximum.
// - The result of an iteration is normalised anyway: its rows need no division by their sums.
// The last products of u = value, key and query share their right side: their weights are added first, multiplied once.
#if defined(FADE_KERNELS_SELF_ATTENTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_SELF_ATTENTION_INL_H
#undef FADE_KERNELS_SELF_ATTENTION_INL_H
#else
#define FADE_KERNELS_SELF_ATTENTION_INL_H
#endif

#include "encode/kernels/attention-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

/// Within these bounds of t no weight leaves the range of 2^x (-2 t log2(e) > -126), and u sqrt(t) keeps its digits.
constexpr float largest_symmetric = 40;
constexpr float smallest_symmetric = 1e-3F;
/// Beyond it the kept weights would take more than 150 MB a thread (61 MB at 3,137 tokens).
constexpr std::size_t most_symmetric = 5000;

/// Keeps the columns below `valid` of a vector that begins at `column`.
HWY_INLINE Vector zero_beyond(Vector v, std::size_t column, std::size_t valid) {
    const Tag d;
    return hn::IfThenElseZero(hn::FirstN(d, valid > column ? valid - column : 0), v);
}

/// Weights 2^(x x^T - bound) of a tile (rows i, columns j), x scaled by sqrt(bound). Columns from `valid` on are zero.
/// Adds the columns' sums to `column_sums` and lane-wise partial sums of the rows to `row_sums` [48][lanes], where they
/// are not null.
template <bool with_sums>
HWY_INLINE void make_weights(const float* rows, const float* panel, std::size_t dim, float bound, std::size_t valid,
                             float* weights, float* row_sums, float* column_sums) {
    const Tag d;
    const auto padded = padded_dim(dim);
    for (std::size_t c = 0; c < tile; c += score_columns) {
        Vector columns[score_vectors];
        for (auto& sum : columns) sum = hn::Zero(d);
        for (std::size_t r = 0; r < tile; r += score_rows) {
            ScoreBlock block;
            dot_products(rows + r * padded, padded, panel + c, tile, dim, hn::Set(d, -bound), block);
            FADE_UNROLL for (std::size_t i = 0; i < score_rows; ++i) {
                FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) block[i][v] = exp2(block[i][v]);
                if (HWY_UNLIKELY(valid < tile)) {
                    FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) block[i][v] =
                        zero_beyond(block[i][v], c + v * lanes, valid);
                }
                FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v)
                    hn::Store(block[i][v], d, weights + (r + i) * tile + c + v * lanes);
                if constexpr (with_sums) {
                    auto row = hn::Load(d, row_sums + (r + i) * lanes);
                    FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) {
                        row = hn::Add(row, block[i][v]);
                        columns[v] = hn::Add(columns[v], block[i][v]);
                    }
                    hn::Store(row, d, row_sums + (r + i) * lanes);
                }
            }
        }
        if constexpr (with_sums) {
            if (column_sums == nullptr) continue;
            for (std::size_t v = 0; v < score_vectors; ++v) {
                auto* sums = column_sums + c + v * lanes;
                hn::Store(hn::Add(hn::Load(d, sums), columns[v]), d, sums);
            }
        }
    }
}

/// The rows of u that both halves work on, and their shape.
struct Symmetric {
    std::size_t tokens, dim, padded, tiles;
    float bound;  ///< t log2(e)
    [[nodiscard]] std::size_t valid(std::size_t t) const { return std::min(tile, tokens - t * tile); }
    [[nodiscard]] std::size_t pairs() const { return tiles * (tiles + 1) / 2; }
};

/// out += weights(x) x, rows not divided by their sums.
inline void iterate(const Symmetric& s, const float* x, const float* panels, float* scratch, float* out) {
    std::fill(out, out + s.tiles * tile * s.padded, 0.0F);
    for (std::size_t i = 0; i < s.tiles; ++i) {
        const auto* rows_i = x + i * tile * s.padded;
        auto* out_i = out + i * tile * s.padded;
        for (std::size_t j = i; j < s.tiles; ++j) {
            const auto* rows_j = x + j * tile * s.padded;
            make_weights<false>(rows_i, panels + j * tile * s.dim, s.dim, s.bound, s.valid(j), scratch, nullptr,
                                nullptr);
            add_weighted_values<tile, 1>(scratch, rows_j, tile, s.padded, out_i);
            if (i != j) add_weighted_values<1, tile>(scratch, rows_i, tile, s.padded, out + j * tile * s.padded);
        }
    }
}

/// Keeps the weights of all tile pairs, and 1 / (3 * sum) of each row.
inline void keep_weights(const Symmetric& s, const float* x, const float* panels, float* weights, float* row_sums,
                         float* factors) {
    const Tag d;
    std::fill(row_sums, row_sums + s.tiles * tile * lanes, 0.0F);
    std::fill(factors, factors + s.tiles * tile, 0.0F);
    for (std::size_t i = 0; i < s.tiles; ++i) {
        for (std::size_t j = i; j < s.tiles; ++j, weights += tile * tile)
            make_weights<true>(x + i * tile * s.padded, panels + j * tile * s.dim, s.dim, s.bound, s.valid(j), weights,
                               row_sums + i * tile * lanes, i == j ? nullptr : factors + j * tile);
    }
    for (std::size_t row = 0; row < s.tiles * tile; ++row)
        factors[row] = 1.0F / (3.0F * (factors[row] + sum_of(hn::Load(d, row_sums + row * lanes))));
}

/// Adds the three tiles (i, j), each divided by its row sums: as they are (for rows i), and for their transposed use
/// (rows j), whose sums lie along the tile's columns.
HWY_INLINE void merge_weights(const float* const (&weights)[3], const float* const (&factors)[3], std::size_t i,
                              std::size_t j, float* straight, float* transposed) {
    const Tag d;
    for (std::size_t r = 0; r < tile; ++r) {
        Vector row_factors[3];
        FADE_UNROLL for (std::size_t t = 0; t < 3; ++t) row_factors[t] = hn::Set(d, factors[t][i * tile + r]);
        for (std::size_t c = 0; c < tile; c += lanes) {
            auto a = hn::Zero(d);
            auto b = hn::Zero(d);
            FADE_UNROLL for (std::size_t t = 0; t < 3; ++t) {
                const auto weight = hn::Load(d, weights[t] + r * tile + c);
                a = hn::MulAdd(weight, row_factors[t], a);
                b = hn::MulAdd(weight, hn::Load(d, factors[t] + j * tile + c), b);
            }
            hn::Store(a, d, straight + r * tile + c);
            hn::Store(b, d, transposed + r * tile + c);
        }
    }
}

/// out = the sum over the three of weights / (3 * row sums), times values.
inline void multiply_merged(const Symmetric& s, const float* weights, const float* factors, const float* values,
                            float* scratch, float* out) {
    std::fill(out, out + s.tiles * tile * s.padded, 0.0F);
    const auto rows = s.tiles * tile;
    const float* const all_factors[3] = {factors, factors + rows, factors + 2 * rows};
    auto* straight = scratch;
    auto* transposed = scratch + tile * tile;
    std::size_t pair = 0;
    for (std::size_t i = 0; i < s.tiles; ++i) {
        for (std::size_t j = i; j < s.tiles; ++j, ++pair) {
            const float* const tiles[3] = {weights + pair * tile * tile, weights + (s.pairs() + pair) * tile * tile,
                                           weights + (2 * s.pairs() + pair) * tile * tile};
            merge_weights(tiles, all_factors, i, j, straight, transposed);
            add_weighted_values<tile, 1>(straight, values + j * tile * s.padded, tile, s.padded,
                                         out + i * tile * s.padded);
            if (i != j)
                add_weighted_values<1, tile>(transposed, values + i * tile * s.padded, tile, s.padded,
                                             out + j * tile * s.padded);
        }
    }
}

inline void self_self_symmetric(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                HeadWorkspace& work) {
    const Symmetric s{head.tokens, head.head_dim, padded_dim(head.head_dim), tiles_of(head.tokens),
                      inverse_temperature * log2_e};
    const auto rows = s.tiles * tile;
    const float length = std::sqrt(s.bound);
    auto* x = work.rows.floats(rows * s.padded);
    auto* panels = work.columns.floats(rows * s.padded);
    auto* values = work.values.floats(rows * s.padded);
    auto* out = work.output.floats(rows * s.padded);
    auto* sums = work.sums.floats(rows * (lanes + 3) + 2 * tile * tile);
    auto* factors = sums + rows * lanes;
    auto* scratch = factors + rows * 3;
    auto* weights = work.scores.floats(3 * s.pairs() * tile * tile);

    std::size_t which = 0;
    for (const auto* projection : {head.value, head.key, head.query}) {
        copy_rows(projection, head.stride, head.tokens, head.head_dim, 1, x);
        scale_rows_to(x, head.tokens, s.padded, s.padded, length, 1e-12F);
        make_panels(x, s.tiles, s.dim, panels);
        for (int i = 0; i < iterations; ++i) {
            iterate(s, x, panels, scratch, out);
            std::swap(x, out);
            // Rows of no token are no rows of u; what gathered there would grow from step to step.
            std::fill(x + head.tokens * s.padded, x + rows * s.padded, 0.0F);
            // Sums that were not divided may be small without being nothing.
            scale_rows_to(x, head.tokens, s.padded, s.padded, length, 1e-30F);
            make_panels(x, s.tiles, s.dim, panels);
        }
        keep_weights(s, x, panels, weights + which * s.pairs() * tile * tile, sums, factors + which * rows);
        ++which;
    }
    copy_rows(head.value, head.stride, head.tokens, head.head_dim, 1, values);
    multiply_merged(s, weights, factors, values, scratch, out);
    for (std::size_t row = 0; row < head.tokens; ++row)
        std::copy_n(out + row * s.padded, head.head_dim, output.data + row * output.stride);
}

/// For temperatures and numbers of tokens beyond the symmetric form's bounds: the definition, in terms of an attention
/// that leaves `work.sums` alone.
template <void (*attend)(const Head&, std::size_t, float, HeadOutput, HeadWorkspace&)>
inline void self_self_general(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                              HeadWorkspace& work) {
    const auto dim = head.head_dim;
    const auto size = head.tokens * dim;
    auto* u = work.sums.floats(4 * size);
    auto* next = u + size;
    auto* values = next + size;
    auto* sum = values + size;
    const auto gather = [&](const float* from, float* to) {
        for (std::size_t row = 0; row < head.tokens; ++row) std::copy_n(from + row * head.stride, dim, to + row * dim);
    };
    gather(head.value, values);
    std::fill(sum, sum + size, 0.0F);
    for (const auto* projection : {head.value, head.key, head.query}) {
        gather(projection, u);
        scale_rows_to(u, head.tokens, dim, dim, 1, 1e-12F);
        for (int i = 0; i < iterations; ++i) {
            attend({u, u, u, dim, head.tokens, dim}, head.tokens, inverse_temperature, {next, dim}, work);
            std::swap(u, next);
            scale_rows_to(u, head.tokens, dim, dim, 1, 1e-12F);
        }
        attend({u, u, values, dim, head.tokens, dim}, head.tokens, inverse_temperature, {next, dim}, work);
        for (std::size_t i = 0; i < size; ++i) sum[i] += next[i] / 3.0F;
    }
    for (std::size_t row = 0; row < head.tokens; ++row)
        std::copy_n(sum + row * dim, dim, output.data + row * output.stride);
}

HWY_INLINE bool is_symmetric(const Head& head, float inverse_temperature) {
    return inverse_temperature >= smallest_symmetric && inverse_temperature <= largest_symmetric &&
           head.tokens <= most_symmetric;
}

inline void self_self_attention(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                HeadWorkspace& work) {
    (is_symmetric(head, inverse_temperature)
         ? self_self_symmetric
         : self_self_general<&attention>)(head, inverse_temperature, iterations, output, work);
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
