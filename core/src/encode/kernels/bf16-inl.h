// SPDX-License-Identifier: MIT
// Rounding to bf16, the layouts that its products take, and these products in software. Compiled once for each
// instruction set.
#if defined(FADE_KERNELS_BF16_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef FADE_KERNELS_BF16_INL_H
#undef FADE_KERNELS_BF16_INL_H
#else
#define FADE_KERNELS_BF16_INL_H
#endif

#include "encode/kernels/tiles-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

using Bf16 = std::uint16_t;  ///< the upper half of a float
using WordTag = hn::RebindToUnsigned<Tag>;
using Words = hn::Vec<WordTag>;

/// Scores are made in blocks of 64 x 64: two of AMX's steps deep.
constexpr std::size_t bf16_side = 64;

constexpr std::size_t blocks_of(std::size_t rows) {
    return (rows + bf16_side - 1) / bf16_side;
}
/// Heads are padded with zeros to what `Bf16Factors` asks for.
constexpr std::size_t bf16_dim(std::size_t dim) {
    return (dim + 31) / 32 * 32;
}

/// The nearest bf16, ties to even, in the upper half of each lane; the lower half is of no meaning.
HWY_INLINE Words round_up_half(Vector v) {
    const WordTag d;
    const auto bits = hn::BitCast(d, v);
    const auto tie = hn::And(hn::ShiftRight<16>(bits), hn::Set(d, 1));
    return hn::Add(bits, hn::Add(tie, hn::Set(d, 0x7FFF)));
}

HWY_INLINE void store_bf16(Words rounded, Bf16* to) {
    const hn::Rebind<Bf16, WordTag> d;
    hn::StoreU(hn::TruncateTo(d, hn::ShiftRight<16>(rounded)), d, to);
}

/// The pairs of two rows of numbers: of each column the upper one first.
HWY_INLINE void store_pairs(Words upper, Words lower, Bf16* to) {
    const WordTag d;
    const auto pairs = hn::Or(hn::ShiftRight<16>(upper), hn::And(lower, hn::Set(d, 0xFFFF0000U)));
    hn::StoreU(hn::BitCast(Tag(), pairs), Tag(), reinterpret_cast<float*>(to));
}

/// Numbers [count], a multiple of 16, to bf16.
HWY_INLINE void round_numbers(const float* x, std::size_t count, Bf16* out) {
    for (std::size_t i = 0; i < count; i += lanes) store_bf16(round_up_half(hn::Load(Tag(), x + i)), out + i);
}

/// Rows [rows, width] to pairs of rows [rows / 2, width, 2]: right factors whose depth are the rows.
HWY_INLINE void pair_rows(const float* x, std::size_t rows, std::size_t width, Bf16* out) {
    for (std::size_t row = 0; row < rows; row += 2)
        for (std::size_t k = 0; k < width; k += lanes)
            store_pairs(round_up_half(hn::Load(Tag(), x + row * width + k)),
                        round_up_half(hn::Load(Tag(), x + (row + 1) * width + k)), out + row * width + 2 * k);
}

#if HWY_TARGET != HWY_SCALAR
/// Stores each four words of a vector `stride` words after those before.
template <typename D>
HWY_INLINE void store_blocks(D d, hn::Vec<D> v, std::uint32_t* to, std::size_t stride) {
    if constexpr (hn::MaxLanes(D()) == 4) {
        hn::StoreU(v, d, to);
    } else {
        const hn::Half<D> half;
        store_blocks(half, hn::LowerHalf(half, v), to, stride);
        store_blocks(half, hn::UpperHalf(half, v), to + hn::MaxLanes(half) / 4 * stride, stride);
    }
}
#endif

/// Words [rows, columns], rows `stride` apart, to [columns, rows], columns `to_stride` apart. Rows are a multiple of 4,
/// columns of 16.
HWY_INLINE void transpose_words(const std::uint32_t* from, std::size_t stride, std::size_t rows, std::size_t columns,
                                std::uint32_t* to, std::size_t to_stride) {
#if HWY_TARGET == HWY_SCALAR
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            to[column * to_stride + row] = from[row * stride + column];
#else
    const WordTag d;
    const hn::RepartitionToWide<WordTag> two;
    for (std::size_t row = 0; row < rows; row += 4) {
        for (std::size_t column = 0; column < columns; column += lanes) {
            const auto* words = from + row * stride + column;
            const auto first = hn::LoadU(d, words);
            const auto second = hn::LoadU(d, words + stride);
            const auto third = hn::LoadU(d, words + 2 * stride);
            const auto fourth = hn::LoadU(d, words + 3 * stride);
            // Within each four columns: of two rows columns 0 and 1, and 2 and 3.
            const auto upper_01 = hn::BitCast(two, hn::InterleaveLower(d, first, second));
            const auto upper_23 = hn::BitCast(two, hn::InterleaveUpper(d, first, second));
            const auto lower_01 = hn::BitCast(two, hn::InterleaveLower(d, third, fourth));
            const auto lower_23 = hn::BitCast(two, hn::InterleaveUpper(d, third, fourth));
            const auto store = [&](hn::Vec<decltype(two)> v, std::size_t k) {
                store_blocks(d, hn::BitCast(d, v), to + (column + k) * to_stride + row, 4 * to_stride);
            };
            store(hn::InterleaveLower(two, upper_01, lower_01), 0);
            store(hn::InterleaveUpper(two, upper_01, lower_01), 1);
            store(hn::InterleaveLower(two, upper_23, lower_23), 2);
            store(hn::InterleaveUpper(two, upper_23, lower_23), 3);
        }
    }
#endif
}

/// Rows of bf16 [blocks * 64, width] to [blocks, width / 2, 64, 2]: right factors whose columns are the rows.
HWY_INLINE void pair_columns(const Bf16* rows, std::size_t blocks, std::size_t width, Bf16* out) {
    const auto pairs = width / 2;
    for (std::size_t b = 0; b < blocks; ++b, rows += bf16_side * width, out += bf16_side * width)
        transpose_words(reinterpret_cast<const std::uint32_t*>(rows), pairs, bf16_side, pairs,
                        reinterpret_cast<std::uint32_t*>(out), bf16_side);
}

/// Of these [blocks, width, 64]: left factors whose depth are the rows.
HWY_INLINE void part_pairs(const Bf16* pairs, std::size_t blocks, std::size_t width, Bf16* out) {
    const WordTag d;
    for (std::size_t k = 0; k < blocks * width; k += 2, pairs += 2 * bf16_side, out += 2 * bf16_side)
        for (std::size_t row = 0; row < bf16_side; row += lanes) {
            const auto words = hn::LoadU(d, reinterpret_cast<const std::uint32_t*>(pairs + 2 * row));
            store_bf16(hn::ShiftLeft<16>(words), out + row);
            store_bf16(words, out + bf16_side + row);
        }
}

/// `Kernels::bf16_product` as it is defined.
inline void bf16_product(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add) {
    constexpr std::size_t rows = 4;
    constexpr std::size_t vectors = 2;
    const Tag d;
    const WordTag words;
    // A number in the upper half of a word is itself as a float, with zeros behind.
    const auto second_of = [&](Words pairs) { return hn::BitCast(d, hn::And(pairs, hn::Set(words, 0xFFFF0000U))); };
    const auto first_of = [&](Words pairs) { return hn::BitCast(d, hn::ShiftLeft<16>(pairs)); };
    for (std::size_t row = 0; row < factors.rows; row += rows) {
        for (std::size_t column = 0; column < factors.columns; column += vectors * lanes) {
            auto* to = out + row * out_stride + column;
            Vector sums[rows][vectors];
            FADE_UNROLL for (std::size_t r = 0; r < rows; ++r) {
                FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) sums[r][v] =
                    add ? hn::Load(d, to + r * out_stride + v * lanes) : hn::Zero(d);
            }
            for (std::size_t k = 0; k < factors.depth; k += 2) {
                Vector first[vectors];
                Vector second[vectors];
                FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) {
                    const auto* from = factors.b + k * factors.b_stride + 2 * (column + v * lanes);
                    const auto pairs = hn::BitCast(words, hn::Load(d, reinterpret_cast<const float*>(from)));
                    first[v] = first_of(pairs);
                    second[v] = second_of(pairs);
                }
                FADE_UNROLL for (std::size_t r = 0; r < rows; ++r) {
                    std::uint32_t bits = 0;
                    std::memcpy(&bits, factors.a + (row + r) * factors.a_stride + k, sizeof bits);
                    const auto pair = hn::Set(words, bits);
                    FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v) {
                        sums[r][v] = hn::MulAdd(second_of(pair), second[v], sums[r][v]);
                        sums[r][v] = hn::MulAdd(first_of(pair), first[v], sums[r][v]);
                    }
                }
            }
            FADE_UNROLL for (std::size_t r = 0; r < rows; ++r) {
                FADE_UNROLL for (std::size_t v = 0; v < vectors; ++v)
                    hn::Store(sums[r][v], d, to + r * out_stride + v * lanes);
            }
        }
    }
}

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
