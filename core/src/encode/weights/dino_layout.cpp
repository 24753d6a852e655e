// SPDX-License-Identifier: MIT
#include "encode/weights/dino_layout.h"

#include <ATen/ATen.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/quote.h"

namespace fade {

namespace {

constexpr std::string_view class_token = "embeddings.cls_token";
constexpr std::string_view blocks = "encoder.layer.";
constexpr std::string_view query = "attention.attention.query.";

constexpr std::string_view rotary_blocks = "layer.";

/// A DINOv3's name as DINOv2 has it; others stay.
std::string learned_name(const std::string& name, bool gated) {
    using Names = std::vector<std::pair<std::string_view, std::string_view>>;
    static const Names outside{{"embeddings.patch_embeddings.", "embeddings.patch_embeddings.projection."},
                               {"norm.", "layernorm."}};
    static const Names inside{{"attention.q_proj.", "attention.attention.query."},
                              {"attention.k_proj.", "attention.attention.key."},
                              {"attention.v_proj.", "attention.attention.value."},
                              {"attention.o_proj.", "attention.output.dense."}};
    static const Names plain_mlp{{"mlp.up_proj.", "mlp.fc1."}, {"mlp.down_proj.", "mlp.fc2."}};
    static const Names gated_mlp{{"mlp.down_proj.", "mlp.weights_out."}};
    const auto renamed = [](std::string_view part, const Names& names) {
        for (const auto& [from, to] : names)
            if (part.starts_with(from)) return std::string(to) + std::string(part.substr(from.size()));
        return std::string(part);
    };
    const auto dot = name.starts_with(rotary_blocks) ? name.find('.', rotary_blocks.size()) : std::string::npos;
    if (dot == std::string::npos) return renamed(name, outside);
    const auto part = renamed(std::string_view(name).substr(dot + 1), inside);
    return "encoder." + name.substr(0, dot + 1) + renamed(part, gated ? gated_mlp : plain_mlp);
}

/// Zeros for the biases that the configuration leaves out, of the type of those beside them; one that the file has all
/// the same counts for nothing.
void add_left_out_biases(TensorMap& tensors, const DinoConfig& config, TensorMap& passed_over) {
    const auto& has = config.biases;
    const auto width = config.vision.width;
    const auto hidden = config.vision.mlp_width;
    struct Layer {
        bool has_bias;
        const char* name;
        std::int64_t outputs;
    };
    const std::array<Layer, 7> layers{
        {{has.query, "attention.attention.query", width},
         {has.key, "attention.attention.key", width},
         {has.value, "attention.attention.value", width},
         {has.projection, "attention.output.dense", width},
         {has.mlp, config.gated ? "mlp.weights_in" : "mlp.fc1", config.gated ? 2 * hidden : hidden},
         {has.mlp, config.gated ? "mlp.weights_out" : "mlp.fc2", width},
         {true, "norm1", width}}};
    for (std::int64_t i = 0; i < config.vision.layers; ++i) {
        const auto block = std::string(blocks) + std::to_string(i) + ".";
        auto type = at::kFloat;
        for (const auto& layer : layers)
            if (const auto bias = tensors.find(block + layer.name + ".bias"); layer.has_bias && bias != tensors.end()) {
                type = bias->second.scalar_type();
                break;
            }
        for (const auto& layer : layers) {
            if (layer.has_bias) continue;
            const auto name = block + layer.name + ".bias";
            if (auto node = tensors.extract(name)) passed_over.insert(std::move(node));
            tensors[name] = at::zeros({layer.outputs}, type);
        }
    }
}

/// A DINOv3's tensors under DINOv2's names, gate and hidden layer in one, with zeros for the biases that it leaves out.
TensorMap with_learned_names(const TensorMap& tensors, const DinoConfig& config, TensorMap& passed_over) {
    constexpr std::string_view gate = "mlp.gate_proj.";
    constexpr std::string_view up = "mlp.up_proj.";
    TensorMap renamed;
    for (const auto& [name, tensor] : tensors) {
        if (name == "embeddings.register_tokens" && tensor.numel() == 0) continue;  // written though there are none
        const auto at_gate = config.gated ? name.find(gate) : std::string::npos;
        if (at_gate == std::string::npos) {
            renamed[learned_name(name, config.gated)] = tensor;
            continue;
        }
        auto hidden_name = name;
        const auto hidden = tensors.find(hidden_name.replace(at_gate, gate.size(), up));
        const bool fits = hidden != tensors.end() && hidden->second.sizes() == tensor.sizes() &&
                          hidden->second.scalar_type() == tensor.scalar_type() && tensor.dim() > 0;
        auto joined_name = "encoder." + name;
        joined_name.replace(joined_name.find(gate), gate.size(), "mlp.weights_in.");
        renamed[joined_name] = fits ? at::cat({tensor, hidden->second}) : tensor;
    }
    if (config.gated) std::erase_if(renamed, [&](const auto& one) { return one.first.find(up) != std::string::npos; });
    add_left_out_biases(renamed, config, passed_over);
    return renamed;
}

/// What stands before the tensors' names: "dinov2." for instance, where the tower is a part of a model.
std::string prefix_of(const TensorMap& tensors) {
    for (const auto& [name, tensor] : tensors)
        if (name.ends_with(class_token)) return name.substr(0, name.size() - class_token.size());
    return {};
}

/// The name in a block; none for what the towers do not read under a name of its own.
std::optional<std::string> name_in_block(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> names{
        {{"norm1.", "ln_1."},
         {query, "attn.in_proj_"},
         {"attention.output.dense.", "attn.out_proj."},
         {"layer_scale1.lambda1", "ls_1.gamma"},
         {"norm2.", "ln_2."},
         {"mlp.fc1.", "mlp.c_fc."},
         {"mlp.fc2.", "mlp.c_proj."},
         {"mlp.weights_in.", "mlp.c_fc."},
         {"mlp.weights_out.", "mlp.c_proj."},
         {"layer_scale2.lambda1", "ls_2.gamma"}}};
    for (const auto& [stored, plain] : names)
        if (name.starts_with(stored)) return std::string(plain) + std::string(name.substr(stored.size()));
    return std::nullopt;
}

std::optional<std::string> plain_name(const std::string& name) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> names{
        {{class_token, "visual.class_embedding"},
         {"embeddings.position_embeddings", "visual.positional_embedding"},
         {"embeddings.register_tokens", "visual.register_tokens"},
         {"embeddings.patch_embeddings.projection.weight", "visual.conv1.weight"},
         {"embeddings.patch_embeddings.projection.bias", "visual.conv1.bias"},
         {"layernorm.weight", "visual.ln_post.weight"},
         {"layernorm.bias", "visual.ln_post.bias"}}};
    for (const auto& [stored, plain] : names)
        if (name == stored) return std::string(plain);
    if (!name.starts_with(blocks)) return std::nullopt;
    const auto dot = name.find('.', blocks.size());
    if (dot == std::string::npos) return std::nullopt;
    const auto inner = name_in_block(std::string_view(name).substr(dot + 1));
    if (!inner) return std::nullopt;
    return "visual.transformer.resblocks." + name.substr(blocks.size(), dot + 1 - blocks.size()) + *inner;
}

/// Queries, keys and values in one, where all three are there and fit; else the queries.
at::Tensor joined(const TensorMap& tensors, const std::string& query_name, const at::Tensor& queries) {
    const auto other = [&](const char* kind) -> at::Tensor {
        auto name = query_name;
        name.replace(name.find("query"), std::string_view("query").size(), kind);
        const auto found = tensors.find(name);
        return found == tensors.end() ? at::Tensor() : found->second;
    };
    const auto fits = [&](const at::Tensor& one) {
        return one.defined() && one.sizes() == queries.sizes() && one.scalar_type() == queries.scalar_type();
    };
    const auto keys = other("key");
    const auto values = other("value");
    return fits(keys) && fits(values) && queries.dim() > 0 ? at::cat({queries, keys, values}) : queries;
}

/// Tokens and positions come with dimensions of one before them.
at::Tensor without_ones(const std::string& name, const at::Tensor& tensor) {
    const bool embedding =
        name == "visual.class_embedding" || name == "visual.positional_embedding" || name == "visual.register_tokens";
    if (!embedding || tensor.dim() != 3 || tensor.size(0) != 1) return tensor;
    return name == "visual.class_embedding" && tensor.size(1) == 1 ? tensor[0][0] : tensor[0];
}

std::map<std::string, TensorShape> expected_shapes(const DinoConfig& config) {
    const auto grid = config.image_size / config.patch_size;
    const auto width = config.vision.width;
    const auto hidden = config.vision.mlp_width;
    std::map<std::string, TensorShape> shapes{
        {"visual.class_embedding", {width}}, {"visual.conv1.weight", {width, 3, config.patch_size, config.patch_size}},
        {"visual.conv1.bias", {width}},      {"visual.ln_post.weight", {width}},
        {"visual.ln_post.bias", {width}},
    };
    if (!config.rope_theta) shapes["visual.positional_embedding"] = {1 + grid * grid, width};
    if (config.registers > 0) shapes["visual.register_tokens"] = {config.registers, width};
    for (std::int64_t layer = 0; layer < config.vision.layers; ++layer) {
        const auto block = "visual.transformer.resblocks." + std::to_string(layer) + ".";
        for (const auto* name : {"ln_1.weight", "ln_1.bias", "ln_2.weight", "ln_2.bias", "ls_1.gamma", "ls_2.gamma",
                                 "attn.out_proj.bias", "mlp.c_proj.bias"})
            shapes[block + name] = {width};
        shapes[block + "attn.in_proj_weight"] = {3 * width, width};
        shapes[block + "attn.in_proj_bias"] = {3 * width};
        shapes[block + "attn.out_proj.weight"] = {width, width};
        const auto inner = config.gated ? 2 * hidden : hidden;
        shapes[block + "mlp.c_fc.weight"] = {inner, width};
        shapes[block + "mlp.c_fc.bias"] = {inner};
        shapes[block + "mlp.c_proj.weight"] = {width, hidden};
    }
    return shapes;
}

}  // namespace

NamedWeights to_dino_layout(const TensorMap& tensors, std::uintmax_t file_bytes, const DinoConfig& config,
                            const std::string& file) {
    const auto prefix = prefix_of(tensors);
    TensorMap plain;
    NamedWeights result;
    result.transformers = true;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(prefix))
            plain.emplace(name.substr(prefix.size()), tensor);
        else
            result.passed_over[name] = tensor;
    check_bytes(plain, file_bytes, file);
    if (config.rope_theta) plain = with_learned_names(plain, config, result.passed_over);
    for (const auto& [name, tensor] : plain) {
        if (name.find(".attention.attention.key.") != std::string::npos ||
            name.find(".attention.attention.value.") != std::string::npos || name == "embeddings.mask_token")
            continue;
        const auto wanted = plain_name(name);
        if (!wanted) {
            // What a block of a DINOv3 has besides would change what it computes.
            const bool surplus = config.rope_theta && name.starts_with(blocks);
            (surplus ? result.tensors : result.passed_over)[prefix + name] = tensor;
            continue;
        }
        const bool queries = name.find(query) != std::string::npos;
        const auto values = queries ? joined(plain, name, tensor) : without_ones(*wanted, tensor);
        if (!result.tensors.emplace(*wanted, values).second)
            throw Error(ErrorCode::malformed, file, {Text::en("holds the tensor %1 twice."), quote(name)});
    }
    return result;
}

void check_dino_layout(const NamedWeights& weights, const DinoConfig& config, const std::string& file) {
    check_shapes(weights, expected_shapes(config), config.name, file);
}

}  // namespace fade
