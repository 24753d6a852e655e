// SPDX-License-Identifier: MIT
#include "encode/weights/model_config.h"

#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <utility>

#include "base/quote.h"
#include "encode/weights/config_section.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr auto clip_expected = Text::en("%1; a plain ViT CLIP was expected, such as ViT-B-16-plus-240.");

[[noreturn]] void refuse_kind(const std::string& file, const Message& what) {
    refuse_kind(file, clip_expected, what);
}

/// The families that people take for plain CLIPs are refused by their own names.
void refuse_families(const Section& model, const Section& vision) {
    const auto is = [&](Text family, const char* field) {
        refuse_kind(model.file(), {Text::en("it is %1 (\"%2\")"), family, field});
    };
    if (model.find("multimodal_cfg") != nullptr) is(Text::en("a CoCa"), "multimodal_cfg");
    const auto tower = vision.text("timm_model_name", "");
    for (const auto& [part, family] : {std::pair{"siglip", Text::en("a SigLIP")},
                                       {"eva", Text::en("an EVA CLIP")},
                                       {"convnext", Text::en("a conv-net CLIP")},
                                       {"resnet", Text::en("a conv-net CLIP")},
                                       {"fastvit", Text::en("a conv-net CLIP")}})
        if (tower.find(part) != std::string::npos) is(family, "timm_model_name");
}

TowerConfig open_clip_vision(const Section& vision, Activation activation) {
    const auto* layers = vision.find("layers");
    if (layers != nullptr && layers->is_array()) refuse_kind(vision.file(), Text::en("it is a conv-net (ResNet) CLIP"));
    vision.accept_only({{"timm_model_name", ""},
                        {"attentional_pool", false},
                        {"attn_pooler_queries", Json()},
                        {"ls_init_value", Json()},
                        {"no_ln_pre", false},
                        {"pool_type", "tok"},
                        {"pos_embed_type", "learnable"},
                        {"input_patchnorm", false},
                        {"global_average_pool", false},
                        {"final_ln_after_pool", false},
                        {"act_kwargs", Json()},
                        {"norm_kwargs", Json()},
                        {"qk_norm", false},
                        {"scaled_cosine_attn", false},
                        {"scale_heads", false},
                        {"scale_attn_inner", false},
                        {"scale_attn", false},
                        {"scale_fc", false},
                        {"block_type", Json()}});
    TowerConfig tower;
    tower.width = vision.integer("width", 768);
    tower.layers = vision.integer("layers", 12);
    const auto head_width = vision.integer("head_width", 64);
    if (head_width < 1 || tower.width % head_width != 0)
        refuse(vision.file(), {Text::en("\"head_width\" %1 does not divide the width %2."), head_width, tower.width});
    tower.heads = tower.width / head_width;
    tower.mlp_width = vision.mlp_width(tower.width);
    tower.activation = activation;
    return tower;
}

TowerConfig open_clip_text(const Section& text, Activation activation) {
    text.accept_only({{"hf_model_name", ""},
                      {"embed_cls", false},
                      {"pool_type", "argmax"},
                      {"no_causal_mask", false},
                      {"proj_bias", false},
                      {"proj_type", "linear"},
                      {"final_ln_after_pool", false},
                      {"ls_init_value", Json()},
                      {"act_kwargs", Json()},
                      {"norm_kwargs", Json()},
                      {"pad_id", 0},
                      {"qk_norm", false},
                      {"block_type", Json()}});
    TowerConfig tower;
    tower.width = text.integer("width", 512);
    tower.layers = text.integer("layers", 12);
    tower.heads = text.integer("heads", 8);
    tower.mlp_width = text.mlp_width(tower.width);
    tower.activation = activation;
    return tower;
}

Activation transformers_activation(const Section& section) {
    const auto name = section.text("hidden_act", "quick_gelu");
    if (name == "quick_gelu") return Activation::quick_gelu;
    if (name == "gelu") return Activation::gelu;
    refuse_kind(section.file(), {Text::en("the activation %1 is not supported"), quote(name)});
}

TowerConfig transformers_tower(const Section& section, std::int64_t width, std::int64_t heads) {
    TowerConfig tower;
    tower.width = section.integer("hidden_size", width);
    tower.layers = section.integer("num_hidden_layers", 12);
    tower.heads = section.integer("num_attention_heads", heads);
    tower.mlp_width = section.integer("intermediate_size", 4 * width);
    tower.activation = transformers_activation(section);
    tower.layer_norm_epsilon = section.number("layer_norm_eps", 1e-5);
    return tower;
}

}  // namespace

ClipConfig parse_open_clip_config(const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "", clip_expected);
    const bool wrapped = root.find("model_cfg") != nullptr;
    const Section model = wrapped ? root.section("model_cfg") : root;
    model.accept_only({{"nonscalar_logit_scale", false},
                       {"mask_image", false},
                       {"mask_text", false},
                       {"multi_tower", false},
                       {"audio_cfg", Json()}});
    refuse_families(model, model.section("vision_cfg"));
    const auto activation = model.flag("quick_gelu") ? Activation::quick_gelu : Activation::gelu;
    const auto vision = model.section("vision_cfg");
    const auto text_section = model.section("text_cfg");

    ClipConfig config;
    config.embed_dim = model.integer("embed_dim");
    config.vision = open_clip_vision(vision, activation);
    config.image_size = square_size(vision, "image_size", 224);
    config.patch_size = square_size(vision, "patch_size", 16);
    config.text = open_clip_text(text_section, activation);
    config.context_length = text_section.integer("context_length", 77);
    config.vocab_size = text_section.integer("vocab_size", 49408);
    if (root.find("preprocess_cfg") != nullptr) {
        const auto preprocess = root.section("preprocess_cfg");
        read_normalisation(preprocess, "mean", config.mean);
        read_normalisation(preprocess, "std", config.std);
    }
    check_config(config, name);
    return config;
}

ClipConfig parse_transformers_config(const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "", clip_expected);
    const auto type = root.text("model_type", "");
    if (type.starts_with("siglip")) refuse_kind(name, {Text::en("it is a SigLIP (\"model_type\" %1)"), quote(type)});
    if (type.starts_with("dinov2") || type == "dinov3_vit")
        refuse_kind(name,
                    Text::en("it is a DINO model, which reads no words: it compares pictures with references beside a "
                             "CLIP model, as its vision model"));
    if (type != "clip") refuse_kind(name, {Text::en("its \"model_type\" is %1"), quote(type)});
    // Where there is a dictionary, transformers takes all values from it, its own defaults for those that it lacks too.
    const auto of_tower = [&](const char* dictionary, const char* section) {
        return root.find(dictionary) != nullptr ? root.section(dictionary) : root.section(section);
    };
    const auto vision = of_tower("vision_config_dict", "vision_config");
    const auto text_section = of_tower("text_config_dict", "text_config");

    ClipConfig config;
    config.embed_dim = root.integer("projection_dim", 512);
    config.vision = transformers_tower(vision, 768, 12);
    config.image_size = square_size(vision, "image_size", 224);
    config.patch_size = square_size(vision, "patch_size", 32);
    config.text = transformers_tower(text_section, 512, 8);
    config.context_length = text_section.integer("max_position_embeddings", 77);
    config.vocab_size = text_section.integer("vocab_size", 49408);
    check_config(config, name);
    return config;
}

void apply_preprocessor_config(ClipConfig& config, const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "", clip_expected);
    const bool of_processor = root.find("image_processor") != nullptr;
    const Section images = of_processor ? root.section("image_processor") : root;
    read_normalisation(images, "image_mean", config.mean);
    read_normalisation(images, "image_std", config.std);
    check_config(config, name);
}

void check_config(const ClipConfig& config, const std::string& file) {
    check_tower(config.vision, Text::en("vision"), file);
    check_tower(config.text, Text::en("text"), file);
    check_range(config.embed_dim, widest_layer, Text::en("the embedding dimension"), file);
    check_range(config.image_size, 4096, Text::en("the image size"), file);
    check_range(config.patch_size, config.image_size, Text::en("the patch size"), file);
    check_range(config.vocab_size, 10'000'000, Text::en("the vocabulary size"), file);
    check_range(config.context_length - 1, 4095, Text::en("the context length less one"), file);
    check_divides(config.patch_size, config.image_size, file);
    check_normalisation(config.mean, config.std, file);
}

}  // namespace fade
