// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_command.h"

#include "fade/backend_names.h"
#include "fade/dino_model.h"
#include "fade/files.h"
#include "fade/profiles.h"
#include "fade/settings.h"
#include "fade/threads.h"
#include "fade/version.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <string>
#include <vector>

#include "cli/chosen_model.h"
#include "cli/inspect_options.h"

namespace fade::cli {

namespace {

using Json = nlohmann::ordered_json;

Json describe(const TowerConfig& tower) {
    return {{"width", tower.width},
            {"layers", tower.layers},
            {"heads", tower.heads},
            {"mlp_width", tower.mlp_width},
            {"activation", tower.activation == Activation::quick_gelu ? "quick_gelu" : "gelu"}};
}

/// Names that a file may have chosen to frighten a terminal.
Json passed_over(const std::vector<std::string>& tensors) {
    constexpr std::size_t most_named = 20;
    auto names = Json::array();
    for (std::size_t i = 0; i < std::min(tensors.size(), most_named); ++i) names.push_back(display_path(tensors[i]));
    if (tensors.size() > most_named) names.push_back("and " + std::to_string(tensors.size() - most_named) + " more");
    return names;
}

/// Null: mixed precision and bf16 are rounded in software here.
Json bf16_hardware_here() {
    const auto name = bf16_hardware();
    return name.empty() ? Json(nullptr) : Json(name);
}

/// What each costs takes measuring: see `fade model profiles`.
Json scales_of_profiles(const ModelInfo& info) {
    Json scales = Json::object();
    for (const auto& profile : profiles_of(info)) scales[std::string(profile.name)] = profile.scales;
    return scales;
}

Json describe(const ModelInfo& info) {
    const auto& config = info.config;
    return {{"name", config.name},
            {"notice", info.notice.empty() ? Json(nullptr) : Json(info.notice)},
            {"format", info.format},
            {"weights_file", display_path(info.weights_file)},
            {"stored_type", info.stored_type},
            {"parameters", info.parameters},
            {"passed_over", passed_over(info.passed_over)},
            {"sha256", info.weights_sha256},
            {"tokenizer_file", display_path(info.tokenizer_file)},
            {"tokenizer_sha256", info.tokenizer_sha256},
            {"embed_dim", config.embed_dim},
            {"image_size", config.image_size},
            {"patch_size", config.patch_size},
            {"context_length", config.context_length},
            {"vocab_size", config.vocab_size},
            {"vision", describe(config.vision)},
            {"text", describe(config.text)},
            {"defaults_file", info.defaults_file ? Json(display_path(*info.defaults_file)) : Json(nullptr)},
            {"settings", Json::parse(to_json(default_settings(info)))},
            {"profiles", scales_of_profiles(info)},
            {"device", info.compute.device},
            {"arithmetic", arithmetic_of(info.compute)},
            {"precision", name_of(info.compute.precision)},
            {"bf16_hardware", bf16_hardware_here()},
            {"libraries", library_versions()}};
}

Json describe(const DinoInfo& info) {
    return {{"name", info.name},
            {"kind", std::string(info.rotary ? "DINOv3" : "DINOv2") +
                         ": compares pictures beside a CLIP (--vision-model) or by itself"},
            {"format", "Hugging Face transformers"},
            {"weights_file", display_path(info.weights_file)},
            {"stored_type", info.stored_type},
            {"parameters", info.parameters},
            {"passed_over", passed_over(info.passed_over)},
            {"sha256", info.weights_sha256},
            {"image_size", info.image_size},
            {"patch_size", info.patch_size},
            {"shortest_edge", info.shortest_edge},
            {"width", info.width},
            {"layers", info.layers},
            {"registers", info.registers},
            {"swiglu", info.gated},
            {"positions", info.rotary ? "rotary" : "learned"},
            {"device", info.compute.device},
            {"arithmetic", arithmetic_of(info.compute)},
            {"precision", name_of(info.compute.precision)},
            {"bf16_hardware", bf16_hardware_here()},
            {"libraries", library_versions()}};
}

Json describe(const ModelSource& source, const Job& job) {
    if (is_dino_model(source)) return describe(DinoModel::load(source, job)->info());
    return describe(ClipModel::load(source, job)->info());
}

void print_lines(const Json& json, const std::string& prefix, std::ostream& out) {
    constexpr int name_width = 34;
    for (const auto& [key, value] : json.items()) {
        const auto name = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object())
            print_lines(value, name, out);
        else
            out << std::left << std::setw(name_width) << name
                << (value.is_string() ? value.get<std::string>() : value.dump()) << "\n";
    }
}

}  // namespace

CLI::App& add_model_command(CLI::App& app, ModelInfoOptions& options, const std::function<void()>& chosen) {
    auto& model = *app.add_subcommand("model", "Get models, and look at them");
    model.require_subcommand(1);
    auto& info = *model.add_subcommand("info", "Load a model, check it, and say what it is");
    add_model_options(info, "model", options.source);
    info.add_flag("--json", options.json, "Print JSON");
    info.final_callback(chosen);
    return model;
}

int model_info(const ModelInfoOptions& options, const Context& context) {
    set_thread_count(0);
    const auto description = describe(chosen_model(options.source, context), Job{context.stop, {}});
    if (options.json)
        context.out << description.dump(2) << std::endl;
    else
        print_lines(description, "", context.out);
    return all_done;
}

}  // namespace fade::cli
