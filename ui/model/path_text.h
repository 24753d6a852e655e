// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace fade::ui {

/// A path as text for people.
[[nodiscard]] QString to_text(const std::filesystem::path& path);
/// The last part of a path, as text for people.
[[nodiscard]] QString file_name(const std::filesystem::path& path);
/// The same place whatever the folder that the program was started in: absolute, in lexically normal form, without a
/// slash at its end.
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& path);
/// A path that Qt gave.
[[nodiscard]] std::filesystem::path to_path(const QString& text);
/// Plain text as a tool tip: nothing in it is taken for markup, and long lines are wrapped.
[[nodiscard]] QString tip_text(const QString& plain);
/// A name as the text of a button or menu entry: an ampersand in it marks no key.
[[nodiscard]] QString button_text(QString name);

}  // namespace fade::ui
