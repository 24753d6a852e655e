// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/focus_order.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollArea>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>
#include <set>

#include "ui/list/picture_list_panel.h"
#include "ui/support/active_window.h"
#include "ui/support/desk.h"
#include "ui/support/dialogs.h"
#include "ui/window/message_bar.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// Independent of the order under test: what the window has at the widget's centre is the widget.
bool is_seen(const QWidget& widget) {
    auto& window = *widget.window();
    if (!widget.isVisible()) return false;
    const auto centre = widget.mapTo(&window, widget.rect().center());
    if (!window.rect().contains(centre)) return false;
    const auto* there = window.childAt(centre);
    return there == &widget || (there != nullptr && widget.isAncestorOf(there));
}

std::string named(const QWidget* widget) {
    if (widget == nullptr) return "nothing";
    return std::string(widget->metaObject()->className()) + " " + widget->accessibleName().toStdString();
}

/// Walks once round with Tab, and once with Shift+Tab. Says which widgets it came by.
std::vector<QWidget*> walk(const Desk& desk, Qt::Key key = Qt::Key_Tab) {
    make_active(*desk.window);
    QApplication::processEvents();
    std::vector<QWidget*> seen;
    for (int i = 0; i < 200; ++i) {
        auto* from = QApplication::focusWidget();
        QTest::keyClick(from == nullptr ? desk.window.get() : from, key,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QApplication::processEvents();
        auto* focus = QApplication::focusWidget();
        INFO("after " << named(from) << " comes " << named(focus));
        REQUIRE(focus != nullptr);
        CHECK(is_seen(*focus));
        if (std::find(seen.begin(), seen.end(), focus) != seen.end()) break;
        seen.push_back(focus);
    }
    return seen;
}

QDockWidget& dock(const Desk& desk, const QString& name) {
    return *desk.window->findChild<QDockWidget*>(name);
}

bool came_by(const std::vector<QWidget*>& widgets, const QWidget& part) {
    return std::any_of(widgets.begin(), widgets.end(), [&](const QWidget* one) { return part.isAncestorOf(one); });
}

}  // namespace

TEST_CASE("Tab goes through what is seen and nothing else, in every arrangement", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    make_active(*desk.window);
    const QStringList behind_each_other{"references", "breakdown", "evidence", "settings"};
    for (const auto& front : behind_each_other) {
        INFO(front.toStdString());
        dock(desk, front).raise();
        QApplication::processEvents();
        auto forth = walk(desk);
        for (const auto& other : behind_each_other)
            if (other != front) CHECK_FALSE(came_by(forth, dock(desk, other)));
        CHECK(came_by(forth, dock(desk, "pictures")));
        CHECK(came_by(forth, dock(desk, "thresholds")));
        CHECK(forth.size() > 8);
        const auto back = walk(desk, Qt::Key_Backtab);
        CHECK(std::set(forth.begin(), forth.end()) == std::set(back.begin(), back.end()));
    }
    // Some closed, one floating, one at another place.
    dock(desk, "thresholds").close();
    dock(desk, "evidence").setFloating(true);
    desk.window->addDockWidget(Qt::LeftDockWidgetArea, &dock(desk, "breakdown"));
    dock(desk, "settings").raise();
    QApplication::processEvents();
    const auto rest = walk(desk);
    CHECK_FALSE(came_by(rest, dock(desk, "thresholds")));
    CHECK_FALSE(came_by(rest, dock(desk, "references")));
    CHECK(came_by(rest, dock(desk, "settings")));
    dock(desk, "evidence").setFloating(false);
}

TEST_CASE("Tab goes as the eye does", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    dock(desk, "settings").raise();
    QApplication::processEvents();
    const auto order = focus_order(*desk.window);
    const auto first_in = [&](const QWidget& part) {
        return std::find_if(order.begin(), order.end(), [&](auto* one) { return part.isAncestorOf(one); }) -
               order.begin();
    };
    CHECK(first_in(dock(desk, "pictures")) < first_in(*desk.window->centralWidget()));
    CHECK(first_in(*desk.window->centralWidget()) < first_in(dock(desk, "thresholds")));
    CHECK(first_in(dock(desk, "thresholds")) < first_in(dock(desk, "settings")));
    // Within a panel nothing comes that lies wholly above and left of what came before.
    for (qsizetype i = 1; i < order.size(); ++i) {
        const auto part = [&](QWidget* widget) {
            while (widget->parentWidget() != desk.window.get()) widget = widget->parentWidget();
            return widget;
        };
        if (part(order[i]) != part(order[i - 1])) continue;
        const auto place = [&](const QWidget* widget) {
            return QRect(widget->mapTo(desk.window.get(), QPoint()), widget->size());
        };
        INFO(named(order[i - 1]) << " then " << named(order[i]));
        CHECK_FALSE((place(order[i]).bottom() < place(order[i - 1]).top() &&
                     place(order[i]).left() <= place(order[i - 1]).right()));
    }
}

TEST_CASE("A panel that goes behind another one hands the focus over", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    make_active(*desk.window);
    auto& settings = dock(desk, "settings");
    settings.raise();
    QApplication::processEvents();
    const auto numbers = settings.findChildren<QDoubleSpinBox*>();
    auto* weight = *std::find_if(numbers.begin(), numbers.end(), [](const auto* box) { return !box->isHidden(); });
    weight->setFocus();
    REQUIRE(weight->hasFocus());
    const double value = weight->value();
    dock(desk, "references").raise();
    REQUIRE(wait_until([&] { return !weight->hasFocus(); }));
    REQUIRE(QApplication::focusWidget() != nullptr);
    CHECK(is_seen(*QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    CHECK(weight->value() == value);
    // The key of a label in a panel behind brings the panel to the front.
    QTest::keyClick(desk.window.get(), Qt::Key_O, Qt::AltModifier);
    REQUIRE(wait_until([&] { return qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr; }));
    QApplication::processEvents();
    CHECK(settings.isAncestorOf(QApplication::focusWidget()));
    CHECK(is_seen(*QApplication::focusWidget()));
}

TEST_CASE("Esc closes every secondary window", "[window]") {
    Desk desk;
    REQUIRE(desk.inspectAll());
    const auto modal = [&](const char* action) {
        bool seen = false;
        bool closed = false;
        when_open<QDialog>([&](QDialog& dialog) {
            QTest::keyClick(&dialog, Qt::Key_Escape);
            closed = !dialog.isVisible();
            if (!closed) dialog.close();
            seen = true;
        });
        desk.action(action).trigger();  // what the dialog shows may have to be collected first
        INFO(action);
        CHECK(wait_until([&] { return seen; }));
        CHECK(closed);
    };
    modal("Export Report…");
    modal("About FADE Inspector");
    modal("Keyboard Shortcuts");
    desk.action("Short Guide").trigger();
    auto* guide = desk.window->findChild<QTextBrowser*>();
    REQUIRE(guide);
    REQUIRE(guide->isVisible());
    QTest::keyClick(guide, Qt::Key_Escape);
    CHECK_FALSE(guide->isVisible());
    auto& evidence = dock(desk, "evidence");
    evidence.setFloating(true);
    REQUIRE(evidence.isVisible());
    QTest::keyClick(evidence.widget(), Qt::Key_Escape);
    CHECK_FALSE(evidence.isVisible());
    evidence.setFloating(false);
    evidence.show();
    QTest::keyClick(evidence.widget(), Qt::Key_Escape);
    CHECK(evidence.isVisible());  // in the window it is no window
}
