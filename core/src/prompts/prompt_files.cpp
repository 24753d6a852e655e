// SPDX-License-Identifier: MIT
#include "base/quote.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/prompts.h"
#include "prompts/embedded.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{16} << 20;

}  // namespace

PromptEnsemble load_prompt_ensemble(const std::filesystem::path& file) {
    PromptEnsemble ensemble = parse_prompt_ensemble(read_file(file, largest_file), display_path(file));
    ensemble.name = display_path(file.filename());
    return ensemble;
}

std::vector<std::string> builtin_prompt_names() {
    return {"classification", "segmentation"};
}

std::vector<std::string> published_classification_prompts() {
    return {"classification"};
}

std::vector<std::string> published_segmentation_prompts() {
    return {"classification", "segmentation"};
}

PromptEnsemble builtin_prompt_ensemble(std::string_view name) {
    if (name == "classification") return parse_prompt_ensemble(embedded::classification_json, "classification");
    if (name == "segmentation") return parse_prompt_ensemble(embedded::segmentation_json, "segmentation");
    throw Error(ErrorCode::invalid_argument,
                {Text::en("%1 is not a built-in prompt ensemble; \"classification\" or \"segmentation\" was expected."),
                 quote(name)});
}

}  // namespace fade
