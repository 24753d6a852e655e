// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace fade::ui {

class MessageBar;
class Preferences;
class Workbench;

/// What the parts of the window share. All of it outlives them.
struct WindowContext {
    QWidget& window;  ///< that dialogs belong to
    Workbench& workbench;
    Preferences& preferences;
    MessageBar& messages;
};

}  // namespace fade::ui
