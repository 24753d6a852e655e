// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fade {

/// The files of a model in a folder.
struct ModelFolder {
    bool open_clip = true;                     ///< else Hugging Face transformers' layout
    std::string name;                          ///< for people: the folder's, or "ORG/NAME" in the hub's cache
    std::filesystem::path config;              ///< may be absent where an architecture was named
    std::filesystem::path weights;             ///< the file, or the index of several
    std::vector<std::filesystem::path> parts;  ///< the files that hold the weights: one, or those of the index
};

/// Finds a model: its configuration with weights in one file or, with an index, in several; in half precision's own
/// files where there are no others. A folder "models--ORG--NAME" of the hub's cache stands for the snapshot that its
/// refs/main names. Throws `Error`: not_found; malformed for an index that is none, or names files elsewhere.
[[nodiscard]] ModelFolder find_model_folder(const std::filesystem::path& named, bool needs_config);

}  // namespace fade
