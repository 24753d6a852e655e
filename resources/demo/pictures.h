// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace fade::demo {

/// Draws photographs of a brushed metal plate with four drilled holes: good/ (4 references), and query/ with good parts
/// and parts that have a scratch, a stain, or a missing hole.
void write_pictures(const std::filesystem::path& folder);

}  // namespace fade::demo
