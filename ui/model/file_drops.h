// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

#include <filesystem>
#include <memory>
#include <vector>

namespace fade::ui {

/// The local files and folders that dragged or copied data names; empty if it names none.
[[nodiscard]] std::vector<std::filesystem::path> dropped_paths(const QMimeData& data);

/// The files and folders that a text names, each by its whole path or its URL on a line of its own; empty if any line
/// is none.
[[nodiscard]] std::vector<std::filesystem::path> written_paths(const QString& text);

/// Data as a file manager offers it.
[[nodiscard]] std::unique_ptr<QMimeData> paths_as_drag(const std::vector<std::filesystem::path>& paths);

}  // namespace fade::ui
