// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session_migration.h"

#include "fade/error.h"

#include <QJsonArray>
#include <QJsonValue>

#include <map>
#include <set>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// Format 1 had three lists of paths: the pictures, those that have a verdict (in a work aside without their hashes),
/// and those that failed. Format 2 has one list of pictures.
QJsonArray joined_pictures(const QJsonObject& work) {
    std::map<std::string, QString> hashes;
    std::set<std::string> inspected;
    for (const auto& value : work["inspected"].toArray()) {
        const auto entry = value.toObject();
        const auto path = to_path(entry.contains("file") ? entry["file"] : QJsonValue(value)).native();
        inspected.insert(path);
        if (entry.contains("sha256")) hashes[path] = entry["sha256"].toString();
    }
    std::map<std::string, QString> reasons;
    for (const auto& value : work["failed"].toArray())
        reasons[to_path(value.toObject()["file"]).native()] = value.toObject()["reason"].toString();
    QJsonArray pictures;
    for (const auto& file : work["pictures"].toArray()) {
        QJsonObject picture{{"file", file}};
        const auto path = to_path(QJsonValue(file)).native();
        if (const auto hash = hashes.find(path); hash != hashes.end())
            picture["sha256"] = hash->second;
        else if (inspected.contains(path))
            picture["inspected"] = true;
        if (const auto reason = reasons.find(path); reason != reasons.end()) picture["failure"] = reason->second;
        pictures.append(picture);
    }
    return pictures;
}

QJsonObject from_1(QJsonObject work) {
    work["pictures"] = joined_pictures(work);
    work.remove("inspected");
    work.remove("failed");
    if (const auto current = work["current"]; !to_path(current).empty())
        work["current"] = QJsonObject{{"file", current}};
    else
        work.remove("current");
    if (work.contains("aside")) work["aside"] = from_1(work["aside"].toObject());
    return work;
}

}  // namespace

QJsonObject migrated_session(QJsonObject session, const std::string& name) {
    const int format = session["version"].toInt(0);
    if (format < 1) throw Error(ErrorCode::malformed, name, Text::en("is no session of this program."));
    if (format > session_format)
        throw Error(ErrorCode::unsupported, name, Text::en("is a session of a newer version of this program."));
    if (format == 1) session = from_1(std::move(session));
    session["version"] = session_format;
    return session;
}

}  // namespace fade::ui
