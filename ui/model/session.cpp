// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session.h"

#include "fade/error.h"
#include "fade/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <system_error>

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

QJsonObject to_object(const InspectionSetup& setup) {
    QJsonObject object{{"model", to_value(setup.model.path)},
                       {"device", QString::fromStdString(setup.model.device)},
                       {"object", QString::fromStdString(setup.object)},
                       {"classification_prompts", to_array(setup.classification_prompts)},
                       {"segmentation_prompts", to_array(setup.segmentation_prompts)}};
    if (setup.model.architecture) object["architecture"] = QString::fromStdString(*setup.model.architecture);
    if (setup.model.tokenizer) object["tokenizer"] = to_value(*setup.model.tokenizer);
    if (setup.settings) object["settings"] = QString::fromStdString(to_json(*setup.settings));
    return object;
}

InspectionSetup to_setup(const QJsonObject& object, const std::string& name) {
    InspectionSetup setup;
    setup.model.path = to_path(object["model"]);
    setup.model.device = object["device"].toString("cpu").toStdString();
    setup.object = object["object"].toString("object").toStdString();
    setup.classification_prompts = to_paths(object["classification_prompts"]);
    setup.segmentation_prompts = to_paths(object["segmentation_prompts"]);
    if (object.contains("architecture")) setup.model.architecture = object["architecture"].toString().toStdString();
    if (object.contains("tokenizer")) setup.model.tokenizer = to_path(object["tokenizer"]);
    if (object.contains("settings"))
        setup.settings = with_overrides({}, object["settings"].toString().toStdString(), name);
    return setup;
}

}  // namespace

void save_session(const std::filesystem::path& file, const Session& session) {
    QJsonArray references;
    for (const auto& reference : session.references)
        references.append(QJsonObject{{"file", to_value(reference.file)}, {"enabled", reference.enabled}});
    QJsonArray inspected;
    for (const auto& [picture, sha256] : session.inspected)
        inspected.append(QJsonObject{{"file", to_value(picture)}, {"sha256", QString::fromStdString(sha256)}});
    const QJsonObject root{{"version", 1},
                           {"pictures", to_array(session.pictures)},
                           {"inspected", inspected},
                           {"current", to_value(session.current)},
                           {"references", references},
                           {"setup", to_object(session.setup)},
                           {"review", session.thresholds.review},
                           {"fail", session.thresholds.fail},
                           {"map_threshold", session.map_threshold}};
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
    session.current = to_path(root["current"]);
    for (const auto& value : root["references"].toArray()) {
        const auto entry = value.toObject();
        session.references.push_back({to_path(entry["file"]), entry["enabled"].toBool(true), {}, false});
    }
    session.setup = to_setup(root["setup"].toObject(), display_path(file));
    const Thresholds thresholds{root["review"].toDouble(0.4), root["fail"].toDouble(0.6)};
    validate(thresholds);
    session.thresholds = thresholds;
    session.map_threshold = std::clamp(root["map_threshold"].toDouble(0.5), 0.0, 1.0);
    return session;
}

}  // namespace fade::ui
