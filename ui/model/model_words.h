// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model_download.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fade::ui {

/// What a model of the curated list is good for, in the window's language.
[[nodiscard]] QString purpose_text(const std::string& purpose);
/// The texts that it knows; a test holds them against the list.
[[nodiscard]] std::vector<std::string_view> translatable_purposes();

/// "836 MB", "3.9 GB".
[[nodiscard]] QString size_text(std::uintmax_t bytes);
/// "0.03 s", "0.4 s", "12 s", "3 min": of an estimate.
[[nodiscard]] QString about_seconds_text(double seconds);
/// "312 of 836 MB, 11 MB/s, 48 s left".
[[nodiscard]] QString download_text(const DownloadProgress& progress);

}  // namespace fade::ui
