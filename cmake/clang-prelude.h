// SPDX-License-Identifier: MIT
// Included before every file that Clang reads (clang-tidy, fuzz targets), and by nothing else. Clang 14 instantiates
// std::vector's constexpr members early, which fails on LibTorch's vectors of types that are not complete yet; GCC does
// not. Here those members are not constexpr (nor is the one function that <vector> declares again).
#pragma once
#include <string>
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 __fill_a1_not_constexpr
#include <vector>
#undef __fill_a1
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR constexpr
