// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model_estimate.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "ui/jobs/worker.h"

namespace fade::ui {

/// How fast this PC computes: as it was kept, or measured where there is nothing else to do. That happens on the thread
/// that inspects, so that neither disturbs the other; what comes to be done meanwhile goes first, and the measurement
/// begins again after it.
class PcSpeed : public QObject {
    Q_OBJECT

public:
    using Find = std::function<EngineSpeed(DiskCache*, const Compute&, const Job&)>;

    /// `cache` is the folder of the disk cache; empty: none. `inspecting` must outlive this object. `how` runs on its
    /// thread.
    PcSpeed(std::filesystem::path cache, Worker& inspecting, Find how = known_engine_speed);
    ~PcSpeed() override;
    Q_DISABLE_COPY_MOVE(PcSpeed)

    /// As far as it is known, of what computes so, as it is asked for.
    [[nodiscard]] std::optional<EngineSpeed> of(const Compute& compute) const;
    /// Finds it out, if it is not known and can be; `found` comes when it is. What was asked for before and is not
    /// found yet counts no more.
    void find(const Compute& compute);

Q_SIGNALS:
    void found();

private:
    void begin();
    void giveWay();

    std::filesystem::path cache_;
    Worker& inspecting_;
    Find how_;
    std::vector<std::pair<Compute, EngineSpeed>> known_;
    std::optional<Compute> wanted_;  ///< being found out
    bool running_ = false;           ///< its turn has come
    NewestTask finding_;
};

}  // namespace fade::ui
