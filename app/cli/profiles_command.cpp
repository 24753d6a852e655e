// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/profiles_command.h"

#include "fade/error.h"
#include "fade/installed_models.h"
#include "fade/model_catalog.h"
#include "fade/model_estimate.h"
#include "fade/paper_figures.h"
#include "fade/profiles.h"
#include "fade/threads.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iomanip>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/chosen_model.h"
#include "cli/inspect_options.h"
#include "cli/pc_speed.h"
#include "cli/size_text.h"

namespace fade::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Priced {
    Profile profile;
    std::optional<InspectionCost> cost;  ///< empty: there are no estimates for what computes
    std::vector<PaperFigures> paper;
};

/// A model of the list need not be there to say what it would take.
ModelInfo chosen_info(const ModelSource& source, const Context& context) {
    const auto known = find_in_catalog(source.path.string());
    std::error_code unknown;
    if (known && known->config && !std::filesystem::exists(source.path, unknown) &&
        !std::filesystem::exists(installed_folder(context.models_folder, known->name), unknown)) {
        ModelInfo info;
        info.config = *known->config;
        info.compute = source.compute;
        return info;
    }
    return ClipModel::load(chosen_model(source, context), Job{context.stop, {}})->info();
}

std::vector<Priced> prices(const ModelInfo& info, bool measure, const Context& context) {
    std::optional<EngineSpeed> speed;
    if (can_estimate(info.compute)) speed = speed_of_this_pc(info.compute, measure, context);
    const auto standard = default_settings(info);
    std::vector<Priced> priced;
    for (const auto& profile : profiles_of(info)) {
        const auto settings = with_profile(standard, profile);
        priced.push_back({profile, {}, paper_figures(info.config, settings)});
        if (speed)
            priced.back().cost = estimate_cost(info.config, required_features(settings, Regime::zero_shot), *speed);
    }
    return priced;
}

Json json_of(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json json_of(const Priced& priced) {
    const auto& profile = priced.profile;
    auto paper = Json::array();
    for (const auto& row : priced.paper)
        paper.push_back({{"dataset", row.dataset},
                         {"shots", row.shots},
                         {"image_auroc", json_of(row.image_auroc)},
                         {"pixel_auroc", json_of(row.pixel_auroc)},
                         {"pro", json_of(row.pro)}});
    return {{"name", profile.name},
            {"default", profile.is_default},
            {"scales", profile.scales},
            {"classification_scale", profile.classification_scale},
            {"tiles", profile.tiles},
            {"estimated_seconds", priced.cost ? Json(priced.cost->seconds) : Json(nullptr)},
            {"estimated_memory", priced.cost ? Json(priced.cost->memory) : Json(nullptr)},
            {"paper", std::move(paper)}};
}

std::string scales_text(const std::vector<int>& scales) {
    std::string text;
    for (const int scale : scales) text += (text.empty() ? "" : ", ") + std::to_string(scale);
    return text;
}

std::string percent(const std::optional<double>& value) {
    if (!value) return "-";
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << *value;
    return text.str();
}

constexpr int name_width = 12;

void print_paper(const std::vector<Priced>& priced, std::ostream& out) {
    constexpr int dataset_width = 12;
    constexpr int column_width = 22;
    std::set<int> shots;
    std::string without;
    for (const auto& one : priced) {
        for (const auto& row : one.paper) shots.insert(row.shots);
        if (one.paper.empty()) without += (without.empty() ? "" : ", ") + std::string(one.profile.name);
    }
    if (shots.empty()) {
        out << "\nThe paper has no figures for this model.\n";
        return;
    }
    out << "\nIn the paper, image AUROC / pixel AUROC / PRO in percent:\n"
        << std::left << std::setw(2 + name_width + dataset_width) << "";
    for (const int count : shots) out << std::setw(column_width) << std::to_string(count) + "-shot";
    for (const auto& one : priced) {
        std::string_view dataset;
        for (const auto& row : one.paper) {
            if (row.dataset != dataset)
                out << "\n  " << std::setw(name_width) << (dataset.empty() ? one.profile.name : "")
                    << std::setw(dataset_width) << row.dataset;
            dataset = row.dataset;
            out << std::setw(column_width)
                << percent(row.image_auroc) + " / " + percent(row.pixel_auroc) + " / " + percent(row.pro);
        }
    }
    out << "\nTables 1, 4, 8 and 9, with the weights of LAION-400M; \"-\": it does not say. Without references the "
           "image\n"
           "score is the same in quick, balanced and published: it comes from the class token at 240 pixels alone.\n";
    if (!without.empty()) out << "It has no figures for: " << without << ".\n";
}

void print(const ModelInfo& info, const std::vector<Priced>& priced, std::ostream& out) {
    constexpr int scales_width = 24;
    constexpr int number_width = 10;
    out << "Profiles of " << info.config.name << "; time and memory of a picture are "
        << (priced.front().cost ? "estimates for this PC" : "not estimated for what LibTorch computes") << ":\n";
    for (const auto& [profile, cost, paper] : priced) {
        auto scales = scales_text(profile.scales);
        if (profile.tiles > 0) scales += " in " + std::to_string(profile.tiles) + " tiles";
        out << "  " << std::left << std::setw(name_width) << profile.name << std::setw(scales_width) << scales
            << std::right << std::setw(number_width) << (cost ? about_seconds(cost->seconds) : "-")
            << std::setw(number_width) << (cost ? size_text(cost->memory) : "-")
            << (profile.is_default ? "  (default)" : "") << "\n";
    }
    print_paper(priced, out);
}

}  // namespace

void add_profiles_command(CLI::App& model, ProfilesOptions& options, const std::function<void()>& chosen) {
    auto& command = *model.add_subcommand("profiles", "Say what the profiles of a model are, and what each costs");
    command.footer(
        "A profile is a choice of scales by name, for --profile of `fade inspect`, `fade recipe save`, `fade "
        "evaluate`\n"
        "and others. This PC's speed is measured once, and kept in the user's cache folder. A model of `fade model "
        "list`\n"
        "need not be installed.");
    add_model_options(command, "model", options.source);
    command.add_flag("--measure", options.measure, measure_help);
    command.add_flag("--json", options.json, "Print JSON");
    command.final_callback(chosen);
}

int model_profiles(const ProfilesOptions& options, const Context& context) {
    set_thread_count(0);
    const auto info = chosen_info(options.source, context);
    const auto priced = prices(info, options.measure, context);
    if (!options.json) {
        print(info, priced, context.out);
        return all_done;
    }
    Json json{
        {"model", info.config.name}, {"papers_network", is_papers_network(info.config)}, {"profiles", Json::array()}};
    for (const auto& one : priced) json["profiles"].push_back(json_of(one));
    context.out << json.dump(2) << std::endl;
    return all_done;
}

}  // namespace fade::cli
