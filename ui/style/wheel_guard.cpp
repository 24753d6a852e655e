// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wheel_guard.h"

#include <QEvent>
#include <QWidget>

namespace fade::ui {

namespace {

class WheelGuard : public QObject {
public:
    explicit WheelGuard(QWidget& field) : QObject(&field), field_(field) { field.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Wheel || field_.hasFocus()) return false;
        event->ignore();  // goes on to what the field lies in
        return true;
    }

private:
    QWidget& field_;
};

}  // namespace

void guard_from_wheel(QWidget& field) {
    field.setFocusPolicy(Qt::StrongFocus);
    new WheelGuard(field);  // the field owns it
}

}  // namespace fade::ui
