// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the files that verdicts were made of, and what is known of them from former inspections.
#include "fade/error.h"

#include <algorithm>
#include <utility>

#include "ui/jobs/failure_words.h"
#include "ui/jobs/inspect_picture.h"
#include "ui/model/picture_details.h"
#include "ui/model/workbench.h"

namespace fade::ui {

namespace {}  // namespace

struct Workbench::PictureLook {
    PictureSourcePtr source;
    FileVersion inspected;
    FileVersion now;
    FileChange change = FileChange::none;
};

void Workbench::lookAtFiles() {
    if (looking_) return;
    looking_ = true;
    std::vector<PictureId> all;
    for (const auto& entry : pictures_.entries()) all.push_back(entry.id());
    lookAt(all, Visible::no);
    lookAtReferences(Visible::no);
    // Behind both.
    searcher_->submit(
        {}, [](const Job&) {}, [this](const TaskEnd&) { looking_ = false; });
}

void Workbench::lookAt(const std::vector<PictureId>& pictures, Visible visible,
                       const std::function<void(const std::vector<PictureId>&)>& looked) {
    std::vector<PictureLook> looks;
    for (const auto& id : pictures) {
        const auto* entry = pictures_.find(id);
        if (entry == nullptr || entry->inspected.sha256.empty()) continue;
        looks.push_back({entry->source, entry->inspected, entry->inspected, FileChange::none});
    }
    if (looks.empty()) {
        if (looked) looked({});
        return;
    }
    const auto look_at_all = [looks = std::move(looks)](const Job& job) {
        auto seen = looks;
        for (auto& look : seen) {
            job.check();
            look.change = look.source->look_again(look.now);
        }
        return seen;
    };
    const auto taken = [this, looked](const TaskResult<std::vector<PictureLook>>& end) {
        if (end.outcome != Outcome::done) return;
        const auto rewritten = take(*end.value);
        if (looked) looked(rewritten);
    };
    // One picture is waited for by whoever looks at it; many are a search like others.
    if (visible == Visible::yes && pictures.size() > 1)
        search(Urgency::waited_for, look_at_all, taken);
    else
        (pictures.size() == 1 ? *loader_ : *searcher_).submit({{}, Urgency::waited_for}, look_at_all, taken);
}

/// Those that were rewritten.
std::vector<PictureId> Workbench::take(const std::vector<PictureLook>& looks) {
    std::vector<PictureId> rewritten;
    std::vector<KnownPicture> back;
    int lost = 0;
    int missing = 0;
    for (const auto& look : looks) {
        const auto& id = look.source->id();
        const auto* found = pictures_.find(id);
        if (found == nullptr || found->inspected != look.inspected) continue;
        const auto entry = *found;
        if (look.change == FileChange::rewritten) rewritten.push_back(id);
        if (queue_.isPending(id)) continue;  // as it is now
        if (look.change == FileChange::none) {
            if (entry.score) {
                pictures_.setInspected(id, look.now);
            } else {  // what was lost is there again
                pictures_.setState(id, PictureState::idle);
                back.push_back({look.source, look.now});
            }
            continue;
        }
        const bool gone = look.change == FileChange::missing;
        if (entry.state == (gone ? PictureState::missing : PictureState::changed)) continue;
        if (entry.score) ++(gone ? missing : lost);
        pictures_.setChange(id, look.change);
        loseResult(id);
        thumbnails_.renew(look.source);
        if (!gone) Q_EMIT rewrittenFound(id);
    }
    recall(std::move(back));
    if (lost + missing > 0) Q_EMIT verdictsLost(lost, missing);
    return rewritten;
}

void Workbench::compareWhites(const InspectedPicture& result) {
    const auto own = found_white(result.image->reading);
    if (!own) return;
    std::set<double> whites{*own};
    for (const auto& entry : pictures_.entries())
        if (entry.found_white) whites.insert(*entry.found_white);
    for (const auto& reference : result.context->references)
        if (const auto white = reference.image ? found_white(reference.image->reading) : std::nullopt)
            whites.insert(*white);
    if (whites.size() < 2 || std::includes(told_whites_.begin(), told_whites_.end(), whites.begin(), whites.end()))
        return;
    told_whites_ = whites;
    Q_EMIT whitesDiffer({whites.begin(), whites.end()});
}

void Workbench::useReferences(const std::vector<UsedReference>& references) {
    const auto same = [](const UsedReference& used, const ReferenceLook& known) {
        return used.file == known.file && used.sha256 == known.version.sha256;
    };
    if (std::equal(references.begin(), references.end(), used_references_.begin(), used_references_.end(), same))
        return;
    used_references_.clear();
    for (const auto& reference : references)
        used_references_.push_back({reference.file, {{}, reference.sha256}, false, false});
}

/// Verdicts made with other bytes of a reference than it has now are those of another reference set.
void Workbench::lookAtReferences(Visible visible, const std::function<void()>& looked) {
    const auto enabled = references_.enabledFiles();
    std::erase_if(used_references_, [&](const ReferenceLook& used) {
        return std::find(enabled.begin(), enabled.end(), used.file) == enabled.end();
    });
    if (used_references_.empty()) {
        if (looked) looked();
        return;
    }
    const auto look_at_all = [looks = used_references_](const Job& job) {
        auto seen = looks;
        for (auto& look : seen) {
            job.check();
            const auto change = look_again(look.file, look.version);
            const bool missing = change == FileChange::missing;
            look.changed = change == FileChange::rewritten || missing != look.missing;
            look.missing = missing;
        }
        return seen;
    };
    const auto taken = [this, looked, asked_at = setup_changes_](const TaskResult<std::vector<ReferenceLook>>& end) {
        if (end.outcome != Outcome::done) return;
        if (asked_at == setup_changes_) {
            used_references_ = *end.value;
            int changed = 0;
            for (const auto& look : *end.value) {
                if (!look.changed) continue;
                ++changed;
                thumbnails_.renew(picture_file(look.file));
            }
            if (changed > 0) {
                changeSetup();
                Q_EMIT referencesChanged(changed);
            }
        }
        if (looked) looked();
    };
    if (visible == Visible::yes)
        search(Urgency::waited_for, look_at_all, taken);
    else
        searcher_->submit({{}, Urgency::waited_for}, look_at_all, taken);
}

void Workbench::collect(const std::vector<PictureId>& pictures,
                        const std::function<void(const CollectedResults&)>& collected) {
    lookAtReferences(Visible::yes, [this, pictures, collected] {
        lookAt(pictures, Visible::yes, [this, pictures, collected](const auto&) { collectNow(pictures, collected); });
    });
}

void Workbench::collectNow(const std::vector<PictureId>& pictures,
                           const std::function<void(const CollectedResults&)>& collected) {
    struct Wanted {
        KnownPicture picture;
        std::optional<ReportedPicture> reported;
        UninspectedPicture not_inspected;
        bool failed_now = false;  ///< just now, in core's words
    };
    std::vector<Wanted> wanted;
    bool all_known = true;
    for (const auto& id : pictures) {
        const auto* found = pictures_.find(id);
        if (found == nullptr) continue;
        const auto& entry = *found;
        const auto reason = not_inspected(entry);
        Wanted one{{entry.source, entry.inspected}, {}, {entry.source, reason.value_or(NotInspected::changed), {}}};
        if (reason == NotInspected::failed) one.not_inspected.detail = entry.failure.toStdString();
        if (const auto kept = result(id); kept && !reason) one.reported = reported(*kept, {}, entry.source);
        if (reason) one.picture.version.sha256.clear();
        all_known = all_known && (reason || one.reported);
        wanted.push_back(std::move(one));
    }
    const auto hand_over = [collected](std::vector<Wanted>& found) {
        CollectedResults results;
        for (auto& one : found) {
            if (one.reported) {
                results.versions.emplace(one.picture.source->id(), one.picture.version);
                results.pictures.push_back(std::move(*one.reported));
            } else {
                results.not_inspected.push_back(std::move(one.not_inspected));
            }
        }
        collected(results);
    };
    if (all_known) return hand_over(wanted);
    worker_->submit(
        {tr("Collecting results"), Urgency::answer},
        [inspector = inspector_, store = store_, recipe = recipe(), wanted](const Job& job) {
            auto found = wanted;
            for (auto& one : found) {
                const auto& sha256 = one.picture.version.sha256;
                if (one.reported || sha256.empty()) continue;
                try {
                    const auto result = inspect_picture(*inspector, *store, *one.picture.source, recipe, job);
                    // Other bytes are another picture, whose verdict nobody has seen.
                    if (result->image->sha256 == sha256)
                        one.reported = reported(*result, load_from(store), one.picture.source);
                } catch (const Error& error) {  // the others are handed over nevertheless
                    one.not_inspected.reason = NotInspected::failed;
                    one.not_inspected.detail = error.what();
                    one.failed_now = true;
                }
            }
            return found;
        },
        [this, hand_over](TaskResult<std::vector<Wanted>>& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome != Outcome::done) return;
            for (auto& one : *end.value)
                if (one.failed_now) one.not_inspected.detail = failure_text(one.not_inspected.detail).toStdString();
            hand_over(*end.value);
        });
}

void Workbench::recall(std::vector<KnownPicture> pictures, const std::vector<PictureId>& otherwise) {
    otherwise_.insert(otherwise.begin(), otherwise.end());
    if (pictures.empty()) return;
    recalling_.insert(recalling_.end(), pictures.begin(), pictures.end());
    if (setup_.model.path.empty()) return;  // when there is one
    worker_->submit(
        {tr("Looking up verdicts"), Urgency::recall},
        [this, inspector = inspector_, pictures, recipe = recipe(), asked_at = setup_changes_](const Job& job) {
            return ui::recall(*inspector, pictures, recipe, job, [&](const Recalled& found) {
                worker_->post([this, found, asked_at] {
                    if (asked_at == setup_changes_) recalled(found);
                });
            });
        },
        [this, pictures, asked_at = setup_changes_](const TaskResult<std::vector<UsedReference>>& end) {
            // With another setup they are looked up again.
            if (asked_at != setup_changes_) return;
            std::set<PictureId> looked_up;
            for (const auto& picture : pictures) looked_up.insert(picture.source->id());
            std::erase_if(recalling_,
                          [&](const KnownPicture& picture) { return looked_up.contains(picture.source->id()); });
            if (used_references_.empty() && end.value) useReferences(*end.value);
            std::vector<PictureId> wanted;
            for (const auto& picture : pictures) {
                const auto& id = picture.source->id();
                const auto* entry = pictures_.find(id);
                const bool wants_one = otherwise_.erase(id) > 0 && end.outcome != Outcome::cancelled;
                if (entry == nullptr || queue_.isPending(id)) continue;
                const bool known = entry->score.has_value();
                // One in view lacks its maps.
                const bool lacks_maps = known && id == current_ && !current_result_;
                if (lacks_maps || (!known && wants_one)) wanted.push_back(id);
            }
            inspect(wanted);
        });
}

void Workbench::recalled(const Recalled& found) {
    const auto& id = found.picture.source->id();
    const auto* entry = pictures_.find(id);
    if (entry == nullptr || queue_.isPending(id) || entry->score) return;
    pictures_.setScore(id, found.score, found.is_reference, found.picture.version);
}

}  // namespace fade::ui
