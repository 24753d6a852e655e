// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"

#include <string_view>

namespace fade {

/// "PNG", "JPEG", "TIFF", "BMP" or "WebP".
[[nodiscard]] std::string_view to_string(ImageFormat format);

/// "full_range", "declared", "found" or "chosen": for files.
[[nodiscard]] std::string_view to_string(WhiteSource source);

}  // namespace fade
