// SPDX-License-Identifier: MIT
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstddef>
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

/// Rows of a memory bank in the order in which `nearest` reads them.
struct PackedRows {
    Workspace panels;
    std::size_t rows = 0;
    std::size_t dim = 0;
};

/// One instruction set's versions.
struct Kernels {
    std::string_view name;  ///< "AVX-512", "AVX2", "SSE4", "NEON" or "portable"

    /// softmax(scale * query key^T) value, of the first `queries` rows (Vaswani et al. 2017, Eq. 1). Tiles of 48 x 48
    /// scores, running maximum and sum per row: no tokens x tokens matrix (Dao et al. 2022, Algorithm 1).
    void (*attention)(const Head& head, std::size_t queries, float scale, HeadOutput output, HeadWorkspace& work);

    /// GEM's self-self attention (Bousselham et al. 2023, as FADE uses it): for each u of value, key and query on its
    /// own, normalise u; `iterations` times u = normalise(softmax(t u u^T) u); then softmax(t u u^T) value. The mean of
    /// the three.
    void (*self_self_attention)(const Head& head, float inverse_temperature, int iterations, HeadOutput output,
                                HeadWorkspace& work);

    /// The same for a single query whose keys and values are the named rows: token i of a sentence sees tokens 0 to i.
    /// `scores` holds `count` floats of working memory; `dim` floats go to `out`.
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
};

/// The versions that this processor can run, best first; never empty.
[[nodiscard]] std::span<const Kernels* const> supported_kernels();

}  // namespace fade::kernels
