// SPDX-License-Identifier: MIT
#include "encode/weights/dino_files.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "demo/safetensors_writer.h"
#include "fade/dino_model.h"
#include "fade/files.h"
#include "fade/model_files.h"
#include "support/refusal.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"
#include "support/tiny_dino_tensors.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using fade::demo::safetensors_bytes;
using Json = nlohmann::json;

namespace {

/// A tiny DINOv2 as Hugging Face's code saves it.
struct Sample {
    explicit Sample(bool registers, bool gated)
        : config(tiny_dino_config(registers, gated)), tensors(tiny_dino_tensors(registers, gated)) {
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
            CHECK(dino_blocks(sample.folder.path()) == weights.config.vision.layers);
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
    CHECK_THAT(with("model_type", "dinov3_convnext"),
               Contains("its \"model_type\" is") && Contains("DINOv3, was expected"));
    CHECK_THAT(with("hidden_act", "relu"), Contains("hidden_act"));
    CHECK_THAT(with("num_attention_heads", 5), Contains("5 heads do not divide"));
    CHECK_THAT(with("patch_size", 5), Contains("5 does not divide the image size 28"));
    CHECK_THAT(with("patch_size", 0), Contains("the patch size is 0"));
    CHECK_THAT(with("qkv_bias", false), Contains("qkv_bias"));
    CHECK_FALSE(is_dino_model({other.folder / "nowhere"}));
    CHECK_THROWS_AS(dino_blocks(other.folder / "nowhere"), Error);
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
    CHECK_THAT(refusal([&] { (void)ClipModel::load({plain.folder.path()}); }),
               Contains("is a DINO model, which reads no words"));
}

TEST_CASE("a DINOv3 that does not fit its configuration, or whose heads cannot be turned, is refused",
          "[weights][dinov3]") {
    const TemporaryFolder folder;
    const auto source = source_folder() / "tests/support/dinov3/plain";
    for (const auto* file : {"config.json", "model.safetensors"})
        std::filesystem::copy_file(source / file, folder / file);
    const auto with = [&](const char* key, const Json& value) {
        auto config = Json::parse(read_file(source / "config.json"));
        config[key] = value;
        write_bytes(folder / "config.json", config.dump());
        return refusal([&] { (void)load_dino_weights({folder.path()}, {}); });
    };
    CHECK(with("num_channels", 3) == "accepted");
    CHECK_THAT(with("key_bias", true), Contains("in_proj_bias is [16], but [48]"));
    CHECK(with("query_bias", false) == "accepted");  // those in the file count for nothing
    CHECK_THAT(with("use_gated_mlp", true), Contains("hidden_act"));
    CHECK_THAT(with("hidden_act", "silu"), Contains("hidden_act"));
    CHECK_THAT(with("num_register_tokens", 4), Contains("visual.register_tokens"));
    CHECK_THAT(with("num_attention_heads", 8), Contains("multiple of 4"));
    CHECK_THAT(with("rope_theta", 0), Contains("rope_theta"));
    CHECK_THAT(with("intermediate_size", 32), Contains("mlp.c_fc.weight"));
    CHECK_THAT(refusal([&] { (void)ClipModel::load({source}); }), Contains("is a DINO model, which reads no words"));

    // A gate that the configuration does not know of is not passed over.
    auto gated = Json::parse(read_file(source_folder() / "tests/support/dinov3/gated/config.json"));
    gated.erase("use_gated_mlp");
    gated.erase("hidden_act");
    const TemporaryFolder other;
    write_bytes(other / "config.json", gated.dump());
    std::filesystem::copy_file(source_folder() / "tests/support/dinov3/gated/model.safetensors",
                               other / "model.safetensors");
    CHECK_THAT(refusal([&] { (void)load_dino_weights({other.path()}, {}); }), Contains("mlp.gate_proj.weight"));

    // Nothing is made as large as a file without values says.
    std::filesystem::copy_file(source / "config.json", other / "config.json",
                               std::filesystem::copy_options::overwrite_existing);
    auto tensors = read_safetensors(source / "model.safetensors").tensors;
    tensors["layer.0.attention.k_proj.weight"] = at::empty({std::int64_t{1} << 40, 0});
    write_bytes(other / "model.safetensors", safetensors_bytes(tensors));
    CHECK_THAT(refusal([&] { (void)load_dino_weights({other.path()}, {}); }), Contains("in_proj_weight"));
}

TEST_CASE("a DINOv3 in half precision has biases of one type", "[weights][dinov3]") {
    const TemporaryFolder folder;
    const auto source = source_folder() / "tests/support/dinov3/plain";
    std::filesystem::copy_file(source / "config.json", folder / "config.json");
    auto tensors = read_safetensors(source / "model.safetensors").tensors;
    for (auto& [name, tensor] : tensors)
        if (name.ends_with(".weight")) tensor = tensor.to(at::kBFloat16);
    write_bytes(folder / "model.safetensors", safetensors_bytes(tensors));
    const auto weights = load_dino_weights({folder.path()}, {});
    const auto bias = weights.tensors.at("visual.transformer.resblocks.0.attn.in_proj_bias");
    CHECK(bias.sizes() == at::IntArrayRef({48}));
    CHECK(bias.slice(0, 16, 32).abs().max().item<double>() == 0);  // the keys have none
    CHECK(bias.slice(0, 0, 16).abs().max().item<double>() > 0);
}

TEST_CASE("a DINOv2's pictures have the size that its preprocessor says, in every form", "[weights]") {
    const Sample sample(false, false);
    const auto with = [&](const char* size) {
        write_bytes(sample.folder / "preprocessor_config.json", size);
        return sample.load().config.shortest_edge;
    };
    CHECK(with("{}") == 224);
    CHECK(with(R"({"size": null})") == 224);
    CHECK(with(R"({"size": {"shortest_edge": 252}})") == 252);
    CHECK(with(R"({"size": {"shortest_edge": 252, "longest_edge": 800}})") == 252);
    CHECK(with(R"({"size": 266})") == 266);
    CHECK(with(R"({"size": [280, 280]})") == 280);
    CHECK(with(R"({"size": {"height": 518, "width": 518}})") == 518);
    CHECK(with(R"({"size": {"longest_edge": 800}})") == 224);
    const auto refused = [&](const char* size) {
        write_bytes(sample.folder / "preprocessor_config.json", size);
        return sample.refused();
    };
    CHECK_THAT(refused(R"({"size": {"height": 518, "width": 224}})"),
               Contains("preprocessor_config.json") && Contains("\"size\" is not square"));
    CHECK_THAT(refused(R"({"size": [280, 140]})"), Contains("\"size\" is not square"));
    CHECK_THAT(refused(R"({"size": {"height": 518}})"), Contains("\"size.width\" must be a whole number"));
    CHECK_THAT(refused(R"({"size": "large"})"), Contains("\"size\" must be a whole number"));
    CHECK_THAT(refused(R"({"size": {"shortest_edge": 0}})"), Contains("the shortest edge is 0"));
    CHECK_THAT(refused(R"({"size": 100000})"), Contains("the shortest edge is 100000"));
}

TEST_CASE("the files of a DINOv2 are those that it is read from", "[weights]") {
    const Sample sample(true, true);
    write_bytes(sample.folder / "README.md", "not wanted");
    const auto file = [&](const char* name) { return sample.folder / name; };
    CHECK(model_files(sample.folder.path()) == std::vector{file("config.json"), file("model.safetensors")});
    write_bytes(sample.folder / "preprocessor_config.json", "{}");
    CHECK(model_files(sample.folder.path()) ==
          std::vector{file("config.json"), file("preprocessor_config.json"), file("model.safetensors")});
    check_encoder_files(sample.folder.path());
    write_bytes(sample.folder / "preprocessor_config.json", R"({"size": 0})");
    CHECK_THAT(refusal([&] { check_encoder_files(sample.folder.path()); }), Contains("the shortest edge is 0"));
    CHECK_THAT(refusal([&] { check_encoder_files(sample.folder / "nowhere"); }), Contains("no such model folder"));
}
