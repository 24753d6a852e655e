// SPDX-License-Identifier: MIT
#include "encode/weights/model_folder.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/encode/weights/transformers_layout.h"
#include "demo/random_model.h"
#include "demo/safetensors_writer.h"
#include "encode/weights/weights.h"
#include "fade/files.h"
#include "fade/model_files.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using fade::demo::safetensors_bytes;
using Json = nlohmann::json;

namespace {

ClipWeights load(const std::filesystem::path& folder) {
    return load_clip_weights({folder}, {});
}

std::string refused(const std::filesystem::path& folder) {
    return refusal([&] { (void)load(folder); });
}

/// The config.json of transformers for a model.
Json transformers_config(const ClipConfig& config) {
    const auto tower = [](const TowerConfig& of) {
        return Json{{"hidden_size", of.width},
                    {"num_hidden_layers", of.layers},
                    {"num_attention_heads", of.heads},
                    {"intermediate_size", of.mlp_width},
                    {"hidden_act", "gelu"}};
    };
    Json json{{"model_type", "clip"},
              {"projection_dim", config.embed_dim},
              {"vision_config", tower(config.vision)},
              {"text_config", tower(config.text)}};
    json["vision_config"].update({{"image_size", config.image_size}, {"patch_size", config.patch_size}});
    json["text_config"].update({{"vocab_size", config.vocab_size}, {"max_position_embeddings", config.context_length}});
    return json;
}

/// A tiny model, to be put into folders as people have them.
struct Samples {
    Samples() {
        demo::write_random_model(folder / "model", tiny_config(), 1);
        original = load(folder / "model");
        sha256 = original.sha256.get();
        all = read_safetensors(folder / "model/open_clip_model.safetensors").tensors;
        config = transformers_config(original.config).dump();
    }
    [[nodiscard]] std::filesystem::path make(const std::string& name) const {
        std::filesystem::create_directories(folder / name);
        return folder / name;
    }

    TemporaryFolder folder;
    ClipWeights original;
    std::string sha256;  ///< of it
    TensorMap all;       ///< as OpenCLIP names them
    std::string config;  ///< of transformers
};

/// Tensors in several files, and their index; the files' content is told from their first bytes.
void write_parts(const std::filesystem::path& folder, const TensorMap& tensors, const std::string& index,
                 const std::string& stem, const std::string& extension) {
    std::array<TensorMap, 3> parts;
    Json map;
    std::size_t next = 0;
    for (const auto& [name, tensor] : tensors) {
        const auto part = next++ % parts.size();
        parts[part][name] = tensor;
        map[name] = stem + std::to_string(part) + extension;
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        write_bytes(folder / (stem + std::to_string(i) + extension), safetensors_bytes(parts[i]));
    write_bytes(folder / index, Json{{"metadata", {{"total_size", 1}}}, {"weight_map", map}}.dump());
}

}  // namespace

TEST_CASE("weights in several files are read through their index", "[weights]") {
    const Samples samples;
    const auto tensors = to_transformers(samples.all);
    for (const auto& [index, stem, extension] :
         {std::tuple{"model.safetensors.index.json", "model-0000", ".safetensors"},
          std::tuple{"pytorch_model.bin.index.json", "pytorch_model-0000", ".bin"},
          std::tuple{"model.safetensors.index.fp16.json", "model.fp16-0000", ".safetensors"}}) {
        INFO(index);
        const auto folder = samples.make(index + std::string(".folder"));
        write_bytes(folder / "config.json", samples.config);
        write_parts(folder, tensors, index, stem, extension);
        auto weights = load(folder);
        const auto sha256 = weights.sha256.get();
        check_equal(weights.tensors, samples.all);
        CHECK(weights.files.size() == 3);
        CHECK(weights.weights_file == folder / index);
        const auto first = folder / (stem + std::string("0") + extension);
        // The hash is of all parts.
        auto changed = read_file(first);
        changed.back() = static_cast<char>(changed.back() ^ 1);
        write_bytes(first, changed);
        CHECK(load(folder).sha256.get() != sha256);
        std::filesystem::remove(first);
        CHECK_THAT(refused(folder), Contains(std::string("00000") + extension + ": is not there"));
        for (const auto* map : {R"({"weight_map":{"a":"../b"}})", R"({"weight_map":{"a":3}})"}) {
            write_bytes(folder / index, map);
            CHECK_THAT(refused(folder), Contains(index + std::string(": the tensor \"a\" must lie in a file beside")));
        }
        for (const auto* text : {"{}", "[]", R"({"weight_map":{}})"}) {
            write_bytes(folder / index, text);
            CHECK_THAT(refused(folder), Contains(index + std::string(": has no \"weight_map\"")));
        }
    }
    // OpenCLIP's own, and a tensor that two parts hold.
    const auto folder = samples.make("open_clip");
    std::filesystem::copy(samples.folder / "model/open_clip_config.json", folder / "open_clip_config.json");
    write_parts(folder, samples.all, "open_clip_model.safetensors.index.json", "part-", ".safetensors");
    check_equal(load(folder).tensors, samples.all);
    std::filesystem::copy_file(folder / "part-0.safetensors", folder / "part-1.safetensors",
                               std::filesystem::copy_options::overwrite_existing);
    CHECK_THAT(refused(folder), Contains("part-1.safetensors: holds the tensor ") && Contains("another part"));
}

TEST_CASE("half precision's own file is read where there is no other", "[weights]") {
    const Samples samples;
    const auto folder = samples.make("half");
    write_bytes(folder / "config.json", samples.config);
    auto half = to_transformers(samples.all);
    for (auto& [name, tensor] : half)
        if (tensor.is_floating_point()) tensor = tensor.to(at::kHalf);
    write_bytes(folder / "model.fp16.safetensors", safetensors_bytes(half));
    CHECK(load(folder).stored_type == "F16");
    write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(samples.all)));
    CHECK(load(folder).stored_type == "F32");
}

TEST_CASE("a folder of the hub's cache stands for the snapshot of main", "[weights]") {
    const Samples samples;
    const auto hub = samples.make("models--acme--clip-tiny");
    const auto snapshot = samples.make("models--acme--clip-tiny/snapshots/0123abc");
    std::filesystem::create_directories(samples.folder / "models--acme--clip-tiny/snapshots/older");
    std::filesystem::create_directories(samples.folder / "models--acme--clip-tiny/refs");
    std::filesystem::create_directories(samples.folder / "models--acme--clip-tiny/blobs");
    for (const auto* name : {"open_clip_config.json", "open_clip_model.safetensors"}) {
        std::filesystem::copy(samples.folder / "model" / name, hub / "blobs" / (std::string("b") + name + "x"));
        std::filesystem::create_symlink(std::string("../../blobs/b") + name + "x", snapshot / name);
    }
    write_bytes(hub / "refs/main", "0123abc");
    for (const auto& folder : {hub, snapshot}) {
        auto weights = load(folder);
        check_equal(weights.tensors, samples.all);
        CHECK(weights.config.name == "acme/clip-tiny");
        CHECK(weights.weights_file == snapshot / "open_clip_model.safetensors");
        CHECK(weights.sha256.get() == samples.sha256);
    }
    for (const auto* reference : {"fedc", "../..", "", "older/.."}) {
        write_bytes(hub / "refs/main", reference);
        CHECK_THAT(refused(hub), Contains("refs/main: names the snapshot ") && Contains("not in snapshots/"));
    }
    std::filesystem::remove_all(hub / "refs");
    CHECK_THAT(refused(hub), Contains("has 2 snapshots and no refs/main"));
    std::filesystem::remove_all(hub / "snapshots/older");
    CHECK(refused(hub) == "accepted");
}

TEST_CASE("configurations with a byte order mark and the line ends of Windows are read", "[weights]") {
    const Samples samples;
    const auto folder = samples.make("windows");
    std::string text("\xEF\xBB\xBF");
    text += Json::parse(samples.config).dump(2);
    for (std::size_t place = 0; (place = text.find('\n', place)) != std::string::npos; place += 2)
        text.insert(place, 1, '\r');
    write_bytes(folder / "config.json", text);
    write_bytes(folder / "preprocessor_config.json", "\xEF\xBB\xBF{\r\n\"image_mean\": [0.5, 0.25, 0.5]\r\n}");
    write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(samples.all)));
    CHECK(load(folder).config.mean[1] == 0.25F);
}

TEST_CASE("mean and deviation of processor_config.json count", "[weights]") {
    const Samples samples;
    const auto folder = samples.make("processor");
    write_bytes(folder / "config.json", samples.config);
    write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(samples.all)));
    write_bytes(
        folder / "processor_config.json",
        R"({"processor_class":"CLIPProcessor","image_processor":{"image_mean":[0.5,0.5,0.5],"image_std":[0.25,0.25,0.25]}})");
    CHECK(load(folder).config.mean[0] == 0.5F);
    CHECK(load(folder).config.std[2] == 0.25F);
    // One without pictures' numbers (as older versions write it) leaves those of the older file.
    write_bytes(folder / "processor_config.json", R"({"processor_class":"CLIPProcessor"})");
    write_bytes(folder / "preprocessor_config.json", R"({"image_mean":[0.1,0.1,0.1]})");
    CHECK(load(folder).config.mean[0] == 0.1F);
}

TEST_CASE("a tower's dictionary wins over its section, with its own defaults", "[weights]") {
    const Samples samples;
    const auto folder = samples.make("dictionary");
    write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(samples.all)));
    auto config = Json::parse(samples.config);
    const auto dictionary = config["vision_config"];
    config["vision_config_dict"] = dictionary;
    config["vision_config"] = {{"hidden_size", 7}, {"hidden_act", "quick_gelu"}};
    config["text_config_dict"] = nullptr;
    write_bytes(folder / "config.json", config.dump());
    CHECK(load(folder).config.vision.activation == Activation::gelu);
    config["vision_config_dict"].erase("hidden_act");
    write_bytes(folder / "config.json", config.dump());
    CHECK(load(folder).config.vision.activation == Activation::quick_gelu);
}

TEST_CASE("names are read behind whatever wrappers put before them", "[weights]") {
    const Samples samples;
    const auto folder = samples.make("wrapped");
    std::filesystem::copy(samples.folder / "model/open_clip_config.json", folder / "open_clip_config.json");
    const auto write = [&](const TensorMap& tensors) {
        write_bytes(folder / "open_clip_model.safetensors", safetensors_bytes(tensors));
    };
    for (const auto* prefix :
         {"_orig_mod.", "module._orig_mod.", "_orig_mod.module.", "model.", "clip.", "net.model.clip_model."}) {
        INFO(prefix);
        TensorMap tensors;
        for (const auto& [name, tensor] : samples.all) tensors[prefix + name] = tensor;
        write(tensors);
        const auto weights = load(folder);
        check_equal(weights.tensors, samples.all);
        CHECK(weights.passed_over.empty());
    }
    // Only the towers compiled.
    TensorMap tensors;
    for (const auto& [stored, tensor] : samples.all) {
        auto name = stored;
        if (name.starts_with("visual.")) name.insert(7, "_orig_mod.");
        if (name.starts_with("transformer.")) name.insert(12, "_orig_mod.");
        tensors[name] = tensor;
    }
    write(tensors);
    check_equal(load(folder).tensors, samples.all);

    // What is beside the model is passed over, and told; a second model is one too many.
    tensors.clear();
    for (const auto& [name, tensor] : samples.all) tensors["model." + name] = tensor;
    tensors["model.logit_bias"] = at::ones({1});
    tensors["head.weight"] = at::ones({3, 4});
    tensors["model.classifier.fc.bias"] = at::ones({4});
    write(tensors);
    const auto weights = load(folder);
    check_equal(weights.tensors, samples.all);
    CHECK(weights.passed_over ==
          std::vector<std::string>{"head.weight", "model.classifier.fc.bias", "model.logit_bias"});
    tensors["model.visual.adapter.weight"] = at::ones({2});
    write(tensors);
    CHECK_THAT(refused(folder), Contains("\"visual.adapter.weight\" [2] is surplus"));
    tensors.erase("model.visual.adapter.weight");
    for (const auto& [name, tensor] : samples.all) tensors["ema." + name] = tensor;
    write(tensors);
    CHECK_THAT(refused(folder), Contains("holds several models (\"ema.\" and \"model.\""));
}

TEST_CASE("the shared model folders are read as they are meant", "[weights][cases]") {
    FADE_REQUIRE_SHARED(cases, "cases/formats2");
    const auto demonstration = source_folder() / "resources/demo/model";
    const auto all = read_safetensors(demonstration / "open_clip_model.safetensors").tensors;
    const auto transformers = to_transformers(all);
    TensorMap with_bias = all;
    with_bias["logit_bias"] = at::ones({1});
    TensorMap compiled;
    for (const auto& [name, tensor] : all) compiled["_orig_mod." + name] = tensor;
    const TemporaryFolder folder;
    const auto read = [&](const std::string& name, const std::string& weights, const TensorMap& tensors) {
        std::filesystem::copy(cases / name, folder / name);
        std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
        write_bytes(folder / name / weights, safetensors_bytes(tensors));
        auto loaded = load(folder / name);
        check_equal(loaded.tensors, all);
        return loaded;
    };
    CHECK(read("model_logit_bias", "open_clip_model.safetensors", with_bias).passed_over ==
          std::vector<std::string>{"logit_bias"});
    (void)read("model_orig_mod", "open_clip_model.safetensors", compiled);
    CHECK(read("model_hf_v5proc", "model.safetensors", transformers).config.std[0] == 0.5F);
    const auto dictionary = read("model_hf_cfgdict_full_b", "model.safetensors", transformers).config;
    CHECK(dictionary.vision.activation == Activation::gelu);
    CHECK(dictionary.text.activation == Activation::gelu);
}

TEST_CASE("a tokenizer that pipelines keep beside or below the model is found", "[weights]") {
    const Samples samples;
    for (const auto* place : {"pipeline/tokenizer", "pipeline/text_encoder/tokenizer"}) {
        INFO(place);
        std::filesystem::remove_all(samples.folder / "pipeline");
        const auto folder = samples.make("pipeline/text_encoder");
        write_bytes(folder / "config.json", samples.config);
        write_bytes(folder / "model.safetensors", safetensors_bytes(to_transformers(samples.all)));
        CHECK_THAT(refusal([&] { (void)ClipModel::load({folder}); }), Contains("this folder holds no vocabulary"));
        CHECK_THAT(refusal([&] { (void)model_files(folder); }), Contains("this folder holds no vocabulary"));
        std::filesystem::create_directories(samples.folder / place);
        std::filesystem::copy_file(samples.folder / "model/tokenizer.json", samples.folder / place / "tokenizer.json");
        CHECK(ClipModel::load({folder})->info().tokenizer_sha256 ==
              ClipModel::load({samples.folder / "model"})->info().tokenizer_sha256);
        const auto files = model_files(folder);
        REQUIRE(files.size() == 3);
        CHECK(files[0] == folder / "config.json");
        CHECK(files[1].filename() == "tokenizer.json");
        CHECK(files[2] == folder / "model.safetensors");
    }
}
