// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"

#include <QWidget>

#include <array>

class QSpinBox;

namespace fade::ui {

/// How many regions of which severity, or of any, lead to Review and to Fail.
class LimitGrid : public QWidget {
    Q_OBJECT

public:
    explicit LimitGrid(QWidget* parent = nullptr);

    void setLimits(const DecisionRules& rules);
    void takeLimits(DecisionRules& rules) const;

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QSpinBox* review;
        QSpinBox* fail;
    };
    /// Of the severities, and last of any region.
    std::array<Row, all_severities.size() + 1> rows_;
};

}  // namespace fade::ui
