// SPDX-License-Identifier: MIT
#include "encode/weights/model_config.h"
#include "support/target.h"

namespace fade::fuzz {

namespace {

// What an input is comes first: a letter, and the text after it.
constexpr char open_clip = 'o';
constexpr char transformers = 't';
constexpr char preprocessor = 'p';

}  // namespace

void run(std::string_view input) {
    if (input.empty()) return;
    const std::string text(input.substr(1));
    switch (input.front()) {
        case open_clip:
            return check_config(parse_open_clip_config(text, "open_clip_config.json"), "open_clip_config.json");
        case transformers:
            return check_config(parse_transformers_config(text, "config.json"), "config.json");
        case preprocessor: {
            ClipConfig config;
            apply_preprocessor_config(config, text, "preprocessor_config.json");
            return;
        }
        default:
            return;
    }
}

std::vector<std::string> seeds() {
    const std::string tower = R"({"hidden_size": 64, "intermediate_size": 256, "num_hidden_layers": 2, )"
                              R"("num_attention_heads": 2, "hidden_act": "quick_gelu", )";
    return {open_clip + project_file("resources/demo/model/open_clip_config.json"),
            transformers + (R"({"model_type": "clip", "projection_dim": 32, "vision_config": )" + tower +
                            R"("image_size": 32, "patch_size": 8}, "text_config": )" + tower +
                            R"("vocab_size": 100, "max_position_embeddings": 77}})"),
            preprocessor + std::string(R"({"crop_size": {"height": 32, "width": 32}, "size": {"shortest_edge": 32}, )"
                                       R"("image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5], )"
                                       R"("do_normalize": true})")};
}

}  // namespace fade::fuzz
