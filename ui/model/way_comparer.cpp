// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/way_comparer.h"

#include "fade/mutual.h"

#include <algorithm>
#include <utility>

#include "ui/model/workbench.h"

namespace fade::ui {

namespace {

std::vector<MarkedPicture> marked_in(const std::vector<PictureEntry>& entries) {
    std::vector<MarkedPicture> marked;
    for (const auto& entry : entries)
        if (const auto truth = entry.truth()) marked.push_back({entry.source, *truth == Truth::bad});
    return marked;
}

}  // namespace

WayComparer::WayComparer(Workbench& workbench, QObject* parent)
    : QObject(parent),
      workbench_(workbench),
      climbing_(workbench.worker()),
      comparison_(workbench.worker()),
      with_batch_(workbench.batch() != nullptr) {
    compare();
}

WayComparer::~WayComparer() {
    climbing_.cancel();
    comparison_.cancel();
}

bool WayComparer::canBatch() const {
    return workbench_.batch() == nullptr && workbench_.pictures().entries().size() >= least_batch;
}

void WayComparer::setWithBatch(bool with_batch) {
    if (with_batch == with_batch_) return;
    with_batch_ = with_batch;
    compare();
}

bool WayComparer::hasMarks() const {
    const auto marked = marked_in(workbench_.pictures().entries());
    const auto bad = std::count_if(marked.begin(), marked.end(), [](const MarkedPicture& one) { return one.bad; });
    return bad > 0 && bad < static_cast<std::ptrdiff_t>(marked.size());
}

WaysRequest WayComparer::request() const {
    WaysRequest request{workbench_.recipe(), {}, workbench_.batch() != nullptr};
    if (with_batch_)
        for (const auto& entry : workbench_.pictures().entries()) request.batch.push_back(entry.source);
    return request;
}

void WayComparer::compare() {
    climbing_.cancel();
    comparison_.cancel();
    ladder_.clear();
    compared_.reset();
    failure_.clear();
    ladder_state_ = comparison_state_ = State::nothing;
    if (!workbench_.setup().recipe().model.path.empty()) {
        climb();
        if (hasMarks()) compareMarked();
    }
    Q_EMIT changed();
}

void WayComparer::climb() {
    const auto* entry = workbench_.pictures().find(workbench_.current());
    if (entry == nullptr) return;
    ladder_state_ = State::working;
    climbing_.submit(
        {tr("Comparing ways to inspect"), Urgency::answer},
        [inspector = workbench_.inspector(), store = workbench_.pictureStore(), request = request(),
         source = entry->source](const Job& job) { return climb_ladder(*inspector, *store, request, *source, job); },
        [this](const TaskResult<std::vector<LadderStep>>& result) {
            if (result.outcome == Outcome::done) ladder_ = *result.value;
            end(ladder_state_, result);
        });
}

void WayComparer::compareMarked() {
    comparison_state_ = State::working;
    comparison_.submit(
        {tr("Comparing ways to inspect"), Urgency::answer},
        [inspector = workbench_.inspector(), store = workbench_.pictureStore(), request = request(),
         marked = marked_in(workbench_.pictures().entries())](const Job& job) {
            return compare_ways(*inspector, *store, request, marked, job);
        },
        [this](const TaskResult<ComparedWays>& result) {
            if (result.outcome == Outcome::done) compared_ = *result.value;
            end(comparison_state_, result);
        });
}

void WayComparer::end(State& state, const TaskEnd& end) {
    state = end.outcome == Outcome::done        ? State::done
            : end.outcome == Outcome::cancelled ? State::cancelled
                                                : State::failed;
    if (end.outcome == Outcome::failed) failure_ = end.sentence;
    Q_EMIT changed();
}

void WayComparer::cancel() {
    workbench_.cancel();
}

void WayComparer::use(const Way& way) {
    const auto standard = workbench_.setup().standardSettings();
    const auto model = workbench_.setup().model();
    if (!model) return;
    const auto recipe = with_way(completed(workbench_.recipe(), workbench_.batch() != nullptr, model->info()), way);
    auto work = workbench_.work();
    work.settings = recipe.settings == standard ? std::nullopt : recipe.settings;
    work.threshold_basis = recipe.threshold_basis;
    work.compares_pictures = way.batch;
    std::size_t used = 0;
    for (auto& reference : work.references)
        if (reference.enabled) reference.enabled = used++ < way.shots;
    workbench_.replaceWork([] { return tr("Change the way to inspect"); }, std::move(work));
}

}  // namespace fade::ui
