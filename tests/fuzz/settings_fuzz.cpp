// SPDX-License-Identifier: MIT
// fade.json, and files of settings: the same text is read as both.
#include "fade/settings.h"

#include "encode/model_words.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    (void)parse_model_words(input, "fade.json");
    const auto settings = with_overrides({}, input, "fade.json");
    ClipConfig config;
    config.patch_size = 16;
    config.vision.layers = 12;
    validate(settings, config, "fade.json");
    (void)with_overrides({}, to_json(settings), "written");
}

std::vector<std::string> seeds() {
    return {project_file("resources/demo/model/fade.json"), to_json(Settings{})};
}

}  // namespace fade::fuzz
