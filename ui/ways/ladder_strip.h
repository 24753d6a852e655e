// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <vector>

#include "ui/jobs/compare_ways.h"
#include "ui/view/colour_map.h"

namespace fade::ui {

/// One picture as often as there are ways to inspect it, side by side: the fused map over it, the image score and the
/// verdict.
class LadderStrip : public QWidget {
    Q_OBJECT

public:
    explicit LadderStrip(ColourMapName colours, QWidget* parent = nullptr);

    /// Empty: nothing but room for a line of them.
    void setLadder(const std::vector<LadderStep>& ladder);
    /// Said in the middle while there is no ladder.
    void setHint(const QString& hint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Layout {
        int columns = 1;
        int cell = 0;        ///< its width
        int row_height = 0;  ///< with two lines of text, and the gap below
    };
    [[nodiscard]] Layout layoutFor(int width) const;
    [[nodiscard]] int leastCell() const;
    void describe();

    ColourMapName colours_;
    std::vector<LadderStep> ladder_;
    std::vector<QImage> images_;  ///< of each step, with its map
    double aspect_ = 0.75;        ///< height of the picture by its width
    QString hint_;
};

}  // namespace fade::ui
