// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dataset.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace fade {

/// The mask files of a class, by the picture that each belongs to.
class MaskFiles {
public:
    /// Searches the folders with all that is below them. What is said goes to `problems`.
    MaskFiles(const std::vector<std::filesystem::path>& folders, std::vector<std::string>& problems);

    /// The masks of a picture that is called "KIND/NAME", without its extension: "KIND/NAME_mask.png", else
    /// "KIND/NAME.png", else all images in the folder "KIND/NAME" (MVTec LOCO has a mask for each defect of a picture).
    [[nodiscard]] std::vector<std::filesystem::path> of(const std::filesystem::path& picture) const;

private:
    std::map<std::string, std::vector<std::filesystem::path>> files_;    ///< by comparable names
    std::map<std::string, std::vector<std::filesystem::path>> folders_;  ///< their images
};

/// Takes away masks that several pictures claim, and says so; says which files in `folders` are nobody's. For folders
/// of good pictures' masks nothing is said.
void check_mask_files(DatasetClass& dataset_class, const std::vector<std::filesystem::path>& folders);

}  // namespace fade
