// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/close_by_escape.h"

#include <QKeyEvent>
#include <QWidget>

namespace fade::ui {

namespace {

class EscapeCloses : public QObject {
public:
    explicit EscapeCloses(QWidget& window) : QObject(&window), window_(window) { window.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier || !window_.isWindow()) return false;
        event->accept();
        if (event->type() == QEvent::KeyPress) window_.close();
        return true;
    }

private:
    QWidget& window_;
};

}  // namespace

void close_by_escape(QWidget& window) {
    new EscapeCloses(window);  // the window owns it
}

}  // namespace fade::ui
