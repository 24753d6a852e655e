// SPDX-License-Identifier: GPL-3.0-or-later
// When what can be done: what commands depend on, and when it changes.
#include <QAction>
#include <QUndoStack>

#include "ui/model/path_text.h"
#include "ui/window/window_parts.h"

namespace fade::ui {

namespace {

bool is_marked(const PictureEntry& entry) {
    return entry.remarks.mark.has_value();
}

bool is_judged(const PictureEntry& entry) {
    return entry.judged();
}

bool is_overruled(const PictureEntry& entry) {
    return entry.remarks.overrule.has_value();
}

}  // namespace

Situation MainWindow::situation() const {
    Situation now;
    now.pictures = workbench_.pictures().rowCount() > 0;
    now.selected = !list_->selectedPictures().empty();
    now.own_pictures = !list_->selectedOwnPictures().empty();
    now.other_pages = list_->selectionHasPages();
    now.marked = list_->selectionHas(is_marked);
    now.judged = list_->selectionHas(is_judged);
    now.overruled = list_->selectionHas(is_overruled);
    now.scores = !workbench_.pictures().scores().empty();
    const auto model = workbench_.setup().modelState();
    now.model = model == ModelState::ready || model == ModelState::loading;
    now.busy = workbench_.isBusy();
    now.other_work = workbench_.showsSample() || workbench_.hasWorkAside();
    now.models_offered = parts_->models.offers();
    now.keeps_masks = !workbench_.maskEditor().folder().empty();
    now.demonstration = parts_->models.hasDemonstration();
    return now;
}

void MainWindow::updateCommands() {
    const auto now = situation();
    parts_->commands.update(now);
    parts_->commands.action(CommandId::inspect_all)
        ->setToolTip(now.model ? tr("Inspect all pictures that have not been inspected")
                               : tr("Open a model first; then all pictures can be inspected"));
}

/// When what can be done may be something else.
void MainWindow::connectSituation() {
    connect(&workbench_, &Workbench::workChanged, this, &MainWindow::updateCommands);
    connect(&workbench_.setup(), &Setup::modelStateChanged, this, &MainWindow::updateCommands);
    connect(&workbench_, &Workbench::currentResultChanged, this, &MainWindow::updateCommands);
    connect(&workbench_.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::nameUndo);
    const auto& pictures = workbench_.pictures();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&pictures, signal, this, &MainWindow::updateCommands);
    connect(&pictures, &QAbstractItemModel::modelReset, this, &MainWindow::updateCommands);
    connect(list_, &PictureListPanel::selectionChanged, this, &MainWindow::updateCommands);
    // Each of these comes often: no more than a command or two depend on it.
    const auto scores_changed = [this] {
        parts_->commands.action(CommandId::export_results)->setEnabled(!workbench_.pictures().scores().empty());
        parts_->commands.action(CommandId::overrule)->setEnabled(list_->selectionHas(is_judged));
    };
    connect(&pictures, &PictureListModel::scoresChanged, this, scores_changed);
    connect(&pictures, &PictureListModel::remarksChanged, this, [this] {
        parts_->commands.action(CommandId::unmark)->setEnabled(list_->selectionHas(is_marked));
        parts_->commands.action(CommandId::take_back_overrule)->setEnabled(list_->selectionHas(is_overruled));
    });
    const auto busy_changed = [this] { parts_->commands.action(CommandId::cancel)->setEnabled(workbench_.isBusy()); };
    connect(&workbench_.worker(), &Worker::openTasksChanged, this, busy_changed);
    connect(&workbench_, &Workbench::searchingChanged, this, busy_changed);
}

void MainWindow::nameUndo() {
    const auto name = [](QAction& action, const QString& bare, const QString& with_step, const QString& step) {
        action.setText(step.isEmpty() ? bare : with_step.arg(button_text(step)));
        // A step may hold the name of a file.
        action.setToolTip(tip_text(plain_text(action.text())));
        action.setEnabled(!step.isEmpty());
    };
    const auto& steps = workbench_.undoStack();
    auto& undo = *parts_->commands.action(CommandId::undo);
    auto& redo = *parts_->commands.action(CommandId::redo);
    undo.setIconText(tr("Undo"));
    redo.setIconText(tr("Redo"));
    name(undo, tr("&Undo"), tr("&Undo: %1"), undo_name(steps));
    name(redo, tr("Re&do"), tr("Re&do: %1"), redo_name(steps));
}

}  // namespace fade::ui
