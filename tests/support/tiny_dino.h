// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace fade::test {

/// Writes a tiny DINOv2 with random weights as Hugging Face transformers saves it: 24 wide, two layers, patches of 7,
/// made for 28 pixels; config.json, model.safetensors and, of 14 pixels, preprocessor_config.json.
void write_tiny_dino(const std::filesystem::path& folder);

}  // namespace fade::test
