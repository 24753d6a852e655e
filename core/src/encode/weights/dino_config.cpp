// SPDX-License-Identifier: MIT
#include "encode/dino_config.h"

#include "fade/files.h"

#include <cmath>
#include <optional>

#include "base/quote.h"
#include "encode/weights/config_section.h"

namespace fade {

namespace {

constexpr auto expected = Text::en("%1; DINOv2, with or without registers, or a ViT of DINOv3, was expected.");
constexpr std::string_view plain_type = "dinov2";
constexpr std::string_view register_type = "dinov2_with_registers";
constexpr std::string_view rotary_type = "dinov3_vit";
constexpr std::int64_t most_registers = 1024;
constexpr std::int64_t largest_edge = 8192;

void check(const DinoConfig& config, const std::string& file) {
    check_tower(config.vision, Text::en("vision"), file);
    check_range(config.image_size, 4096, Text::en("the image size"), file);
    check_range(config.patch_size, config.image_size, Text::en("the patch size"), file);
    check_range(config.registers + 1, most_registers, Text::en("the number of registers and one"), file);
    check_range(config.shortest_edge, largest_edge, Text::en("the shortest edge"), file);
    check_divides(config.patch_size, config.image_size, file);
    check_normalisation(config.mean, config.std, file);
    if (!config.rope_theta) return;
    if (!(*config.rope_theta > 1 && *config.rope_theta <= 1e9))
        refuse(file, {Text::en("\"%1\" is out of range."), "rope_theta"});
    if (config.vision.width / config.vision.heads % 4 != 0)
        refuse(file, Text::en("the width of a head must be a multiple of 4, for its waves along height and width."));
}

/// Of SwiGLU, as transformers rounds it.
std::int64_t gated_width(std::int64_t hidden) {
    return (static_cast<std::int64_t>(static_cast<double>(hidden) * 2 / 3) + 7) / 8 * 8;
}

/// What "size" says, in any form that transformers has had: a number, {"shortest_edge": N}, or a height and a width. A
/// picture keeps its shape here, so that these two must be equal.
std::optional<std::int64_t> shortest_edge(const Section& root) {
    const auto* size = root.find("size");
    if (size == nullptr) return std::nullopt;
    if (!size->is_object()) return square_size(root, "size");
    const auto section = root.section("size");
    if (section.find("shortest_edge") != nullptr) return section.integer("shortest_edge");
    if (section.find("height") == nullptr && section.find("width") == nullptr) return std::nullopt;
    const auto height = section.integer("height");
    if (height != section.integer("width"))
        refuse_kind(section.file(), section.expected(), {Text::en("\"%1\" is not square"), "size"});
    return height;
}

void read_dinov2(const Section& root, std::string_view type, DinoConfig& config) {
    root.accept_only({{"hidden_act", "gelu"}, {"qkv_bias", true}});
    config.vision.width = root.integer("hidden_size", 768);
    config.vision.heads = root.integer("num_attention_heads", 12);
    config.vision.layer_norm_epsilon = root.number("layer_norm_eps", 1e-6);
    config.gated = root.flag("use_swiglu_ffn");
    const auto hidden = root.mlp_width(config.vision.width);
    config.vision.mlp_width = config.gated ? gated_width(hidden) : hidden;
    config.patch_size = square_size(root, "patch_size", 14);
    config.registers = type == register_type ? root.integer("num_register_tokens", 4) : 0;
}

void read_dinov3(const Section& root, DinoConfig& config) {
    config.gated = root.flag("use_gated_mlp");
    const auto activation = root.text("hidden_act", "gelu");
    if (activation != (config.gated ? "silu" : "gelu"))
        refuse_kind(root.file(), expected, {Text::en("\"%1\": %2 is not supported"), "hidden_act", quote(activation)});
    config.vision.width = root.integer("hidden_size", 384);
    config.vision.heads = root.integer("num_attention_heads", 6);
    config.vision.layer_norm_epsilon = root.number("layer_norm_eps", 1e-5);
    config.vision.mlp_width = root.integer("intermediate_size", 1536);
    config.patch_size = square_size(root, "patch_size", 16);
    config.registers = root.integer("num_register_tokens", 0);
    config.rope_theta = root.number("rope_theta", 100);
    config.biases = {root.flag("query_bias", true), root.flag("key_bias"), root.flag("value_bias", true),
                     root.flag("proj_bias", true), root.flag("mlp_bias", true)};
}

}  // namespace

bool is_dino_config(const std::string& text, const std::string& file) {
    const auto json = parse_object(text, file);
    const auto type = json.find("model_type");
    return type != json.end() && type->is_string() &&
           (*type == plain_type || *type == register_type || *type == rotary_type);
}

DinoConfig parse_dino_config(const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "", expected);
    const auto type = root.text("model_type", "");
    if (type != plain_type && type != register_type && type != rotary_type)
        refuse_kind(name, expected, {Text::en("its \"model_type\" is %1"), quote(type)});
    root.accept_only({{"num_channels", 3}});
    DinoConfig config;
    config.vision.layers = root.integer("num_hidden_layers", 12);
    config.image_size = square_size(root, "image_size", 224);
    if (type == rotary_type)
        read_dinov3(root, config);
    else
        read_dinov2(root, type, config);
    check(config, name);
    return config;
}

void apply_dino_preprocessor(DinoConfig& config, const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "", expected);
    read_normalisation(root, "image_mean", config.mean);
    read_normalisation(root, "image_std", config.std);
    if (const auto edge = shortest_edge(root)) config.shortest_edge = *edge;
    check(config, name);
}

}  // namespace fade
