// SPDX-License-Identifier: MIT
#include "fade/evaluate.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

namespace fade {

namespace {

std::int64_t draw(at::Generator& generator) {
    return at::empty({}, at::kLong).random_(generator).item<std::int64_t>();
}

}  // namespace

std::vector<std::size_t> draw_references(std::size_t count, std::size_t shots, std::uint64_t seed) {
    // A shuffling DataLoader takes two numbers from the seeded generator: its workers' seed, and the one that seeds
    // the permutation.
    auto seeded = at::make_generator<at::CPUGeneratorImpl>(seed);
    (void)draw(seeded);
    auto shuffler = at::make_generator<at::CPUGeneratorImpl>(static_cast<std::uint64_t>(draw(seeded)));
    const auto order = at::randperm(static_cast<std::int64_t>(count), shuffler, at::kLong);
    const auto* first = order.data_ptr<std::int64_t>();
    return {first, first + std::min(count, shots)};
}

}  // namespace fade
