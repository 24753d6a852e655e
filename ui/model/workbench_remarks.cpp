// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of pictures, as steps that can be undone.
#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/model/undo_step.h"
#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

/// What is said of pictures, in the place of what was.
class RemarksStep : public UndoStep {
public:
    using Said = std::vector<std::pair<PictureId, Remarks>>;
    RemarksStep(PictureListModel& pictures, Name name, Said before, Said after)
        : UndoStep(std::move(name)), pictures_(pictures), before_(std::move(before)), after_(std::move(after)) {}
    void undo() override { say(before_); }
    void redo() override { say(after_); }

private:
    void say(const Said& said) {
        for (const auto& [id, remarks] : said) pictures_.setRemarks(id, remarks);
    }

    PictureListModel& pictures_;
    Said before_;
    Said after_;
};

}  // namespace

/// No step if nothing else is said.
void Workbench::say(UndoStep::Name name, Said after) {
    if (after.empty()) return;
    Said before;
    for (const auto& [id, remarks] : after) before.emplace_back(id, pictures_.find(id)->remarks);
    undo_.push(new RemarksStep(pictures_, std::move(name), std::move(before), std::move(after)));
}

void Workbench::markTruth(const std::vector<PictureId>& pictures, std::optional<Truth> truth) {
    Said after;
    for (const auto& id : pictures) {
        const auto* entry = pictures_.find(id);
        // A mark of bytes that are gone is taken back like any other.
        const bool same = entry == nullptr || (truth ? entry->truth() == truth : !entry->remarks.mark);
        if (same) continue;
        auto remarks = entry->remarks;
        remarks.mark = truth ? std::optional(TruthMark{*truth, {}}) : std::nullopt;
        after.emplace_back(id, std::move(remarks));
    }
    const auto name = [truth, count = static_cast<int>(after.size())] {
        return !truth                  ? tr("Unmark %n picture(s)", nullptr, count)
               : *truth == Truth::good ? tr("Mark %n picture(s) as good", nullptr, count)
                                       : tr("Mark %n picture(s) as bad", nullptr, count);
    };
    say(name, std::move(after));
}

std::vector<PictureId> Workbench::judged(const std::vector<PictureId>& pictures) const {
    std::vector<PictureId> result;
    std::copy_if(pictures.begin(), pictures.end(), std::back_inserter(result), [this](const PictureId& id) {
        const auto* entry = pictures_.find(id);
        return entry != nullptr && entry->judged();
    });
    return result;
}

void Workbench::overrule(const std::vector<PictureId>& pictures, Verdict verdict, const std::string& name,
                         const std::string& reason) {
    const auto time = iso_time(std::chrono::system_clock::now());
    Said after;
    for (const auto& id : judged(pictures)) {
        const auto& entry = *pictures_.find(id);
        const auto machine = pictures_.verdictOf(entry);
        if (machine == verdict) continue;
        auto remarks = entry.remarks;
        remarks.overrule = Overrule{verdict, name, reason, time, entry.inspected.sha256, machine, *entry.score()};
        validate(*remarks.overrule);
        after.emplace_back(id, std::move(remarks));
    }
    const auto count = static_cast<int>(after.size());
    say([count] { return tr("Overrule %n verdict(s)", nullptr, count); }, std::move(after));
}

void Workbench::takeBackOverrules(const std::vector<PictureId>& pictures) {
    Said after;
    for (const auto& id : pictures) {
        const auto* entry = pictures_.find(id);
        if (entry == nullptr || !entry->remarks.overrule) continue;
        auto remarks = entry->remarks;
        remarks.overrule.reset();
        after.emplace_back(id, std::move(remarks));
    }
    const auto count = static_cast<int>(after.size());
    say([count] { return tr("Take back %n overruled verdict(s)", nullptr, count); }, std::move(after));
}

}  // namespace fade::ui
