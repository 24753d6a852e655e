// SPDX-License-Identifier: MIT
#include "demo/random_dino.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>

#include <cmath>

#include "demo/safetensors_writer.h"
#include "encode/weights/weights.h"

namespace fade::demo {

namespace {

TensorMap random_tensors(const DinoSize& size, std::uint64_t seed) {
    auto generator = at::detail::createCPUGenerator(seed);
    const auto width = size.width;
    const auto hidden = 4 * width;
    const double narrow = 1 / std::sqrt(static_cast<double>(width));
    TensorMap tensors;
    const auto draw = [&](const std::string& name, at::IntArrayRef shape, double deviation) {
        tensors[name] = at::empty(shape, at::kFloat).normal_(0, deviation, generator);
    };
    const auto norm = [&](const std::string& name) {
        tensors[name + ".weight"] = at::ones({width});
        tensors[name + ".bias"] = at::zeros({width});
    };
    const auto linear = [&](const std::string& name, std::int64_t from, std::int64_t to) {
        draw(name + ".weight", {to, from}, 1 / std::sqrt(static_cast<double>(from)));
        tensors[name + ".bias"] = at::zeros({to});
    };
    const auto grid = size.image / size.patch;
    draw("embeddings.cls_token", {1, 1, width}, narrow);
    draw("embeddings.position_embeddings", {1, 1 + grid * grid, width}, narrow);
    draw("embeddings.patch_embeddings.projection.weight", {width, 3, size.patch, size.patch},
         1 / static_cast<double>(size.patch));
    tensors["embeddings.patch_embeddings.projection.bias"] = at::zeros({width});
    norm("layernorm");
    for (std::int64_t layer = 0; layer < size.layers; ++layer) {
        const auto block = "encoder.layer." + std::to_string(layer) + ".";
        norm(block + "norm1");
        norm(block + "norm2");
        for (const auto* name : {"attention.attention.query", "attention.attention.key", "attention.attention.value",
                                 "attention.output.dense"})
            linear(block + name, width, width);
        linear(block + "mlp.fc1", width, hidden);
        linear(block + "mlp.fc2", hidden, width);
        for (const auto* name : {"layer_scale1.lambda1", "layer_scale2.lambda1"})
            tensors[block + name] = at::full({width}, 0.1);
    }
    return tensors;
}

}  // namespace

void write_random_dino(const std::filesystem::path& folder, const DinoSize& size, std::uint64_t seed) {
    const nlohmann::ordered_json config{{"model_type", "dinov2"},
                                        {"hidden_size", size.width},
                                        {"num_hidden_layers", size.layers},
                                        {"num_attention_heads", size.heads},
                                        {"mlp_ratio", 4},
                                        {"image_size", size.image},
                                        {"patch_size", size.patch},
                                        {"use_swiglu_ffn", false}};
    make_writable_folder(folder);
    write_file_atomically(folder / "config.json", config.dump(2));
    write_file_atomically(folder / "model.safetensors", safetensors_bytes(random_tensors(size, seed)));
}

}  // namespace fade::demo
