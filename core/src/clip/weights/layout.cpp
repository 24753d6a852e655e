// SPDX-License-Identifier: MIT
#include "clip/weights/layout.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

#include "base/quote.h"

namespace fade {

namespace {

using Shape = std::vector<std::int64_t>;

constexpr std::size_t most_named = 10;

bool remove_prefix(std::string& name, std::string_view prefix) {
    if (!name.starts_with(prefix)) return false;
    name.erase(0, prefix.size());
    return true;
}

/// Buffers and scalars that checkpoints carry along; the method's temperature is a constant of its own.
bool is_no_weight(const std::string& name) {
    constexpr std::array<std::string_view, 6> names{"attn_mask",      "position_ids", "input_resolution",
                                                    "context_length", "vocab_size",   "logit_scale"};
    const auto last = name.substr(name.rfind('.') + 1);
    return std::find(names.begin(), names.end(), last) != names.end();
}

/// Without what data-parallel training, OpenCLIP's custom text towers and TinyCLIP put in front.
std::string without_wrappers(std::string name) {
    constexpr std::array<std::string_view, 4> wrappers{"module.", "_image_encoder.", "_text_encoder.", "_logit_scale."};
    while (std::any_of(wrappers.begin(), wrappers.end(), [&](auto prefix) { return remove_prefix(name, prefix); })) {
    }
    if (name != "text_projection" && name.starts_with("text.")) remove_prefix(name, "text.");
    return name;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    if (const auto place = text.find(from); place != std::string::npos) text.replace(place, from.size(), to);
}

/// The OpenCLIP name of a transformers tensor that is taken over as it is.
std::string open_clip_name(std::string name) {
    if (name == "text_model.embeddings.token_embedding.weight") return "token_embedding.weight";
    if (name == "text_model.embeddings.position_embedding.weight") return "positional_embedding";
    if (name == "vision_model.embeddings.class_embedding") return "visual.class_embedding";
    if (name == "vision_model.embeddings.patch_embedding.weight") return "visual.conv1.weight";
    if (name == "vision_model.embeddings.position_embedding.weight") return "visual.positional_embedding";
    replace(name, "text_model.final_layer_norm", "ln_final");
    replace(name, "vision_model.pre_layrnorm", "visual.ln_pre");
    replace(name, "vision_model.post_layernorm", "visual.ln_post");
    replace(name, "vision_model.encoder.layers.", "visual.transformer.resblocks.");
    replace(name, "text_model.encoder.layers.", "transformer.resblocks.");
    replace(name, ".self_attn.out_proj.", ".attn.out_proj.");
    replace(name, ".layer_norm1.", ".ln_1.");
    replace(name, ".layer_norm2.", ".ln_2.");
    replace(name, ".mlp.fc1.", ".mlp.c_fc.");
    replace(name, ".mlp.fc2.", ".mlp.c_proj.");
    return name;
}

/// Joins q, k and v to the packed in_proj, where all three are there and fit.
bool join_projections(const TensorMap& tensors, const std::string& query_name, TensorMap& result) {
    const auto place = query_name.find(".self_attn.q_proj.");
    if (place == std::string::npos) return false;
    auto key_name = query_name;
    auto value_name = query_name;
    replace(key_name, ".q_proj.", ".k_proj.");
    replace(value_name, ".q_proj.", ".v_proj.");
    const auto& query = tensors.at(query_name);
    const auto key = tensors.find(key_name);
    const auto value = tensors.find(value_name);
    if (key == tensors.end() || value == tensors.end() || key->second.sizes() != query.sizes() ||
        value->second.sizes() != query.sizes() || key->second.scalar_type() != query.scalar_type() ||
        value->second.scalar_type() != query.scalar_type() || query.dim() == 0)
        return false;
    auto name = open_clip_name(query_name);
    replace(name, ".self_attn.q_proj.", ".attn.in_proj_");
    result[name] = at::cat({query, key->second, value->second});
    return true;
}

TensorMap from_transformers(const TensorMap& tensors) {
    TensorMap result;
    for (const auto& [name, tensor] : tensors) {
        const bool key_or_value = name.find(".self_attn.k_proj.") != std::string::npos ||
                                  name.find(".self_attn.v_proj.") != std::string::npos;
        if (name == "visual_projection.weight" && tensor.dim() == 2)
            result["visual.proj"] = tensor.t();
        else if (name == "text_projection.weight" && tensor.dim() == 2)
            result["text_projection"] = tensor.t();
        else if (!key_or_value && !join_projections(tensors, name, result))
            result[open_clip_name(name)] = tensor;
    }
    return result;
}

void add_block_shapes(std::map<std::string, Shape>& shapes, const std::string& prefix, const TowerConfig& tower) {
    const auto width = tower.width;
    for (std::int64_t layer = 0; layer < tower.layers; ++layer) {
        const auto block = prefix + "transformer.resblocks." + std::to_string(layer) + ".";
        for (const auto* norm : {"ln_1", "ln_2"})
            for (const auto* part : {".weight", ".bias"}) shapes[block + norm + part] = {width};
        shapes[block + "attn.in_proj_weight"] = {3 * width, width};
        shapes[block + "attn.in_proj_bias"] = {3 * width};
        shapes[block + "attn.out_proj.weight"] = {width, width};
        shapes[block + "attn.out_proj.bias"] = {width};
        shapes[block + "mlp.c_fc.weight"] = {tower.mlp_width, width};
        shapes[block + "mlp.c_fc.bias"] = {tower.mlp_width};
        shapes[block + "mlp.c_proj.weight"] = {width, tower.mlp_width};
        shapes[block + "mlp.c_proj.bias"] = {width};
    }
}

std::map<std::string, Shape> expected_shapes(const ClipConfig& config) {
    const auto grid = config.image_size / config.patch_size;
    const auto vision = config.vision.width;
    const auto text = config.text.width;
    std::map<std::string, Shape> shapes{
        {"visual.class_embedding", {vision}},
        {"visual.positional_embedding", {1 + grid * grid, vision}},
        {"visual.conv1.weight", {vision, 3, config.patch_size, config.patch_size}},
        {"visual.ln_pre.weight", {vision}},
        {"visual.ln_pre.bias", {vision}},
        {"visual.ln_post.weight", {vision}},
        {"visual.ln_post.bias", {vision}},
        {"visual.proj", {vision, config.embed_dim}},
        {"token_embedding.weight", {config.vocab_size, text}},
        {"positional_embedding", {config.context_length, text}},
        {"ln_final.weight", {text}},
        {"ln_final.bias", {text}},
        {"text_projection", {text, config.embed_dim}},
    };
    add_block_shapes(shapes, "visual.", config.vision);
    add_block_shapes(shapes, "", config.text);
    return shapes;
}

std::string describe(at::IntArrayRef shape) {
    std::string text = "[";
    for (const auto size : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

/// A floating-point number is infinite or none exactly if all bits of its exponent are set.
template <typename Bits>
bool all_finite(const at::Tensor& values, Bits exponent) {
    const auto* bits = static_cast<const Bits*>(values.data_ptr());
    bool found = false;
    for (std::int64_t i = 0; i < values.numel(); ++i) found |= (bits[i] & exponent) == exponent;
    return !found;
}

bool all_finite(const at::Tensor& values) {
    switch (values.scalar_type()) {
        case at::kHalf:
            return all_finite<std::uint16_t>(values, 0x7C00U);
        case at::kBFloat16:
            return all_finite<std::uint16_t>(values, 0x7F80U);
        case at::kFloat:
            return all_finite<std::uint32_t>(values, 0x7F800000U);
        default:
            return all_finite<std::uint64_t>(values.to(at::kDouble), 0x7FF0000000000000U);
    }
}

}  // namespace

TensorMap to_open_clip_layout(const TensorMap& tensors, const std::string& file) {
    TensorMap plain;
    for (const auto& [name, tensor] : tensors) {
        const auto short_name = without_wrappers(name);
        if (is_no_weight(short_name)) continue;
        if (!plain.emplace(short_name, tensor).second)
            throw Error(ErrorCode::malformed, file + ": holds the tensor " + short_name + " twice.");
    }
    const bool transformers = plain.contains("vision_model.embeddings.class_embedding") ||
                              plain.contains("text_model.embeddings.token_embedding.weight");
    return transformers ? from_transformers(plain) : plain;
}

void check_layout(const TensorMap& tensors, const ClipConfig& config, const std::string& file) {
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with("visual.layer1.") || name.starts_with("visual.trunk.") ||
            name.starts_with("visual.attnpool."))
            throw Error(ErrorCode::unsupported, file + ": holds a conv-net or another image tower (" + quote(name) +
                                                    "); a plain ViT CLIP was expected.");
    std::vector<std::string> faults;
    const auto expected = expected_shapes(config);
    for (const auto& [name, shape] : expected) {
        const auto found = tensors.find(name);
        if (found == tensors.end())
            faults.push_back(name + " " + describe(shape) + " is missing");
        else if (found->second.sizes() != at::IntArrayRef(shape))
            faults.push_back(name + " is " + describe(found->second.sizes()) + ", but " + describe(shape) +
                             " was expected");
    }
    for (const auto& [name, tensor] : tensors)
        if (!expected.contains(name)) faults.push_back(quote(name) + " " + describe(tensor.sizes()) + " is surplus");
    if (faults.empty()) return;

    std::string sentence = file + ": the weights do not fit the configuration of " + config.name + ": ";
    for (std::size_t i = 0; i < std::min(faults.size(), most_named); ++i) sentence += (i > 0 ? "; " : "") + faults[i];
    if (faults.size() > most_named) sentence += "; and " + std::to_string(faults.size() - most_named) + " more";
    throw Error(ErrorCode::mismatch, sentence + ".");
}

void check_values(const TensorMap& tensors, const std::string& file, const Job& job) {
    std::size_t done = 0;
    for (const auto& [name, tensor] : tensors) {
        job.report(Stage::load_model, done++, tensors.size());
        if (!tensor.is_floating_point())
            throw Error(ErrorCode::mismatch, file + ": the tensor " + name +
                                                 " holds whole numbers; F32, F16 or BF16 "
                                                 "was expected.");
        if (!all_finite(tensor.contiguous()))
            throw Error(ErrorCode::malformed,
                        file + ": the tensor " + name + " holds values that are not finite numbers.");
    }
    job.report(Stage::load_model, done, tensors.size());
}

}  // namespace fade
