// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace fade::ui {

/// One of the icons in resources/icons. It is drawn in the text colour of the palette of the moment, so that it
/// follows a change of theme, and sharp at any size.
[[nodiscard]] QIcon icon(const QString& name);
/// The same in a colour of its own.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);
/// The program's own, in its own colours.
[[nodiscard]] QIcon application_icon();

/// Makes the icons known; a static library does not do so by itself. May be called again.
void load_icons();

}  // namespace fade::ui
