// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fade::ui {

/// A part with sample pictures.
struct Sample {
    std::string object;                             ///< as prompts name it: "metal nut"
    std::vector<std::filesystem::path> references;  ///< good parts
    std::vector<std::filesystem::path> pictures;    ///< to inspect; those with defects come first
};

/// What the program brings with it for a first try.
struct Demonstration {
    std::filesystem::path model;  ///< where it belongs, whether it is there or not; empty: nowhere
    std::vector<Sample> samples;  ///< by name
};

/// The demonstration in model/ and samples/ (a folder a part, in MVTec AD's layout) of a folder. Without pictures: no
/// samples. A part that cannot be read is left out, with a warning.
[[nodiscard]] Demonstration find_demonstration(const std::filesystem::path& data_folder);

}  // namespace fade::ui
