// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <filesystem>
#include <string>

namespace fade {

/// Reads OpenCLIP's open_clip_config.json. Throws `Error` naming the field: out of range (malformed), or a kind of
/// model that the engine does not compute (unsupported). The name stays empty: it is the folder's.
[[nodiscard]] ClipConfig parse_open_clip_config(const std::string& text, const std::filesystem::path& file);

/// Reads the config.json of Hugging Face transformers' CLIPModel. Errors as above.
[[nodiscard]] ClipConfig parse_transformers_config(const std::string& text, const std::filesystem::path& file);

/// Mean and deviation from transformers' preprocessor_config.json, or from the "image_processor" of its
/// processor_config.json, where it has them.
void apply_preprocessor_config(ClipConfig& config, const std::string& text, const std::filesystem::path& file);

/// Checks every number's range, and that they fit each other.
void check_config(const ClipConfig& config, const std::string& file);

}  // namespace fade
