// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_menus.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <array>
#include <variant>
#include <vector>

#include "ui/style/icons.h"
#include "ui/window/commands.h"

namespace fade::ui {

namespace {

struct Line {};
enum class PanelList { view, references, panels };

/// What stands in a menu: a command, another menu, the actions of panels, or a line.
using Item = std::variant<CommandId, MenuId, PanelList, Line>;

struct MenuRow {
    MenuId id;
    const char* title;
    const char* icon;
    std::vector<Item> items;  ///< empty: filled elsewhere
};

constexpr auto in_bar = std::array{MenuId::file, MenuId::edit, MenuId::inspect, MenuId::view, MenuId::help};

/// Each menu stands before those that are in it.
std::vector<MenuRow> menu_table() {
    using enum CommandId;
    constexpr Line line;
    return {
        {MenuId::file,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&File"),
         "",
         {new_work,
          own_work,
          line,
          add_pictures,
          add_folder,
          MenuId::recent_pictures,
          MenuId::samples,
          clear_pictures,
          line,
          get_model,
          MenuId::models,
          open_model,
          MenuId::recent_models,
          line,
          open_recipe,
          save_recipe,
          MenuId::recent_recipes,
          line,
          export_results,
          line,
          clear_recent,
          line,
          quit}},
        {MenuId::recent_pictures, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "Recent Pictures"), "", {}},
        {MenuId::samples, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Sample Pictures"), "samples", {}},
        {MenuId::models, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "M&odels"), "", {}},
        {MenuId::recent_models, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "Recent Models"), "", {}},
        {MenuId::recent_recipes, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "Recent Recipes"), "", {}},
        {MenuId::edit,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Edit"),
         "",
         {undo, redo, line, paste, copy_path, line, mark_good, mark_bad, unmark, line, overrule, take_back_overrule,
          line, remove}},
        {MenuId::inspect,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Inspect"),
         "",
         {inspect_selected, inspect_all, other_pages, cancel, line, next, previous, line, draw_mask, set_scale, line,
          add_references, use_as_reference, PanelList::references, line, compare_ways, find_thresholds, decision_rules,
          qualify}},
        {MenuId::view,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&View"),
         "",
         {PanelList::view, line, MenuId::panels, MenuId::theme, MenuId::language}},
        {MenuId::panels,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Panels"),
         "",
         {PanelList::panels, line, reset_layout}},
        {MenuId::theme,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Theme"),
         "",
         {theme_system, theme_light, theme_dark}},
        {MenuId::language, QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Language"), "", {}},
        {MenuId::help,
         QT_TRANSLATE_NOOP("fade::ui::MainWindow", "&Help"),
         "",
         {guide, short_guide, shortcuts, line, about}},
    };
}

std::vector<Item> tool_table() {
    using enum CommandId;
    constexpr Line line;
    return {add_pictures, add_folder, line, open_model, line, inspect_all,
            cancel,       line,       undo, redo,       line, export_results};
}

}  // namespace

MainMenus::MainMenus(QMainWindow& window, const Commands& commands, const PanelActions& panel_actions)
    : tools_(window.addToolBar(QString())) {
    const auto actions_of = [&](PanelList list) -> const QList<QAction*>& {
        return list == PanelList::view         ? panel_actions.view
               : list == PanelList::references ? panel_actions.references
                                               : panel_actions.panels;
    };
    const auto table = menu_table();
    for (const auto& row : table) {
        auto* menu = new QMenu(&window);
        if (*row.icon != '\0') menu->setIcon(icon(row.icon));
        menus_.emplace(row.id, menu);
    }
    for (const auto id : in_bar) window.menuBar()->addMenu(menus_.at(id));
    const auto fill = [&](auto& place, const std::vector<Item>& items) {
        for (const auto& item : items) {
            if (const auto* id = std::get_if<CommandId>(&item)) place.addAction(commands.action(*id));
            if (const auto* menu = std::get_if<MenuId>(&item)) place.addAction(menus_.at(*menu)->menuAction());
            if (const auto* list = std::get_if<PanelList>(&item)) place.addActions(actions_of(*list));
            if (std::holds_alternative<Line>(item)) place.addSeparator();
        }
    };
    for (const auto& row : table) fill(menu(row.id), row.items);

    tools_->setObjectName(QStringLiteral("mainToolBar"));
    tools_->setMovable(false);
    tools_->setIconSize({20, 20});
    tools_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fill(*tools_, tool_table());
    for (auto* action : commands.actions({CommandId::undo, CommandId::redo, CommandId::add_folder}))
        if (auto* button = qobject_cast<QToolButton*>(tools_->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainMenus::retranslate() {
    for (const auto& row : menu_table())
        menu(row.id).setTitle(QCoreApplication::translate("fade::ui::MainWindow", row.title));
    tools_->setWindowTitle(QCoreApplication::translate("fade::ui::MainWindow", "Tools"));
}

}  // namespace fade::ui
