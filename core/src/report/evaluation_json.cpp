// SPDX-License-Identifier: MIT
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"
#include "fade/files.h"
#include "fade/version.h"

#include <nlohmann/json.hpp>

#include "evaluate/request_json.h"

namespace fade {

namespace {

nlohmann::json value_or_null(const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json metrics_json(const EvaluationMetrics& metrics) {
    nlohmann::json json;
    const auto values = metric_values(metrics);
    for (std::size_t m = 0; m < metric_count; ++m) json[std::string(metric_names[m].id)] = value_or_null(values[m]);
    return json;
}

nlohmann::json summary_json(const Evaluation& evaluation, std::size_t variant, int shots) {
    const auto summaries = summarise(evaluation, variant, shots, std::nullopt);
    nlohmann::json json;
    for (std::size_t m = 0; m < metric_count; ++m)
        json[std::string(metric_names[m].id)] = {{"mean", value_or_null(summaries[m].mean)},
                                                 {"deviation", value_or_null(summaries[m].deviation)},
                                                 {"classes", classes_behind(evaluation, variant, shots, m)}};
    return json;
}

nlohmann::json class_json(const EvaluatedClass& evaluated) {
    const auto& counts = evaluated.pictures;
    nlohmann::json json{{"name", evaluated.name},
                        {"object", evaluated.object},
                        {"pictures",
                         {{"good", counts.good},
                          {"anomalous", counts.anomalous},
                          {"unreadable", counts.unreadable},
                          {"masked", counts.masked},
                          {"without_mask", counts.unmasked},
                          {"unusable_mask", counts.unusable},
                          {"empty_mask", counts.empty},
                          {"vanished_mask", counts.vanished}}},
                        {"references", nlohmann::json::array()}};
    for (const auto& drawn : evaluated.references) {
        nlohmann::json files = nlohmann::json::array();
        for (const auto& file : drawn.files) files.push_back(display_path(file));
        json["references"].push_back({{"seed", drawn.seed}, {"files", files}});
    }
    return json;
}

nlohmann::json run_json(const Evaluation& evaluation, const EvaluationRun& run) {
    const auto& variant = evaluation.variants[run.variant];
    nlohmann::json json{{"table", variant.table},
                        {"variant", variant.label},
                        {"class", evaluation.classes[run.class_index].name},
                        {"shots", run.shots},
                        {"seed", run.seed ? nlohmann::json(*run.seed) : nlohmann::json()},
                        {"good", run.good},
                        {"anomalous", run.anomalous},
                        {"masked", run.masked},
                        {"metrics", metrics_json(run.metrics)}};
    for (const auto& picture : run.pictures)
        json["pictures"].push_back({{"file", display_path(picture.file)},
                                    {"kind", picture.kind},
                                    {"anomalous", picture.anomalous},
                                    {"score", picture.score}});
    return json;
}

}  // namespace

std::string evaluation_json(const Evaluation& evaluation) {
    nlohmann::json json;
    json["program"] = "fade " + version();
    json["model"] = {
        {"name", evaluation.model_name},
        {"sha256", evaluation.model_sha256},
        {"tokenizer_sha256", evaluation.tokenizer_sha256},
        {"notice", evaluation.model_notice.empty() ? nlohmann::json() : nlohmann::json(evaluation.model_notice)}};
    json["vision_model"] = nullptr;
    if (const auto& vision = evaluation.vision_model)
        json["vision_model"] = {{"name", vision->name}, {"sha256", vision->sha256}};
    json["protocol"] = describe(evaluation.request);
    json["run_seconds"] = value_or_null(evaluation.seconds);
    json["unreadable"] = evaluation.unreadable;
    json["unmeasured"] = evaluation.unmeasured;
    json["problems"] = evaluation.problems;
    for (const auto& evaluated : evaluation.classes) json["classes"].push_back(class_json(evaluated));
    json["runs"] = nlohmann::json::array();
    for (const auto& run : evaluation.runs) json["runs"].push_back(run_json(evaluation, run));
    json["summaries"] = nlohmann::json::array();
    for (std::size_t v = 0; v < evaluation.variants.size(); ++v)
        for (const int shots : evaluation.request.shots)
            json["summaries"].push_back({{"table", evaluation.variants[v].table},
                                         {"variant", evaluation.variants[v].label},
                                         {"shots", shots},
                                         {"metrics", summary_json(evaluation, v, shots)}});
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace fade
