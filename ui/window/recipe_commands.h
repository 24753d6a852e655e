// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <filesystem>

#include "ui/window/window_context.h"

namespace fade::ui {

class RecipeFiles;

/// Recipes are opened and saved, and what there is to tell of them is said.
class RecipeCommands : public QObject {
    Q_OBJECT

public:
    /// All of the context outlives it.
    RecipeCommands(const WindowContext& context, const std::filesystem::path& demonstration_model);
    void open(const std::filesystem::path& file);
    void askForFile();
    void askWhereToSave();

private:
    WindowContext context_;
    RecipeFiles* recipes_;
};

}  // namespace fade::ui
