// SPDX-License-Identifier: MIT
// What has become of the files that a recipe names.
#include "fade/error.h"
#include "fade/file_version.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/recipe_file.h"

#include <algorithm>
#include <system_error>

#include "inspect/recipe_contents.h"

namespace fade {

namespace {

using Path = std::filesystem::path;

/// Whether the words are others though no file of them is: another version of the program has others built in.
bool has_other_words(const RecipeFile& file) {
    if (file.hashes.sentences.empty()) return false;
    try {
        return hash_of_sentences(classification_prompts(file.recipe.prompts, file.recipe.object),
                                 segmentation_prompts(file.recipe.prompts)) != file.hashes.sentences;
    } catch (const Error&) {
        return false;  // of a file that cannot be read, which is said
    }
}

}  // namespace

std::vector<Path> files_of(const Recipe& recipe) {
    std::vector<Path> files;
    for (const auto* sources : {&recipe.prompts.classification, &recipe.prompts.segmentation})
        for (const auto& source : *sources)
            if (const auto* file = std::get_if<Path>(&source)) files.push_back(*file);
    files.insert(files.end(), recipe.references.begin(), recipe.references.end());
    if (recipe.mask) files.push_back(recipe.mask->file);
    return files;
}

std::string hash_of_sentences(const Prompts& classification, const Prompts& segmentation) {
    return sha256(classification.sha256 + segmentation.sha256);
}

bool can_be_accepted(const RecipeChange& change) {
    return change.kind != RecipeChange::Kind::missing_model && change.kind != RecipeChange::Kind::missing_file;
}

std::string to_sentence(const RecipeChange& change) {
    using Kind = RecipeChange::Kind;
    auto name = display_path(change.subject);
    switch (change.kind) {
        case Kind::other_model:
            return name + ": is another model than the recipe was saved with.";
        case Kind::other_tokenizer:
            return name + ": is another tokenizer than the recipe was saved with.";
        case Kind::missing_model:
            return name + ": the recipe's model is not there.";
        case Kind::missing_file:
            return name + ": the recipe needs this file, which is not there.";
        case Kind::other_file:
            return name + ": has changed since the recipe was saved.";
        case Kind::other_words:
            return "The program's built-in prompts are others than those that the recipe was saved with.";
    }
    return name;
}

bool has_all_hashes(const RecipeFile& file) {
    const auto& hashes = file.hashes;
    const auto files = files_of(file.recipe);
    const bool compares = !file.recipe.vision_model.empty() && !file.recipe.references.empty();
    const bool words = !hashes.model.empty() && !hashes.tokenizer.empty() && !hashes.sentences.empty();
    return (words || is_wordless(file.recipe)) && (!compares || !hashes.vision_model.empty()) &&
           std::all_of(files.begin(), files.end(), [&](const Path& path) { return hashes.files.contains(path); });
}

std::vector<RecipeChange> changed_files(const RecipeFile& file, const Job& job) {
    std::vector<RecipeChange> changes;
    std::error_code unknown;
    const auto compares = file.recipe.references.empty() ? Path() : file.recipe.vision_model;
    const auto reads = leaves_words_out(file.recipe, false) ? Path() : file.recipe.model.path;
    for (const auto& model : {reads, compares})
        if (!model.empty() && !std::filesystem::exists(model, unknown))
            changes.push_back({RecipeChange::Kind::missing_model, model});
    const auto files = files_of(file.recipe);
    for (std::size_t i = 0; i < files.size(); ++i) {
        job.report(Stage::references, i, files.size());
        const auto known = file.hashes.files.find(files[i]);
        FileVersion version{{}, known == file.hashes.files.end() ? std::string() : known->second};
        const bool is_known = !version.sha256.empty();
        const auto change = look_again(files[i], version);
        if (change == FileChange::missing) changes.push_back({RecipeChange::Kind::missing_file, files[i]});
        if (change == FileChange::rewritten && is_known) changes.push_back({RecipeChange::Kind::other_file, files[i]});
    }
    const auto of_prompts = [&](const RecipeChange& change) {
        const auto& references = file.recipe.references;
        return change.kind != RecipeChange::Kind::missing_model &&
               (!file.recipe.mask || change.subject != file.recipe.mask->file) &&
               std::find(references.begin(), references.end(), change.subject) == references.end();
    };
    if (std::none_of(changes.begin(), changes.end(), of_prompts) && has_other_words(file))
        changes.push_back({RecipeChange::Kind::other_words, {}});
    return changes;
}

std::vector<RecipeChange> changed_model(const RecipeFile& file, const ModelInfo* model, const DinoInfo* vision) {
    std::vector<RecipeChange> changes;
    const auto& hashes = file.hashes;
    if (model != nullptr && !hashes.model.empty() && hashes.model != model->weights_sha256)
        changes.push_back({RecipeChange::Kind::other_model, model->weights_file});
    if (model != nullptr && !hashes.tokenizer.empty() && hashes.tokenizer != model->tokenizer_sha256)
        changes.push_back({RecipeChange::Kind::other_tokenizer, model->tokenizer_file});
    if (vision != nullptr && !hashes.vision_model.empty() && hashes.vision_model != vision->weights_sha256)
        changes.push_back({RecipeChange::Kind::other_model, vision->weights_file});
    return changes;
}

}  // namespace fade
