// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/job.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <thread>

namespace fade::ui {

enum class Outcome { done, cancelled, failed };

/// How a task ended. `code` and `sentence` belong to a failure.
struct TaskEnd {
    Outcome outcome = Outcome::done;
    ErrorCode code = ErrorCode::internal;
    QString sentence;
};

/// How far the running task is.
struct TaskProgress {
    quint64 id = 0;
    QString title;
    Stage stage = Stage::load_image;
    double fraction = 0;                 ///< of this stage, 0..1; 0 while the total is not known
    std::optional<double> seconds_left;  ///< of this stage; empty until it can be told
};

/// One thread that works off tasks, the most urgent first, and among equals the oldest first. Everything but the body
/// of a task happens on the thread that owns this object.
class Worker : public QObject {
    Q_OBJECT

public:
    using Id = quint64;
    struct Task {
        QString title;
        int priority = 0;                              ///< larger is more urgent
        std::function<void(const Job&)> process;       ///< on the worker's thread; may throw `Cancelled` and `Error`
        std::function<void(const TaskEnd&)> finished;  ///< on the owner's thread, once; not after the worker is gone
    };

    explicit Worker(QObject* parent = nullptr);
    /// Stops the running task, drops the others, and waits.
    ~Worker() override;
    Q_DISABLE_COPY_MOVE(Worker)

    Id submit(Task task);
    /// A task that waits gets another urgency; one that runs or has ended does not.
    void setPriority(Id id, int priority);
    /// A task that waits ends at once; one that runs ends as soon as it looks at its stop token.
    void cancel(Id id);
    void cancelAll();

    /// Runs a call on the owner's thread, in the order of the posts; not after the worker is gone. From any thread.
    void post(std::function<void()> call);

    [[nodiscard]] bool isBusy() const { return open_ > 0; }
    /// Tasks that have not ended, the running one included.
    [[nodiscard]] int openTasks() const { return open_; }

Q_SIGNALS:
    void progressed(const fade::ui::TaskProgress& progress);
    /// Tasks were added or have ended: at once when the first comes and the last goes, otherwise once per turn of the
    /// event loop.
    void openTasksChanged(int open);

private:
    struct Waiting {
        Id id;
        Task task;
    };
    void run(const std::stop_token& end);
    TaskEnd execute(Id id, const Task& task, std::stop_source& stop);
    void runPosted();
    void conclude(const Task& task, const TaskEnd& end);
    void setOpen(int open);
    void announceOpen();
    std::optional<Waiting> next(const std::stop_token& end, std::stop_source& stop);

    // Of the owner's thread.
    int open_ = 0;
    int announced_ = 0;
    bool announcing_ = false;

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::map<Id, Task> waiting_;
    std::deque<std::function<void()>> posted_;
    std::set<std::pair<int, Id>> order_;  // (-priority, id)
    Id last_id_ = 0;
    Id running_ = 0;
    std::stop_source running_stop_;
    std::jthread thread_;  // last: everything else outlives it
};

}  // namespace fade::ui

Q_DECLARE_METATYPE(fade::ui::TaskProgress)
