// SPDX-License-Identifier: MIT
#include "encode/weights/layout.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

#include "base/quote.h"

namespace fade {

namespace {

/// "A; B; C"
Message joined(const std::vector<Message>& messages) {
    Message all = messages.front();
    for (std::size_t i = 1; i < messages.size(); ++i) all = {Text::en("%1; %2"), all, messages[i]};
    return all;
}

constexpr std::size_t most_named = 10;

bool remove_prefix(std::string& name, std::string_view prefix) {
    if (!name.starts_with(prefix)) return false;
    name.erase(0, prefix.size());
    return true;
}

/// Buffers and scalars that checkpoints carry along; the method's temperature is a constant of its own, and a bias of
/// the logits changes no softmax.
bool is_no_weight(const std::string& name) {
    constexpr std::array<std::string_view, 7> names{"attn_mask",  "position_ids", "input_resolution", "context_length",
                                                    "vocab_size", "logit_scale",  "logit_bias"};
    const auto last = name.substr(name.rfind('.') + 1);
    return std::find(names.begin(), names.end(), last) != names.end();
}

/// Takes a part of a dotted name out wherever it stands: what compiling ("_orig_mod") or data-parallel training
/// ("module") wraps may be the model, or a part of it.
void remove_part(std::string& name, std::string_view part) {
    for (std::size_t place = 0; (place = name.find(part, place)) != std::string::npos;) {
        if (place == 0 || name[place - 1] == '.')
            name.erase(place, part.size());
        else
            ++place;
    }
}

/// Without what compiling, data-parallel training and TinyCLIP put in front.
std::string without_wrappers(std::string name) {
    remove_part(name, "_orig_mod.");
    remove_part(name, "module.");
    constexpr std::array<std::string_view, 3> wrappers{"_image_encoder.", "_text_encoder.", "_logit_scale."};
    while (std::any_of(wrappers.begin(), wrappers.end(), [&](auto prefix) { return remove_prefix(name, prefix); })) {
    }
    return name;
}

/// What stands before the names of a CLIP's tensors, "model." or "clip." for instance: found at the image tower's class
/// embedding, which every plain ViT has once.
std::string model_prefix(const std::map<std::string, std::string>& names, const std::string& file) {
    std::set<std::string> prefixes;
    for (const auto& [name, stored] : names)
        for (const std::string_view ending : {"visual.class_embedding", "vision_model.embeddings.class_embedding"})
            if (name.ends_with(ending)) prefixes.insert(name.substr(0, name.size() - ending.size()));
    if (prefixes.size() > 1)
        throw Error(ErrorCode::unsupported, file,
                    {Text::en("holds several models (%1 and %2 before their names); one was expected."),
                     quote(*prefixes.begin()), quote(*std::next(prefixes.begin()))});
    return prefixes.empty() ? std::string() : *prefixes.begin();
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

void add_block_shapes(std::map<std::string, TensorShape>& shapes, const std::string& prefix, const TowerConfig& tower) {
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

std::map<std::string, TensorShape> expected_shapes(const ClipConfig& config) {
    const auto grid = config.image_size / config.patch_size;
    const auto vision = config.vision.width;
    const auto text = config.text.width;
    std::map<std::string, TensorShape> shapes{
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

namespace {

/// True for a name in OpenCLIP's or transformers' layout that belongs to one of the two towers.
bool is_of_a_tower(const std::string& name) {
    constexpr std::array<std::string_view, 11> beginnings{
        "visual.",       "transformer.", "token_embedding.",   "positional_embedding", "ln_final.", "text_projection",
        "vision_model.", "text_model.",  "visual_projection.", "text_projection.",     "text."};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return name.starts_with(beginning); });
}

}  // namespace

void check_bytes(const TensorMap& tensors, std::uintmax_t file_bytes, const std::string& file) {
    std::uintmax_t bytes = 0;
    for (const auto& [name, tensor] : tensors)
        bytes += static_cast<std::uintmax_t>(tensor.numel()) * static_cast<std::uintmax_t>(tensor.element_size());
    if (bytes > file_bytes)
        throw Error(ErrorCode::malformed, file,
                    {Text::en("its tensors take %1 bytes, but the file has %2; they overlap."), bytes, file_bytes});
}

NamedWeights to_open_clip_layout(const TensorMap& tensors, std::uintmax_t file_bytes, const std::string& file) {
    std::map<std::string, std::string> names;  // as they are called without wrappers, and as they are stored
    for (const auto& [name, tensor] : tensors)
        if (!names.emplace(without_wrappers(name), name).second)
            throw Error(ErrorCode::malformed, file,
                        {Text::en("holds the tensor %1 twice."), quote(without_wrappers(name))});
    const auto prefix = model_prefix(names, file);
    NamedWeights result;
    TensorMap plain;
    for (const auto& [name, stored] : names) {
        auto short_name = name;
        const bool of_the_model = remove_prefix(short_name, prefix);
        const bool needed = of_the_model && is_of_a_tower(short_name);
        if (needed) remove_prefix(short_name, "text.");  // OpenCLIP's custom text towers
        if (is_no_weight(short_name)) {
            if (short_name == "logit_bias") result.passed_over[stored] = tensors.at(stored);
        } else if (!needed) {
            result.passed_over[stored] = tensors.at(stored);
        } else if (!plain.emplace(short_name, tensors.at(stored)).second) {
            throw Error(ErrorCode::malformed, file, {Text::en("holds the tensor %1 twice."), quote(short_name)});
        }
    }
    check_bytes(plain, file_bytes, file);
    result.transformers = plain.contains("vision_model.embeddings.class_embedding") ||
                          plain.contains("text_model.embeddings.token_embedding.weight");
    result.tensors = result.transformers ? from_transformers(plain) : std::move(plain);
    return result;
}

void check_layout(const NamedWeights& weights, const ClipConfig& config, const std::string& file) {
    const auto& tensors = weights.tensors;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with("visual.layer1.") || name.starts_with("visual.trunk.") ||
            name.starts_with("visual.attnpool."))
            throw Error(ErrorCode::unsupported, file,
                        {Text::en("holds a conv-net or another image tower (%1); a plain ViT CLIP was expected."),
                         quote(name)});
    check_shapes(weights, expected_shapes(config), config.name, file);
}

void check_shapes(const NamedWeights& weights, const std::map<std::string, TensorShape>& expected,
                  const std::string& model, const std::string& file) {
    const auto& tensors = weights.tensors;
    std::vector<Message> faults;
    for (const auto& [name, shape] : expected) {
        const auto found = tensors.find(name);
        if (found == tensors.end())
            faults.push_back({Text::en("%1 %2 is missing"), name, describe(shape)});
        else if (found->second.sizes() != at::IntArrayRef(shape))
            faults.push_back(
                {Text::en("%1 is %2, but %3 was expected"), name, describe(found->second.sizes()), describe(shape)});
    }
    for (const auto& [name, tensor] : tensors)
        if (!expected.contains(name))
            faults.push_back({Text::en("%1 %2 is surplus"), quote(name), describe(tensor.sizes())});
    if (faults.empty()) return;
    // What was passed over may be what is missing, under a name that is not known.
    for (const auto& [name, tensor] : weights.passed_over)
        faults.push_back({Text::en("%1 %2 is surplus"), quote(name), describe(tensor.sizes())});

    const auto more = faults.size() > most_named ? faults.size() - most_named : 0;
    faults.resize(faults.size() - more);
    if (more > 0) faults.push_back({Text::en("and %1 more"), more});
    throw Error(ErrorCode::mismatch, file,
                {Text::en("the weights do not fit the configuration of %1: %2."), model, joined(faults)});
}

void check_values(const TensorMap& tensors, const MappedFiles& files, const std::string& file, const Job& job) {
    std::size_t done = 0;
    for (const auto& [name, tensor] : tensors) {
        job.report(Stage::load_model, done++, tensors.size());
        if (!tensor.is_floating_point())
            throw Error(ErrorCode::mismatch, file,
                        {Text::en("the tensor %1 holds whole numbers; F32, F16 or BF16 was expected."), name});
        if (!all_finite(tensor.contiguous()))
            throw Error(ErrorCode::malformed, file,
                        {Text::en("the tensor %1 holds values that are not finite numbers."), name});
        release_memory(files, tensor);
    }
    job.report(Stage::load_model, done, tensors.size());
}

}  // namespace fade
