// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/reference_set.h"

#include "fade/error.h"
#include "fade/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

constexpr auto format_name = "fade-reference-set";
constexpr std::uintmax_t largest_set_file = std::uintmax_t{16} << 20;

std::filesystem::path stored_name(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto relative = file.lexically_relative(folder);
    return relative.empty() || *relative.begin() == ".." ? file : relative;
}

Error malformed(const std::filesystem::path& file, const Message& expected) {
    return {ErrorCode::malformed, display_path(file), {Text::en("is no reference set: %1."), expected}};
}

}  // namespace

void save_reference_set(const std::filesystem::path& file, const std::vector<Reference>& references) {
    const auto folder = std::filesystem::absolute(file).parent_path();
    QJsonArray list;
    for (const auto& reference : references)
        list.append(QJsonObject{{"file", to_value(stored_name(std::filesystem::absolute(reference.file), folder))},
                                {"enabled", reference.enabled}});
    const QJsonObject root{{"format", format_name}, {"version", 1}, {"references", list}};
    write_file_atomically(file, QJsonDocument(root).toJson().toStdString());
}

std::vector<Reference> load_reference_set(const std::filesystem::path& file) {
    const auto text = read_file(file, largest_set_file);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text), &problem);
    if (problem.error != QJsonParseError::NoError)
        throw malformed(file, Message::words(problem.errorString().toStdString()));
    const auto root = document.object();
    if (root["format"].toString() != format_name)
        throw malformed(file, Text::en("\"format\" must be \"fade-reference-set\""));
    if (root["version"].toInt() != 1) throw malformed(file, Text::en("\"version\" must be 1"));
    if (!root["references"].isArray()) throw malformed(file, Text::en("\"references\" must be a list"));
    const auto folder = std::filesystem::absolute(file).parent_path();
    std::vector<Reference> result;
    for (const auto& value : root["references"].toArray()) {
        const auto entry = value.toObject();
        const auto name = to_path(entry["file"]);
        if (name.empty()) throw malformed(file, Text::en("every entry needs a \"file\""));
        // An absolute name stays as it is.
        result.push_back({whole_path(folder / name), entry["enabled"].toBool(true), {}, false});
    }
    return result;
}

}  // namespace fade::ui
