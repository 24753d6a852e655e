// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "ui/model/known_parts.h"

namespace fade::ui {

/// The confusion matrix: how many good and bad parts have which verdict. As large as it needs to be.
class VerdictTable : public QTableWidget {
    Q_OBJECT

public:
    explicit VerdictTable(QWidget* parent = nullptr);

    /// `counts` null: there are none yet.
    void setCounts(const VerdictCounts* counts);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

}  // namespace fade::ui
