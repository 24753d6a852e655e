// SPDX-License-Identifier: MIT
#include "evaluate/request_json.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/quote.h"

namespace fade {

namespace {

constexpr std::array ablations{Ablation::features, Ablation::prompts, Ablation::scales, Ablation::guidance};
constexpr std::array layouts{DatasetLayout::mvtec, DatasetLayout::mvtec_ad_2, DatasetLayout::visa,
                             DatasetLayout::real_iad, DatasetLayout::folders};

template <typename Enum, std::size_t Count>
Enum named(const std::array<Enum, Count>& values, const std::string& name, const std::string& file) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](Enum value) { return to_string(value) == name; });
    if (found == values.end())
        throw Error(ErrorCode::malformed, file, {Text::english_only("there is no %1."), quote(name)});
    return *found;
}

nlohmann::json to_json(const std::vector<PromptEnsemble>& ensembles) {
    auto list = nlohmann::json::array();
    for (const auto& ensemble : ensembles)
        list.push_back({{"name", ensemble.name},
                        {"wrapper", ensemble.wrapper},
                        {"normal", ensemble.normal},
                        {"anomalous", ensemble.anomalous}});
    return list;
}

std::vector<PromptEnsemble> parse_ensembles(const nlohmann::json& list) {
    std::vector<PromptEnsemble> ensembles;
    for (const auto& item : list)
        ensembles.push_back({item.at("name"), item.at("wrapper"), item.at("normal"), item.at("anomalous")});
    return ensembles;
}

/// Of the model no more is known than its identity says: not how many layers it has.
void check_settings(const Settings& settings, const ModelIdentity& model, const std::string& file) {
    ClipConfig config;
    config.patch_size = model.patch_size;
    config.vision.layers = std::numeric_limits<int>::max();
    validate(settings, config, file);
}

void check_patch_size(std::int64_t size, const std::string& file) {
    if (size < 1)
        throw Error(ErrorCode::malformed, file,
                    {Text::english_only("\"patch_size\" is %1; at least 1 was expected."), size});
}

/// Runs `work`; what the JSON lacks becomes an `Error` that names the file.
template <typename Work>
auto parse(const std::string& file, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::malformed, file,
                    {Text::english_only("is no shard of an evaluation: %1."), one_line(error.what())});
    }
}

std::vector<std::string> names_of(const std::vector<PromptEnsemble>& ensembles) {
    std::vector<std::string> names;
    names.reserve(ensembles.size());
    for (const auto& ensemble : ensembles) names.push_back(ensemble.name);
    return names;
}

}  // namespace

std::string to_string(Ablation ablation) {
    switch (ablation) {
        case Ablation::features:
            return "features";
        case Ablation::prompts:
            return "prompts";
        case Ablation::scales:
            return "scales";
        case Ablation::guidance:
            return "guidance";
    }
    return {};
}

nlohmann::json describe(const EvaluationRequest& request) {
    nlohmann::json json;
    json["dataset"] = display_path(request.dataset.root);
    json["layout"] = to_string(request.dataset.layout);
    json["shots"] = request.shots;
    json["seeds"] = request.seeds;
    json["ablations"] = nlohmann::json::array();
    for (const auto ablation : request.ablations) json["ablations"].push_back(to_string(ablation));
    json["classification_prompts"] = names_of(request.classification_prompts);
    json["segmentation_prompts"] = names_of(request.segmentation_prompts);
    json["map_side"] = request.map_side;
    json["float_maps"] = request.float_maps;
    json["settings"] = nlohmann::json::parse(to_json(request.settings));
    return json;
}

nlohmann::json to_json(const EvaluationRequest& request) {
    auto json = describe(request);
    json["dataset"] = request.dataset.root.string();
    json["classes"] = request.dataset.chosen;
    json["object"] = request.object ? nlohmann::json(*request.object) : nlohmann::json();
    json["classification_prompts"] = to_json(request.classification_prompts);
    json["segmentation_prompts"] = to_json(request.segmentation_prompts);
    return json;
}

EvaluationRequest parse_request(const nlohmann::json& json, const ModelIdentity& model, const std::string& file,
                                const std::optional<std::filesystem::path>& root) {
    return parse(file, [&] {
        EvaluationRequest request;
        request.dataset = find_dataset(root.value_or(json.at("dataset").get<std::string>()),
                                       named(layouts, json.at("layout"), file), json.at("classes"));
        request.shots = json.at("shots").get<std::vector<int>>();
        request.seeds = json.at("seeds").get<std::vector<std::uint64_t>>();
        for (const auto& name : json.at("ablations")) request.ablations.push_back(named(ablations, name, file));
        request.classification_prompts = parse_ensembles(json.at("classification_prompts"));
        request.segmentation_prompts = parse_ensembles(json.at("segmentation_prompts"));
        if (json.at("object").is_string()) request.object = json.at("object").get<std::string>();
        request.map_side = json.at("map_side").get<int>();
        request.float_maps = json.at("float_maps").get<bool>();
        request.settings = with_overrides({}, json.at("settings").dump(), file);
        check_settings(request.settings, model, file);
        return request;
    });
}

nlohmann::json to_json(const ModelIdentity& model) {
    nlohmann::json vision;
    if (const auto& own = model.vision)
        vision = {{"name", own->name},
                  {"weights_sha256", own->weights_sha256},
                  {"arithmetic", own->arithmetic},
                  {"patch_size", own->patch_size}};
    return {{"vision", vision},
            {"name", model.name},
            {"weights_sha256", model.weights_sha256},
            {"tokenizer_sha256", model.tokenizer_sha256},
            {"device", model.device},
            {"arithmetic", model.arithmetic},
            {"patch_size", model.patch_size},
            {"notice", model.notice}};
}

ModelIdentity parse_model_identity(const nlohmann::json& json, const std::string& file) {
    return parse(file, [&] {
        ModelIdentity model{json.at("name"),   json.at("weights_sha256"), json.at("tokenizer_sha256"),
                            json.at("device"), json.at("arithmetic"),     json.at("patch_size"),
                            json.at("notice")};
        if (const auto own = json.find("vision"); own != json.end() && !own->is_null()) {
            model.vision = VisionIdentity{own->at("name"), own->at("weights_sha256"), own->at("arithmetic"),
                                          own->at("patch_size")};
            model.vision->name = one_line(model.vision->name);
            check_patch_size(model.vision->patch_size, file);
        }
        model.name = one_line(model.name);
        model.notice = one_line(model.notice);
        check_patch_size(model.patch_size, file);
        return model;
    });
}

}  // namespace fade
