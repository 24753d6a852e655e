// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/file_watch.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/model/file_search.h"
#include "ui/model/inspection_queue.h"
#include "ui/model/picture_details.h"
#include "ui/model/picture_list_model.h"
#include "ui/model/reference_set_model.h"
#include "ui/model/thumbnail_cache.h"

namespace fade::ui {

void FileWatch::lookAtAll() {
    if (looking_ != Looking::no) {
        looking_ = Looking::and_again;
        return;
    }
    looking_ = Looking::yes;
    std::vector<PictureId> all;
    for (const auto& entry : at_.pictures.entries()) all.push_back(entry.id());
    lookAt(all, Visible::no);
    lookAtReferences(Visible::no);
    // Behind both.
    at_.searcher.submit(
        {}, [](const Job&) {},
        [this](const TaskEnd&) {
            if (std::exchange(looking_, Looking::no) == Looking::and_again) lookAtAll();
        });
}

void FileWatch::lookAt(const std::vector<PictureId>& pictures, Visible visible,
                       const std::function<void(const std::vector<PictureId>&)>& looked) {
    std::vector<PictureLook> looks;
    for (const auto& id : pictures) {
        const auto* entry = at_.pictures.find(id);
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
        at_.search.run(Urgency::waited_for, look_at_all, taken);
    else
        (pictures.size() == 1 ? at_.loader : at_.searcher).submit({{}, Urgency::waited_for}, look_at_all, taken);
}

/// Those that were rewritten.
std::vector<PictureId> FileWatch::take(const std::vector<PictureLook>& looks) {
    std::vector<PictureId> rewritten;
    std::vector<KnownPicture> returned;
    int changed = 0;
    int missing = 0;
    for (const auto& look : looks) {
        const auto& id = look.source->id();
        const auto* found = at_.pictures.find(id);
        if (found == nullptr || found->inspected != look.inspected) continue;
        const auto entry = *found;
        if (look.change == FileChange::rewritten) rewritten.push_back(id);
        if (at_.queue.isPending(id)) continue;  // as it is now
        if (look.change == FileChange::none) {
            if (entry.findings) {
                at_.pictures.setInspected(id, look.now);
            } else {  // what was lost is there again
                at_.pictures.setState(id, PictureState::idle);
                returned.push_back({look.source, look.now});
            }
            continue;
        }
        const bool gone = look.change == FileChange::missing;
        if (entry.state == (gone ? PictureState::missing : PictureState::changed)) continue;
        if (entry.findings) ++(gone ? missing : changed);
        at_.pictures.setChange(id, look.change);
        Q_EMIT lost(id);
        at_.thumbnails.renew(look.source);
        if (!gone) Q_EMIT rewrittenFound(id);
    }
    if (!returned.empty()) Q_EMIT back(returned);
    if (changed + missing > 0) Q_EMIT verdictsLost(changed, missing);
    return rewritten;
}

void FileWatch::compareWhites(const InspectedPicture& result) {
    const auto own = found_white(result.image->reading);
    if (!own) return;
    std::set<double> whites{*own};
    for (const auto& entry : at_.pictures.entries())
        if (entry.found_white) whites.insert(*entry.found_white);
    for (const auto& reference : result.context->references)
        if (const auto white = reference.image ? found_white(reference.image->reading) : std::nullopt)
            whites.insert(*white);
    if (whites.size() < 2 || std::includes(told_whites_.begin(), told_whites_.end(), whites.begin(), whites.end()))
        return;
    told_whites_ = whites;
    Q_EMIT whitesDiffer({whites.begin(), whites.end()});
}

void FileWatch::useReferences(const std::vector<UsedReference>& references) {
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
void FileWatch::lookAtReferences(Visible visible, const std::function<void()>& looked) {
    const auto enabled = at_.references.enabledFiles();
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
        if (asked_at == setup_changes_) take(*end.value);
        if (looked) looked();
    };
    if (visible == Visible::yes)
        at_.search.run(Urgency::waited_for, look_at_all, taken);
    else
        at_.searcher.submit({{}, Urgency::waited_for}, look_at_all, taken);
}

void FileWatch::take(const std::vector<ReferenceLook>& looks) {
    used_references_ = looks;
    int changed = 0;
    for (const auto& look : looks) {
        if (!look.changed) continue;
        ++changed;
        at_.thumbnails.renew(picture_file(look.file));
    }
    if (changed > 0) Q_EMIT referencesChanged(changed);
}

}  // namespace fade::ui
