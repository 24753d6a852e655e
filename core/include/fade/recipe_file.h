// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/recipe.h"
#include "fade/report.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Recipes as files: a JSON object in one format for every program and PC. Free functions; thread-safe.
namespace fade {

/// How the names of recipe files end.
inline constexpr std::string_view recipe_extension = ".fade";

/// The newest format, which is the one that is written. Format 0 is a session of the window of before there were
/// recipes; format 2 added what thresholds rest on, format 3 the rules beside them, format 4 the precision, format 5
/// the vision model, and the settings of references.
inline constexpr int recipe_format = 5;

/// Where this PC has the models that a recipe names without a folder, since every PC has them elsewhere.
struct ModelPlaces {
    std::filesystem::path installed;      ///< see `user_model_folder`
    std::filesystem::path demonstration;  ///< the model that comes with the program
};

/// What a recipe's files held when it was saved. What is not known is empty, or not there.
struct RecipeHashes {
    std::string model;                                   ///< `ModelInfo::weights_sha256`
    std::string tokenizer;                               ///< `ModelInfo::tokenizer_sha256`
    std::string vision_model;                            ///< `DinoInfo::weights_sha256`
    std::string sentences;                               ///< of all prompts, the object's name in them
    std::map<std::filesystem::path, std::string> files;  ///< SHA-256 of prompt files, references and mask
    bool operator==(const RecipeHashes&) const = default;
};

/// A recipe as its file has it. All paths are absolute.
struct RecipeFile {
    Recipe recipe;
    RecipeHashes hashes;
    bool operator==(const RecipeFile&) const = default;
};

/// The recipe with the settings that it came to and the hashes of what was used (`Inspector::describe`); hashes the
/// prompt files. Throws `Error` as `sha256_of_file`.
[[nodiscard]] RecipeFile with_provenance(Recipe recipe, const Provenance& provenance);

/// What thresholds rest on, as recipes hold it: a JSON object.
[[nodiscard]] std::string threshold_basis_json(const ThresholdBasis& basis);
/// Reads what `threshold_basis_json` wrote. `name` is the file's, for messages. Throws `Error` (malformed).
[[nodiscard]] ThresholdBasis parse_threshold_basis(std::string_view text, const std::string& name);

/// The rules of a verdict, as recipes hold them: a JSON object.
[[nodiscard]] std::string rules_json(const DecisionRules& rules);
/// Reads what `rules_json` wrote, or a person. `name` is the file's, for messages. Throws `Error` (malformed).
[[nodiscard]] DecisionRules parse_rules(std::string_view text, const std::string& name);

/// The file's text. Paths below `folder`, where the file is to lie, are relative to it: both can be moved together.
[[nodiscard]] std::string recipe_json(const RecipeFile& file, const std::filesystem::path& folder,
                                      const ModelPlaces& places);

/// Reads what `recipe_json` wrote, or an older format of it. Without settings there are the model's, without
/// thresholds, or some of the settings, those published; what no recipe has is refused. `name` is the file's, for
/// messages. Throws `Error` (malformed; unsupported for a newer format).
[[nodiscard]] RecipeFile parse_recipe(std::string_view text, const std::string& name,
                                      const std::filesystem::path& folder, const ModelPlaces& places);

/// Throws `Error` as `write_file_atomically`.
void save_recipe(const std::filesystem::path& file, const RecipeFile& recipe, const ModelPlaces& places);
/// Throws `Error` as `read_file` and `parse_recipe`.
[[nodiscard]] RecipeFile load_recipe(const std::filesystem::path& file, const ModelPlaces& places);

/// How a recipe's files differ from those that it was saved with.
struct RecipeChange {
    enum class Kind {
        other_model,      ///< the model's weights are others, or the vision model's
        other_tokenizer,  ///< the model's tokenizer is another
        missing_model,    ///< it is not where the recipe says
        missing_file,     ///< a prompt file, reference or mask is not there, or cannot be read
        other_file,       ///< a prompt file, reference or mask holds other bytes
        other_words       ///< the built-in prompts are others; no subject
    };
    Kind kind;
    std::filesystem::path subject;
    bool operator==(const RecipeChange&) const = default;
};

/// A recipe can be used nevertheless, if a person accepts it.
[[nodiscard]] bool can_be_accepted(const RecipeChange& change);

/// One sentence in English that names the file.
[[nodiscard]] std::string to_sentence(const RecipeChange& change);

/// Whether all that the recipe names can be compared with what it was saved with.
[[nodiscard]] bool has_all_hashes(const RecipeFile& file);

/// Looks at prompt files, references, the mask, and whether the model is there. Reads all these files; loads nothing.
[[nodiscard]] std::vector<RecipeChange> changed_files(const RecipeFile& file, const Job& job = {});
/// The same of the models, once they are loaded. Null: it is not needed.
[[nodiscard]] std::vector<RecipeChange> changed_model(const RecipeFile& file, const ModelInfo* model,
                                                      const DinoInfo* vision = nullptr);

}  // namespace fade
