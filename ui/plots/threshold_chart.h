// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QCPBars;
class QCPItemRect;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QLabel;

namespace fade::ui {

/// A histogram of 0..1 with thresholds that are moved by mouse or keyboard: arrow keys move the chosen one by 0.01,
/// with Shift by 0.001; Page Up and Page Down choose.
class ThresholdChart : public QWidget {
    Q_OBJECT

public:
    enum class Heights { counts, logarithmic };

    ThresholdChart(const QString& x_title, Heights heights, QWidget* parent = nullptr);

    /// Bars over equal parts of 0..1; empty: `hint` is shown instead.
    void setBins(const std::vector<double>& counts);
    void setHint(const QString& hint);
    void setTitle(const QString& x_title);

    /// A threshold: a letter on its handle, and the colour from it to the next one.
    struct Threshold {
        QString letter;
        double value = 0;
        QColor colour;
    };
    /// In rising order. `ground` is the colour below the first.
    void setThresholds(const std::vector<Threshold>& thresholds, const QColor& ground);

    /// Marks one value, that of the picture in view.
    void setMark(std::optional<double> value);

    [[nodiscard]] QSize sizeHint() const override { return {320, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {150, 130}; }

    /// The position of a threshold's handle, in this widget.
    [[nodiscard]] QPoint handlePosition(int index) const;

Q_SIGNALS:
    /// While dragging, too. In 0..1, in thousandths.
    void moved(int index, double value);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyPalette();
    void colourBars();
    void placeThresholds();
    void partHandles();
    void showHint();
    void choose(int index);
    void move(int index, double value);
    [[nodiscard]] std::optional<int> handleAt(const QPointF& position) const;

    Heights heights_;
    QCustomPlot* plot_;
    QLabel* hint_;
    QCPItemStraightLine* mark_ = nullptr;
    std::vector<double> counts_;
    std::vector<Threshold> thresholds_;
    QColor ground_;
    std::vector<QCPBars*> bars_;  ///< one for the ground, one for each threshold
    std::vector<QCPItemStraightLine*> lines_;
    std::vector<QCPItemText*> handles_;
    int chosen_ = 0;
    bool dragging_ = false;
};

}  // namespace fade::ui
