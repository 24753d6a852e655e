// SPDX-License-Identifier: MIT
// Softmax attention of one head. Compiled once for each instruction set.
#if defined(FADE_KERNELS_ATTENTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_ATTENTION_INL_H
#undef FADE_KERNELS_ATTENTION_INL_H
#else
#define FADE_KERNELS_ATTENTION_INL_H
#endif

#include "encode/kernels/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

/// Key columns that share one look for the rows' maxima: 48 x 384 scores stay in the second-level cache.
constexpr std::size_t strip = 8 * tile;

/// Scores of 48 query rows with the columns of `tiles` panels, in rows of `strip`; columns from `valid` on are those of
/// no token and get -infinity's stand-in.
HWY_INLINE void make_scores(const float* query, const float* panels, std::size_t tiles, std::size_t dim,
                            std::size_t valid, float* scores) {
    const Tag d;
    const auto padded = padded_dim(dim);
    for (std::size_t t = 0; t < tiles; ++t) {
        for (std::size_t c = 0; c < tile; c += score_columns) {
            for (std::size_t r = 0; r < tile; r += score_rows) {
                ScoreBlock block;
                dot_products(query + r * padded, padded, panels + t * tile * dim + c, tile, dim, hn::Zero(d), block);
                FADE_UNROLL for (std::size_t i = 0; i < score_rows; ++i) {
                    FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v)
                        hn::Store(block[i][v], d, scores + (r + i) * strip + t * tile + c + v * lanes);
                }
            }
        }
    }
    for (std::size_t r = 0; valid < tiles * tile && r < tile; ++r)
        std::fill(scores + r * strip + valid, scores + r * strip + tiles * tile, -1e30F);
}

/// Takes a row of base-2 scores into the largest one so far. What was summed up before is scaled down where they raise
/// it.
HWY_INLINE void raise_largest(const float* scores, std::size_t columns, float& largest, Vector& sum, float* out,
                              std::size_t dim) {
    const Tag d;
    auto most = hn::Set(d, largest);
    for (std::size_t c = 0; c < columns; c += lanes) most = hn::Max(most, hn::Load(d, scores + c));
    if (const float found = largest_of(most); found > largest) {
        const auto factor = exp2_clamped(hn::Set(d, largest - found));
        for (std::size_t k = 0; k < dim; k += lanes) hn::Store(hn::Mul(hn::Load(d, out + k), factor), d, out + k);
        sum = hn::Mul(sum, factor);
        largest = found;
    }
}

/// Turns a row of base-2 scores into weights relative to the largest score so far.
HWY_INLINE void exponentiate(float* scores, std::size_t columns, float& largest, Vector& sum, float* out,
                             std::size_t dim) {
    raise_largest(scores, columns, largest, sum, out, dim);
    const Tag d;
    const auto offset = hn::Set(d, largest);
    for (std::size_t c = 0; c < columns; c += lanes) {
        const auto weight = exp2_clamped(hn::Sub(hn::Load(d, scores + c), offset));
        sum = hn::Add(sum, weight);
        hn::Store(weight, d, scores + c);
    }
}

/// One tile of 48 query rows against all keys.
HWY_INLINE void attend_tile(const float* query, const float* panels, const float* values, std::size_t tokens,
                            std::size_t dim, float* scores, float* out) {
    const Tag d;
    const auto padded = padded_dim(dim);
    const auto columns = tiles_of(tokens) * tile;
    float largest[tile];
    HWY_ALIGN float sums[tile * lanes];
    std::fill(largest, largest + tile, -1e30F);
    std::fill(sums, sums + tile * lanes, 0.0F);
    std::fill(out, out + tile * padded, 0.0F);
    for (std::size_t first = 0; first < columns; first += strip) {
        const auto width = std::min(strip, columns - first);
        make_scores(query, panels + first * dim, width / tile, dim, std::min(width, tokens - first), scores);
        for (std::size_t r = 0; r < tile; ++r) {
            auto sum = hn::Load(d, sums + r * lanes);
            exponentiate(scores + r * strip, width, largest[r], sum, out + r * padded, padded);
            hn::Store(sum, d, sums + r * lanes);
        }
        for (std::size_t c = 0; c < width; c += tile)
            add_weighted_values<strip, 1>(scores + c, values + (first + c) * padded, tile, padded, out);
    }
    for (std::size_t r = 0; r < tile; ++r) {
        const auto factor = hn::Set(d, 1.0F / sum_of(hn::Load(d, sums + r * lanes)));
        for (std::size_t k = 0; k < padded; k += lanes)
            hn::Store(hn::Mul(hn::Load(d, out + r * padded + k), factor), d, out + r * padded + k);
    }
}

inline void attention(const Head& head, std::size_t queries, float scale, HeadOutput output, HeadWorkspace& work) {
    const auto padded = padded_dim(head.head_dim);
    const auto tiles = tiles_of(head.tokens);
    auto* rows = work.rows.floats(tiles * tile * padded);
    auto* panels = work.columns.floats(tiles * tile * padded);
    auto* values = work.values.floats(tiles * tile * padded);
    auto* out = work.output.floats(tile * padded);
    auto* scores = work.scores.floats(tile * strip);
    copy_rows(head.key, head.stride, head.tokens, head.head_dim, 1, rows);
    make_panels(rows, tiles, head.head_dim, panels);
    copy_rows(head.value, head.stride, head.tokens, head.head_dim, 1, values);
    copy_rows(head.query, head.stride, queries, head.head_dim, scale * log2_e, rows);
    for (std::size_t first = 0; first < queries; first += tile) {
        attend_tile(rows + first * padded, panels, values, head.tokens, head.head_dim, scores, out);
        for (std::size_t r = 0; r < std::min(tile, queries - first); ++r)
            std::copy_n(out + r * padded, head.head_dim, output.data + (first + r) * output.stride);
    }
}

inline void attention_of_rows(const float* query, const float* keys, const float* values, std::size_t stride,
                              const std::size_t* rows, std::size_t count, std::size_t dim, float scale, float* scores,
                              float* out) {
    const Tag d;
    const auto whole = dim / lanes * lanes;
    float largest = std::numeric_limits<float>::lowest();
    for (std::size_t i = 0; i < count; ++i) {
        const auto* key = keys + rows[i] * stride;
        auto product = hn::Zero(d);
        for (std::size_t k = 0; k < whole; k += lanes)
            product = hn::MulAdd(hn::LoadU(d, query + k), hn::LoadU(d, key + k), product);
        float score = sum_of(product);
        for (std::size_t k = whole; k < dim; ++k) score += query[k] * key[k];
        scores[i] = score * scale;
        largest = std::max(largest, scores[i]);
    }
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += scores[i] = std::exp(scores[i] - largest);
    std::fill_n(out, dim, 0.0F);
    for (std::size_t i = 0; i < count; ++i) {
        const auto* value = values + rows[i] * stride;
        const float weight = scores[i] / sum;
        for (std::size_t k = 0; k < whole; k += lanes) {
            const auto weighted = hn::MulAdd(hn::Set(d, weight), hn::LoadU(d, value + k), hn::LoadU(d, out + k));
            hn::StoreU(weighted, d, out + k);
        }
        for (std::size_t k = whole; k < dim; ++k) out[k] += weight * value[k];
    }
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
