// SPDX-License-Identifier: MIT
#include "demo/random_model.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>

#include <cmath>

#include "demo/safetensors_writer.h"
#include "encode/tokenizer/bpe_vocabulary.h"

namespace fade::demo {

namespace {

using Json = nlohmann::ordered_json;

class Drawer {
public:
    explicit Drawer(std::uint64_t seed) : generator_(at::detail::createCPUGenerator(seed)) {}

    at::Tensor normal(at::IntArrayRef shape, double deviation) {
        return at::empty(shape, at::kFloat).normal_(0, deviation, generator_);
    }

    void tower(TensorMap& tensors, const std::string& prefix, const TowerConfig& config) {
        const auto width = config.width;
        const double narrow = 1 / std::sqrt(static_cast<double>(width));
        const double residual = narrow / std::sqrt(2.0 * static_cast<double>(config.layers));
        for (std::int64_t layer = 0; layer < config.layers; ++layer) {
            const auto block = prefix + "transformer.resblocks." + std::to_string(layer) + ".";
            norm(tensors, block + "ln_1", width);
            norm(tensors, block + "ln_2", width);
            tensors[block + "attn.in_proj_weight"] = normal({3 * width, width}, narrow);
            tensors[block + "attn.in_proj_bias"] = at::zeros({3 * width});
            tensors[block + "attn.out_proj.weight"] = normal({width, width}, residual);
            tensors[block + "attn.out_proj.bias"] = at::zeros({width});
            tensors[block + "mlp.c_fc.weight"] = normal({config.mlp_width, width}, narrow);
            tensors[block + "mlp.c_fc.bias"] = at::zeros({config.mlp_width});
            tensors[block + "mlp.c_proj.weight"] = normal({width, config.mlp_width}, residual);
            tensors[block + "mlp.c_proj.bias"] = at::zeros({width});
        }
    }

    static void norm(TensorMap& tensors, const std::string& name, std::int64_t width) {
        tensors[name + ".weight"] = at::ones({width});
        tensors[name + ".bias"] = at::zeros({width});
    }

private:
    at::Generator generator_;
};

/// Every byte is a token of its own: any text can be encoded, none of it is understood.
Json byte_tokenizer() {
    Json vocabulary;
    int id = 0;
    const auto alphabet = byte_alphabet();
    for (const auto& letter : alphabet) vocabulary[letter.symbol] = id++;
    for (const auto& letter : alphabet) vocabulary[letter.symbol + std::string(BpeVocabulary::end_of_word)] = id++;
    vocabulary["<|startoftext|>"] = id++;
    vocabulary["<|endoftext|>"] = id;
    return {{"model",
             {{"type", "BPE"},
              {"end_of_word_suffix", std::string(BpeVocabulary::end_of_word)},
              {"vocab", std::move(vocabulary)},
              {"merges", Json::array()}}}};
}

/// Half a unit more than the exact ratio, so that rounding down gives the width again.
double mlp_ratio(const TowerConfig& tower) {
    return (static_cast<double>(tower.mlp_width) + 0.5) / static_cast<double>(tower.width);
}

Json to_json(const ClipConfig& config) {
    return {{"model_cfg",
             {{"embed_dim", config.embed_dim},
              {"quick_gelu", config.vision.activation == Activation::quick_gelu},
              {"vision_cfg",
               {{"image_size", config.image_size},
                {"layers", config.vision.layers},
                {"width", config.vision.width},
                {"head_width", config.vision.width / config.vision.heads},
                {"mlp_ratio", mlp_ratio(config.vision)},
                {"patch_size", config.patch_size}}},
              {"text_cfg",
               {{"context_length", config.context_length},
                {"vocab_size", config.vocab_size},
                {"width", config.text.width},
                {"heads", config.text.heads},
                {"mlp_ratio", mlp_ratio(config.text)},
                {"layers", config.text.layers}}}}}};
}

}  // namespace

TensorMap random_weights(const ClipConfig& config, std::uint64_t seed) {
    Drawer draw(seed);
    const auto grid = config.image_size / config.patch_size;
    const auto vision = config.vision.width;
    const auto text = config.text.width;
    const double vision_scale = 1 / std::sqrt(static_cast<double>(vision));
    const double text_scale = 1 / std::sqrt(static_cast<double>(text));
    TensorMap tensors;
    tensors["visual.class_embedding"] = draw.normal({vision}, vision_scale);
    tensors["visual.positional_embedding"] = draw.normal({1 + grid * grid, vision}, vision_scale);
    tensors["visual.conv1.weight"] =
        draw.normal({vision, 3, config.patch_size, config.patch_size}, 1.0 / static_cast<double>(config.patch_size));
    tensors["visual.proj"] = draw.normal({vision, config.embed_dim}, vision_scale);
    Drawer::norm(tensors, "visual.ln_pre", vision);
    Drawer::norm(tensors, "visual.ln_post", vision);
    draw.tower(tensors, "visual.", config.vision);
    constexpr double embedding_deviation = 0.02;
    tensors["token_embedding.weight"] = draw.normal({config.vocab_size, text}, embedding_deviation);
    tensors["positional_embedding"] = draw.normal({config.context_length, text}, embedding_deviation / 2);
    tensors["text_projection"] = draw.normal({text, config.embed_dim}, text_scale);
    Drawer::norm(tensors, "ln_final", text);
    draw.tower(tensors, "", config.text);
    return tensors;
}

void write_random_model(const std::filesystem::path& folder, ClipConfig config, std::uint64_t seed) {
    const auto tokenizer = byte_tokenizer();
    config.vocab_size = static_cast<std::int64_t>(tokenizer["model"]["vocab"].size());
    make_writable_folder(folder);
    write_file_atomically(folder / "tokenizer.json", tokenizer.dump(1));
    write_file_atomically(folder / "open_clip_config.json", to_json(config).dump(2));
    write_file_atomically(folder / "open_clip_model.safetensors", safetensors_bytes(random_weights(config, seed)));
}

}  // namespace fade::demo
