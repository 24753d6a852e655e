// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "encode/weights/weights.h"

namespace fade::test {

/// The same weights in the names and shapes of Hugging Face transformers.
inline TensorMap to_transformers(const TensorMap& tensors) {
    TensorMap result;
    const auto rename = [](std::string name, std::string_view from, std::string_view to) {
        if (const auto place = name.find(from); place != std::string::npos) name.replace(place, from.size(), to);
        return name;
    };
    for (const auto& [name, tensor] : tensors) {
        auto target = name.starts_with("visual.") ? "vision_model." + name.substr(7) : "text_model." + name;
        target = rename(target, "transformer.resblocks.", "encoder.layers.");
        target = rename(target, ".ln_1.", ".layer_norm1.");
        target = rename(target, ".ln_2.", ".layer_norm2.");
        target = rename(target, ".mlp.c_fc.", ".mlp.fc1.");
        target = rename(target, ".mlp.c_proj.", ".mlp.fc2.");
        target = rename(target, ".attn.out_proj.", ".self_attn.out_proj.");
        target = rename(target, "vision_model.ln_pre", "vision_model.pre_layrnorm");
        target = rename(target, "vision_model.ln_post", "vision_model.post_layernorm");
        target = rename(target, "text_model.ln_final", "text_model.final_layer_norm");
        target = rename(target, "text_model.token_embedding", "text_model.embeddings.token_embedding");
        if (name == "visual.proj")
            result["visual_projection.weight"] = tensor.t();
        else if (name == "text_projection")
            result["text_projection.weight"] = tensor.t();
        else if (name == "positional_embedding")
            result["text_model.embeddings.position_embedding.weight"] = tensor;
        else if (name == "visual.positional_embedding")
            result["vision_model.embeddings.position_embedding.weight"] = tensor;
        else if (name == "visual.class_embedding")
            result["vision_model.embeddings.class_embedding"] = tensor;
        else if (name == "visual.conv1.weight")
            result["vision_model.embeddings.patch_embedding.weight"] = tensor;
        else if (name == "logit_scale")
            result[name] = tensor;
        else if (const auto packed = target.find(".attn.in_proj_"); packed != std::string::npos) {
            const auto parts = tensor.chunk(3);
            const auto end = target.substr(packed + std::string(".attn.in_proj_").size());
            for (std::size_t i = 0; i < 3; ++i)
                result[target.substr(0, packed) + ".self_attn." + "qkv"[i] + "_proj." + end] = parts[i];
        } else
            result[target] = tensor;
    }
    result["vision_model.embeddings.position_ids"] = at::arange(10);
    return result;
}

inline void check_equal(const TensorMap& found, TensorMap expected) {
    expected.erase("logit_scale");
    REQUIRE(found.size() == expected.size());
    for (const auto& [name, tensor] : expected) {
        INFO(name);
        REQUIRE(found.contains(name));
        CHECK(at::equal(found.at(name), tensor));
    }
}

}  // namespace fade::test
