// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/job.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>

namespace fade::ui {

enum class Outcome { done, cancelled, failed };

/// How a task ended. All but the outcome belongs to a failure.
struct TaskEnd {
    Outcome outcome = Outcome::done;
    ErrorCode code = ErrorCode::internal;
    QString sentence;
    std::string subject = {};  ///< the file or field that the sentence is about; may be empty
    QString message = {};      ///< the sentence without its subject
};

/// How a task ended, with what it made.
template <typename T>
struct TaskResult : TaskEnd {
    std::optional<T> value;  ///< if it is done
};

/// What is worked off before what: the last of these first, and among equals the oldest.
enum class Urgency {
    spare,       ///< where there is nothing else to do
    thumbnail,   ///< a small picture; of these the newest first, since it is what is looked at
    ordinary,    ///< pictures that wait, files that are looked for
    in_view,     ///< the picture that is looked at
    answer,      ///< what somebody asked for once
    recall,      ///< verdicts that are kept
    model,       ///< what all that needs it waits for
    waited_for,  ///< nobody goes on before it
    display      ///< what belongs on the screen now
};

/// What is shown of a task, and when its turn comes.
struct TaskKind {
    QString title;
    Urgency urgency = Urgency::ordinary;
};

/// How far the running task is.
struct TaskProgress {
    quint64 id = 0;
    QString title;
    Stage stage = Stage::load_image;
    double fraction = 0;                 ///< of this stage, 0..1; 0 while the total is not known
    std::optional<double> seconds_left;  ///< of this stage; empty until it can be told
};

/// One thread that works off tasks, the most urgent first. Everything but the body of a task happens on the thread that
/// owns this object.
class Worker : public QObject {
    Q_OBJECT

public:
    using Id = quint64;

    explicit Worker(QObject* parent = nullptr);
    /// Stops the running task, drops the others, and waits.
    ~Worker() override;
    Q_DISABLE_COPY_MOVE(Worker)

    /// `work`, a `T(const Job&)`, runs on the worker's thread; it may throw `Cancelled` and `Error`. `done` hears how
    /// it ended, once, on the owner's thread; not after the worker is gone. It takes a `TaskResult<T>&`, or where `T`
    /// is void a `const TaskEnd&`.
    template <typename Work, typename Done>
    Id submit(TaskKind kind, Work work, Done done) {
        using T = std::invoke_result_t<Work&, const Job&>;
        if constexpr (std::is_void_v<T>) {
            return add({std::move(kind), std::move(work), std::move(done)});
        } else {
            auto made = std::make_shared<std::optional<T>>();
            return add({std::move(kind), [made, work = std::move(work)](const Job& job) mutable { *made = work(job); },
                        [made, done = std::move(done)](const TaskEnd& end) mutable {
                            TaskResult<T> result{end, {}};
                            if (end.outcome == Outcome::done) result.value = std::move(*made);
                            done(result);
                        }});
        }
    }
    /// One whose end nobody waits for.
    template <typename Work>
    Id submit(TaskKind kind, Work work) {
        return add({std::move(kind), std::move(work), {}});
    }
    /// A task that waits gets another urgency; one that runs or has ended does not.
    void setUrgency(Id id, Urgency urgency);
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
    struct Task {
        TaskKind kind;
        std::function<void(const Job&)> process;
        std::function<void(const TaskEnd&)> finished;
    };
    struct Waiting {
        Id id;
        Task task;
    };
    using Turn = std::pair<int, std::int64_t>;  // the smaller one first
    static Turn turn_of(Id id, Urgency urgency);
    Id add(Task task);
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
    std::map<Turn, Id> order_;
    Id last_id_ = 0;
    Id running_ = 0;
    std::stop_source running_stop_;
    std::jthread thread_;  // last: everything else outlives it
};

/// Of what is asked for again and again only the last request counts: what an earlier one brings is dropped, and so is
/// all that comes when this object is gone. Of the owner's thread.
class Newest {
public:
    /// A call that happens only as long as it is the last one that was made here.
    template <typename Call>
    [[nodiscard]] auto only(Call call) {
        token_ = std::make_shared<Token>();
        return guarded(std::move(call));
    }
    /// Nothing that was asked for counts any more.
    void forget() { token_.reset(); }

protected:
    struct Token {};
    [[nodiscard]] std::weak_ptr<Token> token() const { return token_; }
    template <typename Call>
    [[nodiscard]] auto guarded(Call call) {
        return [mine = token(), call = std::move(call)](auto&&... arguments) mutable {
            if (!mine.expired()) call(std::forward<decltype(arguments)>(arguments)...);
        };
    }

private:
    std::shared_ptr<Token> token_;
};

/// The same of a worker's tasks: a request cancels the one before, whose end nobody hears of.
class NewestTask : private Newest {
public:
    /// Hands a call over to the owner's thread, where it happens if the request is still the last one.
    using Post = std::function<void(std::function<void()>)>;

    explicit NewestTask(Worker& worker) : worker_(&worker) {}

    /// As the worker's; `work` may also be a `T(const Job&, const Post&)`.
    template <typename Work, typename Done>
    void submit(TaskKind kind, Work work, Done done) {
        cancel();
        auto end = only(std::move(done));
        if constexpr (std::is_invocable_v<Work&, const Job&, const Post&>) {
            const Post post = [worker = worker_, mine = token()](std::function<void()> call) {
                worker->post([mine, call = std::move(call)] {
                    if (!mine.expired()) call();
                });
            };
            task_ = worker_->submit(
                std::move(kind), [work = std::move(work), post](const Job& job) mutable { return work(job, post); },
                std::move(end));
        } else {
            task_ = worker_->submit(std::move(kind), std::move(work), std::move(end));
        }
    }
    void setUrgency(Urgency urgency) { worker_->setUrgency(task_, urgency); }
    /// Ends the last request too; nobody hears of it.
    void cancel() {
        forget();
        if (task_ != 0) worker_->cancel(std::exchange(task_, 0));
    }

private:
    Worker* worker_;
    Worker::Id task_ = 0;
};

}  // namespace fade::ui

Q_DECLARE_METATYPE(fade::ui::TaskProgress)
