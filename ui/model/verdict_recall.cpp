// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/verdict_recall.h"

#include <algorithm>

#include "ui/model/inspection_queue.h"
#include "ui/model/picture_list_model.h"

namespace fade::ui {

void VerdictRecall::recall(const std::vector<KnownPicture>& pictures, const std::vector<PictureId>& otherwise,
                           const Recipe& recipe) {
    otherwise_.insert(otherwise.begin(), otherwise.end());
    if (pictures.empty()) return;
    recalling_.insert(recalling_.end(), pictures.begin(), pictures.end());
    if (recipe.model.path.empty()) return;
    worker_.submit(
        {tr("Looking up verdicts"), Urgency::recall},
        [this, inspector = inspector_, pictures, recipe, asked_at = setup_changes_](const Job& job) {
            return ui::recall(*inspector, pictures, recipe, job, [&](const Recalled& found) {
                worker_.post([this, found, asked_at] {
                    if (asked_at == setup_changes_) take(found);
                });
            });
        },
        [this, pictures, asked_at = setup_changes_](const TaskResult<std::vector<UsedReference>>& how) {
            // With another setup they are looked up again.
            if (asked_at == setup_changes_) end(pictures, how);
        });
}

void VerdictRecall::again(const Recipe& recipe) {
    recall(std::exchange(recalling_, {}), {}, recipe);
}

std::vector<PictureId> VerdictRecall::giveUp() {
    std::vector<PictureId> given(otherwise_.begin(), otherwise_.end());
    for (const auto& picture : recalling_)
        if (!picture.version.sha256.empty()) given.push_back(picture.source->id());
    forget();
    return given;
}

void VerdictRecall::forget() {
    recalling_.clear();
    otherwise_.clear();
}

void VerdictRecall::take(const Recalled& found) {
    const auto& id = found.picture.source->id();
    const auto* entry = pictures_.find(id);
    if (entry == nullptr || queue_.isPending(id) || entry->findings) return;
    pictures_.setFindings(id, found.findings, found.is_reference, found.picture.version);
}

void VerdictRecall::end(const std::vector<KnownPicture>& pictures, const TaskResult<std::vector<UsedReference>>& end) {
    std::vector<PictureId> looked_up;
    std::vector<PictureId> wanted;
    std::set<PictureId> known;
    for (const auto& picture : pictures) {
        const auto& id = picture.source->id();
        looked_up.push_back(id);
        known.insert(id);
        const auto* entry = pictures_.find(id);
        const bool wants_one = otherwise_.erase(id) > 0 && end.outcome != Outcome::cancelled;
        if (entry != nullptr && !queue_.isPending(id) && !entry->findings && wants_one) wanted.push_back(id);
    }
    std::erase_if(recalling_, [&](const KnownPicture& picture) { return known.contains(picture.source->id()); });
    Q_EMIT lookedUp(looked_up, wanted, end.value.value_or(std::vector<UsedReference>()));
}

}  // namespace fade::ui
