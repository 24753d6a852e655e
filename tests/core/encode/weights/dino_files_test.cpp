// SPDX-License-Identifier: MIT
#include "encode/weights/dino_files.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "demo/safetensors_writer.h"
#include "fade/dino_model.h"
#include "fade/files.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using fade::demo::safetensors_bytes;
using Json = nlohmann::json;

namespace {

/// A tiny DINOv2 as Hugging Face's code saves it.
struct Sample {
    explicit Sample(bool registers, bool gated)
        : config{{"model_type", registers ? "dinov2_with_registers" : "dinov2"},
                 {"hidden_size", 24},
                 {"num_hidden_layers", 2},
                 {"num_attention_heads", 3},
                 {"mlp_ratio", 4},
                 {"image_size", 28},
                 {"patch_size", 7},
                 {"use_swiglu_ffn", gated}} {
        if (registers) config["num_register_tokens"] = 2;
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
            for (const auto* name : {"attention.attention.query", "attention.attention.key",
                                     "attention.attention.value", "attention.output.dense"}) {
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
        write();
    }
    void write() const {
        write_bytes(folder / "config.json", config.dump());
        write_bytes(folder / "model.safetensors", safetensors_bytes(tensors));
    }
    [[nodiscard]] DinoWeights load() const { return load_dino_weights({folder.path()}, {}); }
    [[nodiscard]] std::string refused() const {
        return refusal([&] { (void)load(); });
    }

    TemporaryFolder folder;
    Json config;
    TensorMap tensors;
};

}  // namespace

TEST_CASE("DINOv2's folders are read: plain, with registers, with SwiGLU, in every precision", "[weights]") {
    for (const bool registers : {false, true})
        for (const bool gated : {false, true}) {
            Sample sample(registers, gated);
            const auto weights = sample.load();
            CHECK(weights.config.registers == (registers ? 2 : 0));
            CHECK(weights.config.vision.mlp_width == (gated ? 64 : 96));
            CHECK(weights.config.shortest_edge == 224);
            CHECK(weights.tensors.at("visual.transformer.resblocks.1.attn.in_proj_weight").sizes() ==
                  at::IntArrayRef({72, 24}));
            CHECK(weights.passed_over.empty());
            CHECK(is_dino_model({sample.folder.path()}));
            for (auto& [name, tensor] : sample.tensors) tensor = tensor.to(registers ? at::kHalf : at::kBFloat16);
            sample.write();
            CHECK(sample.load().stored_type == (registers ? "F16" : "BF16"));
            CHECK(DinoModel::load({sample.folder.path()})->info().layers == 2);
        }
}

TEST_CASE("a DINOv2 in several files, and inside another model, is the same", "[weights]") {
    const Sample whole(true, false);
    const auto expected = whole.load();
    const Sample sample(true, false);
    TensorMap first, second;
    Json map;
    for (const auto& [name, tensor] : whole.tensors) {
        auto& part = name < "encoder.layer.1" ? first : second;
        part["dinov2_with_registers." + name] = tensor;
        map["dinov2_with_registers." + name] = &part == &first ? "a.safetensors" : "b.safetensors";
    }
    second["classifier.weight"] = at::zeros({5, 48});
    map["classifier.weight"] = "b.safetensors";
    std::filesystem::remove(sample.folder / "model.safetensors");
    write_bytes(sample.folder / "a.safetensors", safetensors_bytes(first));
    write_bytes(sample.folder / "b.safetensors", safetensors_bytes(second));
    write_bytes(sample.folder / "model.safetensors.index.json", Json{{"weight_map", map}}.dump());
    const auto loaded = sample.load();
    REQUIRE(loaded.tensors.size() == expected.tensors.size());
    for (const auto& [name, tensor] : expected.tensors) CHECK(loaded.tensors.at(name).equal(tensor));
    CHECK(loaded.passed_over == std::vector<std::string>{"classifier.weight"});
}

TEST_CASE("a DINOv2 that does not fit its configuration, or is none, is refused by name", "[weights]") {
    Sample sample(false, false);
    sample.tensors.erase("encoder.layer.1.layer_scale2.lambda1");
    sample.tensors["encoder.layer.0.norm1.bias"] = at::zeros({25});
    sample.write();
    CHECK_THAT(sample.refused(), Contains("ls_2.gamma [24] is missing") && Contains("ln_1.bias is [25], but [24]"));

    Sample registers(true, false);
    registers.tensors.erase("embeddings.register_tokens");
    registers.write();
    CHECK_THAT(registers.refused(), Contains("visual.register_tokens [2, 24] is missing"));

    Sample other(false, false);
    const auto with = [&](const char* key, const Json& value) {
        auto config = other.config;
        config[key] = value;
        write_bytes(other.folder / "config.json", config.dump());
        return other.refused();
    };
    CHECK_THAT(with("model_type", "dinov3_vit"), Contains("its \"model_type\" is") && Contains("DINOv2 was expected"));
    CHECK_THAT(with("hidden_act", "relu"), Contains("hidden_act"));
    CHECK_THAT(with("num_attention_heads", 5), Contains("5 heads do not divide"));
    CHECK_THAT(with("patch_size", 5), Contains("5 does not divide the image size 28"));
    CHECK_THAT(with("patch_size", 0), Contains("the patch size is 0"));
    CHECK_THAT(with("qkv_bias", false), Contains("qkv_bias"));
    CHECK_FALSE(is_dino_model({other.folder / "nowhere"}));
    write_bytes(other.folder / "config.json", R"({"model_type": "clip"})");
    CHECK_FALSE(is_dino_model({other.folder.path()}));
    CHECK_THAT(refusal([&] { (void)load_dino_weights({other.folder / "config.json"}, {}); }), Contains("is no folder"));

    Sample values(false, true);
    values.tensors["layernorm.bias"] = at::full({24}, std::numeric_limits<float>::infinity());
    values.write();
    CHECK_THAT(values.refused(), Contains("not finite"));

    const Sample plain(false, false);
    CHECK_THAT(refusal([&] { (void)DinoModel::load({.path = plain.folder.path(), .tokenizer = "x"}); }),
               Contains("neither an architecture"));
    CHECK_THAT(refusal([&] { (void)ClipModel::load({plain.folder.path()}); }), Contains("dinov2"));
}
