// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/recipe_files.h"

#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include "ui/model/path_text.h"
#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

QStringList texts(const std::vector<RecipeChange>& changes) {
    QStringList sentences;
    for (const auto& change : changes) sentences << change_text(change);
    return sentences;
}

/// A mask that was drawn goes where the recipe is, so that both can be moved together. Its name is its content's.
std::filesystem::path copied_beside(const std::filesystem::path& recipe, const std::filesystem::path& mask) {
    const auto bytes = read_file(mask);
    auto copy = whole_path(recipe).parent_path() / mask.filename();
    std::error_code error;
    if (!std::filesystem::exists(copy, error) || read_file(copy) != bytes) write_file_atomically(copy, bytes);
    return copy;
}

}  // namespace

bool is_recipe(const std::filesystem::path& file) {
    const auto extension = QString::fromUtf8(recipe_extension.data(), static_cast<qsizetype>(recipe_extension.size()));
    return to_text(file.extension()).compare(extension, Qt::CaseInsensitive) == 0;
}

QString change_text(const RecipeChange& change) {
    using Kind = RecipeChange::Kind;
    auto name = to_text(change.subject);
    switch (change.kind) {
        case Kind::other_model:
            return RecipeFiles::tr("%1 is another model than the recipe was saved with.").arg(name);
        case Kind::other_tokenizer:
            return RecipeFiles::tr("%1 is another tokenizer than the recipe was saved with.").arg(name);
        case Kind::missing_model:
            return RecipeFiles::tr("The recipe's model is not at %1.").arg(name);
        case Kind::missing_file:
            return RecipeFiles::tr("The recipe needs %1, which is not there.").arg(name);
        case Kind::other_file:
            return RecipeFiles::tr("%1 has changed since the recipe was saved.").arg(name);
        case Kind::other_words:
            return RecipeFiles::tr(
                "The program's built-in prompts are others than those that the recipe was saved with.");
    }
    return name;
}

RecipeFiles::RecipeFiles(Workbench& workbench, ModelPlaces places, QObject* parent)
    : QObject(parent), workbench_(workbench), places_(std::move(places)) {
    connect(&workbench_.setup(), &Setup::modelStateChanged, this, &RecipeFiles::compareModel);
}

void RecipeFiles::open(const std::filesystem::path& file) {
    struct Read {
        RecipeFile recipe;
        std::vector<RecipeChange> changes;
    };
    workbench_.searcher().submit(
        {},
        [file, places = places_](const Job& job) {
            Read read{load_recipe(file, places), {}};
            read.changes = changed_files(read.recipe, job);
            return read;
        },
        [this, file](const TaskResult<Read>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) use(file, end.value->recipe, end.value->changes);
        });
}

void RecipeFiles::use(const std::filesystem::path& file, const RecipeFile& recipe,
                      const std::vector<RecipeChange>& changes) {
    const auto lost = std::find_if(changes.begin(), changes.end(), [](const RecipeChange& change) {
        return change.kind == RecipeChange::Kind::missing_model;
    });
    if (lost != changes.end()) {
        Q_EMIT failed(change_text(*lost));
        return;
    }
    const auto name = to_text(file.stem());
    auto used = recipe;
    // A vision model alone needs no other one; the window keeps its own for pictures that have no references.
    if (auto& model = used.recipe.model; model.path.empty()) {
        model.path = workbench_.setup().recipe().model.path;
        if (model.path.empty()) model.path = places_.demonstration;
    }
    workbench_.useRecipe([name] { return tr("Open recipe %1").arg(name); }, used.recipe);
    Q_EMIT opened(file);
    if (!changes.empty()) Q_EMIT differs(texts(changes));
    opened_ = std::move(used);
    compareModel();
}

void RecipeFiles::compareModel() {
    if (!opened_) return;
    if (workbench_.setup().recipe().model != opened_->recipe.model ||
        workbench_.setup().modelState() == ModelState::failed)
        return opened_.reset();
    if (workbench_.setup().modelState() != ModelState::ready) return;
    const auto file = *std::exchange(opened_, std::nullopt);
    const auto model = workbench_.setup().model();
    const auto tell = [this](const std::vector<RecipeChange>& changes) {
        if (!changes.empty()) Q_EMIT differs(texts(changes));
    };
    if (file.recipe.vision_model.empty()) return tell(changed_model(file, &model->info()));
    workbench_.worker().submit(
        {file_name(file.recipe.vision_model), Urgency::model},
        [file, model, inspector = workbench_.inspector()](const Job& job) {
            const auto vision = inspector->vision_model(file.recipe, false, job);
            const auto* words = vision && is_wordless(file.recipe) ? nullptr : &model->info();
            return changed_model(file, words, vision ? &vision->info() : nullptr);
        },
        comparing_.only([tell](const TaskResult<std::vector<RecipeChange>>& end) {
            if (end.outcome == Outcome::done) tell(*end.value);
        }));
}

void RecipeFiles::save(const std::filesystem::path& file) {
    if (workbench_.batch()) {
        // With it, each picture would be judged by itself, and otherwise.
        Q_EMIT failed(
            tr("Pictures that are judged by each other make no recipe: add references, or judge each picture "
               "by itself. Nothing was saved."));
        return;
    }
    workbench_.worker().submit(
        {file_name(file), Urgency::model},
        [file, inspector = workbench_.inspector(), recipe = workbench_.recipe(), places = places_,
         masks = workbench_.maskEditor().folder()](const Job& job) {
            const auto provenance = inspector->describe(recipe, job);
            auto saved = with_provenance(recipe, provenance);
            if (recipe.mask && recipe.mask->file.parent_path() == masks) {
                saved.recipe.mask->file = copied_beside(file, recipe.mask->file);
                saved.hashes.files[saved.recipe.mask->file] = provenance.mask->file.sha256;
            }
            save_recipe(file, saved, places);
        },
        [this, file](const TaskEnd& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) Q_EMIT saved(file);
        });
}

}  // namespace fade::ui
