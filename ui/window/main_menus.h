// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <map>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace fade::ui {

class Commands;

enum class MenuId {
    file,
    recent_pictures,
    samples,
    models,
    recent_models,
    recent_recipes,
    edit,
    inspect,
    view,
    panels,
    theme,
    language,
    help
};

/// The menus and the tool bar of the window, from one table of what stands where. Some menus are filled elsewhere.
class MainMenus {
public:
    /// Actions that belong to panels.
    struct PanelActions {
        QList<QAction*> view;        ///< of the picture
        QList<QAction*> references;  ///< of the reference set
        QList<QAction*> panels;      ///< that show and hide them
    };
    MainMenus(QMainWindow& window, const Commands& commands, const PanelActions& panel_actions);

    [[nodiscard]] QMenu& menu(MenuId id) const { return *menus_.at(id); }
    void retranslate();

private:
    std::map<MenuId, QMenu*> menus_;
    QToolBar* tools_;
};

}  // namespace fade::ui
