// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QWidget>

#include <vector>

class QCPCurve;
class QCPGraph;
class QCustomPlot;

namespace fade::ui {

/// A curve in the unit square, such as a ROC, with the points of chosen thresholds on it.
class CurveChart : public QWidget {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);

    void setTitles(const QString& x_title, const QString& y_title);
    void setCurve(const std::vector<QPointF>& curve, const std::vector<QPointF>& chosen);

    [[nodiscard]] QSize sizeHint() const override { return {210, 210}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {150, 170}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void style();

    QCustomPlot* plot_;
    QCPCurve* curve_;  ///< in its own order, whatever x does
    QCPGraph* chosen_;
};

}  // namespace fade::ui
