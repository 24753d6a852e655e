// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session.h"

#include "fade/error.h"
#include "fade/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "ui/model/path_text.h"

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

QJsonArray to_array(const std::map<std::filesystem::path, QString>& failed) {
    QJsonArray array;
    for (const auto& [file, reason] : failed) array.append(QJsonObject{{"file", to_value(file)}, {"reason", reason}});
    return array;
}

std::map<std::filesystem::path, QString> to_failures(const QJsonValue& value) {
    std::map<std::filesystem::path, QString> failed;
    for (const auto& one : value.toArray())
        failed.emplace(to_path(one.toObject()["file"]), one.toObject()["reason"].toString());
    return failed;
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

/// The backends by their places in the enumeration are no format: they have names.
constexpr std::array<std::pair<Backend, const char*>, 3> backends{
    {{Backend::automatic, "auto"}, {Backend::fused, "fused"}, {Backend::reference, "reference"}}};

QJsonObject to_object(const Recipe& setup) {
    QJsonObject object{{"model", to_value(setup.model.path)},
                       {"device", QString::fromStdString(setup.model.device)},
                       {"object", QString::fromStdString(setup.object)}};
    write(setup.prompts, object);
    for (const auto& [backend, name] : backends)
        if (backend == setup.model.backend) object["backend"] = QString::fromLatin1(name);
    if (!setup.model.kernels.empty()) object["kernels"] = QString::fromStdString(setup.model.kernels);
    if (setup.model.architecture) object["architecture"] = QString::fromStdString(*setup.model.architecture);
    if (setup.model.tokenizer) object["tokenizer"] = to_value(*setup.model.tokenizer);
    if (setup.settings) object["settings"] = QString::fromStdString(to_json(*setup.settings));
    return object;
}

Recipe to_setup(const QJsonObject& object, const std::string& name) {
    Recipe setup;
    setup.model.path = to_path(object["model"]);
    setup.model.device = object["device"].toString("cpu").toStdString();
    setup.object = object["object"].toString("object").toStdString();
    setup.prompts = to_prompts(object);
    for (const auto& [backend, backend_name] : backends)
        if (object["backend"].toString() == QLatin1String(backend_name)) setup.model.backend = backend;
    setup.model.kernels = object["kernels"].toString().toStdString();
    if (object.contains("architecture")) setup.model.architecture = object["architecture"].toString().toStdString();
    if (object.contains("tokenizer")) setup.model.tokenizer = to_path(object["tokenizer"]);
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

Thresholds to_thresholds(const QJsonObject& object) {
    const Thresholds thresholds{object["review"].toDouble(0.4), object["fail"].toDouble(0.6)};
    validate(thresholds);
    return thresholds;
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
    QJsonObject object{{"pictures", to_array(work.pictures)},     {"inspected", to_array(work.inspected)},
                       {"failed", to_array(work.failed)},         {"current", to_value(work.current)},
                       {"references", to_array(work.references)}, {"object", QString::fromStdString(work.object)},
                       {"review", work.thresholds.review},        {"fail", work.thresholds.fail},
                       {"map_threshold", work.map_threshold},     {"model", to_value(work.model)}};
    write(work.prompts, object);
    if (work.settings) object["settings"] = QString::fromStdString(to_json(*work.settings));
    if (work.aside) object["aside"] = to_object(*work.aside);
    return object;
}

Work to_work(const QJsonObject& object, const std::string& name) {
    Work work;
    work.pictures = to_paths(object["pictures"]);
    work.inspected = to_paths(object["inspected"]);
    work.failed = to_failures(object["failed"]);
    work.current = to_path(object["current"]);
    work.references = to_references(object["references"]);
    work.object = object["object"].toString(QString::fromLatin1(object_agnostic_name)).toStdString();
    work.prompts = to_prompts(object);
    work.thresholds = to_thresholds(object);
    work.map_threshold = std::clamp(object["map_threshold"].toDouble(0.5), 0.0, 1.0);
    work.model = to_path(object["model"]);
    if (object.contains("settings"))
        work.settings = with_overrides({}, object["settings"].toString().toStdString(), name);
    if (object.contains("aside")) work.aside = std::make_shared<const Work>(to_work(object["aside"].toObject(), name));
    return work;
}

}  // namespace

void save_session(const std::filesystem::path& file, const Session& session) {
    QJsonArray inspected;
    for (const auto& [picture, sha256] : session.inspected)
        inspected.append(QJsonObject{{"file", to_value(picture)}, {"sha256", QString::fromStdString(sha256)}});
    QJsonObject root{{"version", 1},
                     {"pictures", to_array(session.pictures)},
                     {"inspected", inspected},
                     {"failed", to_array(session.failed)},
                     {"current", to_value(session.current)},
                     {"references", to_array(session.references)},
                     {"setup", to_object(session.setup)},
                     {"review", session.thresholds.review},
                     {"fail", session.thresholds.fail},
                     {"map_threshold", session.map_threshold}};
    if (session.sample) root["sample"] = to_object(*session.sample);
    if (session.aside) root["aside"] = to_object(*session.aside);
    std::error_code reported_below;
    std::filesystem::create_directories(file.parent_path(), reported_below);
    write_file_atomically(file, QJsonDocument(root).toJson(QJsonDocument::Compact).toStdString());
}

Session load_session(const std::filesystem::path& file) {
    const auto text = read_file(file, largest_session);
    QJsonParseError problem;
    const auto root = QJsonDocument::fromJson(QByteArray::fromStdString(text), &problem).object();
    if (problem.error != QJsonParseError::NoError || root["version"].toInt() != 1)
        throw Error(ErrorCode::malformed, display_path(file) + ": is no session of this program.");
    Session session;
    session.pictures = to_paths(root["pictures"]);
    for (const auto& value : root["inspected"].toArray())  // not in sessions of before
        session.inspected.emplace(to_path(value.toObject()["file"]).native(),
                                  value.toObject()["sha256"].toString().toStdString());
    session.failed = to_failures(root["failed"]);
    session.current = to_path(root["current"]);
    session.references = to_references(root["references"]);
    session.setup = to_setup(root["setup"].toObject(), display_path(file));
    session.thresholds = to_thresholds(root);
    session.map_threshold = std::clamp(root["map_threshold"].toDouble(0.5), 0.0, 1.0);
    if (root.contains("sample")) session.sample = to_sample(root["sample"].toObject());
    if (root.contains("aside"))
        session.aside = std::make_shared<const Work>(to_work(root["aside"].toObject(), display_path(file)));
    return session;
}

}  // namespace fade::ui
