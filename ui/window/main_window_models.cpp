// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/error.h"
#include "fade/files.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include "ui/jobs/failure_words.h"
#include "ui/model/model_store.h"
#include "ui/model/path_text.h"
#include "ui/models/get_model_dialog.h"
#include "ui/settings/file_dialogs.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/welcome_page.h"

namespace fade::ui {

void MainWindow::offerModels(ModelStore& store) {
    models_ = &store;
    for (auto* action : {actions_.get_model, actions_.add_model_file, actions_.add_model_folder})
        action->setVisible(true);
    connect(&store, &ModelStore::changed, this, [this] { welcome_->offerModels(models_->installed().empty()); });
    connect(&store, &ModelStore::ended, this, &MainWindow::tellOfTransfer);
    store.refresh();
}

void MainWindow::openModelNamed(const QString& path_or_name) {
    try {
        openModel(models_ == nullptr ? to_path(path_or_name)
                                     : resolve_model(models_->folder(), to_path(path_or_name).string()));
    } catch (const Error& error) {
        messages_->show(MessageBar::Kind::failed, failure_text(error.what()));
    }
}

void MainWindow::fillModels() {
    auto& menu = *menus_.models;
    menu.clear();
    delete menu.findChild<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly);
    const auto active = workbench_.setup().model.path;
    auto* names = new QActionGroup(&menu);
    const auto add = [&](QAction* action, const std::filesystem::path& folder) {
        action->setCheckable(true);
        action->setChecked(!active.empty() && whole_path(folder) == active);
        names->addAction(action);
    };
    if (models_ != nullptr)
        for (const auto& model : models_->installed()) {
            auto* action = menu.addAction(button_text(QString::fromStdString(model.name)));
            add(action, model.folder);
            connect(action, &QAction::triggered, this, [this, folder = model.folder] { openModel(folder); });
        }
    menu.addSeparator();
    menu.addAction(actions_.demonstration_model);
    add(actions_.demonstration_model, demonstration_.model);
    menu.addSeparator();
    menu.addAction(actions_.add_model_file);
    menu.addAction(actions_.add_model_folder);
}

void MainWindow::getModel() {
    if (models_ == nullptr) return;
    if (get_model_ == nullptr) {
        get_model_ = new GetModelDialog(*models_, this);
        connect(get_model_, &GetModelDialog::addFileRequested, this, &MainWindow::askForModelFile);
        connect(get_model_, &GetModelDialog::addFolderRequested, this, &MainWindow::askForModelFolder);
        connect(get_model_, &GetModelDialog::openRequested, this, [this](const std::filesystem::path& folder) {
            get_model_->close();
            openModel(folder);
        });
    }
    get_model_->show();
    get_model_->raise();
    get_model_->activateWindow();
}

void MainWindow::askForModelFile() {
    const auto file = ask_for_file(this, "models", tr("Add a Packed Model"), tr("All files (*)"));
    if (!file.isEmpty()) models_->add(to_path(file));
}

void MainWindow::askForModelFolder() {
    const auto folder = ask_for_folder(this, "models", tr("Add the Folder of a Model"));
    if (!folder.isEmpty()) models_->add(to_path(folder));
}

void MainWindow::tellOfTransfer(const TaskEnd& end, const QString& name, const std::filesystem::path& folder) {
    const bool is_seen = get_model_ != nullptr && get_model_->isVisible();
    if (end.outcome == Outcome::failed && !is_seen) messages_->show(MessageBar::Kind::failed, end.sentence);
    if (end.outcome != Outcome::done) return;
    messages_->show(MessageBar::Kind::done, tr("%1 is installed, and is the model from now on.").arg(name));
    if (is_seen) get_model_->close();
    openModel(folder);
}

}  // namespace fade::ui
