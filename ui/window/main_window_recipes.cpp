// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"
#include "fade/installed_models.h"

#include "ui/model/path_text.h"
#include "ui/model/recipe_files.h"
#include "ui/settings/file_dialogs.h"
#include "ui/style/commit_typed.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

namespace {

constexpr qsizetype most_sentences = 4;

QString recipe_filter() {
    return MainWindow::tr("Recipes (*.fade)") + ";;" + MainWindow::tr("All files (*)");
}

}  // namespace

void MainWindow::connectRecipes() {
    recipes_ = new RecipeFiles(workbench_, {user_model_folder(), demonstration_.model}, this);
    connect(recipes_, &RecipeFiles::failed, &workbench_, &Workbench::failed);
    connect(recipes_, &RecipeFiles::opened, this, [this](const std::filesystem::path& file) {
        preferences_.addRecent("recipes", to_text(file));
        messages_->show(MessageBar::Kind::information, tr("Recipe %1 is opened.").arg(file_name(file)));
    });
    connect(recipes_, &RecipeFiles::saved, this, [this](const std::filesystem::path& file) {
        preferences_.addRecent("recipes", to_text(file));
        messages_->show(MessageBar::Kind::information, tr("Recipe %1 is saved.").arg(to_text(file)));
    });
    connect(recipes_, &RecipeFiles::differs, this, [this](const QStringList& sentences) {
        auto shown = sentences.mid(0, most_sentences);
        if (sentences.size() > most_sentences)
            shown << tr("And %n more.", nullptr, static_cast<int>(sentences.size() - most_sentences));
        messages_->show(MessageBar::Kind::failed, shown.join('\n'));
    });
}

void MainWindow::openRecipe(const std::filesystem::path& file) {
    recipes_->open(whole_path(file));
}

void MainWindow::askForRecipe() {
    const auto file = ask_for_file(this, "recipes", tr("Open Recipe"), recipe_filter());
    if (!file.isEmpty()) openRecipe(to_path(file));
}

void MainWindow::askWhereToSaveRecipe() {
    commit_typed(*this);
    const auto suffix =
        QString::fromUtf8(recipe_extension.data() + 1, static_cast<qsizetype>(recipe_extension.size()) - 1);
    const auto file = ask_where_to_save(this, "recipes", tr("Save Recipe"), recipe_filter(), suffix);
    if (!file.isEmpty()) recipes_->save(to_path(file));
}

}  // namespace fade::ui
