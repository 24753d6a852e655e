// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QObject>

#include <optional>

#include "ui/view/view_tool.h"

namespace fade::ui {

/// A line over a known length: it is dragged.
class ScaleTool : public QObject, public ViewTool {
    Q_OBJECT

public:
    using QObject::QObject;

    /// How many pixels of the picture it is long; empty: there is none.
    [[nodiscard]] std::optional<double> length() const;
    [[nodiscard]] bool isDrawing() const { return drawing_; }
    void clear();

    void press(const Place& place) override;
    void move(const Place& place) override;
    void release(const Place& place) override;
    /// Esc takes the line back, or leaves.
    [[nodiscard]] bool takes(int key) const override { return key == Qt::Key_Escape; }
    void key(int key) override;
    void paint(QPainter& painter, const QRectF& picture) const override;

Q_SIGNALS:
    void lineChanged();
    /// It has been drawn.
    void drawn();
    void left();

private:
    std::optional<QLineF> line_;  ///< in units of the picture
    QSizeF picture_;              ///< that it was drawn over
    bool drawing_ = false;
};

}  // namespace fade::ui
