// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <filesystem>

#include "ui/jobs/worker.h"
#include "ui/window/window_context.h"

class QMenu;

namespace fade::ui {

class Commands;
class GetModelDialog;
class ModelStore;

/// Models are chosen, by folder or by name, and got.
class ModelCommands : public QObject {
    Q_OBJECT

public:
    /// `demonstration`: the model that came with the program; empty: none. All of the context outlives it.
    ModelCommands(const WindowContext& context, std::filesystem::path demonstration);

    /// Models that can be had by name. They outlive it.
    void offer(ModelStore& store);
    [[nodiscard]] bool offers() const { return models_ != nullptr; }
    [[nodiscard]] bool hasDemonstration() const { return !demonstration_.empty(); }
    void open(const std::filesystem::path& path);
    /// A path, or the name of an installed model; the message bar says where it is neither.
    void openNamed(const QString& path_or_name);
    /// Where it is missing, the message bar says so.
    void openDemonstration();
    void askForFolder();
    /// The page of models to get.
    void showOffers();
    void askForPackedModel();
    void askForFolderToAdd();
    /// Writes the installed models into a menu.
    void fill(QMenu& menu, const Commands& commands);

Q_SIGNALS:
    /// The installed models are known, or are others by now.
    void installedChanged(bool none);

private:
    void compareBy(const std::filesystem::path& folder);
    void addVisionModels(QMenu& menu);
    void tellOfTransfer(const TaskEnd& end, const QString& name, const std::filesystem::path& folder);

    WindowContext context_;
    std::filesystem::path demonstration_;
    ModelStore* models_ = nullptr;
    GetModelDialog* get_model_ = nullptr;
};

}  // namespace fade::ui
