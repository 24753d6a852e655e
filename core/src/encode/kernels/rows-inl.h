// SPDX-License-Identifier: MIT
// Layer normalisation, and the nearest rows of a memory bank. Compiled once for each instruction set.
#if defined(FADE_KERNELS_ROWS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_ROWS_INL_H
#undef FADE_KERNELS_ROWS_INL_H
#else
#define FADE_KERNELS_ROWS_INL_H
#endif

#include "encode/kernels/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

/// The sum over a row of f(x); the last values, fewer than a vector, are padded with `neutral`.
template <typename Function>
HWY_INLINE float sum_row(const float* x, std::size_t width, float neutral, Function&& f) {
    const Tag d;
    auto sum = hn::Zero(d);
    std::size_t k = 0;
    for (; k + lanes <= width; k += lanes) sum = hn::Add(sum, f(hn::LoadU(d, x + k)));
    if (k < width) {
        HWY_ALIGN float rest[lanes];
        std::fill(rest, rest + lanes, neutral);
        std::copy(x + k, x + width, rest);
        sum = hn::Add(sum, f(hn::Load(d, rest)));
    }
    return sum_of(sum);
}

inline double layer_norm(const float* x, std::size_t rows, std::size_t width, const float* weight, const float* bias,
                         float epsilon, float* y) {
    const Tag d;
    double norms = 0;
    for (std::size_t row = 0; row < rows; ++row, x += width, y += width) {
        // A long sum of large numbers loses digits; what is left of the deviations' sum gives them back.
        const float nearly = sum_row(x, width, 0, [](Vector v) { return v; }) / static_cast<float>(width);
        const auto from = hn::Set(d, nearly);
        const float mean = nearly + sum_row(x, width, nearly, [from](Vector v) { return hn::Sub(v, from); }) /
                                        static_cast<float>(width);
        const auto centre = hn::Set(d, mean);
        const float variance = sum_row(x, width, mean,
                                       [centre](Vector v) {
                                           const auto deviation = hn::Sub(v, centre);
                                           return hn::Mul(deviation, deviation);
                                       }) /
                               static_cast<float>(width);
        const float inverse = 1.0F / std::sqrt(variance + epsilon);
        std::size_t k = 0;
        for (; k + lanes <= width; k += lanes) {
            const auto scaled = hn::Mul(hn::Sub(hn::LoadU(d, x + k), centre), hn::Set(d, inverse));
            hn::StoreU(hn::MulAdd(scaled, hn::LoadU(d, weight + k), hn::LoadU(d, bias + k)), d, y + k);
        }
        for (; k < width; ++k) y[k] = (x[k] - mean) * inverse * weight[k] + bias[k];
        norms += std::sqrt(static_cast<double>(sum_row(y, width, 0, [](Vector v) { return hn::Mul(v, v); })));
    }
    return norms;
}

inline void normalise_rows(float* x, std::size_t rows, std::size_t width) {
    scale_rows_to(x, rows, width, width, 1, 1e-12F);
}

inline void pack_rows(const float* x, std::size_t rows, std::size_t dim, PackedRows& packed) {
    const auto panels = (rows + score_columns - 1) / score_columns;
    auto* to = packed.panels.floats(panels * dim * score_columns);
    packed.rows = rows;
    packed.dim = dim;
    for (std::size_t first = 0; first < rows; first += score_columns) {
        for (std::size_t k = 0; k < dim; ++k)
            for (std::size_t column = 0; column < score_columns; ++column)
                *to++ = first + column < rows ? x[(first + column) * dim + k] : 0.0F;
    }
}

/// Query rows that share one pass over the bank: with a panel of it they fit the second-level cache.
constexpr std::size_t nearest_rows = 96;
static_assert(nearest_rows % score_rows == 0);

/// The two largest of each row so far, lane by lane.
struct TwoLargest {
    HWY_ALIGN float first[nearest_rows * lanes];
    HWY_ALIGN float second[nearest_rows * lanes];
};

HWY_INLINE void keep_two_largest(Vector found, float* first, float* second) {
    const Tag d;
    const auto best = hn::Load(d, first);
    hn::Store(hn::Max(hn::Load(d, second), hn::Min(best, found)), d, second);
    hn::Store(hn::Max(best, found), d, first);
}

HWY_INLINE void scan_panel(const float* rows, const float* panel, std::size_t dim, std::size_t valid,
                           TwoLargest& kept) {
    const Tag d;
    const auto nothing = hn::Set(d, std::numeric_limits<float>::lowest());
    for (std::size_t r = 0; r < nearest_rows; r += score_rows) {
        ScoreBlock block;
        dot_products(rows + r * dim, dim, panel, score_columns, dim, hn::Zero(d), block);
        if (HWY_UNLIKELY(valid < score_columns)) {
            // NOLINTNEXTLINE(modernize-loop-convert): as the loops beside it
            FADE_UNROLL for (std::size_t i = 0; i < score_rows; ++i) {
                FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) {
                    const auto left = valid > v * lanes ? valid - v * lanes : 0;
                    block[i][v] = hn::IfThenElse(hn::FirstN(d, left), block[i][v], nothing);
                }
            }
        }
        FADE_UNROLL for (std::size_t i = 0; i < score_rows; ++i) {
            FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v)
                keep_two_largest(block[i][v], kept.first + (r + i) * lanes, kept.second + (r + i) * lanes);
        }
    }
}

inline void nearest(const float* query, std::size_t rows, const PackedRows& bank, float* largest, float* second) {
    Workspace copy;
    auto* block = copy.floats(nearest_rows * bank.dim);
    TwoLargest kept;
    for (std::size_t first = 0; first < rows; first += nearest_rows) {
        const auto count = std::min(nearest_rows, rows - first);
        std::copy_n(query + first * bank.dim, count * bank.dim, block);
        std::fill(block + count * bank.dim, block + nearest_rows * bank.dim, 0.0F);
        std::fill(std::begin(kept.first), std::end(kept.first), std::numeric_limits<float>::lowest());
        std::fill(std::begin(kept.second), std::end(kept.second), std::numeric_limits<float>::lowest());
        for (std::size_t column = 0; column < bank.rows; column += score_columns)
            scan_panel(block, bank.panels.data() + column * bank.dim, bank.dim, bank.rows - column, kept);
        for (std::size_t r = 0; r < count; ++r) {
            const auto merge = [&](float value) {
                second[first + r] = std::max(second[first + r], std::min(largest[first + r], value));
                largest[first + r] = std::max(largest[first + r], value);
            };
            std::for_each_n(kept.first + r * lanes, lanes, merge);
            std::for_each_n(kept.second + r * lanes, lanes, merge);
        }
    }
}

/// Around the places of some rows.
struct Box {
    float left;
    float right;
    float top;
    float bottom;
};

inline Box box_of(const float* x, const float* y, std::size_t count) {
    const auto [left, right] = std::minmax_element(x, x + count);
    const auto [top, bottom] = std::minmax_element(y, y + count);
    return {*left, *right, *top, *bottom};
}

/// Whether a place of one may lie within this squared distance of a place of the other.
inline bool may_touch(const Box& a, const Box& b, float squared) {
    constexpr float rounding = 1.00001F;  // a pair at the very edge is told by its own distance
    const float dx = std::max({0.0F, b.left - a.right, a.left - b.right});
    const float dy = std::max({0.0F, b.top - a.bottom, a.top - b.bottom});
    return dx * dx + dy * dy <= squared * rounding;
}

/// Query rows of one pass: where they lie, how far they reach, squared, and the same of each `score_rows` of them.
struct ReachingRows {
    static constexpr std::size_t groups = nearest_rows / score_rows;

    ReachingRows(const RowPlaces& places, const float* reach, std::size_t count)
        : used((count + score_rows - 1) / score_rows) {
        for (std::size_t i = 0; i < used * score_rows; ++i) {
            const auto row = std::min(i, count - 1);
            x[i] = places.x[row];
            y[i] = places.y[row];
            squared[i] = reach[row] * reach[row];
        }
        for (std::size_t group = 0; group < used; ++group) {
            const auto first = group * score_rows;
            boxes[group] = box_of(x + first, y + first, score_rows);
            farthest[group] = *std::max_element(squared + first, squared + first + score_rows);
        }
    }

    std::size_t used;  ///< groups
    float x[nearest_rows];
    float y[nearest_rows];
    float squared[nearest_rows];
    Box boxes[groups];
    float farthest[groups];
};

/// Places of a panel's rows; those that are missing lie beyond every reach.
struct PanelPlaces {
    PanelPlaces(const RowPlaces& places, std::size_t first, std::size_t valid)
        : box(box_of(places.x + first, places.y + first, valid)) {
        for (std::size_t i = 0; i < score_columns; ++i) {
            x[i] = i < valid ? places.x[first + i] : std::numeric_limits<float>::infinity();
            y[i] = i < valid ? places.y[first + i] : std::numeric_limits<float>::infinity();
        }
    }

    HWY_ALIGN float x[score_columns];
    HWY_ALIGN float y[score_columns];
    Box box;
};

HWY_INLINE void scan_panel_within(const float* rows, const ReachingRows& reaching, const float* panel, std::size_t dim,
                                  const PanelPlaces& places, float* kept) {
    const Tag d;
    const auto nothing = hn::Set(d, std::numeric_limits<float>::lowest());
    for (std::size_t group = 0; group < reaching.used; ++group) {
        if (!may_touch(reaching.boxes[group], places.box, reaching.farthest[group])) continue;
        const auto r = group * score_rows;
        ScoreBlock block;
        dot_products(rows + r * dim, dim, panel, score_columns, dim, hn::Zero(d), block);
        FADE_UNROLL for (std::size_t i = 0; i < score_rows; ++i) {
            const auto x = hn::Set(d, reaching.x[r + i]);
            const auto y = hn::Set(d, reaching.y[r + i]);
            const auto squared = hn::Set(d, reaching.squared[r + i]);
            auto* const best = kept + (r + i) * lanes;
            FADE_UNROLL for (std::size_t v = 0; v < score_vectors; ++v) {
                const auto dx = hn::Sub(hn::Load(d, places.x + v * lanes), x);
                const auto dy = hn::Sub(hn::Load(d, places.y + v * lanes), y);
                const auto within = hn::Le(hn::MulAdd(dx, dx, hn::Mul(dy, dy)), squared);
                hn::Store(hn::Max(hn::Load(d, best), hn::IfThenElse(within, block[i][v], nothing)), d, best);
            }
        }
    }
}

inline void nearest_within(const float* query, std::size_t rows, const RowPlaces& places, const float* reach,
                           const PackedRows& bank, const RowPlaces& bank_places, float* largest) {
    Workspace copy;
    auto* block = copy.floats(nearest_rows * bank.dim);
    HWY_ALIGN float kept[nearest_rows * lanes];
    for (std::size_t first = 0; first < rows; first += nearest_rows) {
        const auto count = std::min(nearest_rows, rows - first);
        const ReachingRows reaching({places.x + first, places.y + first}, reach + first, count);
        std::copy_n(query + first * bank.dim, count * bank.dim, block);
        std::fill(block + count * bank.dim, block + nearest_rows * bank.dim, 0.0F);
        std::fill(std::begin(kept), std::end(kept), std::numeric_limits<float>::lowest());
        for (std::size_t column = 0; column < bank.rows; column += score_columns) {
            const PanelPlaces panel(bank_places, column, std::min(score_columns, bank.rows - column));
            scan_panel_within(block, reaching, bank.panels.data() + column * bank.dim, bank.dim, panel, kept);
        }
        for (std::size_t r = 0; r < count; ++r)
            largest[first + r] =
                std::max(largest[first + r], *std::max_element(kept + r * lanes, kept + (r + 1) * lanes));
    }
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
