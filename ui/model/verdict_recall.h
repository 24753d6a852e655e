// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"
#include "fade/recipe.h"

#include <QObject>

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "ui/jobs/recall.h"
#include "ui/jobs/worker.h"

namespace fade::ui {

class InspectionQueue;
class PictureListModel;

/// Gives pictures that have no verdict the one that they had with the present setup, if it is kept. No tower runs.
class VerdictRecall : public QObject {
    Q_OBJECT

public:
    /// All but the inspector outlive it.
    VerdictRecall(Worker& worker, std::shared_ptr<Inspector> inspector, PictureListModel& pictures,
                  const InspectionQueue& queue)
        : worker_(worker), inspector_(std::move(inspector)), pictures_(pictures), queue_(queue) {}

    /// Of `otherwise`, those that have none are wanted. Without a model (`recipe`'s is empty) they wait for `again`.
    void recall(const std::vector<KnownPicture>& pictures, const std::vector<PictureId>& otherwise,
                const Recipe& recipe);
    /// With another setup: all of which it is not known yet what is kept.
    void again(const Recipe& recipe);
    /// Of these it is not known yet what is kept, and it does not matter any more: nothing that is kept counts.
    [[nodiscard]] std::vector<PictureId> giveUp();
    /// What is being looked up is of a former setup.
    void changeSetup() { ++setup_changes_; }
    /// Of another work.
    void forget();
    /// Is to have a verdict, one way or another.
    [[nodiscard]] bool wants(const PictureId& id) const { return otherwise_.contains(id); }

Q_SIGNALS:
    /// It is known what is kept of these; some are `wanted`, since they have no verdict and are to have one. The
    /// recipe's references are as they are now.
    void lookedUp(const std::vector<fade::PictureId>& pictures, const std::vector<fade::PictureId>& wanted,
                  const std::vector<fade::UsedReference>& references);

private:
    void take(const Recalled& found);
    void end(const std::vector<KnownPicture>& pictures, const TaskResult<std::vector<UsedReference>>& end);

    Worker& worker_;
    std::shared_ptr<Inspector> inspector_;
    PictureListModel& pictures_;
    const InspectionQueue& queue_;
    std::vector<KnownPicture> recalling_;  // until it is known what is kept of them
    std::set<PictureId> otherwise_;        // to be inspected if nothing is kept of them
    quint64 setup_changes_ = 0;
};

}  // namespace fade::ui
