// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"

#include <QString>

#include <optional>

namespace fade::ui {

/// How a picture's file was read, and what one patch of the finest scale covers, line by line.
[[nodiscard]] QString picture_details(const InspectedPicture& picture);

/// The stored value that became white because the picture's values say so, where its file does not.
[[nodiscard]] std::optional<double> found_white(const ImageReading& reading);

/// What was assumed or left out when the picture was read, a sentence each; empty if nothing was. `result` is the
/// picture's, and may be null.
[[nodiscard]] QString picture_notes(const Image& image, const InspectedPicture* result);

}  // namespace fade::ui
