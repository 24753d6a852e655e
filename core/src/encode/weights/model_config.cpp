// SPDX-License-Identifier: MIT
#include "encode/weights/model_config.h"

#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <utility>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t widest = 16384;
constexpr std::int64_t deepest = 256;

[[noreturn]] void refuse(const std::string& file, const Message& what) {
    throw Error(ErrorCode::malformed, file, what);
}

[[noreturn]] void refuse_kind(const std::string& file, const Message& what) {
    throw Error(ErrorCode::unsupported, file,
                {Text::en("%1; a plain ViT CLIP was expected, such as ViT-B-16-plus-240."), what});
}

void check_range(std::int64_t value, std::int64_t highest, const Message& what, const std::string& file) {
    if (value < 1 || value > highest) refuse(file, {Text::en("%1 is %2; 1 to %3 was expected."), what, value, highest});
}

Json parse_object(const std::string& text, const std::string& file) {
    auto json = parse_json(text, file);
    if (!json.is_object()) refuse(file, Text::en("a JSON object was expected."));
    return json;
}

/// A part of a configuration, with its place for messages.
class Section {
public:
    Section(const Json& json, std::string file, std::string path)
        : json_(json), file_(std::move(file)), path_(std::move(path)) {}

    [[nodiscard]] const Json* find(const char* key) const {
        const auto found = json_.find(key);
        return found == json_.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] Section section(const char* key) const {
        const auto* value = find(key);
        if (value == nullptr || !value->is_object())
            refuse(file_, {Text::en("\"%1\" must be an object."), path_ + key});
        return {*value, file_, path_ + key + "."};
    }
    [[nodiscard]] std::int64_t integer(const char* key, std::optional<std::int64_t> fallback = {}) const {
        const auto* value = find(key);
        if (value == nullptr && fallback) return *fallback;
        if (value == nullptr || !value->is_number_integer() || std::abs(value->get<double>()) > 1e15)
            refuse(file_, {Text::en("\"%1\" must be a whole number."), path_ + key});
        return value->get<std::int64_t>();
    }
    [[nodiscard]] double number(const char* key, double fallback) const {
        const auto* value = find(key);
        if (value == nullptr) return fallback;
        if (!value->is_number()) refuse(file_, {Text::en("\"%1\" must be a number."), path_ + key});
        return value->get<double>();
    }
    [[nodiscard]] std::string text(const char* key, const std::string& fallback) const {
        const auto* value = find(key);
        if (value == nullptr) return fallback;
        if (!value->is_string()) refuse(file_, {Text::en("\"%1\" must be a text."), path_ + key});
        return value->get<std::string>();
    }
    [[nodiscard]] bool flag(const char* key) const {
        const auto* value = find(key);
        if (value == nullptr) return false;
        if (!value->is_boolean()) refuse(file_, {Text::en("\"%1\" must be true or false."), path_ + key});
        return value->get<bool>();
    }
    /// A width times a ratio, as OpenCLIP rounds it.
    [[nodiscard]] std::int64_t mlp_width(std::int64_t width) const {
        check_range(width, widest, {Text::en("\"%1\""), path_ + "width"}, file_);
        const double result = static_cast<double>(width) * number("mlp_ratio", 4.0);
        if (!(result >= 1 && result <= 8.0 * widest))
            refuse(file_, {Text::en("\"%1\" is out of range."), path_ + "mlp_ratio"});
        return static_cast<std::int64_t>(result);
    }
    /// Whatever is there and differs from the one value that the engine computes is refused by its name.
    void accept_only(std::initializer_list<std::pair<const char*, Json>> accepted) const {
        for (const auto& [key, value] : accepted) {
            const auto* found = find(key);
            if (found != nullptr && *found != value)
                refuse_kind(file_, {Text::en("\"%1\": %2 is not supported"), path_ + key, found->dump().substr(0, 60)});
        }
    }
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    const Json& json_;
    std::string file_;
    std::string path_;
};

std::int64_t square_size(const Section& section, const char* key, std::optional<std::int64_t> fallback = {}) {
    const auto* value = section.find(key);
    if (value == nullptr || !value->is_array()) return section.integer(key, fallback);
    const bool square = value->size() == 2 && (*value)[0].is_number_integer() && (*value)[0] == (*value)[1];
    if (!square) refuse_kind(section.file(), {Text::en("\"%1\" is not square"), key});
    return (*value)[0].get<std::int64_t>();
}

void read_normalisation(const Section& section, const char* key, std::array<float, 3>& target) {
    const auto* value = section.find(key);
    if (value == nullptr) return;
    const bool fits = value->is_array() && value->size() == 3 &&
                      std::all_of(value->begin(), value->end(), [](const Json& item) { return item.is_number(); });
    if (!fits) refuse(section.file(), {Text::en("\"%1\" must be three numbers."), key});
    for (std::size_t i = 0; i < 3; ++i) target[i] = (*value)[i].get<float>();
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

void check_tower(const TowerConfig& tower, Text which, const std::string& file) {
    check_range(tower.width, widest, {Text::en("the %1 tower's width"), which}, file);
    check_range(tower.layers, deepest, {Text::en("the %1 tower's number of layers"), which}, file);
    check_range(tower.heads, tower.width, {Text::en("the %1 tower's number of heads"), which}, file);
    check_range(tower.mlp_width, 8 * widest, {Text::en("the %1 tower's MLP width"), which}, file);
    if (tower.width % tower.heads != 0)
        refuse(file,
               {Text::en("the %1 tower's %2 heads do not divide its width %3."), which, tower.heads, tower.width});
    if (!(tower.layer_norm_epsilon > 0 && tower.layer_norm_epsilon < 1))
        refuse(file, {Text::en("the %1 tower's layer-norm epsilon must lie between 0 and 1."), which});
}

}  // namespace

ClipConfig parse_open_clip_config(const std::string& text, const std::filesystem::path& file) {
    const auto name = display_path(file);
    const auto json = parse_object(text, name);
    const Section root(json, name, "");
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
    const Section root(json, name, "");
    const auto type = root.text("model_type", "");
    if (type.starts_with("siglip")) refuse_kind(name, {Text::en("it is a SigLIP (\"model_type\" %1)"), quote(type)});
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
    const Section root(json, name, "");
    const bool of_processor = root.find("image_processor") != nullptr;
    const Section images = of_processor ? root.section("image_processor") : root;
    read_normalisation(images, "image_mean", config.mean);
    read_normalisation(images, "image_std", config.std);
    check_config(config, name);
}

void check_config(const ClipConfig& config, const std::string& file) {
    check_tower(config.vision, Text::en("vision"), file);
    check_tower(config.text, Text::en("text"), file);
    check_range(config.embed_dim, widest, Text::en("the embedding dimension"), file);
    check_range(config.image_size, 4096, Text::en("the image size"), file);
    check_range(config.patch_size, config.image_size, Text::en("the patch size"), file);
    check_range(config.vocab_size, 10'000'000, Text::en("the vocabulary size"), file);
    check_range(config.context_length - 1, 4095, Text::en("the context length less one"), file);
    if (config.image_size % config.patch_size != 0)
        refuse(file, {Text::en("the patch size %1 does not divide the image size %2."), config.patch_size,
                      config.image_size});
    for (std::size_t i = 0; i < 3; ++i)
        if (!std::isfinite(config.mean[i]) || !(config.std[i] > 0) || !std::isfinite(config.std[i]))
            refuse(file, Text::en("the image mean must be finite and the deviation greater than 0."));
}

}  // namespace fade
