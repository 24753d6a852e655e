// SPDX-License-Identifier: MIT
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The arithmetic that takes nearly all of the method's time, written once and compiled for several instruction sets.
/// Every function here works on the calling thread alone; parallelism is the caller's.
namespace fade::kernels {

/// A buffer for vectors: aligned, growing, never shrinking, its content lost when it grows.
class Workspace {
public:
    /// At least `count` floats.
    [[nodiscard]] float* floats(std::size_t count) {
        if (count > size_) {
            memory_.reset();
            memory_ = hwy::AllocateAligned<float>(count);
            if (!memory_) throw_bad_alloc();
            size_ = count;
        }
        return memory_.get();
    }

    /// What was asked for last.
    [[nodiscard]] const float* data() const { return memory_.get(); }

private:
    [[noreturn]] static void throw_bad_alloc();
    hwy::AlignedFreeUniquePtr<float[]> memory_;
    std::size_t size_ = 0;
};

/// Queries, keys and values of one attention head: `tokens` rows of `head_dim` floats, `stride` floats from row to row.
struct Head {
    const float* query = nullptr;
    const float* key = nullptr;
    const float* value = nullptr;
    std::size_t stride = 0;
    std::size_t tokens = 0;
    std::size_t head_dim = 0;
};

/// Where a head's result goes: rows of `head_dim` floats, `stride` floats from row to row.
struct HeadOutput {
    float* data = nullptr;
    std::size_t stride = 0;
};

/// What one thread needs to work on a head: four copies of its rows, and for the last step of self-self attention
/// (N / 48)^2 * 14 kB, which is 61 MB at 3,137 tokens and never more than 150 MB.
struct HeadWorkspace {
    Workspace rows, columns, values, output, sums, scores;
};

/// Two matrices of bf16 numbers (the upper halves of floats) to be multiplied. Rows, columns and depth are multiples of
/// 32, strides even, and all begin at multiples of 64 bytes.
struct Bf16Factors {
    const std::uint16_t* a = nullptr;  ///< [rows, depth]
    std::size_t a_stride = 0;          ///< numbers from row to row
    const std::uint16_t* b = nullptr;  ///< [depth / 2, columns, 2]: two rows of the matrix side by side
    std::size_t b_stride = 0;          ///< pairs from one pair of rows to the next
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t depth = 0;
};

/// out [rows, columns] = a b, or += a b. Products are exact in single precision, and are summed there.
using Bf16Product = void (*)(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add);

/// Rows of a memory bank in the order in which `nearest` reads them.
struct PackedRows {
    Workspace panels;
    std::size_t rows = 0;
    std::size_t dim = 0;
};

/// Where rows lie in a plane, a number each; as many as there are rows.
struct RowPlaces {
    const float* x;
    const float* y;
};

/// One instruction set's versions.
struct Kernels {
    std::string_view name;  ///< "AVX-512", "AVX2", "SSE4", "NEON" or "portable"; with bf16: "AMX", "AVX-512-BF16"

    /// Where another table is the same but for its products of bf16 numbers: that table's name; else its own.
    std::string_view single_precision;

    /// softmax(scale * query key^T) value, of the first `queries` rows (Vaswani et al. 2017, Eq. 1). Tiles of 48 x 48
    /// scores, running maximum and sum per row: no tokens x tokens matrix (Dao et al. 2022, Algorithm 1).
    void (*attention)(const Head& head, std::size_t queries, float scale, HeadOutput output, HeadWorkspace& work);

    /// GEM's self-self attention (Bousselham et al. 2023, as FADE uses it): for each u of value, key and query on its
    /// own, normalise u; `iterations` times u = normalise(softmax(t u u^T) u); then softmax(t u u^T) value. The mean of
    /// the three.
    void (*self_self_attention)(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                HeadWorkspace& work);

    /// The same two with bf16 operands in every matrix product: queries, keys, values, u and the softmax's weights are
    /// rounded (to nearest, ties to even) before they are multiplied. Sums, maxima and exponentials are in fp32.
    void (*bf16_attention)(const Head& head, std::size_t queries, float scale, HeadOutput output, HeadWorkspace& work);
    void (*bf16_self_self_attention)(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                     HeadWorkspace& work);

    /// What these multiply with. In the tables that are named after fp32 instructions it is the definition, in
    /// software: element by element in the order of the depth, of each pair the second first, as the instruction of
    /// AVX-512 does. AMX sums in another order.
    Bf16Product bf16_product;

    /// `attention` for a single query whose keys and values are the named rows: token i of a sentence sees tokens 0 to
    /// i. `scores` holds `count` floats of working memory; `dim` floats go to `out`.
    void (*attention_of_rows)(const float* query, const float* keys, const float* values, std::size_t stride,
                              const std::size_t* rows, std::size_t count, std::size_t dim, float scale, float* scores,
                              float* out);

    /// y = (x - mean) / sqrt(variance + epsilon) * weight + bias, row by row; returns the sum of the rows' 2-norms.
    double (*layer_norm)(const float* x, std::size_t rows, std::size_t width, const float* weight, const float* bias,
                         float epsilon, float* y);

    /// Scales rows to unit 2-norm in place; a zero row stays zero.
    void (*normalise_rows)(float* x, std::size_t rows, std::size_t width);

    /// Rearranges `rows` x `dim` floats for `nearest`.
    void (*pack_rows)(const float* x, std::size_t rows, std::size_t dim, PackedRows& packed);

    /// For each of `rows` query rows, the largest and the second largest dot product with any row of the bank, merged
    /// into what `largest` and `second` already hold. The products never stand in memory.
    void (*nearest)(const float* query, std::size_t rows, const PackedRows& bank, float* largest, float* second);

    /// The largest dot product of each query row with those rows of the bank that lie no farther from it than it
    /// reaches, merged into what `largest` holds: where there is none, it stays. Of a pair that counts the same product
    /// as that of `nearest`. Rows that lie side by side should follow each other: what none of a few reaches is not
    /// multiplied.
    void (*nearest_within)(const float* query, std::size_t rows, const RowPlaces& places, const float* reach,
                           const PackedRows& bank, const RowPlaces& bank_places, float* largest);
};

/// The versions that this processor can run, best first; never empty.
[[nodiscard]] std::span<const Kernels* const> supported_kernels();

/// Whether its bf16 products are the processor's own, and so faster than those of fp32.
[[nodiscard]] constexpr bool has_bf16_products(const Kernels& kernels) {
    return kernels.name != kernels.single_precision;
}

}  // namespace fade::kernels
