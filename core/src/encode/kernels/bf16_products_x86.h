// SPDX-License-Identifier: MIT
#pragma once

#include "encode/kernels/kernels.h"

/// Products of bf16 matrices by instructions that Highway does not offer; of x86-64 alone. The order of their sums is
/// that of `Kernels::bf16_product` with AVX-512, and another one with AMX; both take denormal numbers for zero.
namespace fade::kernels {

/// What this processor, and the system, let a program use.
[[nodiscard]] bool can_multiply_with_avx512();
[[nodiscard]] bool can_multiply_with_amx();

void multiply_with_avx512(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add);
void multiply_with_amx(const Bf16Factors& factors, float* out, std::size_t out_stride, bool add);

}  // namespace fade::kernels
