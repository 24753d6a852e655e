// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/qualification_report.h"
#include "fade/version.h"

#include <nlohmann/json.hpp>

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

template <typename Value>
Json optional(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json describe(const Proportion& proportion) {
    const auto interval = wilson_interval(proportion);
    return {{"hits", proportion.hits},
            {"cases", proportion.cases},
            {"rate", optional(proportion.rate())},
            {"wilson_95", {interval.low, interval.high}},
            {"at_most_95", exact_upper_bound(proportion)}};
}

Json describe(const std::optional<Kappa>& kappa) {
    if (!kappa) return nullptr;
    return {
        {"value", kappa->value}, {"standard_error", kappa->standard_error}, {"interval_95", {kappa->low, kappa->high}}};
}

std::string_view to_string(Rating rating) {
    return rating == Rating::acceptable ? "acceptable" : rating == Rating::marginal ? "marginal" : "unacceptable";
}

Json rated(const Proportion& proportion, Rating (*rate)(double) noexcept) {
    auto json = describe(proportion);
    json["rating"] = proportion.cases == 0 ? Json(nullptr) : Json(to_string(rate(*proportion.rate())));
    return json;
}

Json describe(const VerdictCounts& counts) {
    const auto row = [](const auto& by_verdict) {
        Json json;
        for (const auto verdict : all_verdicts)
            json[std::string(to_string(verdict))] = by_verdict.at(static_cast<std::size_t>(verdict));
        return json;
    };
    return {{"good", row(counts.good)}, {"bad", row(counts.bad)}};
}

Json detection(const Qualification& result, LengthUnit unit) {
    Json json{{"unit", unit == LengthUnit::pixel ? "pixels" : "mm"}, {"defects", result.trials.size()}};
    const auto* const curve = std::get_if<DetectionCurve>(&result.detection);
    if (curve == nullptr) {
        constexpr std::array reasons{"too_few", "all_found", "none_found", "separated", "not_rising"};
        json["no_curve"] = reasons.at(static_cast<std::size_t>(std::get<NoCurve>(result.detection)));
        return json;
    }
    json["intercept"] = curve->intercept;
    json["slope"] = curve->slope;
    json["covariance"] = {{curve->intercept_variance, curve->covariance}, {curve->covariance, curve->slope_variance}};
    json["a50"] = curve->a50;
    json["a90"] = curve->a90;
    json["a90_95"] = optional(curve->a90_95);
    return json;
}

Json picture_list(const QualificationReport& report) {
    auto list = Json::array();
    for (std::size_t i = 0; i < report.parts.pictures.size(); ++i) {
        const auto& judged = report.parts.pictures[i];
        const auto& inspected = report.inspected.pictures.at(i);
        Json json{{"file", display_path(judged.file)},
                  {"sha256", inspected.sha256},
                  {"truth", judged.bad ? "bad" : "good"},
                  {"kind", judged.kind},
                  {"verdict", to_string(judged.verdict)},
                  {"score", judged.score},
                  {"language", optional(inspected.inspection.language_score)},
                  {"vision", inspected.inspection.vision_score},
                  {"defect_size", optional(judged.defect_size)}};
        if (const auto& page = inspected.source->name().page) json["page"] = *page;
        if (!judged.part.empty()) json["part"] = judged.part;
        for (std::size_t person = 0; person < report.parts.persons.size(); ++person)
            if (const auto& said = judged.rejected_by[person])
                json["persons"][report.parts.persons[person]] = *said ? "reject" : "pass";
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

std::string qualification_json(const QualificationReport& report, int indent) {
    const auto result = qualify(report.parts);
    const auto& inspected = report.inspected;
    Json json{{"fade_qualification", 1}, {"fade_version", version()}, {"date", inspected.date}};
    json["data"] = display_path(report.data);
    json["masks"] = report.masks.empty() ? Json(nullptr) : Json(display_path(report.masks));
    json["recipe"] = report.recipe.empty()
                         ? Json(nullptr)
                         : Json{{"file", display_path(report.recipe)}, {"sha256", report.recipe_sha256}};
    json["table"] = report.table.empty() ? Json(nullptr)
                                         : Json{{"file", display_path(report.table)}, {"sha256", report.table_sha256}};
    json["rules"] = rule_sentences(inspected.rules);
    json["thresholds"] = {{"review", inspected.thresholds.review},
                          {"fail", inspected.thresholds.fail},
                          {"basis", threshold_basis_text(inspected.thresholds, inspected.threshold_basis)}};
    json["confusion"] = describe(result.counts);
    json["effectiveness"] = rated(result.counts.right(), rate_effectiveness);
    json["misses"] = rated(result.counts.misses(), rate_misses);
    json["false_alarms"] = rated(result.counts.false_alarms(), rate_false_alarms);
    json["kappa"] = {{"truth", describe(result.with_truth)}, {"itself", optional(result.with_itself)}};
    json["consistent_parts"] = describe(result.consistent);
    json["area_under_roc"] = result.area_under_roc;
    json["kinds"] = Json::array();
    for (const auto& kind : result.kinds)
        json["kinds"].push_back({{"kind", kind.kind},
                                 {"truth", kind.bad ? "bad" : "good"},
                                 {"rejected", describe(kind.rejected)},
                                 {"smallest_defect", optional(kind.smallest_defect)},
                                 {"largest_defect", optional(kind.largest_defect)}});
    json["persons"] = Json::array();
    for (const auto& person : result.persons)
        json["persons"].push_back({{"name", person.name},
                                   {"confusion", describe(person.counts)},
                                   {"kappa_truth", describe(person.with_truth)},
                                   {"kappa_system", describe(person.with_system)}});
    json["detection"] = detection(result, report.unit);
    json["sensitivity"] = Json::array();
    for (const auto& one : report.disturbances)
        json["sensitivity"].push_back({{"change", to_string(one.disturbance)},
                                       {"changed", describe(one.changed())},
                                       {"newly_rejected", one.newly_rejected},
                                       {"newly_passed", one.newly_passed},
                                       {"mean_change", one.mean_change},
                                       {"largest_change", one.largest_change}});
    json["pictures"] = picture_list(report);
    json["not_inspected"] = Json::array();
    for (const auto& picture : inspected.not_inspected)
        json["not_inspected"].push_back({{"file", display_name(picture.source->name())}, {"detail", picture.detail}});
    json["problems"] = Json::array();
    for (const auto& problem : report.problems) json["problems"].push_back(problem.english());
    if (!inspected.pictures.empty()) {
        // Model, words, references and settings, as the JSON of an inspection says them.
        const auto origin = Json::parse(to_json(inspected.pictures.front(), inspected.criteria(), -1));
        for (const auto* key :
             {"object", "model", "vision_model", "prompts", "references", "mask", "settings", "libraries"})
            json[key] = origin[key];
    }
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace fade
