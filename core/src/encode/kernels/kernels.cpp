// SPDX-License-Identifier: MIT
#include "encode/kernels/kernels.h"

#include <array>
#include <new>

#include "encode/kernels/bf16_products_x86.h"

// What newer ones add to AVX3 (their bits are below it), to SSE4 and to NEON would only repeat these; vectors of a
// length unknown to the compiler cannot be kept in arrays.
#define HWY_DISABLED_TARGETS \
    ((HWY_AVX3 - 1) | HWY_SSSE3 | FADE_NEWER_NEON | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV)
#include <hwy/detect_targets.h>
#ifdef HWY_NEON_BF16
#define FADE_NEWER_NEON HWY_NEON_BF16
#else
#define FADE_NEWER_NEON 0
#endif
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "encode/kernels/kernels.cpp"
#include <hwy/foreach_target.h>
// Only after foreach_target.h:
#include "encode/kernels/attention-inl.h"
#include "encode/kernels/bf16_attention-inl.h"
#include "encode/kernels/rows-inl.h"
#include "encode/kernels/self_attention-inl.h"

HWY_BEFORE_NAMESPACE();
namespace fade::kernels::HWY_NAMESPACE {

constexpr std::string_view name = HWY_TARGET == HWY_AVX3   ? "AVX-512"
                                  : HWY_TARGET == HWY_AVX2 ? "AVX2"
                                  : HWY_TARGET == HWY_SSE4 ? "SSE4"
                                  : HWY_TARGET == HWY_NEON ? "NEON"
                                                           : "portable";

/// With the bf16 products of that name.
template <Bf16Product product>
constexpr Kernels table_with(std::string_view product_name) {
    return {product_name,
            name,
            &attention,
            &self_self_attention,
            &bf16_attention<product>,
            &bf16_self_self_attention<product>,
            product,
            &attention_of_rows,
            &layer_norm,
            &normalise_rows,
            &pack_rows,
            &nearest,
            &nearest_within};
}

extern const Kernels table;
const Kernels table = table_with<&bf16_product>(name);
#if HWY_TARGET == HWY_AVX3 && HWY_ARCH_X86_64
extern const Kernels avx512_bf16_table;
const Kernels avx512_bf16_table = table_with<&multiply_with_avx512>("AVX-512-BF16");
extern const Kernels amx_table;
const Kernels amx_table = table_with<&multiply_with_amx>("AMX");
#endif

}  // namespace fade::kernels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace fade::kernels {

namespace {

struct Compiled {
    std::int64_t target;
    const Kernels* table;
    bool (*is_there)() = nullptr;  ///< what must be there besides
};

/// Every version that was compiled, best first.
constexpr Compiled compiled[] = {
#if HWY_TARGETS & HWY_AVX3
#if HWY_ARCH_X86_64
    {HWY_AVX3, &N_AVX3::amx_table, &can_multiply_with_amx},
    {HWY_AVX3, &N_AVX3::avx512_bf16_table, &can_multiply_with_avx512},
#endif
    {HWY_AVX3, &N_AVX3::table},
#endif
#if HWY_TARGETS & HWY_AVX2
    {HWY_AVX2, &N_AVX2::table},
#endif
#if HWY_TARGETS & HWY_SSE4
    {HWY_SSE4, &N_SSE4::table},
#endif
#if HWY_TARGETS & HWY_NEON
    {HWY_NEON, &N_NEON::table},
#endif
};

/// What the whole program is compiled for, and so runs everywhere.
constexpr const Kernels* baseline = &HWY_NAMESPACE::table;

struct Supported {
    std::array<const Kernels*, std::size(compiled) + 1> tables{};
    std::size_t count = 0;
};

Supported find_supported() {
    Supported result;
    const auto targets = hwy::SupportedTargets();
    for (const auto& version : compiled)
        if ((targets & version.target) != 0 && version.table != baseline &&
            (version.is_there == nullptr || version.is_there()))
            result.tables[result.count++] = version.table;
    result.tables[result.count++] = baseline;
    return result;
}

}  // namespace

void Workspace::throw_bad_alloc() {
    throw std::bad_alloc();
}

std::span<const Kernels* const> supported_kernels() {
    static const Supported supported = find_supported();
    return {supported.tables.data(), supported.count};
}

}  // namespace fade::kernels
#endif
