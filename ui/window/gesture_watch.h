// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fade::ui {

class Workbench;

/// Tells the workbench of every press of a key or mouse button in the program: what changes between two of them, be
/// it by a drag, a held key or the wheel, is one gesture.
class GestureWatch : public QObject {
    Q_OBJECT

public:
    GestureWatch(Workbench& workbench, QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Workbench& workbench_;
};

}  // namespace fade::ui
