// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/settings.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <optional>

#include "ui/jobs/worker.h"

namespace fade::ui {

class Workbench;

/// Whether settings can be inspected with, by core's own rules, asked before they are taken.
class SettingsCheck : public QObject {
    Q_OBJECT

public:
    /// The workbench must outlive it.
    explicit SettingsCheck(Workbench& workbench);

    /// Why these may not take the place of the present ones; empty: they may, or nobody can tell yet, for want of a
    /// model. What is wrong with the present ones is not held against a change of something else.
    [[nodiscard]] QString refusal(const Settings& changed) const;

private:
    void readVisionModel();
    /// Of settings by themselves.
    [[nodiscard]] QString fault(const Settings& settings) const;
    /// Of the model that compares with references; empty: not known yet.
    [[nodiscard]] std::optional<std::int64_t> blocks() const;

    Workbench& workbench_;
    std::filesystem::path vision_model_;         ///< that is being looked at, or was
    std::optional<std::int64_t> vision_blocks_;  ///< that it has
    NewestTask reading_;
};

}  // namespace fade::ui
