// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// The sentence that the published numbers put every prompt into (the authors' GEM wrapper).
inline constexpr std::string_view published_prompt_wrapper = "a photo of a {}.";

/// The object's name in the segmentation prompts of the paper (Section 3.1: object-agnostic).
inline constexpr std::string_view object_agnostic_name = "object";

/// Two lists of sentences that describe normal and anomalous parts. A sentence may hold `{classname}`.
struct PromptEnsemble {
    std::string name;                    ///< file name or built-in name
    std::string wrapper;                 ///< holds `{}` exactly once, where the sentence goes; "{}" for none
    std::vector<std::string> normal;     ///< at least one
    std::vector<std::string> anomalous;  ///< at least one
    /// What each anomalous sentence describes: the name of a kind of defect; empty: of no kind that has a name.
    std::vector<std::string> anomalous_kinds = {};
};

/// Sentences ready for the text tower: object named, wrapper applied. Order: ensemble by ensemble, as listed.
struct Prompts {
    std::vector<std::string> normal;
    std::vector<std::string> anomalous;
    std::vector<std::string> anomalous_kinds;  ///< of each anomalous sentence, see `PromptEnsemble`
    std::vector<std::string> sources;          ///< names of the ensembles
    std::string sha256;                        ///< of all sentences with their labels; kinds are not in it
};

/// Reads an ensemble from JSON; the format is described in prompts/README.md. A file without "wrapper" (the authors'
/// files) gets `published_prompt_wrapper`. Throws `Error` naming the file and the field.
[[nodiscard]] PromptEnsemble load_prompt_ensemble(const std::filesystem::path& file);
[[nodiscard]] PromptEnsemble parse_prompt_ensemble(std::string_view json, const std::string& name);

/// The ensembles that this program ships: "classification" (Section 3.1; state x template, names the object) and
/// "segmentation" (object-agnostic descriptions). Throws `Error` for another name.
[[nodiscard]] std::vector<std::string> builtin_prompt_names();
[[nodiscard]] PromptEnsemble builtin_prompt_ensemble(std::string_view name);

/// Those of the built-in ensembles that the method uses: "classification" for the image score; for the map the same
/// sentences of an "object", and "segmentation".
[[nodiscard]] std::vector<std::string> published_classification_prompts();
[[nodiscard]] std::vector<std::string> published_segmentation_prompts();

/// Joins ensembles into sentences for one object. Throws `Error` if the list is empty or the name is blank.
[[nodiscard]] Prompts make_prompts(const std::vector<PromptEnsemble>& ensembles, std::string_view object);

}  // namespace fade
