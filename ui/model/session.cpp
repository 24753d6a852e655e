// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session.h"

#include "fade/backend_names.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/recipe_file.h"
#include "fade/regions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/session_migration.h"
#include "ui/model/session_remarks.h"

namespace fade::ui {

namespace {

constexpr std::uintmax_t largest_session = std::uintmax_t{256} << 20;

QJsonArray to_array(const std::vector<std::filesystem::path>& paths) {
    QJsonArray array;
    for (const auto& path : paths) array.append(to_value(path));
    return array;
}

std::vector<std::filesystem::path> to_paths(const QJsonValue& value) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : value.toArray()) paths.push_back(to_path(entry));
    return paths;
}

/// Which picture: its file, and its page where it is one.
QJsonObject to_object(const PictureName& name) {
    QJsonObject object{{"file", to_value(name.place)}};
    if (name.page) object["page"] = *name.page;
    return object;
}

PictureName to_name(const QJsonObject& object) {
    PictureName name(to_path(object["file"]));
    if (const int page = object["page"].toInt(0); page > 0) name.page = page;
    return name;
}

/// Pictures with what `add` says of each. Those that are in no file are not found again.
template <typename Add>
QJsonArray to_array(const PictureSources& pictures, Add&& add) {
    QJsonArray array;
    for (const auto& picture : pictures) {
        if (picture->file() == nullptr) continue;
        auto object = to_object(picture->name());
        add(object, picture->id());
        array.append(object);
    }
    return array;
}

/// The pictures of such an array; `hear` is told of each.
template <typename Hear>
PictureSources to_pictures(const QJsonValue& value, Hear&& hear) {
    PictureSources pictures;
    for (const auto& one : value.toArray()) {
        const auto object = one.toObject();
        pictures.push_back(picture_of(to_name(object)));
        hear(object, pictures.back()->id());
    }
    return pictures;
}

void write_failure(QJsonObject& object, const std::map<PictureId, QString>& failed, const PictureId& id) {
    if (const auto found = failed.find(id); found != failed.end()) object["failure"] = found->second;
}

void read_failure(const QJsonObject& object, std::map<PictureId, QString>& failed, const PictureId& id) {
    if (object.contains("failure")) failed.emplace(id, object["failure"].toString());
}

void write(QJsonObject& object, const std::map<PictureId, Remarks>& remarks, const PictureId& id) {
    if (const auto found = remarks.find(id); found != remarks.end()) write_remarks(object, found->second);
}

void read(const QJsonObject& object, std::map<PictureId, Remarks>& remarks, const PictureId& id,
          const std::string& name) {
    if (auto said = read_remarks(object, name); !said.empty()) remarks.emplace(id, std::move(said));
}

/// Of these pictures the one in view; nothing where it is none of them.
void write_current(QJsonObject& object, const PictureSources& pictures, const PictureId& current) {
    for (const auto& picture : pictures)
        if (picture->id() == current && picture->file() != nullptr) object["current"] = to_object(picture->name());
}

PictureId to_current(const QJsonValue& value) {
    return value.isObject() ? id_of(to_name(value.toObject())) : PictureId();
}

QJsonArray to_array(const std::vector<PromptSource>& sources) {
    QJsonArray array;
    for (const auto& source : sources) {
        if (const auto* shipped = std::get_if<BuiltinPrompts>(&source))
            array.append(QJsonObject{{"builtin", QString::fromStdString(shipped->name)}});
        else
            array.append(to_value(std::get<std::filesystem::path>(source)));
    }
    return array;
}

std::vector<PromptSource> to_sources(const QJsonValue& value) {
    std::vector<PromptSource> sources;
    for (const auto& entry : value.toArray()) {
        const auto name = entry.toObject()["builtin"];
        if (name.isString())
            sources.emplace_back(BuiltinPrompts{name.toString().toStdString()});
        else
            sources.emplace_back(to_path(entry));
    }
    return sources;
}

void write(const PromptChoice& prompts, QJsonObject& object) {
    object["classification_prompts"] = to_array(prompts.classification);
    object["segmentation_prompts"] = to_array(prompts.segmentation);
    if (prompts.wrapper) object["prompt_wrapper"] = QString::fromStdString(*prompts.wrapper);
}

PromptChoice to_prompts(const QJsonObject& object) {
    PromptChoice prompts{to_sources(object["classification_prompts"]), to_sources(object["segmentation_prompts"])};
    if (object.contains("prompt_wrapper")) prompts.wrapper = object["prompt_wrapper"].toString().toStdString();
    return prompts;
}

void write(const std::optional<MaskChoice>& mask, QJsonObject& object) {
    if (!mask) return;
    const auto mode = to_string(mask->mode);
    object["mask"] = QJsonObject{{"file", to_value(mask->file)},
                                 {"mode", QString::fromUtf8(mode.data(), static_cast<qsizetype>(mode.size()))}};
}

std::optional<MaskChoice> to_mask(const QJsonObject& object) {
    if (!object.contains("mask")) return std::nullopt;
    const auto mask = object["mask"].toObject();
    const bool cells = mask["mode"].toString().toStdString() == to_string(MaskMode::cells);
    return MaskChoice{to_path(mask["file"]), cells ? MaskMode::cells : MaskMode::blank};
}

void write(const std::optional<double>& mm_per_pixel, QJsonObject& object) {
    if (mm_per_pixel) object["mm_per_pixel"] = *mm_per_pixel;
}

/// What is no length is none: a file that somebody else wrote costs no session.
std::optional<double> to_pixel_length(const QJsonObject& object) {
    const double mm = object["mm_per_pixel"].toDouble();
    return mm > 0 && mm <= longest_pixel_mm ? std::optional(mm) : std::nullopt;
}

QJsonObject to_object(const Recipe& setup) {
    QJsonObject object{{"model", to_value(setup.model.path)},
                       {"device", QString::fromStdString(setup.model.compute.device)},
                       {"object", QString::fromStdString(setup.object)}};
    write(setup.prompts, object);
    write(setup.mask, object);
    write(setup.mm_per_pixel, object);
    for (const auto& [backend, name] : backend_names)
        if (backend == setup.model.compute.backend) object["backend"] = QString::fromLatin1(name);
    if (setup.model.compute.precision != Precision::fp32)
        object["precision"] = QString::fromLatin1(name_of(setup.model.compute.precision));
    if (!setup.model.compute.kernels.empty()) object["kernels"] = QString::fromStdString(setup.model.compute.kernels);
    if (setup.model.architecture) object["architecture"] = QString::fromStdString(*setup.model.architecture);
    if (setup.model.tokenizer) object["tokenizer"] = to_value(*setup.model.tokenizer);
    if (!setup.vision_model.empty()) object["vision_model"] = to_value(setup.vision_model);
    if (setup.settings) object["settings"] = QString::fromStdString(to_json(*setup.settings));
    return object;
}

Recipe to_setup(const QJsonObject& object, const std::string& name) {
    Recipe setup;
    setup.model.path = to_path(object["model"]);
    setup.model.compute.device = object["device"].toString("cpu").toStdString();
    setup.object = object["object"].toString("object").toStdString();
    setup.prompts = to_prompts(object);
    setup.mask = to_mask(object);
    setup.mm_per_pixel = to_pixel_length(object);
    for (const auto& [backend, backend_name] : backend_names)
        if (object["backend"].toString() == QLatin1String(backend_name)) setup.model.compute.backend = backend;
    for (const auto& [precision, precision_name] : precision_names)
        if (object["precision"].toString() == QLatin1String(precision_name)) setup.model.compute.precision = precision;
    setup.model.compute.kernels = object["kernels"].toString().toStdString();
    if (object.contains("architecture")) setup.model.architecture = object["architecture"].toString().toStdString();
    if (object.contains("tokenizer")) setup.model.tokenizer = to_path(object["tokenizer"]);
    if (object.contains("vision_model")) setup.vision_model = to_path(object["vision_model"]);
    if (object.contains("settings"))
        setup.settings = with_overrides({}, object["settings"].toString().toStdString(), name);
    return setup;
}

QJsonArray to_array(const std::vector<Reference>& references) {
    QJsonArray array;
    for (const auto& reference : references)
        array.append(QJsonObject{{"file", to_value(reference.file)}, {"enabled", reference.enabled}});
    return array;
}

std::vector<Reference> to_references(const QJsonValue& value) {
    std::vector<Reference> references;
    for (const auto& one : value.toArray()) {
        const auto entry = one.toObject();
        references.push_back({to_path(entry["file"]), entry["enabled"].toBool(true), {}, false});
    }
    return references;
}

Thresholds to_thresholds(const QJsonObject& object, const std::string& name) {
    const Thresholds thresholds{object["review"].toDouble(0.4), object["fail"].toDouble(0.6)};
    try {
        validate(thresholds);
    } catch (const Error& error) {
        throw Error(ErrorCode::malformed, name, error.sentence());
    }
    return thresholds;
}

void write(const DecisionRules& rules, QJsonObject& object) {
    if (rules != DecisionRules{}) object["rules"] = QString::fromStdString(rules_json(rules));
}

DecisionRules to_rules(const QJsonObject& object, const std::string& name) {
    return object.contains("rules") ? parse_rules(object["rules"].toString().toStdString(), name) : DecisionRules();
}

void write(const std::optional<ThresholdBasis>& basis, QJsonObject& object) {
    if (basis) object["threshold_basis"] = QString::fromStdString(threshold_basis_json(*basis));
}

std::optional<ThresholdBasis> to_basis(const QJsonObject& object, const std::string& name) {
    if (!object.contains("threshold_basis")) return std::nullopt;
    return parse_threshold_basis(object["threshold_basis"].toString().toStdString(), name);
}

QJsonObject to_object(const Sample& sample) {
    return {{"object", QString::fromStdString(sample.object)},
            {"references", to_array(sample.references)},
            {"pictures", to_array(sample.pictures)}};
}

Sample to_sample(const QJsonObject& object) {
    return {object["object"].toString().toStdString(), to_paths(object["references"]), to_paths(object["pictures"])};
}

QJsonObject to_object(const Work& work) {
    const std::set<PictureId> inspected(work.inspected.begin(), work.inspected.end());
    const auto add = [&](QJsonObject& picture, const PictureId& id) {
        if (inspected.contains(id)) picture["inspected"] = true;
        write_failure(picture, work.failed, id);
        write(picture, work.remarks, id);
    };
    QJsonObject object{{"pictures", to_array(work.pictures, add)},
                       {"references", to_array(work.references)},
                       {"object", QString::fromStdString(work.object)},
                       {"review", work.thresholds.review},
                       {"fail", work.thresholds.fail},
                       {"map_threshold", work.map_threshold},
                       {"model", to_value(work.model)}};
    write_current(object, work.pictures, work.current);
    write(work.prompts, object);
    write(work.mask, object);
    write(work.mm_per_pixel, object);
    write(work.threshold_basis, object);
    write(work.rules, object);
    if (work.compares_pictures) object["compares_pictures"] = true;
    if (!work.vision_model.empty()) object["vision_model"] = to_value(work.vision_model);
    if (work.settings) object["settings"] = QString::fromStdString(to_json(*work.settings));
    if (work.aside) object["aside"] = to_object(*work.aside);
    return object;
}

Work to_work(const QJsonObject& object, const std::string& name) {
    Work work;
    work.pictures = to_pictures(object["pictures"], [&](const QJsonObject& picture, const PictureId& id) {
        if (picture["inspected"].toBool()) work.inspected.push_back(id);
        read_failure(picture, work.failed, id);
        read(picture, work.remarks, id, name);
    });
    work.current = to_current(object["current"]);
    work.references = to_references(object["references"]);
    work.object = object["object"].toString(QString::fromLatin1(object_agnostic_name)).toStdString();
    work.prompts = to_prompts(object);
    work.mask = to_mask(object);
    work.mm_per_pixel = to_pixel_length(object);
    work.thresholds = to_thresholds(object, name);
    work.threshold_basis = to_basis(object, name);
    work.rules = to_rules(object, name);
    work.map_threshold = std::clamp(object["map_threshold"].toDouble(0.5), 0.0, 1.0);
    work.model = to_path(object["model"]);
    work.compares_pictures = object["compares_pictures"].toBool();
    if (object.contains("vision_model")) work.vision_model = to_path(object["vision_model"]);
    if (object.contains("settings"))
        work.settings = with_overrides({}, object["settings"].toString().toStdString(), name);
    if (object.contains("aside")) work.aside = std::make_shared<const Work>(to_work(object["aside"].toObject(), name));
    return work;
}

}  // namespace

void save_session(const std::filesystem::path& file, const Session& session) {
    const auto add = [&](QJsonObject& picture, const PictureId& id) {
        if (const auto hash = session.inspected.find(id); hash != session.inspected.end())
            picture["sha256"] = QString::fromStdString(hash->second);
        write_failure(picture, session.failed, id);
        write(picture, session.remarks, id);
    };
    QJsonObject root{{"version", session_format},
                     {"pictures", to_array(session.pictures, add)},
                     {"references", to_array(session.references)},
                     {"setup", to_object(session.setup)},
                     {"review", session.thresholds.review},
                     {"fail", session.thresholds.fail},
                     {"map_threshold", session.map_threshold}};
    write_current(root, session.pictures, session.current);
    write(session.threshold_basis, root);
    write(session.setup.rules, root);
    if (session.compares_pictures) root["compares_pictures"] = true;
    if (session.sample) root["sample"] = to_object(*session.sample);
    if (session.aside) root["aside"] = to_object(*session.aside);
    std::error_code reported_below;
    std::filesystem::create_directories(file.parent_path(), reported_below);
    write_file_atomically(file, QJsonDocument(root).toJson(QJsonDocument::Compact).toStdString());
}

Session load_session(const std::filesystem::path& file) {
    const auto text = read_file(file, largest_session);
    QJsonParseError problem;
    const auto parsed = QJsonDocument::fromJson(QByteArray::fromStdString(text), &problem).object();
    const auto root = migrated_session(parsed, display_path(file));
    Session session;
    session.pictures = to_pictures(root["pictures"], [&](const QJsonObject& picture, const PictureId& id) {
        if (const auto hash = picture["sha256"].toString(); !hash.isEmpty())
            session.inspected.emplace(id, hash.toStdString());
        read_failure(picture, session.failed, id);
        read(picture, session.remarks, id, display_path(file));
    });
    session.current = to_current(root["current"]);
    session.references = to_references(root["references"]);
    session.setup = to_setup(root["setup"].toObject(), display_path(file));
    session.thresholds = to_thresholds(root, display_path(file));
    session.threshold_basis = to_basis(root, display_path(file));
    session.setup.rules = to_rules(root, display_path(file));
    session.map_threshold = std::clamp(root["map_threshold"].toDouble(0.5), 0.0, 1.0);
    session.compares_pictures = root["compares_pictures"].toBool();
    if (root.contains("sample")) session.sample = to_sample(root["sample"].toObject());
    if (root.contains("aside"))
        session.aside = std::make_shared<const Work>(to_work(root["aside"].toObject(), display_path(file)));
    return session;
}

}  // namespace fade::ui
