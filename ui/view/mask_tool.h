// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

#include "ui/model/mask_editor.h"
#include "ui/view/view_tool.h"

namespace fade::ui {

/// What is drawn next.
struct MaskPen {
    MaskShapeKind kind = MaskShapeKind::rectangle;
    bool looked_at = true;
    int brush = 40;  ///< its diameter, in pixels of the picture
    bool operator==(const MaskPen&) const = default;
};

/// Draws the shapes of a mask: rectangles and ellipses are dragged, a polygon is clicked corner by corner, and the
/// brush paints.
class MaskTool : public QObject, public ViewTool {
    Q_OBJECT

public:
    static constexpr int largest_brush = 2000;

    explicit MaskTool(MaskEditor& editor, QObject* parent = nullptr);

    void setPen(const MaskPen& pen);
    [[nodiscard]] const MaskPen& pen() const { return pen_; }
    /// What is being drawn at this moment; empty: nothing.
    [[nodiscard]] const std::optional<MaskShape>& begun() const { return shape_; }
    /// Takes it back.
    void drop();

    void press(const Place& place) override;
    void move(const Place& place) override;
    void release(const Place& place) override;
    void doubleClick(const Place& place) override;
    void leave() override;
    /// 1 to 4: rectangle, ellipse, polygon, brush; X: the other of looking and not looking; [ and ]: a smaller or
    /// larger brush; Enter closes a polygon, Backspace takes its last corner back, Esc all that is begun, or the
    /// drawing.
    [[nodiscard]] bool takes(int key) const override;
    void key(int key) override;
    void turn(double notches) override;
    void paint(QPainter& painter, const QRectF& picture) const override;

Q_SIGNALS:
    void penChanged();
    /// The shape that is begun.
    void begunChanged();
    /// The picture is none that the drawing is for.
    void refused(const QString& sentence);

private:
    [[nodiscard]] bool closes(const Place& place) const;
    void setBrush(double diameter);
    void finish();
    void takeBackCorner();

    MaskEditor& editor_;
    MaskPen pen_;
    std::optional<MaskShape> shape_;
    std::optional<QPointF> cursor_;  ///< in units of the picture
};

}  // namespace fade::ui
