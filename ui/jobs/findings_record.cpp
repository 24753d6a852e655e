// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/findings_record.h"

#include "fade/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string_view>

namespace fade::ui {

namespace {

constexpr auto kept = "findings";
constexpr auto hashes = "hashes";
constexpr std::size_t most_setups = 8;

// An entry has a line for each setup, the last one first: its key, a blank, and what was found as JSON.

std::string line_of(const std::string& setup_key, const Findings& findings) {
    QJsonObject object{{"score", findings.image_score},
                       {"language", findings.language_score ? QJsonValue(*findings.language_score) : QJsonValue()},
                       {"vision", findings.vision_score},
                       {"shots", findings.shots}};
    if (findings.map_threshold) {
        object["outline"] = *findings.map_threshold;
        QJsonArray regions;
        for (const auto& region : findings.regions)
            regions.append(QJsonArray{region.area, region.longest_diameter, QString::fromStdString(region.name)});
        object["regions"] = regions;
    }
    return setup_key + ' ' + QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() + '\n';
}

std::optional<Findings> findings_in(std::string_view json) {
    const auto object = QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size()))).object();
    // What is no number is written as null, and so is the score of words that were not compared.
    for (const auto* score : {"score", "vision"})
        if (!object[QLatin1String(score)].isDouble()) return std::nullopt;
    if (!object.contains("language")) return std::nullopt;
    Findings findings{object["score"].toDouble(), {}, object["vision"].toDouble(), object["shots"].toInt()};
    if (object["language"].isDouble()) findings.language_score = object["language"].toDouble();
    if (!object["outline"].isDouble()) return findings;
    findings.map_threshold = object["outline"].toDouble();
    const auto regions = object["regions"].toArray();
    for (const auto& value : regions) {
        const auto region = value.toArray();
        findings.regions.push_back(
            {region.at(0).toDouble(), region.at(1).toDouble(), region.at(2).toString().toStdString()});
    }
    return findings;
}

}  // namespace

std::optional<Findings> kept_findings(DiskCache& cache, const std::string& content, const std::string& setup_key) {
    const auto entry = cache.read(kept, content);
    if (!entry) return std::nullopt;
    const std::string_view text(*entry);
    const auto start = setup_key + ' ';
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const auto rest = text.substr(at);
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) break;
        if (rest.starts_with(start)) return findings_in(rest.substr(start.size(), end - start.size()));
    }
    return std::nullopt;
}

void keep_findings(DiskCache& cache, const std::string& content, const std::string& setup_key,
                   const Findings& findings) {
    auto entry = line_of(setup_key, findings);
    if (const auto former = cache.read(kept, content)) {
        if (former->starts_with(entry)) return;
        std::size_t lines = 1;
        for (std::size_t at = 0; at < former->size() && lines < most_setups;) {
            const auto end = former->find('\n', at);
            if (end == std::string::npos) break;
            const auto line = std::string_view(*former).substr(at, end + 1 - at);
            if (!line.starts_with(setup_key)) {
                entry += line;
                ++lines;
            }
            at = end + 1;
        }
    }
    cache.write(kept, content, entry);
}

std::optional<std::string> kept_hash(DiskCache& cache, const std::string& file_state) {
    constexpr std::size_t hash_length = 64;
    auto entry = cache.read(hashes, sha256(file_state));
    return entry && entry->size() == hash_length ? entry : std::nullopt;
}

void keep_hash(DiskCache& cache, const std::string& file_state, const std::string& sha256_of_bytes) {
    if (kept_hash(cache, file_state) != sha256_of_bytes) cache.write(hashes, sha256(file_state), sha256_of_bytes);
}

}  // namespace fade::ui
