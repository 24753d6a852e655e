// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/picture_list_panel.h"
#include "ui/references/reference_panel.h"
#include "ui/view/view_panel.h"
#include "ui/window/commands.h"
#include "ui/window/main_menus.h"
#include "ui/window/main_window.h"
#include "ui/window/model_commands.h"
#include "ui/window/picture_files.h"
#include "ui/window/recipe_commands.h"
#include "ui/window/report_export.h"
#include "ui/window/result_panels.h"
#include "ui/window/sample_commands.h"
#include "ui/window/user_guide.h"
#include "ui/window/verdict_commands.h"
#include "ui/window/window_context.h"
#include "ui/window/workbench_messages.h"

#include <QDockWidget>

namespace fade::ui {

/// What the window is put together from, besides its panels.
struct MainWindow::Parts {
    explicit Parts(MainWindow& window)
        : context{window, window.workbench_, window.preferences_, *window.messages_},
          commands(window.commandTable(), window),
          menus(window, commands,
                {window.view_->viewActions(), {window.references_->auditAction()}, panel_actions(window.docks_)}),
          tell(window.workbench_, *window.messages_),
          pictures(context),
          models(context, window.demonstration_.model),
          recipes(context, window.demonstration_.model),
          samples(context, window.demonstration_.samples, models, tell),
          results(window.workbench_, {*window.view_, *window.thresholds_, *window.breakdown_, *window.evidence_}),
          reports(context, *window.list_, *window.view_),
          guide(*window.messages_),
          verdicts(context, *window.list_) {}
    static QList<QAction*> panel_actions(const std::vector<std::pair<QDockWidget*, QString>>& docks) {
        QList<QAction*> actions;
        for (const auto& [dock, name] : docks) actions << dock->toggleViewAction();
        return actions;
    }

    WindowContext context;
    Commands commands;
    MainMenus menus;
    WorkbenchMessages tell;
    PictureFiles pictures;
    ModelCommands models;
    RecipeCommands recipes;
    SampleCommands samples;
    ResultPanels results;
    ReportExport reports;
    UserGuide guide;
    VerdictCommands verdicts;
};

}  // namespace fade::ui
