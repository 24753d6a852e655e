// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace fade {

/// How the stored picture is to be turned and flipped, 1..8, as an EXIF block says it: the block begins with the byte
/// order, with or without "Exif" before it. 1 where it says nothing, or is damaged: that damages no picture.
[[nodiscard]] int exif_orientation(std::string_view block);

}  // namespace fade
