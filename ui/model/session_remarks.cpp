// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/session_remarks.h"

#include "fade/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fade::ui {

namespace {

QString verdict_name(Verdict verdict) {
    const auto name = to_string(verdict);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

Verdict to_verdict(const QJsonValue& value) {
    const auto name = value.toString();
    const auto* const found = std::find_if(all_verdicts.begin(), all_verdicts.end(),
                                           [&](Verdict verdict) { return verdict_name(verdict) == name; });
    if (found == all_verdicts.end())
        throw Error(ErrorCode::malformed, Text::en("A verdict must be \"pass\", \"review\" or \"fail\"."));
    return *found;
}

QJsonObject to_object(const Overrule& overrule) {
    QJsonObject object{
        {"verdict", verdict_name(overrule.verdict)},         {"name", QString::fromStdString(overrule.name)},
        {"reason", QString::fromStdString(overrule.reason)}, {"time", QString::fromStdString(overrule.time)},
        {"sha256", QString::fromStdString(overrule.sha256)}, {"machine", verdict_name(overrule.machine)}};
    // JSON has no word for what is no number.
    if (!std::isnan(overrule.image_score)) object["image_score"] = overrule.image_score;
    return object;
}

Overrule to_overrule(const QJsonObject& object) {
    const auto text = [&](const char* key) { return object[QLatin1String(key)].toString().toStdString(); };
    Overrule overrule{to_verdict(object["verdict"]),
                      text("name"),
                      text("reason"),
                      text("time"),
                      text("sha256"),
                      to_verdict(object["machine"]),
                      std::numeric_limits<double>::quiet_NaN()};
    if (object.contains("image_score")) overrule.image_score = object["image_score"].toDouble(-1);
    validate(overrule);
    return overrule;
}

}  // namespace

void write_remarks(QJsonObject& picture, const Remarks& remarks) {
    if (remarks.mark) {
        picture["truth"] = truth_name(remarks.mark->truth);
        if (!remarks.mark->sha256.empty()) picture["truth_sha256"] = QString::fromStdString(remarks.mark->sha256);
    }
    if (remarks.overrule) picture["overrule"] = to_object(*remarks.overrule);
}

Remarks read_remarks(const QJsonObject& picture, const std::string& name) {
    Remarks remarks;
    if (const auto truth = truth_from(picture["truth"].toString()))
        remarks.mark = TruthMark{*truth, picture["truth_sha256"].toString().toStdString()};
    if (picture.contains("overrule")) {
        try {
            remarks.overrule = to_overrule(picture["overrule"].toObject());
        } catch (const Error& error) {
            throw Error(ErrorCode::malformed, name, error.message());
        }
    }
    return remarks;
}

}  // namespace fade::ui
