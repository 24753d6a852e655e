// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wrapped_tips.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPushButton>
#include <QToolTip>

#include <catch2/catch.hpp>

#include "ui/settings/settings_panel.h"
#include "ui/support/desk.h"

using namespace fade::ui::test;

namespace {

/// The tip that a widget shows; null: none.
const QWidget* tip_of(QWidget& widget) {
    QToolTip::hideText();
    QApplication::processEvents();
    QHelpEvent event(QEvent::ToolTip, widget.rect().center(), widget.mapToGlobal(widget.rect().center()));
    QApplication::sendEvent(&widget, &event);
    for (const auto* window : QApplication::topLevelWidgets())
        if (window->inherits("QTipLabel") && window->isVisible()) return window;
    return nullptr;
}

}  // namespace

TEST_CASE("Long tips of widgets are wrapped, short ones are not", "[style]") {
    const Desk desk;
    auto* panel = desk.window->findChild<fade::ui::SettingsPanel*>();
    QPushButton button(panel);
    button.show();
    const QFontMetrics metrics(QToolTip::font());
    button.setToolTip("Opens a picture");
    const auto* tip = tip_of(button);
    REQUIRE(tip);
    const int line = tip->height();
    CHECK(QToolTip::text() == "Opens a picture");
    QStringList words;
    for (int i = 0; i < 30; ++i) words << "wordy";
    button.setToolTip(words.join(' ') + " & <5");
    tip = tip_of(button);
    REQUIRE(tip);
    CHECK(tip->width() < metrics.horizontalAdvance(button.toolTip()) * 2 / 3);
    CHECK(tip->height() > line);
    CHECK(QToolTip::text().contains("&amp; &lt;5"));
    button.setToolTip("<b>one</b>");
    CHECK(tip_of(button));
    CHECK(QToolTip::text() == "<b>one</b>");
    QToolTip::hideText();
}
