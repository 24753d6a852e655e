// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>

namespace fade::demo {

/// The sizes of a plain DINOv2; those of S unless said otherwise.
struct DinoSize {
    std::int64_t width = 384;
    std::int64_t layers = 12;
    std::int64_t heads = 6;
    std::int64_t patch = 14;
    std::int64_t image = 518;
};

/// Writes a folder of such a DINOv2 as Hugging Face transformers does, with random weights in F32: same shapes, same
/// cost, no knowledge. Throws as `write_file_atomically`.
void write_random_dino(const std::filesystem::path& folder, const DinoSize& size, std::uint64_t seed);

}  // namespace fade::demo
