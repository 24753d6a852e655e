// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/model/known_parts.h"

class QCPBars;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace fade::ui {

/// The scores of good parts upwards and of bad ones downwards, with the thresholds through both.
class PartsChart : public QWidget {
    Q_OBJECT

public:
    explicit PartsChart(QWidget* parent = nullptr);

    /// Thresholds empty: none were found.
    void setParts(const KnownParts& parts, const std::optional<Thresholds>& thresholds);

    [[nodiscard]] QSize sizeHint() const override { return {380, 210}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 170}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void draw();

    QCustomPlot* plot_;
    QCPBars* good_;
    QCPBars* bad_;
    QCPItemText* good_name_;
    QCPItemText* bad_name_;
    std::vector<QCPItemStraightLine*> lines_;
    std::vector<QCPItemText*> letters_;
    KnownParts parts_;
    std::optional<Thresholds> thresholds_;
};

}  // namespace fade::ui
