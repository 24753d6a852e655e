// SPDX-License-Identifier: MIT
#include "fade/backend_names.h"
#include "fade/files.h"
#include "fade/inspection_report.h"
#include "fade/reference_fit.h"
#include "fade/report.h"
#include "fade/version.h"

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include "detect/fusion.h"
#include "report/numbers.h"
#include "report/reading.h"

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

/// null for no map.
Json describe(const cv::Mat& map, const cv::Mat& cells) {
    if (map.empty()) return nullptr;
    return {{"max", maximum(map)}, {"mean", mean(map, cells)}, {"width", map.cols}, {"height", map.rows}};
}

Json describe(const ViewMaps& maps) {
    const bool words = !maps.language.empty();
    return {{"scale", maps.view.scale()},
            {"language_max", words ? Json(maximum(maps.language)) : Json(nullptr)},
            {"language_mean", words ? Json(mean(maps.language, maps.cells)) : Json(nullptr)},
            {"vision_max", maximum(maps.vision)},
            {"vision_mean", mean(maps.vision, maps.cells)}};
}

Json describe(const ModelInfo& model) {
    return {
        {"name", model.config.name},
        {"format", model.format},
        {"stored_type", model.stored_type},
        {"parameters", model.parameters},
        {"weights_file", display_path(model.weights_file)},
        {"sha256", model.weights_sha256},
        {"tokenizer_file", model.tokenizer_sha256.empty() ? Json(nullptr) : Json(display_path(model.tokenizer_file))},
        {"tokenizer_sha256", model.tokenizer_sha256.empty() ? Json(nullptr) : Json(model.tokenizer_sha256)},
        {"device", model.compute.device},
        {"arithmetic", arithmetic_of(model.compute)},
        {"precision", name_of(model.compute.precision)},
        {"notice", model.notice.empty() ? Json(nullptr) : Json(model.notice)}};
}

Json describe(const std::optional<DinoInfo>& model) {
    if (!model) return nullptr;
    return {{"name", model->name},
            {"stored_type", model->stored_type},
            {"parameters", model->parameters},
            {"weights_file", display_path(model->weights_file)},
            {"sha256", model->weights_sha256},
            {"device", model->compute.device},
            {"arithmetic", arithmetic_of(model->compute)},
            {"precision", name_of(model->compute.precision)}};
}

Json describe(const Prompts& prompts) {
    if (prompts.anomalous.empty()) return nullptr;
    return {{"sources", prompts.sources},
            {"normal", prompts.normal.size()},
            {"anomalous", prompts.anomalous.size()},
            {"sha256", prompts.sha256}};
}

Json describe(const std::optional<Provenance::Mask>& mask) {
    if (!mask) return nullptr;
    return {{"file", mask->file.file},
            {"sha256", mask->file.sha256},
            {"mode", to_string(mask->mode)},
            {"share", mask->share}};
}

Json describe(const std::optional<ImageAlignment>& alignment) {
    if (!alignment) return nullptr;
    const auto& matrix = alignment->to_picture;
    return {{"turned", alignment->turned},
            {"scale", alignment->scale},
            {"moved", {alignment->moved.x, alignment->moved.y}},
            {"to_picture", {{matrix(0, 0), matrix(0, 1), matrix(0, 2)}, {matrix(1, 0), matrix(1, 1), matrix(1, 2)}}},
            {"width", alignment->frame.width},
            {"height", alignment->frame.height},
            {"covered", alignment->covered},
            {"correlation", alignment->correlation}};
}

Json describe(const std::optional<BatchFacts>& batch) {
    if (!batch) return nullptr;
    Json json{{"pictures", batch->pictures},   {"sha256", batch->sha256},
              {"scale", batch->scale},         {"others", batch->others},
              {"seed", batch->seed},           {"anomalous_by_language", batch->anomalous_by_language},
              {"strangers", batch->strangers}, {"doubts", Json::array()}};
    for (const auto doubt : doubts_of(*batch)) json["doubts"].push_back(to_string(doubt));
    return json;
}

/// How well the references explain the picture.
Json reference_fit(const Inspection& inspection) {
    if (!inspection.misfit) return nullptr;
    return {
        {"misfit", *inspection.misfit}, {"limit", largest_misfit(inspection.shots)}, {"fits", !is_misfit(inspection)}};
}

/// The one that the picture was compared with alone.
Json own_reference(const Inspection& inspection, const Provenance& provenance) {
    if (!inspection.reference) return nullptr;
    const auto& reference = provenance.references.at(*inspection.reference);
    return {{"number", *inspection.reference + 1}, {"file", reference.file}, {"sha256", reference.sha256}};
}

Json describe(const std::optional<Overrule>& overrule) {
    if (!overrule) return nullptr;
    return {{"verdict", to_string(overrule->verdict)},
            {"name", overrule->name},
            {"reason", overrule->reason},
            {"time", overrule->time},
            {"machine_verdict", to_string(overrule->machine)},
            {"image_score", overrule->image_score}};
}

Json describe(const Region& region, const Decision::Judged& judged, const std::optional<double>& mm) {
    Json json{{"peak", region.peak},
              {"mean", region.mean},
              {"peak_at", {region.peak_at.x, region.peak_at.y}},
              {"box", {region.box.x, region.box.y, region.box.width, region.box.height}},
              {"area", region.area},
              {"length", region.longest_diameter},
              {"width", region.shortest_diameter},
              {"language", region.language},
              {"vision", region.vision},
              {"name", region.name() != nullptr ? Json(region.name()->kind) : Json(nullptr)},
              {"name_margin", region.name_margin()},
              {"counts", judged.counts},
              {"severity", judged.severity ? Json(to_string(*judged.severity)) : Json(nullptr)},
              {"kinds", Json::array()}};
    for (const auto& match : region.kinds)
        json["kinds"].push_back({{"name", match.kind}, {"similarity", match.similarity}});
    if (mm) {
        json["area_mm2"] = region.area * *mm * *mm;
        json["length_mm"] = region.longest_diameter * *mm;
        json["width_mm"] = region.shortest_diameter * *mm;
    }
    return json;
}

Json describe(const Reason& reason) {
    Json json{{"kind", to_string(reason.kind)}, {"verdict", to_string(reason.verdict)}};
    if (reason.kind != ReasonKind::no_score && reason.kind != ReasonKind::no_scale) {
        json["value"] = reason.value;
        json["limit"] = reason.limit;
    }
    if (reason.kind != ReasonKind::count) return json;
    json["severity"] = reason.severity ? Json(to_string(*reason.severity)) : Json(nullptr);
    json["regions"] = Json::array();
    for (const auto region : reason.regions) json["regions"].push_back(region + 1);
    return json;
}

/// The verdict with its reasons, and the regions of a picture of this size.
std::pair<Json, Json> judged(const Inspection& inspection, const Settings& settings, const cv::Size& size,
                             const Criteria& criteria) {
    const auto found = regions_of(inspection, settings, size, criteria.map_threshold);
    const auto decision = decide(findings_of(inspection, found, criteria.map_threshold), criteria);
    Json verdict{{"verdict", to_string(decision.verdict)},
                 {"review", criteria.thresholds.review},
                 {"fail", criteria.thresholds.fail},
                 {"reasons", Json::array()}};
    for (const auto& reason : decision.reasons) verdict["reasons"].push_back(describe(reason));
    Json regions{{"map_threshold", criteria.map_threshold},
                 {"mm_per_pixel", criteria.mm_per_pixel ? Json(*criteria.mm_per_pixel) : Json(nullptr)},
                 {"found", Json::array()}};
    for (std::size_t i = 0; i < found.size(); ++i)
        regions["found"].push_back(describe(found[i], decision.regions[i], criteria.mm_per_pixel));
    return {std::move(verdict), std::move(regions)};
}

/// What is said of the picture, and of where its regions are.
struct ImageFacts {
    Json image;
    cv::Size size;  ///< of what regions lie in
    std::optional<ImageAlignment> alignment;
};

/// `overrule`: what is said by a person.
std::string result_json(const Inspection& inspection, const ImageFacts& facts, const Criteria& criteria,
                        const Json& overrule, const Provenance& provenance, const Timings& timings, int indent) {
    const auto& [image, size, alignment] = facts;
    const auto [decision, regions] = judged(inspection, provenance.settings, size, criteria);
    Json json;
    json["fade_version"] = version();
    json["state"] = "inspected";
    json["image"] = image;
    json["alignment"] = describe(alignment);
    json["object"] = provenance.object;
    json["regime"] = to_string(inspection.regime());
    json["shots"] = inspection.shots;
    json["batch"] = describe(provenance.batch);
    json["own_reference"] = own_reference(inspection, provenance);
    json["reference_fit"] = reference_fit(inspection);
    json["scores"] = {{"image", inspection.image_score},
                      {"language", inspection.language_score ? Json(*inspection.language_score) : Json(nullptr)},
                      {"vision", inspection.vision_score}};
    json["decision"] = decision;
    json["scales"] = Json::array();
    for (const auto& maps : inspection.views) json["scales"].push_back(describe(maps));
    json["maps"] = {{"fused", describe(inspection.fused, inspection.cells)},
                    {"language", describe(inspection.language, inspection.cells)},
                    {"vision", describe(inspection.vision, inspection.cells)}};
    json["regions"] = regions;
    json["overrule"] = overrule;
    json["model"] = describe(provenance.model);
    json["vision_model"] = describe(provenance.vision_model);
    json["prompts"] = {{"classification", describe(provenance.classification_prompts)},
                       {"segmentation", describe(provenance.segmentation_prompts)}};
    json["references"] = Json::array();
    for (const auto& reference : provenance.references)
        json["references"].push_back({{"file", reference.file}, {"sha256", reference.sha256}});
    json["mask"] = describe(provenance.mask);
    json["settings"] = Json::parse(to_json(provenance.settings));
    json["libraries"] = library_versions();
    json["timings"] = Json::object();
    for (const auto& [stage, seconds] : timings) json["timings"][stage] = seconds;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json describe(const ImageReading& reading) {
    return {{"format", to_string(reading.format)},
            {"bits", reading.bits},
            {"channels", reading.channels},
            {"black", reading.black},
            {"white", reading.white},
            {"white_source", to_string(reading.white_source)},
            {"orientation", reading.orientation},
            {"page", reading.page},
            {"pages", reading.pages},
            {"pages_left_out", reading.pages_left_out},
            {"alpha", reading.alpha ? "ignored" : "none"},
            {"colour_profile", reading.colour_profile.empty() ? Json(nullptr) : Json(reading.colour_profile)}};
}

/// The place, and the page where one was asked for.
Json describe(const PictureName& name) {
    Json json{{"file", display_path(name.place)}};
    if (name.page) json["page"] = *name.page;
    return json;
}

ImageFacts describe(const PictureName& name, const cv::Size& size, const std::string& sha256,
                    const ImageReading& reading, const std::optional<ImageAlignment>& alignment,
                    const Provenance& provenance) {
    const auto patch = finest_patch(size, provenance);
    auto json = describe(name);
    json["width"] = alignment ? alignment->picture.width : size.width;
    json["height"] = alignment ? alignment->picture.height : size.height;
    json["sha256"] = sha256;
    json["reading"] = describe(reading);
    json["finest_patch"] = {{"width", patch.width}, {"height", patch.height}};
    return {std::move(json), size, alignment};
}

}  // namespace

std::string to_json(const Inspection& inspection, const Image& image, const Provenance& provenance,
                    const Timings& timings, const Criteria& criteria, int indent) {
    const auto size = image.pixels.size();
    return result_json(inspection, describe(image.name, size, image.sha256, image.reading, image.alignment, provenance),
                       criteria, nullptr, provenance, timings, indent);
}

std::string to_json(const ReportedPicture& picture, const Criteria& criteria, int indent) {
    return result_json(picture.inspection,
                       describe(picture.source->name(), picture.size, picture.sha256, picture.reading,
                                picture.alignment, *picture.provenance),
                       criteria, describe(picture.overrule), *picture.provenance, picture.timings, indent);
}

std::string to_json(const UninspectedPicture& picture, int indent) {
    const Json json{{"fade_version", version()},
                    {"state", "not_inspected"},
                    {"image", describe(picture.source->name())},
                    {"reason", to_string(picture.reason)},
                    {"detail", picture.detail.empty() ? Json(nullptr) : Json(picture.detail)}};
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fade
