// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/known_parts.h"

#include <QCoreApplication>

#include <map>
#include <string>
#include <utility>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

QString contradiction(const QString& what, const PictureEntry& entry) {
    return what.arg(name_text(entry.source->name()));
}

}  // namespace

KnownParts known_parts(const std::vector<PictureEntry>& entries, const std::vector<double>& reference_scores) {
    KnownParts parts;
    parts.good = reference_scores;
    parts.references = reference_scores.size();
    std::map<std::string, const PictureEntry*> seen;  // by their bytes
    for (const auto& entry : entries) {
        const auto truth = entry.truth();
        if (!truth) continue;
        if (entry.state == PictureState::failed || entry.state == PictureState::missing) {
            ++parts.failed;
            continue;
        }
        if (entry.state != PictureState::done || !entry.findings) {
            parts.not_inspected.push_back(entry.id());
            continue;
        }
        if (entry.is_reference) {
            if (*truth == Truth::bad)
                parts.contradiction = contradiction(
                    QCoreApplication::translate("KnownParts", "%1 is marked bad, and is also a reference."), entry);
            ++parts.left_out;
            continue;
        }
        if (const auto& hash = entry.inspected.sha256; !hash.empty()) {
            const auto [same, is_new] = seen.emplace(entry.source->content(hash), &entry);
            if (!is_new) {
                if (same->second->truth() != truth)
                    parts.contradiction =
                        QCoreApplication::translate("KnownParts",
                                                    "%1 holds the same bytes as %2, and is marked otherwise.")
                            .arg(name_text(entry.source->name()), name_text(same->second->source->name()));
                ++parts.left_out;
                continue;
            }
        }
        (*truth == Truth::good ? parts.good : parts.bad).push_back(*entry.score());
        if (*truth == Truth::good) parts.good_pictures.push_back(entry.id());
    }
    return parts;
}

VerdictCounts count_verdicts(const KnownParts& parts, const Thresholds& thresholds) {
    VerdictCounts counts;
    for (const double score : parts.good) ++counts.good.at(static_cast<std::size_t>(decide(score, thresholds)));
    for (const double score : parts.bad) ++counts.bad.at(static_cast<std::size_t>(decide(score, thresholds)));
    return counts;
}

}  // namespace fade::ui
