// SPDX-License-Identifier: MIT
#include "support/tiny_dino.h"

#include "fade/files.h"

#include <ATen/ATen.h>

#include "demo/safetensors_writer.h"
#include "support/tiny_dino_tensors.h"

namespace fade::test {

nlohmann::json tiny_dino_config(bool registers, bool gated) {
    nlohmann::json config{{"model_type", registers ? "dinov2_with_registers" : "dinov2"},
                          {"hidden_size", 24},
                          {"num_hidden_layers", 2},
                          {"num_attention_heads", 3},
                          {"mlp_ratio", 4},
                          {"image_size", 28},
                          {"patch_size", 7},
                          {"use_swiglu_ffn", gated}};
    if (registers) config["num_register_tokens"] = 2;
    return config;
}

TensorMap tiny_dino_tensors(bool registers, bool gated) {
    TensorMap tensors;
    at::manual_seed(3);
    const auto add = [&](const std::string& name, at::IntArrayRef shape) { tensors[name] = at::randn(shape); };
    add("embeddings.cls_token", {1, 1, 24});
    add("embeddings.mask_token", {1, 24});
    add("embeddings.position_embeddings", {1, 17, 24});
    add("embeddings.patch_embeddings.projection.weight", {24, 3, 7, 7});
    add("embeddings.patch_embeddings.projection.bias", {24});
    if (registers) add("embeddings.register_tokens", {1, 2, 24});
    add("layernorm.weight", {24});
    add("layernorm.bias", {24});
    for (const auto* layer : {"0", "1"}) {
        const auto block = std::string("encoder.layer.") + layer + ".";
        for (const auto* name : {"norm1", "norm2"})
            for (const auto* part : {".weight", ".bias"}) add(block + name + part, {24});
        for (const auto* name : {"attention.attention.query", "attention.attention.key", "attention.attention.value",
                                 "attention.output.dense"}) {
            add(block + name + ".weight", {24, 24});
            add(block + name + ".bias", {24});
        }
        add(block + "layer_scale1.lambda1", {24});
        add(block + "layer_scale2.lambda1", {24});
        const auto in = block + (gated ? "mlp.weights_in" : "mlp.fc1");
        const auto out = block + (gated ? "mlp.weights_out" : "mlp.fc2");
        add(in + ".weight", {gated ? 128 : 96, 24});  // 96 * 2 / 3 = 64, twice
        add(in + ".bias", {gated ? 128 : 96});
        add(out + ".weight", {24, gated ? 64 : 96});
        add(out + ".bias", {24});
    }
    return tensors;
}

void write_tiny_dino(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    write_file_atomically(folder / "config.json", tiny_dino_config(false, false).dump());
    write_file_atomically(folder / "model.safetensors", demo::safetensors_bytes(tiny_dino_tensors(false, false)));
    write_file_atomically(folder / "preprocessor_config.json", R"({"size": {"shortest_edge": 14}})");
}

}  // namespace fade::test
