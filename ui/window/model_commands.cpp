// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/model_commands.h"

#include "fade/dino_model.h"
#include "fade/error.h"
#include "fade/files.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <system_error>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/model_store.h"
#include "ui/model/path_text.h"
#include "ui/model/workbench.h"
#include "ui/models/get_model_dialog.h"
#include "ui/settings/file_dialogs.h"
#include "ui/settings/preferences.h"
#include "ui/window/commands.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

ModelCommands::ModelCommands(const WindowContext& context, std::filesystem::path demonstration)
    : context_(context), demonstration_(std::move(demonstration)) {}

void ModelCommands::offer(ModelStore& store) {
    models_ = &store;
    connect(&store, &ModelStore::changed, this, [this] { Q_EMIT installedChanged(models_->installed().empty()); });
    connect(&store, &ModelStore::ended, this, &ModelCommands::tellOfTransfer);
    store.refresh();
}

void ModelCommands::askForFolder() {
    const auto folder = ask_for_folder(&context_.window, "models", tr("Open the Folder of a Model"));
    if (!folder.isEmpty()) open(to_path(folder));
}

void ModelCommands::compareBy(const std::filesystem::path& folder) {
    context_.workbench.setup().setVisionModel(folder.empty() ? folder : whole_path(folder));
}

void ModelCommands::open(const std::filesystem::path& path) {
    if (is_dino_model({.path = path}) && context_.workbench.setup().modelState() != ModelState::none) {
        compareBy(path);
        return context_.messages.show(
            MessageBar::Kind::information,
            tr("%1 is a DINO model: it compares pictures with references from now on. Words stay "
               "the model's, unless the settings leave them out.")
                .arg(file_name(path)));
    }
    auto source = context_.workbench.setup().recipe().model;
    source.path = whole_path(path);
    context_.preferences.addRecent("models", to_text(source.path));
    context_.workbench.setup().setModel(source);
}

void ModelCommands::openDemonstration() {
    std::error_code error;
    if (!std::filesystem::is_directory(demonstration_, error))
        return context_.messages.show(
            MessageBar::Kind::failed,
            tr("The demonstration model is not at %1. Open the folder of another model.").arg(to_text(demonstration_)));
    ModelSource source;
    source.path = demonstration_;
    const auto& former = context_.workbench.setup().recipe().model.compute;
    source.compute.device = former.device;
    source.compute.precision = former.precision;
    context_.workbench.setup().setModel(source);
}

void ModelCommands::openNamed(const QString& path_or_name) {
    try {
        open(models_ == nullptr ? to_path(path_or_name)
                                : resolve_model(models_->folder(), to_path(path_or_name).string()));
    } catch (const Error& error) {
        context_.messages.show(MessageBar::Kind::failed, message_text(error));
    }
}

void ModelCommands::fill(QMenu& menu, const Commands& commands) {
    menu.clear();
    qDeleteAll(menu.findChildren<QActionGroup*>(QString(), Qt::FindDirectChildrenOnly));
    const auto active = context_.workbench.setup().recipe().model.path;
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
            connect(action, &QAction::triggered, this, [this, folder = model.folder] { open(folder); });
        }
    menu.addSeparator();
    auto* demonstration = commands.action(CommandId::demonstration_model);
    menu.addAction(demonstration);
    add(demonstration, demonstration_);
    if (models_ != nullptr) addVisionModels(menu);
    menu.addSeparator();
    menu.addActions(commands.actions({CommandId::add_model_file, CommandId::add_model_folder}));
}

void ModelCommands::addVisionModels(QMenu& menu) {
    const auto present = context_.workbench.setup().recipe().vision_model;
    if (models_->visionModels().empty() && present.empty()) return;
    menu.addSection(tr("Compares with references"));
    auto* names = new QActionGroup(&menu);
    const auto add = [&](const QString& name, const std::filesystem::path& folder) {
        auto* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(folder == present);
        names->addAction(action);
        connect(action, &QAction::triggered, this, [this, folder] { compareBy(folder); });
    };
    add(tr("The Model Itself"), {});
    for (const auto& model : models_->visionModels())
        add(button_text(QString::fromStdString(model.name)), whole_path(model.folder));
}

void ModelCommands::showOffers() {
    if (models_ == nullptr) return;
    if (get_model_ == nullptr) {
        get_model_ = new GetModelDialog(*models_, &context_.window);
        connect(get_model_, &GetModelDialog::addFileRequested, this, &ModelCommands::askForPackedModel);
        connect(get_model_, &GetModelDialog::addFolderRequested, this, &ModelCommands::askForFolderToAdd);
        connect(get_model_, &GetModelDialog::openRequested, this, [this](const std::filesystem::path& folder) {
            get_model_->close();
            open(folder);
        });
    }
    get_model_->show();
    get_model_->raise();
    get_model_->activateWindow();
}

void ModelCommands::askForPackedModel() {
    const auto file = ask_for_file(&context_.window, "models", tr("Add a Packed Model"), tr("All files (*)"));
    if (!file.isEmpty()) models_->add(to_path(file));
}

void ModelCommands::askForFolderToAdd() {
    const auto folder = ask_for_folder(&context_.window, "models", tr("Add the Folder of a Model"));
    if (!folder.isEmpty()) models_->add(to_path(folder));
}

void ModelCommands::tellOfTransfer(const TaskEnd& end, const QString& name, const std::filesystem::path& folder) {
    const bool is_seen = get_model_ != nullptr && get_model_->isVisible();
    if (end.outcome == Outcome::failed && !is_seen) context_.messages.show(MessageBar::Kind::failed, end.sentence);
    if (end.outcome != Outcome::done) return;
    if (is_dino_model({.path = folder}))
        return context_.messages.show(MessageBar::Kind::information,
                                      tr("%1 is installed. It is a DINO model: chosen in the menu File > Models, it "
                                         "compares pictures with references "
                                         "beside another model.")
                                          .arg(name));
    context_.messages.show(MessageBar::Kind::done, tr("%1 is installed, and is the model from now on.").arg(name));
    if (is_seen) get_model_->close();
    open(folder);
}

}  // namespace fade::ui
