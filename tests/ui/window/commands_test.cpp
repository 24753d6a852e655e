// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commands.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <set>

#include "ui/style/language.h"
#include "ui/support/desk.h"
#include "ui/window/main_menus.h"

namespace fade::ui {

TEST_CASE("A table of commands becomes actions, named, enabled and called by its rows", "[window][commands]") {
    QWidget window;
    int called = 0;
    const auto busy = [](const Situation& now) { return now.busy; };
    const auto scores = [](const Situation& now) { return now.scores; };
    Commands commands({{.id = CommandId::new_work,
                        .text = "&New",
                        .keys = {QKeySequence(Qt::CTRL | Qt::Key_N)},
                        .what = [&] { ++called; }},
                       {.id = CommandId::cancel,
                        .icon = "cancel",
                        .text = "&Cancel",
                        .enabled = busy,
                        .visible = scores,
                        .what = [&] { called += 10; }},
                       {.id = CommandId::export_results,
                        .text = "&Export Report…",
                        .short_text = "Export",
                        .tip = "Export the results: of all pictures, those filtered, or those selected",
                        .what = [&] { called += 100; }},
                       {.id = CommandId::undo, .what = [] {}}},
                      window);
    const auto& first = *commands.action(CommandId::new_work);
    const auto& cancel = *commands.action(CommandId::cancel);
    const auto& report = *commands.action(CommandId::export_results);
    commands.retranslate();
    CHECK(first.text() == "&New");
    CHECK(first.toolTip() == "New");
    CHECK(first.shortcut() == QKeySequence(Qt::CTRL | Qt::Key_N));
    CHECK(first.icon().isNull());
    CHECK_FALSE(cancel.icon().isNull());
    CHECK(report.iconText() == "Export");
    CHECK(report.toolTip().startsWith("Export the results"));

    Situation now;
    commands.update(now);
    CHECK(first.isEnabled());
    CHECK_FALSE(cancel.isEnabled());
    CHECK_FALSE(cancel.isVisible());
    now.busy = now.scores = true;
    commands.update(now);
    CHECK(cancel.isEnabled());
    CHECK(cancel.isVisible());
    commands.action(CommandId::new_work)->trigger();
    commands.action(CommandId::cancel)->trigger();
    commands.action(CommandId::export_results)->trigger();
    CHECK(called == 111);

    // What has no text in the table is named by its owner.
    commands.action(CommandId::undo)->setText("Undo: Add 1 picture");
    LanguageControl language;
    language.setLanguage("de");
    commands.retranslate();
    CHECK(first.text() == "&Neu");
    CHECK(commands.action(CommandId::undo)->text() == "Undo: Add 1 picture");
    language.setLanguage("en");
}

TEST_CASE("Whatever stands in a menu has a name, and stands there once", "[window][commands]") {
    const test::Desk desk;
    std::set<const QAction*> seen;
    for (const auto* menu : desk.window->findChildren<QMenu*>())
        for (const auto* action : menu->actions()) {
            if (action->isSeparator()) continue;
            CHECK_FALSE(action->text().isEmpty());
            INFO(action->text().toStdString());
            CHECK(seen.insert(action).second);
        }
    CHECK(seen.size() > 40);
}

}  // namespace fade::ui
