// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/threshold_finder.h"

#include <algorithm>

#include "ui/model/workbench.h"

namespace fade::ui {

ThresholdFinder::ThresholdFinder(Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench), comparison_(workbench.worker()) {
    connect(&workbench_, &Workbench::setupChanged, this, &ThresholdFinder::compareReferences);
    connect(&workbench_.setup(), &Setup::modelStateChanged, this, [this] {
        if (references_ == References::no_model) compareReferences();
    });
    auto& pictures = workbench_.pictures();
    for (const auto signal : {&PictureListModel::scoresChanged, &PictureListModel::remarksChanged})
        connect(&pictures, signal, this, &ThresholdFinder::gather);
    connect(&pictures, &QAbstractItemModel::dataChanged, this, &ThresholdFinder::gather);
    compareReferences();
}

void ThresholdFinder::compareReferences() {
    comparison_.cancel();
    reference_scores_.clear();
    failure_.clear();
    const auto recipe = workbench_.recipe();
    if (recipe.references.size() < 2) return setReferences(References::too_few);
    if (recipe.model.path.empty()) return setReferences(References::no_model);
    comparison_.submit(
        {tr("Inspecting each reference with the others"), Urgency::answer},
        [inspector = workbench_.inspector(), recipe](const Job& job) {
            std::vector<double> scores;
            for (const auto& inspection : inspector->leave_one_out(recipe, job))
                scores.push_back(inspection.image_score);
            return scores;
        },
        [this](const TaskResult<std::vector<double>>& end) {
            if (end.outcome == Outcome::failed) failure_ = end.sentence;
            if (end.outcome == Outcome::done) reference_scores_ = *end.value;
            setReferences(end.outcome == Outcome::done        ? References::compared
                          : end.outcome == Outcome::cancelled ? References::cancelled
                                                              : References::failed);
        });
    setReferences(References::comparing);
}

void ThresholdFinder::setReferences(References references) {
    references_ = references;
    gather();
}

void ThresholdFinder::gather() {
    parts_ = known_parts(workbench_.pictures().entries(), reference_scores_);
    Q_EMIT changed();
}

bool ThresholdFinder::canInspect() const {
    if (workbench_.setup().recipe().model.path.empty()) return false;
    return !parts_.not_inspected.empty() || references_ == References::cancelled || references_ == References::failed;
}

bool ThresholdFinder::isInspecting() const {
    if (references_ == References::comparing) return true;
    const auto& entries = workbench_.pictures().entries();
    return std::any_of(entries.begin(), entries.end(), [](const PictureEntry& entry) {
        return entry.truth() && (entry.state == PictureState::waiting || entry.state == PictureState::working);
    });
}

void ThresholdFinder::inspectMissing() {
    if (references_ == References::cancelled || references_ == References::failed) compareReferences();
    workbench_.inspect(parts_.not_inspected);
}

void ThresholdFinder::cancel() {
    workbench_.cancel();
}

}  // namespace fade::ui
