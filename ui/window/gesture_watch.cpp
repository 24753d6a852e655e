// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/gesture_watch.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include "ui/model/workbench.h"

namespace fade::ui {

GestureWatch::GestureWatch(Workbench& workbench, QObject* parent) : QObject(parent), workbench_(workbench) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool GestureWatch::eventFilter(QObject*, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick ||
        (type == QEvent::KeyPress && !static_cast<QKeyEvent*>(event)->isAutoRepeat()))
        workbench_.setup().startGesture();
    return false;
}

}  // namespace fade::ui
