// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/threshold_finder.h"

#include "fade/error.h"
#include "fade/spread.h"

#include <algorithm>
#include <utility>

#include "ui/jobs/inspect_picture.h"
#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

struct ComparedReferences {
    std::vector<double> scores;
    std::shared_ptr<const std::vector<Inspection>> maps;
};

Inspection fused_alone(const Inspection& inspection) {
    Inspection alone;
    alone.fused = inspection.fused;
    alone.cells = inspection.cells;
    return alone;
}

}  // namespace

ThresholdFinder::ThresholdFinder(Workbench& workbench, QObject* parent)
    : QObject(parent), workbench_(workbench), comparison_(workbench.worker()), pooling_(workbench.worker()) {
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
    pooling_.cancel();
    pools_ = false;
    reference_scores_.clear();
    reference_maps_ = std::make_shared<const std::vector<Inspection>>();
    good_maps_.reset();
    pooled_.reset();
    failure_.clear();
    const auto recipe = workbench_.recipe();
    if (recipe.references.size() < 2) return setReferences(References::too_few);
    if (recipe.model.path.empty()) return setReferences(References::no_model);
    comparison_.submit(
        {tr("Inspecting each reference with the others"), Urgency::answer},
        [inspector = workbench_.inspector(), recipe](const Job& job) {
            ComparedReferences compared;
            std::vector<Inspection> maps;
            for (const auto& inspection : inspector->leave_one_out(recipe, job)) {
                compared.scores.push_back(inspection.image_score);
                maps.push_back(fused_alone(inspection));
            }
            compared.maps = std::make_shared<const std::vector<Inspection>>(std::move(maps));
            return compared;
        },
        [this](const TaskResult<ComparedReferences>& end) {
            if (end.outcome == Outcome::failed) failure_ = end.sentence;
            if (end.outcome == Outcome::done) {
                reference_scores_ = end.value->scores;
                reference_maps_ = end.value->maps;
                good_maps_.reset();
                pooled_.reset();
            }
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
    poolMaps();
    Q_EMIT changed();
}

/// Compared again from kept features where maps are not kept. Pictures that are others by now are left out.
void ThresholdFinder::poolMaps() {
    const auto marked = spread(parts_.good_pictures, most_good_maps);
    if (references_ == References::comparing || isInspectingMarked() || marked == pooled_) return;
    good_maps_.reset();
    pooled_ = marked;
    pools_ = false;
    pooling_.cancel();
    if (marked.empty()) {
        good_maps_ = good_maps_of(*reference_maps_);
        return;
    }
    std::vector<KnownPicture> pictures;
    for (const auto& id : marked)
        if (const auto* entry = workbench_.pictures().find(id)) pictures.push_back({entry->source, entry->inspected});
    pools_ = true;
    pooling_.submit(
        {tr("Looking at the maps of good parts"), Urgency::answer},
        [inspector = workbench_.inspector(), store = workbench_.pictureStore(), recipe = workbench_.recipe(),
         batch = workbench_.batch(), pictures, references = reference_maps_](const Job& job) {
            auto maps = *references;
            for (const auto& [source, version] : pictures) {
                job.check();
                try {
                    const auto result = inspect_picture(*inspector, *store, *source, recipe, batch, job).result;
                    if (result->image->sha256 == version.sha256) maps.push_back(fused_alone(result->inspection));
                } catch (const Error&) {
                    continue;  // the list says so as soon as it is inspected
                }
            }
            return good_maps_of(maps);
        },
        [this](const TaskResult<std::optional<GoodMaps>>& end) {
            pools_ = false;
            if (end.outcome == Outcome::done) good_maps_ = *end.value;
            Q_EMIT changed();
        });
}

bool ThresholdFinder::canInspect() const {
    if (workbench_.setup().recipe().model.path.empty()) return false;
    return !parts_.not_inspected.empty() || references_ == References::cancelled || references_ == References::failed;
}

bool ThresholdFinder::isInspecting() const {
    return references_ == References::comparing || pools_ || isInspectingMarked();
}

bool ThresholdFinder::isInspectingMarked() const {
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
