// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

#include "ui/jobs/compare_ways.h"
#include "ui/jobs/worker.h"

namespace fade::ui {

class Workbench;

/// The picture in view and the marked pictures, inspected by words alone, by each other, and with 1, 2, 4 ... of the
/// references, on the worker. Of the work as it is when it begins: nothing may change meanwhile, as in a modal dialog.
class WayComparer : public QObject {
    Q_OBJECT

public:
    explicit WayComparer(Workbench& workbench, QObject* parent = nullptr);
    /// Ends what it has begun.
    ~WayComparer() override;
    Q_DISABLE_COPY_MOVE(WayComparer)

    enum class State { nothing, working, done, cancelled, failed };

    /// Whether the pictures are compared with each other, too; another choice begins again.
    [[nodiscard]] bool withBatch() const { return with_batch_; }
    void setWithBatch(bool with_batch);
    /// Whether that can be chosen: there are enough, and it is not the present way, which always takes part.
    [[nodiscard]] bool canBatch() const;

    /// Of the picture in view; empty until it is there.
    [[nodiscard]] const std::vector<LadderStep>& ladder() const { return ladder_; }
    [[nodiscard]] State ladderState() const { return ladder_state_; }
    /// Of the marked pictures; empty until it is there, and where nothing is marked.
    [[nodiscard]] const std::optional<ComparedWays>& compared() const { return compared_; }
    [[nodiscard]] State comparisonState() const { return comparison_state_; }
    /// Whether both kinds are marked.
    [[nodiscard]] bool hasMarks() const;
    /// Why one of both failed: a sentence; or empty.
    [[nodiscard]] const QString& failure() const { return failure_; }
    [[nodiscard]] bool isWorking() const {
        return ladder_state_ == State::working || comparison_state_ == State::working;
    }

    /// Both, anew.
    void compare();
    void cancel();
    /// The present setup becomes this way, as one step.
    void use(const Way& way);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] WaysRequest request() const;
    void climb();
    void compareMarked();
    void end(State& state, const TaskEnd& end);

    Workbench& workbench_;
    NewestTask climbing_;
    NewestTask comparison_;
    bool with_batch_;
    std::vector<LadderStep> ladder_;
    State ladder_state_ = State::nothing;
    std::optional<ComparedWays> compared_;
    State comparison_state_ = State::nothing;
    QString failure_;
};

}  // namespace fade::ui
