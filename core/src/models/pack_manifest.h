// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "models/source_record.h"

namespace fade {

/// What a packed model says of itself in its first member. The others follow in this order: the model's files as
/// model/NAME, then the embeddings as prompts/NAME.
struct PackManifest {
    std::string name;                            ///< of the model
    SourceRecord source;                         ///< with the model's files
    std::string arithmetic;                      ///< of the embeddings
    std::vector<SourceRecord::File> prompts;     ///< their sizes and hashes
    [[nodiscard]] std::uintmax_t bytes() const;  ///< of the model's files
};

inline constexpr auto pack_manifest_name = "manifest.json";
inline constexpr auto packed_model_prefix = "model/";
inline constexpr auto packed_prompts_prefix = "prompts/";
inline constexpr std::size_t largest_pack_manifest = std::size_t{1} << 20U;

/// Letters, digits and -_.+ ; no dot first, at most 200 of them: a name that leads nowhere else, on any system.
[[nodiscard]] bool can_be_packed(std::string_view file_name);

[[nodiscard]] std::string to_json(const PackManifest& manifest);

/// Throws `Error` (malformed) naming the pack where this is no manifest, or names what must not be in a pack: files of
/// other names, twice, without a hash, too many or too large ones.
[[nodiscard]] PackManifest parse_pack_manifest(std::string_view json, const std::string& pack);

}  // namespace fade
