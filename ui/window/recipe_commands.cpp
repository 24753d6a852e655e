// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recipe_commands.h"

#include "fade/files.h"
#include "fade/installed_models.h"

#include "ui/model/path_text.h"
#include "ui/model/recipe_files.h"
#include "ui/model/workbench.h"
#include "ui/settings/file_dialogs.h"
#include "ui/settings/preferences.h"
#include "ui/style/commit_typed.h"
#include "ui/window/message_bar.h"

namespace fade::ui {

namespace {

constexpr qsizetype most_sentences = 4;

QString recipe_filter() {
    return RecipeCommands::tr("Recipes (*.fade)") + ";;" + RecipeCommands::tr("All files (*)");
}

}  // namespace

RecipeCommands::RecipeCommands(const WindowContext& context, const std::filesystem::path& demonstration_model)
    : context_(context),
      recipes_(new RecipeFiles(context.workbench, {user_model_folder(), demonstration_model}, this)) {
    connect(recipes_, &RecipeFiles::failed, &context_.workbench, &Workbench::failed);
    connect(recipes_, &RecipeFiles::opened, this, [this](const std::filesystem::path& file) {
        context_.preferences.addRecent("recipes", to_text(file));
        context_.messages.show(MessageBar::Kind::information, tr("Recipe %1 is opened.").arg(file_name(file)));
    });
    connect(recipes_, &RecipeFiles::saved, this, [this](const std::filesystem::path& file) {
        context_.preferences.addRecent("recipes", to_text(file));
        context_.messages.show(MessageBar::Kind::information, tr("Recipe %1 is saved.").arg(to_text(file)));
    });
    connect(recipes_, &RecipeFiles::differs, this, [this](const QStringList& sentences) {
        auto shown = sentences.mid(0, most_sentences);
        if (sentences.size() > most_sentences)
            shown << tr("And %n more.", nullptr, static_cast<int>(sentences.size() - most_sentences));
        context_.messages.show(MessageBar::Kind::failed, shown.join('\n'));
    });
}

void RecipeCommands::open(const std::filesystem::path& file) {
    recipes_->open(whole_path(file));
}

void RecipeCommands::askForFile() {
    const auto file = ask_for_file(&context_.window, "recipes", tr("Open Recipe"), recipe_filter());
    if (!file.isEmpty()) open(to_path(file));
}

void RecipeCommands::askWhereToSave() {
    commit_typed(context_.window);
    const auto suffix =
        QString::fromUtf8(recipe_extension.data() + 1, static_cast<qsizetype>(recipe_extension.size()) - 1);
    const auto file = ask_where_to_save(&context_.window, "recipes", tr("Save Recipe"), recipe_filter(), suffix);
    if (!file.isEmpty()) recipes_->save(to_path(file));
}

}  // namespace fade::ui
