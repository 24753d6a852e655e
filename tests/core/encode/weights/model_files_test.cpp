// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/ATen.h>
#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <limits>
#include <set>

#include "core/encode/weights/transformers_layout.h"
#include "demo/random_model.h"
#include "demo/safetensors_writer.h"
#include "encode/weights/weights.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::demo::safetensors_bytes;
using fade::test::check_equal;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::to_transformers;
using fade::test::write_bytes;
using Json = nlohmann::json;

namespace {

std::string refused(const std::filesystem::path& path, std::optional<std::string> architecture = {}) {
    return refusal([&] { (void)load_clip_weights({path, std::move(architecture)}, {}); });
}

/// A folder with a golden model's configuration and weights, to be spoiled.
class ModelFolder {
public:
    explicit ModelFolder(const std::filesystem::path& golden)
        : config(Json::parse(read_file(golden / "open_clip_config.json"))),
          tensors(read_safetensors(golden / "open_clip_model.safetensors").tensors) {}

    void write() const {
        write_bytes(folder / "open_clip_config.json", config.dump());
        write_bytes(folder / "open_clip_model.safetensors", safetensors_bytes(tensors));
    }
    [[nodiscard]] std::string refused() const {
        write();
        return ::refused(folder.path());
    }

    TemporaryFolder folder;
    Json config;
    TensorMap tensors;
};

}  // namespace

TEST_CASE("OpenCLIP folders are read", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    const auto weights = load_clip_weights({golden}, {});
    CHECK(weights.format == "OpenCLIP");
    CHECK(weights.stored_type == "F32");
    CHECK(weights.config.embed_dim == 32);
    CHECK(weights.config.vision.heads == 3);
    CHECK(weights.config.vision.layers == 7);
    CHECK(weights.config.vision.activation == Activation::quick_gelu);
    CHECK(weights.config.text.heads == 1);
    CHECK(weights.config.patch_size == 14);
    check_equal(weights.tensors, read_safetensors(golden / "open_clip_model.safetensors").tensors);
}

TEST_CASE("transformers folders are read to the same weights", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    const auto original = read_safetensors(golden / "open_clip_model.safetensors").tensors;
    const TemporaryFolder folder;
    const Json config{
        {"model_type", "clip"},
        {"projection_dim", 32},
        {"vision_config",
         {{"hidden_size", 96},
          {"num_hidden_layers", 7},
          {"num_attention_heads", 3},
          {"intermediate_size", 384},
          {"image_size", 42},
          {"patch_size", 14},
          {"hidden_act", "quick_gelu"}}},
        {"text_config",
         {{"hidden_size", 32}, {"num_hidden_layers", 2}, {"num_attention_heads", 1}, {"intermediate_size", 128}}}};
    write_bytes(folder / "config.json", config.dump());
    write_bytes(folder / "preprocessor_config.json", R"({"image_mean":[0.5,0.5,0.5],"image_std":[0.25,0.25,0.25]})");
    write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(original)));
    const auto weights = load_clip_weights({folder.path()}, {});
    CHECK(weights.format == "Hugging Face transformers");
    CHECK(weights.config.mean[0] == 0.5F);
    CHECK(weights.config.text.activation == Activation::quick_gelu);
    check_equal(weights.tensors, original);
}

TEST_CASE("a model's hash covers all that its embeddings depend on", "[weights]") {
    const TemporaryFolder folder;
    demo::write_random_model(folder / "open_clip", test::tiny_config(), 1);
    const auto config = read_file(folder / "open_clip/open_clip_config.json");
    const auto weights = folder / "open_clip/open_clip_model.safetensors";
    const auto hash = [](std::initializer_list<std::string> texts, const std::filesystem::path& file) {
        Sha256 sha256;
        for (const auto& text : texts) sha256.field(text);
        sha256.file(file);
        const auto whole = sha256.hex();
        Sha256 in_pieces;
        for (const auto& text : texts) in_pieces.field(text);
        const auto content = read_file(file);
        in_pieces.field_length(content.size());
        in_pieces.bytes(std::string_view(content).substr(0, 1));
        in_pieces.bytes(std::string_view(content).substr(1));
        CHECK(in_pieces.hex() == whole);
        return whole;
    };
    CHECK(load_clip_weights({folder / "open_clip"}, {}).sha256.get() == hash({config}, weights));

    // The same weights under the names of transformers, whose mean and deviation stand in a file of their own.
    const auto original = load_clip_weights({folder / "open_clip"}, {});
    const auto tower = [](const TowerConfig& of) {
        return Json{{"hidden_size", of.width},
                    {"num_hidden_layers", of.layers},
                    {"num_attention_heads", of.heads},
                    {"intermediate_size", of.mlp_width}};
    };
    Json other{{"model_type", "clip"},
               {"projection_dim", original.config.embed_dim},
               {"vision_config", tower(original.config.vision)},
               {"text_config", tower(original.config.text)}};
    other["vision_config"].update(
        {{"image_size", original.config.image_size}, {"patch_size", original.config.patch_size}});
    other["text_config"].update(
        {{"vocab_size", original.config.vocab_size}, {"max_position_embeddings", original.config.context_length}});
    const auto model = folder / "transformers";
    std::filesystem::create_directory(model);
    write_bytes(model / "config.json", other.dump());
    write_bytes(model / "model.safetensors", safetensors_bytes(to_transformers(original.tensors)));
    CHECK(load_clip_weights({model}, {}).sha256.get() == hash({other.dump()}, model / "model.safetensors"));
    std::set<std::string> hashes{load_clip_weights({model}, {}).sha256.get()};
    for (const auto* deviation : {"[0.25,0.25,0.25]", "[0.5,0.5,0.5]"}) {
        write_bytes(model / "preprocessor_config.json", std::string("{\"image_std\":") + deviation + "}");
        hashes.insert(load_clip_weights({model}, {}).sha256.get());
    }
    CHECK(hashes.size() == 3);
}

TEST_CASE("prefixes of training and of custom text towers are taken off", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    ModelFolder model(golden);
    const auto original = model.tensors;
    model.tensors.clear();
    for (const auto& [name, tensor] : original)
        model.tensors[name.starts_with("visual.") ? "module." + name : "module.text." + name] = tensor;
    model.write();
    check_equal(load_clip_weights({model.folder.path()}, {}).tensors, original);
    model.tensors.clear();
    for (const auto& [name, tensor] : original)
        model.tensors[(name.starts_with("visual.") ? "_image_encoder.module." : "_text_encoder.module.") + name] =
            tensor;
    model.write();
    check_equal(load_clip_weights({model.folder.path()}, {}).tensors, original);
}

TEST_CASE("half-precision weights keep their type", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    for (const auto& [type, name] : {std::pair{at::kHalf, "F16"}, std::pair{at::kBFloat16, "BF16"}}) {
        ModelFolder model(golden);
        for (auto& [key, tensor] : model.tensors) tensor = tensor.to(type);
        model.write();
        const auto weights = load_clip_weights({model.folder.path()}, {});
        CHECK(weights.stored_type == name);
        CHECK(weights.tensors.at("visual.proj").scalar_type() == type);
    }
}

TEST_CASE("tensors that do not fit are named with the shapes expected and found", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    ModelFolder model(golden);
    model.tensors.erase("visual.proj");
    model.tensors["extra"] = at::ones({2, 3});
    model.tensors["ln_final.bias"] = at::ones({7});
    CHECK_THAT(model.refused(), Contains("visual.proj [96, 32] is missing") &&
                                    Contains("\"extra\" [2, 3] is surplus") &&
                                    Contains("ln_final.bias is [7], but [32] was expected"));
    model.tensors.clear();
    model.tensors["a"] = at::ones({1});
    CHECK_THAT(model.refused(), Contains("and ") && Contains(" more"));
    model.tensors["visual.layer1.0.conv1.weight"] = at::ones({1});
    CHECK_THAT(model.refused(), Contains("conv-net"));
}

TEST_CASE("weights that are no finite numbers are refused", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        ModelFolder model(golden);
        model.tensors["visual.proj"] = model.tensors["visual.proj"].clone();
        model.tensors["visual.proj"][5][5] = value;
        CHECK_THAT(model.refused(), Contains("visual.proj") && Contains("finite"));
    }
    ModelFolder model(golden);
    model.tensors["visual.proj"] = model.tensors["visual.proj"].to(at::kLong);
    CHECK_THAT(model.refused(), Contains("visual.proj") && Contains("whole numbers"));
}

TEST_CASE("configurations out of range or of another kind are refused by field", "[weights]") {
    FADE_REQUIRE_SHARED(golden, "golden/tiny-quickgelu");
    const auto with = [&](const char* place, const Json& value) {
        ModelFolder model(golden);
        model.config[Json::json_pointer(std::string("/model_cfg/") + place)] = value;
        return model.refused();
    };
    CHECK_THAT(with("vision_cfg/width", 0), Contains("width"));
    CHECK_THAT(with("vision_cfg/width", 1'000'000'000), Contains("width"));
    CHECK_THAT(with("vision_cfg/layers", -1), Contains("layers"));
    CHECK_THAT(with("vision_cfg/layers", Json::array({3, 4, 6, 3})), Contains("conv-net"));
    CHECK_THAT(with("vision_cfg/patch_size", 0), Contains("patch size"));
    CHECK_THAT(with("vision_cfg/patch_size", 5), Contains("does not divide"));
    CHECK_THAT(with("vision_cfg/image_size", 100'000), Contains("image size"));
    CHECK_THAT(with("vision_cfg/image_size", Json::array({42, 84})), Contains("square"));
    CHECK_THAT(with("vision_cfg/head_width", 0), Contains("head_width"));
    CHECK_THAT(with("vision_cfg/timm_model_name", "vit_base"), Contains("timm_model_name"));
    CHECK_THAT(with("vision_cfg/mlp_ratio", 1e300), Contains("mlp_ratio"));
    CHECK_THAT(with("vision_cfg", 3), Contains("vision_cfg"));
    CHECK_THAT(with("text_cfg/heads", 5), Contains("heads"));
    CHECK_THAT(with("text_cfg/vocab_size", 100'000'000), Contains("vocabulary"));
    CHECK_THAT(with("text_cfg/context_length", 1), Contains("context"));
    CHECK_THAT(with("text_cfg/hf_model_name", "roberta"), Contains("hf_model_name"));
    CHECK_THAT(with("embed_dim", "x"), Contains("embed_dim"));
    CHECK_THAT(with("multimodal_cfg", Json::object()), Contains("it is a CoCa (\"multimodal_cfg\"); a plain ViT CLIP"));
    for (const auto& [tower, family] : {std::pair{"vit_base_patch16_siglip_224", "it is a SigLIP"},
                                        {"eva02_base_patch16_clip_224", "it is an EVA CLIP"},
                                        {"convnext_base", "it is a conv-net CLIP"}})
        CHECK_THAT(with("vision_cfg/timm_model_name", tower),
                   Contains(family) && Contains("such as ViT-B-16-plus-240"));
    CHECK(with("init_logit_bias", -10) == "accepted");  // a bias of the logits changes no softmax
    const TemporaryFolder folder;
    write_bytes(folder / "open_clip_model.safetensors", "");
    write_bytes(folder / "open_clip_config.json", std::string(1'000'000, '['));
    CHECK_THAT(refused(folder.path()), Contains("open_clip_config.json: its JSON is nested too deeply"));
    for (const auto* text : {"", "[]", "{", "{\"model_cfg\": 3}", "\xFF"}) {
        write_bytes(folder / "open_clip_config.json", text);
        CHECK_THAT(refused(folder.path()), Contains("open_clip_config.json"));
    }
    write_bytes(folder / "model.safetensors", "");
    std::filesystem::remove(folder / "open_clip_config.json");
    write_bytes(folder / "config.json", R"({"model_type":"siglip"})");
    CHECK_THAT(refused(folder.path()), Contains("siglip"));
}

TEST_CASE("what is no model is refused, saying what was looked for", "[weights]") {
    const TemporaryFolder folder;
    CHECK_THAT(refused(folder.path()), Contains("open_clip_config.json") && Contains("config.json"));
    CHECK_THAT(refused(folder / "none"), Contains("no such model"));
    write_bytes(folder / "w.safetensors", "x");
    CHECK_THAT(refused(folder / "w.safetensors"), Contains("--arch") && Contains("ViT-B-16-plus-240"));
    CHECK_THAT(refused(folder / "w.safetensors", "RN50"), Contains("RN50") && Contains("not supported"));
    CHECK_THAT(refused(folder / "w.safetensors", "ViT-B-17"), Contains("not known"));
    CHECK_THAT(refused(folder / "w.safetensors", "vit-b/16-plus-240"), Contains("w.safetensors"));
    write_bytes(folder / "model.safetensors.index.json", "{}");
    CHECK_THAT(refused(folder.path()), Contains("holds no model"));  // no config.json
}

TEST_CASE("weights that are no regular file are refused at once", "[weights]") {
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe.safetensors").c_str(), 0600) == 0);
    CHECK_THAT(refused(folder / "pipe.safetensors", "ViT-B-32"), Contains("regular file"));
}
