// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSize;
class QWidget;

namespace fade::ui {

/// The size that a window opens with, or as much of it as the screen has room for.
void set_first_size(QWidget& window, const QSize& size);

}  // namespace fade::ui
