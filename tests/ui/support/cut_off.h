// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace fade::ui::test {

/// What a person cannot read whole in a window as it is laid out now: labels, buttons, fields and tabs that are
/// narrower or lower than their words, lie outside of what they are in, or have to be scrolled to sideways. Texts that
/// are made to be shortened, and tell all in a tool tip, are not among them.
[[nodiscard]] QStringList cut_off(const QWidget& window);

/// Panels that are tabs behind another one are laid out, but off the window.
[[nodiscard]] bool is_in_view(const QWidget& widget, const QWidget& window);

}  // namespace fade::ui::test
