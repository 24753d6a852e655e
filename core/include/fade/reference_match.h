// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/picture_name.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

/// Which reference is a picture's own (`ReferenceSettings::match`): its template, of parts that differ by design. Free
/// functions; thread-safe.
namespace fade {

/// The reference of the bank that explains a picture best: to which the mean of the vision map, in all its variants and
/// under the settings' position radius, is least, at the scale of the language score (or the smallest that the picture
/// has); of a vision model in its own view. The first of equals. Throws `Error` (invalid_argument) for an empty bank,
/// and (mismatch) where features do not fit together.
[[nodiscard]] std::size_t best_reference(const ImageFeatures& query, const MemoryBank& bank, const Settings& settings);

/// The reference (by its index) whose file name without extension is that of the picture, or the beginning of it before
/// one of "_", "-", "." or a space; upper and lower case are the same (Unicode's simple rules). The longest such name;
/// the first of equals. All pages of a file have one name. None: there is no such reference.
[[nodiscard]] std::optional<std::size_t> named_reference(const PictureName& picture,
                                                         std::span<const std::filesystem::path> references);

/// The same of a picture that must have one: throws `Error` (mismatch) naming the picture, and what was looked for.
[[nodiscard]] std::size_t required_reference(const PictureName& picture,
                                             std::span<const std::filesystem::path> references);

/// What `named_reference` compares of a name.
[[nodiscard]] std::string matched_name(const PictureName& picture);

}  // namespace fade
