// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/pc_speed.h"

namespace fade::ui {

PcSpeed::PcSpeed(std::filesystem::path cache, Worker& inspecting, Find how)
    : cache_(std::move(cache)), inspecting_(inspecting), how_(std::move(how)), finding_(inspecting) {
    connect(&inspecting_, &Worker::openTasksChanged, this, &PcSpeed::giveWay);
}

PcSpeed::~PcSpeed() {
    finding_.cancel();
}

std::optional<EngineSpeed> PcSpeed::of(const Compute& compute) const {
    for (const auto& [measured, speed] : known_)
        if (measured == compute) return speed;
    return std::nullopt;
}

void PcSpeed::find(const Compute& compute) {
    if (of(compute) || !can_estimate(compute) || wanted_ == compute) return;
    wanted_ = compute;
    begin();
}

void PcSpeed::begin() {
    running_ = false;
    finding_.submit(
        {tr("This computer's speed"), Urgency::spare},
        [this, cache = cache_, compute = *wanted_, how = how_](const Job& job, const NewestTask::Post& post) {
            post([this] {
                running_ = true;
                giveWay();
            });
            if (cache.empty()) return how(nullptr, compute, job);
            DiskCache kept(cache, default_cache_limit);
            return how(&kept, compute, job);
        },
        [this](const TaskResult<EngineSpeed>& end) {
            running_ = false;
            const auto compute = *std::exchange(wanted_, std::nullopt);
            if (end.outcome != Outcome::done) return;
            known_.emplace_back(compute, *end.value);
            Q_EMIT found();
        });
}

void PcSpeed::giveWay() {
    if (running_ && inspecting_.openTasks() > 1) begin();
}

}  // namespace fade::ui
