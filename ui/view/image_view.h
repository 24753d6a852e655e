// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <QImage>
#include <QWidget>

#include <optional>

#include "ui/view/map_rendering.h"
#include "ui/view/picture_pyramid.h"
#include "ui/view/veil.h"
#include "ui/view/view_tool.h"
#include "ui/view/viewport.h"

namespace fade::ui {

enum class CompareMode { none, swipe, side_by_side };

/// A picture with a map over it. Zooms at the cursor, pans, reads out, and compares with a reference.
class ImageView : public QWidget {
    Q_OBJECT

public:
    explicit ImageView(QWidget* parent = nullptr);

    /// Null: none; the view says what to do instead.
    void setPicture(const PicturePyramidPtr& picture);
    [[nodiscard]] const PicturePyramidPtr& picture() const { return picture_; }
    /// The map over the picture, CV_32FC1 in any grid; empty: none.
    void setMap(const cv::Mat& map);
    void setLook(const OverlayLook& look);
    [[nodiscard]] const OverlayLook& look() const { return look_; }
    void setThreshold(std::optional<double> threshold);
    void setOverlayVisible(bool visible);
    void setReference(const PicturePyramidPtr& reference);
    [[nodiscard]] const PicturePyramidPtr& reference() const { return reference_; }
    /// Where the whole reference lies in a comparison, in its pane: in its own shape, within the picture's place.
    [[nodiscard]] QRectF referenceInView() const;
    /// What names it there; empty: there is none.
    [[nodiscard]] QString referenceLabel() const;
    void setCompareMode(CompareMode mode);
    [[nodiscard]] CompareMode compareMode() const { return compare_; }
    /// What an empty view says.
    void setHint(const QString& hint);
    /// A cross at this place of the picture (0..1 each way); empty: none.
    void setMarker(std::optional<QPointF> place);
    /// Where one does not look, Grayscale8 with 255 where one does, stretched over pictures of its own ratio: it is
    /// dimmed and hatched, and no map is drawn there. Null: one looks everywhere.
    void setMask(const QImage& mask);
    /// Whether one looks at this place of the picture.
    [[nodiscard]] bool looksAt(QPointF place) const;
    /// Of the picture, in mm: a bar then shows a round length. Empty: it is not known.
    void setPixelLength(std::optional<double> mm);
    /// Hands the left button and the tool's keys to it; null: they move the picture and ask for evidence. It outlives
    /// the view, or is taken away before.
    void setTool(ViewTool* tool);
    /// Moves the picture until this place is in sight.
    void reveal(QPointF place);

    void fit();
    void zoomToActualSize();
    void zoomBy(double factor);
    [[nodiscard]] double zoom() const;
    [[nodiscard]] const Viewport& viewport() const { return viewport_; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 560}; }

Q_SIGNALS:
    /// The place of the picture under the cursor (0..1 each way).
    void hovered(QPointF place);
    void unhovered();
    /// By the mouse, or by Enter: then it is the place at the view's centre.
    void clicked(QPointF place);
    void zoomChanged(double zoom);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool sideBySide() const { return compare_ == CompareMode::side_by_side && reference_; }
    [[nodiscard]] bool swiping() const { return compare_ == CompareMode::swipe && reference_; }
    [[nodiscard]] double paneWidth() const;
    [[nodiscard]] double swipeX() const;
    [[nodiscard]] bool nearSwipe(QPointF position) const;
    [[nodiscard]] std::optional<QPointF> placeAt(QPointF position) const;
    [[nodiscard]] bool takesKey(const QKeyEvent& event) const;
    [[nodiscard]] ViewTool::Place toolPlace(QPointF position) const;
    void viewChanged();
    void setBare(bool bare);
    void updateCursor(QPointF position);

    void drawBase(QPainter& painter) const;
    void drawReference(QPainter& painter, const QRectF& clip, double shift) const;
    void drawOverlay(QPainter& painter);
    void drawVeil(QPainter& painter);
    void drawCompareHandle(QPainter& painter) const;
    void drawMarker(QPainter& painter) const;
    void drawHint(QPainter& painter) const;

    PicturePyramidPtr picture_;
    QSize fitted_size_;  ///< of the last picture
    PicturePyramidPtr reference_;
    cv::Mat map_;
    OverlayLook look_;
    bool overlay_visible_ = true;
    bool bare_ = false;  ///< while the key is held
    CompareMode compare_ = CompareMode::none;
    double swipe_ = 0.5;  ///< of the view's width
    QString hint_;
    std::optional<QPointF> marker_;
    Veil veil_;
    std::optional<double> pixel_length_;
    ViewTool* tool_ = nullptr;
    Viewport viewport_;

    enum class Drag { none, pan, swipe, tool };
    Drag drag_ = Drag::none;
    bool moved_ = false;
    QPointF pressed_at_;
    QPointF last_position_;

    // Kept between paints: the picture as drawn, and the map stretched to the view.
    QImage base_;
    cv::Mat stretched_;
    QRect stretched_rect_;
};

}  // namespace fade::ui
