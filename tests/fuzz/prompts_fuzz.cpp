// SPDX-License-Identifier: MIT
#include "fade/prompts.h"

#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const auto ensemble = parse_prompt_ensemble(input, "prompts.json");
    (void)make_prompts({ensemble}, "metal nut");
}

std::vector<std::string> seeds() {
    return {project_file("prompts/segmentation.json"), project_file("prompts/classification.json"),
            R"({"wrapper": "{}", "templates": ["a photo of a {}."], "normal": {"states": ["{classname}"]},
                "abnormal": {"instruction": "", "prompts": {"neck": ["The mouth is chipped."]}}})"};
}

}  // namespace fade::fuzz
