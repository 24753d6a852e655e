// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QImage>

#include <filesystem>

namespace fade::ui {

/// Keeps copied pixels as a PNG file in this folder, which is made if need be; named by the time, and never in the
/// place of another file. Transparency is left out. Throws `Error`.
[[nodiscard]] std::filesystem::path keep_pasted(const QImage& pixels, const std::filesystem::path& folder,
                                                const QDateTime& time);

}  // namespace fade::ui
