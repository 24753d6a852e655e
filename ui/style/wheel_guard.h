// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace fade::ui {

/// A field that takes the wheel only while it has the focus, and the focus not by the wheel: who scrolls a panel
/// changes nothing that passes below the cursor.
void guard_from_wheel(QWidget& field);

}  // namespace fade::ui
