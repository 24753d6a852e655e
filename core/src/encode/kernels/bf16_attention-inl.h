// SPDX-License-Identifier: MIT
// Attention and GEM's self-self attention of one head with bf16 operands. Compiled once for each instruction set.
//
// The same ways as in fp32 (attention-inl.h, self_attention-inl.h), but for what is multiplied where: products are of
// whole blocks in memory, which is what AMX works on, and all are one function.
#if defined(FADE_KERNELS_BF16_ATTENTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_BF16_ATTENTION_INL_H
#undef FADE_KERNELS_BF16_ATTENTION_INL_H
#else
#define FADE_KERNELS_BF16_ATTENTION_INL_H
#endif

#include "encode/kernels/bf16-inl.h"
#include "encode/kernels/self_attention-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

/// Keys that share one look for the rows' maxima.
constexpr std::size_t bf16_strip = 8 * bf16_side;

/// Parts of a thread's memory, one after the other.
class Parts {
public:
    explicit Parts(float* memory) : next_(memory) {}
    float* floats(std::size_t count) { return std::exchange(next_, next_ + count); }
    /// An even number of them.
    Bf16* numbers(std::size_t count) { return reinterpret_cast<Bf16*>(floats(count / 2)); }

private:
    float* next_;
};

/// [rows][dim] with any stride to [blocks * 64][width], multiplied by `factor`, zeros where nothing was.
HWY_INLINE void copy_blocks(const float* x, std::size_t stride, std::size_t rows, std::size_t dim, std::size_t width,
                            float factor, float* out) {
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t k = 0; k < dim; ++k) out[row * width + k] = x[row * stride + k] * factor;
        std::fill(out + row * width + dim, out + (row + 1) * width, 0.0F);
    }
    std::fill(out + rows * width, out + blocks_of(rows) * bf16_side * width, 0.0F);
}

/// As `exponentiate`, of a strip's row, with the weights rounded to another place.
HWY_INLINE void bf16_exponentiate(const float* scores, std::size_t columns, float& largest, Vector& sum, float* out,
                                  std::size_t width, Bf16* weights) {
    raise_largest(scores, columns, largest, sum, out, width);
    const Tag d;
    const auto offset = hn::Set(d, largest);
    for (std::size_t c = 0; c < columns; c += lanes) {
        const auto weight = exp2_clamped(hn::Sub(hn::Load(d, scores + c), offset));
        sum = hn::Add(sum, weight);
        store_bf16(round_up_half(weight), weights + c);
    }
}

/// What a block of queries is compared with: keys [blocks, width / 2, 64, 2], values [keys / 2, width, 2].
struct Bf16Keys {
    const Bf16* keys;
    const Bf16* values;
    std::size_t tokens;
    std::size_t width;
};

/// One block of 64 query rows against all keys.
template <Bf16Product product>
HWY_INLINE void bf16_attend_block(const Bf16* query, const Bf16Keys& all, float* scores, Bf16* weights, float* out) {
    const Tag d;
    const auto width = all.width;
    const auto columns = blocks_of(all.tokens) * bf16_side;
    float largest[bf16_side];
    HWY_ALIGN float sums[bf16_side * lanes];
    std::fill(largest, largest + bf16_side, -1e30F);
    std::fill(sums, sums + bf16_side * lanes, 0.0F);
    std::fill(out, out + bf16_side * width, 0.0F);
    for (std::size_t first = 0; first < columns; first += bf16_strip) {
        const auto count = std::min(bf16_strip, columns - first);
        for (std::size_t c = 0; c < count; c += bf16_side)
            product({query, width, all.keys + (first + c) * width, bf16_side, bf16_side, bf16_side, width}, scores + c,
                    bf16_strip, false);
        const auto valid = std::min(count, all.tokens - first);
        for (std::size_t r = 0; r < bf16_side; ++r) {
            auto* row = scores + r * bf16_strip;
            std::fill(row + valid, row + count, -1e30F);
            auto sum = hn::Load(d, sums + r * lanes);
            bf16_exponentiate(row, count, largest[r], sum, out + r * width, width, weights + r * bf16_strip);
            hn::Store(sum, d, sums + r * lanes);
        }
        product({weights, bf16_strip, all.values + first * width, width, bf16_side, width, count}, out, width, true);
    }
    for (std::size_t r = 0; r < bf16_side; ++r) {
        const auto factor = hn::Set(d, 1.0F / sum_of(hn::Load(d, sums + r * lanes)));
        for (std::size_t k = 0; k < width; k += lanes)
            hn::Store(hn::Mul(hn::Load(d, out + r * width + k), factor), d, out + r * width + k);
    }
}

template <Bf16Product product>
inline void bf16_attention(const Head& head, std::size_t queries, float scale, HeadOutput output, HeadWorkspace& work) {
    const auto width = bf16_dim(head.head_dim);
    const auto blocks = blocks_of(head.tokens);
    const auto size = blocks * bf16_side * width;
    auto* rows = work.rows.floats(size);
    Parts parts(work.columns.floats(size));
    auto* numbers = parts.numbers(size);
    auto* keys = parts.numbers(size);
    auto* values = Parts(work.values.floats(size / 2)).numbers(size);
    auto* out = work.output.floats(bf16_side * width);
    Parts strips(work.scores.floats(bf16_side * bf16_strip * 3 / 2));
    auto* scores = strips.floats(bf16_side * bf16_strip);
    auto* weights = strips.numbers(bf16_side * bf16_strip);

    copy_blocks(head.key, head.stride, head.tokens, head.head_dim, width, 1, rows);
    round_numbers(rows, size, numbers);
    pair_columns(numbers, blocks, width, keys);
    copy_blocks(head.value, head.stride, head.tokens, head.head_dim, width, 1, rows);
    pair_rows(rows, blocks * bf16_side, width, values);
    copy_blocks(head.query, head.stride, queries, head.head_dim, width, scale * log2_e, rows);
    round_numbers(rows, blocks_of(queries) * bf16_side * width, numbers);
    for (std::size_t first = 0; first < queries; first += bf16_side) {
        bf16_attend_block<product>(numbers + first * width, {keys, values, head.tokens, width}, scores, weights, out);
        for (std::size_t r = 0; r < std::min(bf16_side, queries - first); ++r)
            std::copy_n(out + r * width, head.head_dim, output.data + (first + r) * output.stride);
    }
}

/// The shape that all steps of self-self attention work on.
struct Bf16Symmetric {
    std::size_t tokens, width, blocks;
    float bound;  ///< t log2(e)
    [[nodiscard]] std::size_t rows() const { return blocks * bf16_side; }
    [[nodiscard]] std::size_t size() const { return rows() * width; }
    [[nodiscard]] std::size_t pairs() const { return blocks * (blocks + 1) / 2; }
    [[nodiscard]] std::size_t valid(std::size_t b) const { return std::min(bf16_side, tokens - b * bf16_side); }
};

/// The rows of u, scaled by sqrt(bound), as each kind of factor.
struct Bf16Rows {
    Bf16* rows;        ///< [rows, width]: left, of scores
    Bf16* columns;     ///< [blocks, width / 2, 64, 2]: right, of scores
    Bf16* values;      ///< [rows / 2, width, 2]: right, of a block's weights
    Bf16* transposed;  ///< [blocks, width, 64]: left, of a block's weights that are used transposed
};

/// Sums of weights' rows [64][lanes], lane by lane, and of their columns [64]; columns may be null.
struct WeightSums {
    float* rows;
    float* columns;
};

/// Weights 2^(scores - bound) of a block, rounded: `straight` [64, 64], and `pairs` [32, 64, 2] where they are not
/// null. Columns from `valid` on are zero.
template <bool with_sums>
HWY_INLINE void weigh_block(const float* scores, float bound, std::size_t valid, Bf16* straight, Bf16* pairs,
                            WeightSums sums) {
    const Tag d;
    const auto offset = hn::Set(d, bound);
    for (std::size_t r = 0; r < bf16_side; r += 2) {
        auto upper_sum = hn::Zero(d);
        auto lower_sum = hn::Zero(d);
        for (std::size_t c = 0; c < bf16_side; c += lanes) {
            auto upper = exp2(hn::Sub(hn::Load(d, scores + r * bf16_side + c), offset));
            auto lower = exp2(hn::Sub(hn::Load(d, scores + (r + 1) * bf16_side + c), offset));
            if (HWY_UNLIKELY(valid < bf16_side)) {
                upper = zero_beyond(upper, c, valid);
                lower = zero_beyond(lower, c, valid);
            }
            if constexpr (with_sums) {
                upper_sum = hn::Add(upper_sum, upper);
                lower_sum = hn::Add(lower_sum, lower);
                if (sums.columns != nullptr)
                    hn::Store(hn::Add(hn::Load(d, sums.columns + c), hn::Add(upper, lower)), d, sums.columns + c);
            }
            const auto rounded_upper = round_up_half(upper);
            const auto rounded_lower = round_up_half(lower);
            store_bf16(rounded_upper, straight + r * bf16_side + c);
            store_bf16(rounded_lower, straight + (r + 1) * bf16_side + c);
            if (pairs != nullptr) store_pairs(rounded_upper, rounded_lower, pairs + r * bf16_side + 2 * c);
        }
        if constexpr (with_sums) {
            auto* rows = sums.rows + r * lanes;
            hn::Store(hn::Add(hn::Load(d, rows), upper_sum), d, rows);
            hn::Store(hn::Add(hn::Load(d, rows + lanes), lower_sum), d, rows + lanes);
        }
    }
}

/// What the steps need for one block.
struct BlockScratch {
    float* scores;   ///< [64, 64]
    Bf16* straight;  ///< [64, 64]
    Bf16* pairs;     ///< [32, 64, 2]
};

/// Adds a block's weights (i, j) times the rows of j to those of i, and transposed times the rows of i to those of j:
/// `out` [rows, width], `transposed_out` [blocks, width, 64].
template <Bf16Product product>
HWY_INLINE void add_both(const Bf16Symmetric& s, const Bf16* values, const Bf16* transposed, std::size_t i,
                         std::size_t j, const BlockScratch& scratch, float* out, float* transposed_out) {
    const auto part = bf16_side * s.width;
    product({scratch.straight, bf16_side, values + j * part, s.width, bf16_side, s.width, bf16_side}, out + i * part,
            s.width, true);
    if (i != j)
        product({transposed + i * part, bf16_side, scratch.pairs, bf16_side, s.width, bf16_side, bf16_side},
                transposed_out + j * part, bf16_side, true);
}

/// The rows of the scores' block (i, j).
template <Bf16Product product>
HWY_INLINE void score_block(const Bf16Symmetric& s, const Bf16Rows& u, std::size_t i, std::size_t j, float* scores) {
    const auto part = bf16_side * s.width;
    product({u.rows + i * part, s.width, u.columns + j * part, bf16_side, bf16_side, bf16_side, s.width}, scores,
            bf16_side, false);
}

/// out + transposed_out, to rows of floats; what stands where no token is becomes zero.
HWY_INLINE void join_sums(const Bf16Symmetric& s, const float* out, const float* transposed_out, float* rows) {
    const Tag d;
    const auto part = bf16_side * s.width;
    for (std::size_t first = 0; first < s.size(); first += part)
        transpose_words(reinterpret_cast<const std::uint32_t*>(transposed_out + first), bf16_side, s.width, bf16_side,
                        reinterpret_cast<std::uint32_t*>(rows + first), s.width);
    for (std::size_t i = 0; i < s.tokens * s.width; i += lanes)
        hn::Store(hn::Add(hn::Load(d, out + i), hn::Load(d, rows + i)), d, rows + i);
    std::fill(rows + s.tokens * s.width, rows + s.size(), 0.0F);
}

/// x = weights(u) u, rows not divided by their sums.
template <Bf16Product product>
inline void bf16_iterate(const Bf16Symmetric& s, const Bf16Rows& u, const BlockScratch& scratch, float* sums,
                         float* x) {
    auto* transposed_sums = sums + s.size();
    std::fill(sums, transposed_sums + s.size(), 0.0F);
    for (std::size_t i = 0; i < s.blocks; ++i) {
        for (std::size_t j = i; j < s.blocks; ++j) {
            score_block<product>(s, u, i, j, scratch.scores);
            weigh_block<false>(scratch.scores, s.bound, s.valid(j), scratch.straight, i == j ? nullptr : scratch.pairs,
                               {});
            add_both<product>(s, u.values, u.transposed, i, j, scratch, sums, transposed_sums);
        }
    }
    join_sums(s, sums, transposed_sums, x);
}

/// Keeps the weights of all block pairs, and 1 / (3 * sum) of each row.
template <Bf16Product product>
inline void bf16_keep_weights(const Bf16Symmetric& s, const Bf16Rows& u, float* scores, float* row_sums, float* factors,
                              Bf16* weights) {
    const Tag d;
    std::fill(row_sums, row_sums + s.rows() * lanes, 0.0F);
    std::fill(factors, factors + s.rows(), 0.0F);
    for (std::size_t i = 0; i < s.blocks; ++i) {
        for (std::size_t j = i; j < s.blocks; ++j, weights += bf16_side * bf16_side) {
            score_block<product>(s, u, i, j, scores);
            weigh_block<true>(scores, s.bound, s.valid(j), weights, nullptr,
                              {row_sums + i * bf16_side * lanes, i == j ? nullptr : factors + j * bf16_side});
        }
    }
    for (std::size_t row = 0; row < s.rows(); ++row)
        factors[row] = 1.0F / (3.0F * (factors[row] + sum_of(hn::Load(d, row_sums + row * lanes))));
}

HWY_INLINE Vector load_bf16(const Bf16* from) {
    const hn::Rebind<Bf16, WordTag> d;
    return hn::BitCast(Tag(), hn::ShiftLeft<16>(hn::PromoteTo(WordTag(), hn::LoadU(d, from))));
}

/// As `merge_weights`: three blocks (i, j), each divided by its row sums, are added and rounded, once for either use.
HWY_INLINE void merge_blocks(const Bf16* const (&weights)[3], const float* const (&factors)[3], std::size_t i,
                             std::size_t j, const BlockScratch& scratch) {
    const Tag d;
    for (std::size_t r = 0; r < bf16_side; r += 2) {
        for (std::size_t c = 0; c < bf16_side; c += lanes) {
            Words transposed[2];
            for (std::size_t row = 0; row < 2; ++row) {
                auto a = hn::Zero(d);
                auto b = hn::Zero(d);
                FADE_UNROLL for (std::size_t t = 0; t < 3; ++t) {
                    const auto weight = load_bf16(weights[t] + (r + row) * bf16_side + c);
                    a = hn::MulAdd(weight, hn::Set(d, factors[t][i * bf16_side + r + row]), a);
                    b = hn::MulAdd(weight, hn::Load(d, factors[t] + j * bf16_side + c), b);
                }
                store_bf16(round_up_half(a), scratch.straight + (r + row) * bf16_side + c);
                transposed[row] = round_up_half(b);
            }
            store_pairs(transposed[0], transposed[1], scratch.pairs + r * bf16_side + 2 * c);
        }
    }
}

/// rows = the sum over the three of weights / (3 * row sums), times values.
template <Bf16Product product>
inline void bf16_multiply_merged(const Bf16Symmetric& s, const Bf16* weights, const float* factors, const Bf16* values,
                                 const Bf16* transposed, const BlockScratch& scratch, float* sums, float* rows) {
    auto* transposed_sums = sums + s.size();
    std::fill(sums, transposed_sums + s.size(), 0.0F);
    const float* const all_factors[3] = {factors, factors + s.rows(), factors + 2 * s.rows()};
    std::size_t pair = 0;
    for (std::size_t i = 0; i < s.blocks; ++i) {
        for (std::size_t j = i; j < s.blocks; ++j, ++pair) {
            const Bf16* const blocks[3] = {weights + pair * bf16_side * bf16_side,
                                           weights + (s.pairs() + pair) * bf16_side * bf16_side,
                                           weights + (2 * s.pairs() + pair) * bf16_side * bf16_side};
            merge_blocks(blocks, all_factors, i, j, scratch);
            add_both<product>(s, values, transposed, i, j, scratch, sums, transposed_sums);
        }
    }
    join_sums(s, sums, transposed_sums, rows);
}

template <Bf16Product product>
inline void bf16_self_self_symmetric(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                     HeadWorkspace& work) {
    const Bf16Symmetric s{head.tokens, bf16_dim(head.head_dim), blocks_of(head.tokens), inverse_temperature * log2_e};
    const float length = std::sqrt(s.bound);
    auto* x = work.rows.floats(s.size());
    Parts of_u(work.columns.floats(2 * s.size()));
    const Bf16Rows u{of_u.numbers(s.size()), of_u.numbers(s.size()), of_u.numbers(s.size()), of_u.numbers(s.size())};
    Parts of_value(work.values.floats(s.size()));
    auto* values = of_value.numbers(s.size());
    auto* transposed_values = of_value.numbers(s.size());
    auto* sums = work.output.floats(2 * s.size());
    Parts rest(work.sums.floats(s.rows() * (lanes + 3) + 2 * bf16_side * bf16_side));
    auto* row_sums = rest.floats(s.rows() * lanes);
    auto* factors = rest.floats(s.rows() * 3);
    const BlockScratch scratch{rest.floats(bf16_side * bf16_side), rest.numbers(bf16_side * bf16_side),
                               rest.numbers(bf16_side * bf16_side)};
    auto* weights = Parts(work.scores.floats(3 * s.pairs() * bf16_side * bf16_side / 2))
                        .numbers(3 * s.pairs() * bf16_side * bf16_side);

    const auto arrange = [&](bool for_step) {
        round_numbers(x, s.size(), u.rows);
        pair_columns(u.rows, s.blocks, s.width, u.columns);
        if (!for_step) return;
        pair_rows(x, s.rows(), s.width, u.values);
        part_pairs(u.columns, s.blocks, s.width, u.transposed);
    };
    std::size_t which = 0;
    for (const auto* projection : {head.value, head.key, head.query}) {
        copy_blocks(projection, head.stride, head.tokens, head.head_dim, s.width, 1, x);
        scale_rows_to(x, head.tokens, s.width, s.width, length, 1e-12F);
        arrange(iterations > 0);
        for (int i = 0; i < iterations; ++i) {
            bf16_iterate<product>(s, u, scratch, sums, x);
            // Sums that were not divided may be small without being nothing.
            scale_rows_to(x, head.tokens, s.width, s.width, length, 1e-30F);
            arrange(i + 1 < iterations);
        }
        bf16_keep_weights<product>(s, u, scratch.scores, row_sums, factors + which * s.rows(),
                                   weights + which * s.pairs() * bf16_side * bf16_side);
        ++which;
    }
    copy_blocks(head.value, head.stride, head.tokens, head.head_dim, s.width, 1, x);
    pair_rows(x, s.rows(), s.width, values);
    round_numbers(x, s.size(), u.rows);
    pair_columns(u.rows, s.blocks, s.width, u.columns);
    part_pairs(u.columns, s.blocks, s.width, transposed_values);
    bf16_multiply_merged<product>(s, weights, factors, values, transposed_values, scratch, sums, x);
    for (std::size_t row = 0; row < head.tokens; ++row)
        std::copy_n(x + row * s.width, head.head_dim, output.data + row * output.stride);
}

template <Bf16Product product>
inline void bf16_self_self_attention(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                     HeadWorkspace& work) {
    if (is_symmetric(head, inverse_temperature))
        bf16_self_self_symmetric<product>(head, inverse_temperature, iterations, output, work);
    else
        self_self_general<&bf16_attention<product>>(head, inverse_temperature, iterations, output, work);
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
