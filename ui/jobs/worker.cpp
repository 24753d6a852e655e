// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/worker.h"

#include "fade/threads.h"

#include <QCoreApplication>
#include <new>
#include <utility>

#include "ui/jobs/messages.h"

namespace fade::ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds progress_interval{40};

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Turns the engine's reports of one task into progress for people: few enough for a window, with the time left.
class ProgressMeter {
public:
    std::optional<TaskProgress> hear(const Progress& progress) {
        const bool first = !started_ || progress.stage != stage_;
        if (first) {
            stage_ = progress.stage;
            stage_start_ = Clock::now();
            first_done_ = progress.done;
        } else if (Clock::now() - last_ < progress_interval) {
            return std::nullopt;
        }
        started_ = true;
        last_ = Clock::now();
        TaskProgress result;
        result.stage = stage_;
        if (progress.total == 0) return result;
        result.fraction = static_cast<double>(progress.done) / static_cast<double>(progress.total);
        const double elapsed = seconds_since(stage_start_);
        if (progress.done > first_done_ && elapsed > 0.5)
            result.seconds_left = elapsed * static_cast<double>(progress.total - progress.done) /
                                  static_cast<double>(progress.done - first_done_);
        return result;
    }

private:
    bool started_ = false;
    Stage stage_{};
    Clock::time_point stage_start_;
    Clock::time_point last_;
    std::size_t first_done_ = 0;
};

}  // namespace

Worker::Worker(QObject* parent) : QObject(parent), thread_([this](const std::stop_token& end) { run(end); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        order_.clear();
        running_stop_.request_stop();
    }
    thread_.request_stop();
    thread_.join();
}

Worker::Turn Worker::turn_of(Id id, Urgency urgency) {
    const auto age = static_cast<std::int64_t>(id);
    return {-static_cast<int>(urgency), urgency == Urgency::thumbnail ? -age : age};
}

Worker::Id Worker::add(Task task) {
    Id id = 0;
    {
        const std::lock_guard lock(mutex_);
        id = ++last_id_;
        order_.emplace(turn_of(id, task.kind.urgency), id);
        waiting_.emplace(id, std::move(task));
    }
    wake_.notify_one();
    setOpen(open_ + 1);
    return id;
}

void Worker::setUrgency(Id id, Urgency urgency) {
    const std::lock_guard lock(mutex_);
    const auto found = waiting_.find(id);
    if (found == waiting_.end()) return;
    auto& now = found->second.kind.urgency;
    order_.erase(turn_of(id, now));
    now = urgency;
    order_.emplace(turn_of(id, now), id);
}

void Worker::cancel(Id id) {
    Task task;
    {
        const std::lock_guard lock(mutex_);
        if (running_ == id) running_stop_.request_stop();
        const auto found = waiting_.find(id);
        if (found == waiting_.end()) return;
        order_.erase(turn_of(id, found->second.kind.urgency));
        task = std::move(found->second);
        waiting_.erase(found);
    }
    post([this, task = std::move(task)] { conclude(task, {Outcome::cancelled, {}, {}}); });
}

void Worker::cancelAll() {
    std::map<Id, Task> dropped;
    {
        const std::lock_guard lock(mutex_);
        dropped.swap(waiting_);
        order_.clear();
        running_stop_.request_stop();
    }
    post([this, dropped = std::move(dropped)] {
        for (const auto& [id, task] : dropped) conclude(task, {Outcome::cancelled, {}, {}});
    });
}

void Worker::post(std::function<void()> call) {
    {
        const std::lock_guard lock(mutex_);
        posted_.push_back(std::move(call));
    }
    QMetaObject::invokeMethod(this, &Worker::runPosted, Qt::QueuedConnection);
}

void Worker::runPosted() {
    std::function<void()> call;
    {
        const std::lock_guard lock(mutex_);
        call = std::move(posted_.front());
        posted_.pop_front();
    }
    call();
}

void Worker::conclude(const Task& task, const TaskEnd& end) {
    --open_;
    if (task.finished) task.finished(end);
    setOpen(open_);
}

void Worker::setOpen(int open) {
    open_ = open;
    if ((open_ == 0) != (announced_ == 0)) return announceOpen();
    if (std::exchange(announcing_, true)) return;
    post([this] {
        announcing_ = false;
        announceOpen();
    });
}

void Worker::announceOpen() {
    if (std::exchange(announced_, open_) != open_) Q_EMIT openTasksChanged(open_);
}

std::optional<Worker::Waiting> Worker::next(const std::stop_token& end, std::stop_source& stop) {
    std::unique_lock lock(mutex_);
    running_ = 0;
    if (!wake_.wait(lock, end, [this] { return !order_.empty(); }) || end.stop_requested()) return std::nullopt;
    const auto id = order_.begin()->second;
    order_.erase(order_.begin());
    auto node = waiting_.extract(id);
    running_ = id;
    running_stop_ = stop = std::stop_source();
    return Waiting{id, std::move(node.mapped())};
}

void Worker::run(const std::stop_token& end) {
    // The window stays quick while all processors work.
    step_back_this_thread();
    std::stop_source stop;
    while (auto current = next(end, stop)) {
        auto result = execute(current->id, current->task, stop);
        post([this, task = std::move(current->task), result = std::move(result)] { conclude(task, result); });
    }
}

TaskEnd Worker::execute(Id id, const Task& task, std::stop_source& stop) {
    ProgressMeter meter;
    const Job job{stop.get_token(), [&](const Progress& progress) {
                      auto heard = meter.hear(progress);
                      if (!heard) return;
                      heard->id = id;
                      heard->title = task.kind.title;
                      post([this, shown = std::move(*heard)] { Q_EMIT progressed(shown); });
                  }};
    try {
        job.check();
        task.process(job);
        return {};
    } catch (const Cancelled&) {
        return {Outcome::cancelled, {}, {}};
    } catch (const Error& error) {
        return {Outcome::failed, error.code(), message_text(error), error.subject(), message_text(error.message())};
    } catch (const std::bad_alloc&) {
        return {Outcome::failed, ErrorCode::resource,
                QCoreApplication::translate("Worker", "There is not enough memory for this.")};
    } catch (const std::exception& error) {
        return {Outcome::failed, ErrorCode::internal, message_text(error)};
    }
}

}  // namespace fade::ui
