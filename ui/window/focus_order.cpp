// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focus_order.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScrollArea>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <tuple>

namespace fade::ui {

namespace {

constexpr int same_column = 24;  // pixels

/// A panel behind another one is moved out of the window, and counts as visible nevertheless.
bool is_behind(const QDockWidget& dock) {
    return !dock.isFloating() && dock.visibleRegion().isEmpty();
}

/// The part of the window that a widget lies in.
QWidget* part_of(QWidget& widget, const QMainWindow& window) {
    auto* part = &widget;
    while (part->parentWidget() != nullptr && part->parentWidget() != &window) part = part->parentWidget();
    return part;
}

bool takes_tab(const QWidget& widget, const QMainWindow& window) {
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
           widget.isVisible() && widget.window() == &window;
}

struct Stop {
    QWidget* widget;
    std::tuple<int, int, int> place;  ///< of its part: kind, column, row
};

std::tuple<int, int, int> place_of(const QWidget& part) {
    const int kind = qobject_cast<const QToolBar*>(&part) != nullptr     ? 0
                     : qobject_cast<const QStatusBar*>(&part) != nullptr ? 2
                                                                         : 1;
    return {kind, part.x() / same_column, part.y()};
}

void bring_into_sight(QWidget& widget) {
    for (auto* around = widget.parentWidget(); around != nullptr; around = around->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(around)) scroll->ensureWidgetVisible(&widget);
}

}  // namespace

QList<QWidget*> focus_order(const QMainWindow& window) {
    QList<Stop> stops;
    for (auto* widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain()) {
        if (!takes_tab(*widget, window)) continue;
        auto* part = part_of(*widget, window);
        const auto* dock = qobject_cast<const QDockWidget*>(part);
        if (dock == nullptr || !is_behind(*dock)) stops.append({widget, place_of(*part)});
    }
    std::stable_sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) { return a.place < b.place; });
    QList<QWidget*> order;
    for (const auto& stop : stops) order.append(stop.widget);
    return order;
}

bool focus_next(const QMainWindow& window, bool next) {
    const auto order = focus_order(window);
    if (order.isEmpty()) return false;
    const auto at = order.indexOf(window.focusWidget());
    const auto step = next ? 1 : -1;
    const auto to = at < 0 ? (next ? 0 : order.size() - 1) : (at + step + order.size()) % order.size();
    bring_into_sight(*order[to]);
    order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void guard_focus(QDockWidget& dock) {
    // By its label's key, say.
    QObject::connect(qApp, &QApplication::focusChanged, &dock, [&dock](QWidget*, QWidget* now) {
        if (now != nullptr && dock.isAncestorOf(now) && is_behind(dock)) dock.raise();
    });
    QObject::connect(&dock, &QDockWidget::visibilityChanged, &dock, [&dock](bool visible) {
        auto* window = qobject_cast<QMainWindow*>(dock.parentWidget());
        auto* focus = QApplication::focusWidget();
        if (!visible || window == nullptr || focus == nullptr) return;
        // This one came before the one with the focus, and takes it.
        for (const auto* other : window->tabifiedDockWidgets(&dock)) {
            if (!other->isAncestorOf(focus)) continue;
            QMetaObject::invokeMethod(
                &dock,
                [&dock, window] {
                    for (auto* widget : focus_order(*window))
                        if (dock.isAncestorOf(widget)) return widget->setFocus(Qt::OtherFocusReason);
                    if (auto* first = window->centralWidget()) first->setFocus(Qt::OtherFocusReason);
                },
                Qt::QueuedConnection);
        }
    });
}

}  // namespace fade::ui
