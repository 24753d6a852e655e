// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fade {

/// What a model's fade.json says of the model itself; the rest of that file is settings (see `with_overrides`).
struct ModelWords {
    std::string name;    ///< for people; empty: the folder's name
    std::string notice;  ///< to be shown with every verdict; may be empty
};

/// Reads "name" and "notice" and passes over all else, even a text that is no JSON object. Throws `Error` (malformed)
/// naming the field, unless it is one line of at most 60 (name) or 300 (notice) characters.
[[nodiscard]] ModelWords parse_model_words(std::string_view json, const std::string& file);

}  // namespace fade
