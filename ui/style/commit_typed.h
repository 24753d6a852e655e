// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace fade::ui {

/// What is being typed into a field of this window holds from now on, as if the field had been left: shortcuts and
/// menus start what depends on it without taking the focus away.
void commit_typed(const QWidget& window);

}  // namespace fade::ui
