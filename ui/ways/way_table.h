// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "ui/jobs/compare_ways.h"

namespace fade::ui {

/// Every way with the area under the ROC that it has on the marked parts. One is chosen, by click or arrow keys.
class WayTable : public QTableWidget {
    Q_OBJECT

public:
    explicit WayTable(QWidget* parent = nullptr);

    /// Of ways with a selection; then the recommended one is chosen.
    void setCompared(const ComparedWays& compared);
    /// The place of the chosen way; none: -1.
    [[nodiscard]] int chosen() const { return currentRow(); }
    void retranslate();

    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void fill();

    ComparedWays compared_;
};

}  // namespace fade::ui
