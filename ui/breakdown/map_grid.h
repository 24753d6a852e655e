// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/breakdown/map_choice.h"

namespace fade::ui {

/// All maps of an inspection as a table: rows language, vision, fused; columns the scales and their aggregation. One is
/// chosen, by click or arrow keys.
class MapGrid : public QWidget {
    Q_OBJECT

public:
    explicit MapGrid(QWidget* parent = nullptr);

    /// Null: no maps.
    void setPicture(const InspectedPicturePtr& picture);
    /// 1 x 256, CV_8UC3, RGB. The overlay's colours unless set.
    void setColours(const cv::Mat& colours);
    void setChoice(const MapChoice& choice);
    [[nodiscard]] const MapChoice& choice() const { return choice_; }
    /// Where a map is drawn, in this widget.
    [[nodiscard]] QRect cellRect(const MapChoice& choice) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The person chose another map.
    void chosen(const fade::ui::MapChoice& choice);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        MapChoice choice;
        QImage image;
        double maximum = 0;
    };
    struct Layout {
        int header_width = 0;
        int header_height = 0;
        int cell = 0;
        int row_height = 0;
    };
    [[nodiscard]] Layout layoutFor(int width) const;
    [[nodiscard]] QRect cellRect(int row, int column) const;
    [[nodiscard]] std::optional<std::size_t> cellAt(const QPoint& position) const;
    [[nodiscard]] std::size_t indexOf(const MapChoice& choice) const;
    [[nodiscard]] QStringList rowNames() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] static QString describe(const Cell& cell);
    void choose(const MapChoice& choice);
    void render();

    InspectedPicturePtr picture_;
    cv::Mat colours_;
    std::vector<std::optional<View>> views_;  ///< the columns; none, the aggregation, last
    std::vector<MapChoice::Kind> kinds_;      ///< the rows
    std::vector<Cell> cells_;                 ///< row by row
    double aspect_ = 1;                       ///< height of the picture by its width
    MapChoice choice_;
    std::optional<std::size_t> hovered_;
};

}  // namespace fade::ui
