// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/result_collector.h"

#include "fade/error.h"

#include <optional>

#include "ui/jobs/inspect_picture.h"
#include "ui/jobs/messages.h"
#include "ui/jobs/recall.h"

namespace fade::ui {

void ResultCollector::collect(const std::vector<PictureId>& pictures, const Recipe& recipe, const BatchPictures& batch,
                              const Kept& kept_result, const std::function<void(const CollectedResults&)>& collected) {
    struct Wanted {
        KnownPicture picture;
        std::optional<ReportedPicture> reported;
        UninspectedPicture not_inspected;
        std::optional<Overrule> overrule;
        std::optional<Findings> findings;
    };
    std::vector<Wanted> wanted;
    bool all_known = true;
    for (const auto& id : pictures) {
        const auto* found = pictures_.find(id);
        if (found == nullptr) continue;
        const auto& entry = *found;
        const auto reason = not_inspected(entry);
        Wanted one{
            {entry.source, entry.inspected}, {}, {entry.source, reason.value_or(NotInspected::changed), {}}, {}, {}};
        if (const auto* overrule = entry.overruled()) one.overrule = *overrule;
        one.findings = entry.findings;
        if (reason == NotInspected::failed) one.not_inspected.detail = entry.failure.toStdString();
        if (const auto kept = kept_result(id); kept && !reason) one.reported = reported(*kept, {}, entry.source);
        if (reason) one.picture.version.sha256.clear();
        all_known = all_known && (reason || one.reported);
        wanted.push_back(std::move(one));
    }
    const auto hand_over = [collected](std::vector<Wanted>& found) {
        CollectedResults results;
        for (auto& one : found) {
            if (one.reported) {
                results.versions.emplace(one.picture.source->id(), one.picture.version);
                one.reported->overrule = one.overrule;
                one.reported->findings = std::move(one.findings);
                results.pictures.push_back(std::move(*one.reported));
            } else {
                results.not_inspected.push_back(std::move(one.not_inspected));
            }
        }
        collected(results);
    };
    if (all_known) return hand_over(wanted);
    worker_.submit(
        {tr("Collecting results"), Urgency::answer},
        [inspector = inspector_, store = store_, recipe, batch, wanted](const Job& job) {
            auto found = wanted;
            for (auto& one : found) {
                const auto& sha256 = one.picture.version.sha256;
                if (one.reported || sha256.empty()) continue;
                try {
                    const auto result =
                        inspect_picture(*inspector, *store, *one.picture.source, recipe, batch, job).result;
                    // Other bytes are another picture, whose verdict nobody has seen.
                    if (result->image->sha256 == sha256)
                        one.reported = reported(*result, load_from(store), one.picture.source);
                } catch (const Error& error) {  // the others are handed over nevertheless
                    one.not_inspected.reason = NotInspected::failed;
                    one.not_inspected.detail = message_text(error).toStdString();
                }
            }
            return found;
        },
        [this, hand_over](TaskResult<std::vector<Wanted>>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome != Outcome::done) return;
            hand_over(*end.value);
        });
}

}  // namespace fade::ui
