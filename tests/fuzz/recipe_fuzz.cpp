// SPDX-License-Identifier: MIT
#include "fade/recipe_file.h"

#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const ModelPlaces places{"/models", "/program/model"};
    const auto file = parse_recipe(input, "fuzz.fade", "/parts", places);
    (void)recipe_json(file, "/parts", places);
}

std::vector<std::string> seeds() {
    const ModelPlaces places{"/models", "/program/model"};
    RecipeFile file;
    auto& recipe = file.recipe;
    recipe.model.path = "/models/ViT-B-32";
    recipe.model.architecture = "ViT-B-32";
    recipe.vision_model = "/models/DINOv2-S";
    recipe.prompts = {{BuiltinPrompts{"classification"}, std::filesystem::path("/parts/words.json")}, {}, "see: {}"};
    recipe.settings = Settings{};
    recipe.references = {"/parts/good/1.png", "/else\xFF.png"};
    file.hashes = {"a", "b", "v", "c", {{"/parts/good/1.png", "d"}}};
    return {recipe_json(file, "/parts", places),
            R"({"version": 1, "setup": {"model": "/m", "settings": "{\"logit_scale\": 5}"}, "references": [{"file": {)"
            R"("base64": "L2E="}, "enabled": true}], "review": 0.1, "fail": 0.9})"};
}

}  // namespace fade::fuzz
