// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/picture_name.h"

#include <QJsonValue>
#include <QString>

#include <filesystem>
#include <optional>

namespace fade::ui {

/// A path as text for people.
[[nodiscard]] QString to_text(const std::filesystem::path& path);
/// The last part of a path, as text for people.
[[nodiscard]] QString file_name(const std::filesystem::path& path);
/// A picture's whole name, as text for people: "/parts/stack.tif, page 2".
[[nodiscard]] QString name_text(const PictureName& name);
/// The same with the last part of its place alone.
[[nodiscard]] QString short_name_text(const PictureName& name);
/// What a place is called, with the page if it is one.
[[nodiscard]] QString page_text(const QString& place, const std::optional<int>& page);
/// A path that Qt gave.
[[nodiscard]] std::filesystem::path to_path(const QString& text);
/// A path in a file: as text, or {"base64": bytes} where it is none.
[[nodiscard]] QJsonValue to_value(const std::filesystem::path& path);
/// The path of such a value; empty if it is neither.
[[nodiscard]] std::filesystem::path to_path(const QJsonValue& value);
/// Plain text as a tool tip: nothing in it is taken for markup, and long lines are wrapped.
[[nodiscard]] QString tip_text(const QString& plain);
/// The text of a button, menu entry or label as plain text: without its mark of a key, "&F" or "(&F)".
[[nodiscard]] QString plain_text(QString label);
/// A name as the text of a button or menu entry: an ampersand in it marks no key.
[[nodiscard]] QString button_text(QString name);

}  // namespace fade::ui
