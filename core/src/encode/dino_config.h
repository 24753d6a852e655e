// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace fade {

/// Which layers of a block have a bias.
struct DinoBiases {
    bool query = true;
    bool key = true;
    bool value = true;
    bool projection = true;  ///< of what attention gives
    bool mlp = true;
};

/// A vision transformer of the DINO family: DINOv2 (Oquab et al. 2023), with or without registers (Darcet et al. 2023),
/// or DINOv3 (Simeoni et al. 2025), whose positions turn queries and keys instead of being added.
struct DinoConfig {
    std::string name;             ///< the folder's, for people
    std::int64_t image_size = 0;  ///< native, pixels: of the grid that positions were learned for
    std::int64_t patch_size = 0;  ///< pixels; divides image_size
    std::int64_t registers = 0;   ///< tokens between the class token and the patches, which stand for no place
    /// `mlp_width` is that of the hidden layer, behind the gate where there is one.
    TowerConfig vision;
    bool gated = false;                     ///< SwiGLU instead of GELU in the MLP
    std::optional<double> rope_theta = {};  ///< base of the rotary positions' waves; none: learned positions
    DinoBiases biases = {};
    std::int64_t shortest_edge = 224;                   ///< pictures are resized to, unless something else is asked for
    std::array<float, 3> mean{0.485F, 0.456F, 0.406F};  ///< R, G, B, of values in 0..1
    std::array<float, 3> std{0.229F, 0.224F, 0.225F};
};

/// Whether a transformers' config.json describes one. Throws `Error` (malformed) for what is no JSON object.
[[nodiscard]] bool is_dino_config(const std::string& text, const std::string& file);

/// Reads the config.json of Hugging Face transformers' Dinov2Model, Dinov2WithRegistersModel or DINOv3ViTModel. Throws
/// `Error` naming the field: out of range (malformed), or of a kind that the engine does not compute (unsupported). The
/// name stays empty.
[[nodiscard]] DinoConfig parse_dino_config(const std::string& text, const std::filesystem::path& file);

/// Mean, deviation and shortest edge from preprocessor_config.json, where it has them.
void apply_dino_preprocessor(DinoConfig& config, const std::string& text, const std::filesystem::path& file);

}  // namespace fade
