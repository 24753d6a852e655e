// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/image_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace fade::ui {

namespace {

constexpr double key_zoom = 1.25;
constexpr double wheel_zoom_per_degree = 1.0 / 120;  // a notch of 15 degrees: a factor of 2^(1/8)
constexpr double key_pan = 60;
constexpr double click_distance = 4;
constexpr double swipe_grip = 8;

}  // namespace

ImageView::ImageView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Picture"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ImageView::setPicture(const PicturePyramidPtr& picture) {
    if (picture == picture_) return;
    picture_ = picture;
    // Pictures of the same size are compared at the same place, also if it takes a while to read them.
    if (picture_ && picture_->size() != fitted_size_) {
        fitted_size_ = picture_->size();
        viewport_.setPicture(fitted_size_);
        viewport_.fit();
    }
    marker_.reset();
    viewChanged();
}

void ImageView::setMap(const cv::Mat& map) {
    map_ = map;
    stretched_.release();
    update();
}

void ImageView::setLook(const OverlayLook& look) {
    look_ = look;
    update();
}

void ImageView::setThreshold(std::optional<double> threshold) {
    look_.threshold = threshold;
    update();
}

void ImageView::setOverlayVisible(bool visible) {
    overlay_visible_ = visible;
    update();
}

void ImageView::setReference(const PicturePyramidPtr& reference) {
    reference_ = reference;
    viewport_.setView({paneWidth(), static_cast<double>(height())});
    viewChanged();
}

void ImageView::setCompareMode(CompareMode mode) {
    compare_ = mode;
    viewport_.setView({paneWidth(), static_cast<double>(height())});
    viewChanged();
}

void ImageView::setHint(const QString& hint) {
    hint_ = hint;
    setAccessibleDescription(hint);
    update();
}

void ImageView::reveal(QPointF place) {
    if (!picture_ || viewport_.isFitted()) return;
    const QSizeF size = picture_->size();
    const auto at = viewport_.toView({place.x() * size.width(), place.y() * size.height()});
    const QRectF sight(0, 0, paneWidth(), height());
    if (sight.contains(at)) return;
    viewport_.pan(sight.center() - at);
    viewChanged();
}

void ImageView::setMarker(std::optional<QPointF> place) {
    marker_ = place;
    update();
}

void ImageView::setMask(const QImage& mask) {
    veil_.setMask(mask);
    update();
}

bool ImageView::looksAt(QPointF place) const {
    return !picture_ || veil_.looksAt(place, picture_->size());
}

void ImageView::setPixelLength(std::optional<double> mm) {
    pixel_length_ = mm;
    update();
}

void ImageView::setTool(ViewTool* tool) {
    if (tool == tool_) return;
    tool_ = tool;
    if (drag_ == Drag::tool) drag_ = Drag::none;
    update();
}

ViewTool::Place ImageView::toolPlace(QPointF position) const {
    const auto whole = viewport_.pictureInView();
    const auto way = position - whole.topLeft();
    return {{way.x() / whole.width(), way.y() / whole.height()}, picture_->size(), whole.size()};
}

void ImageView::fit() {
    viewport_.fit();
    viewChanged();
}

void ImageView::zoomToActualSize() {
    viewport_.zoomTo(1 / devicePixelRatioF(), QPointF(paneWidth() / 2, height() / 2.0));
    viewChanged();
}

void ImageView::zoomBy(double factor) {
    viewport_.zoomTo(viewport_.zoom() * factor, QPointF(paneWidth() / 2, height() / 2.0));
    viewChanged();
}

double ImageView::zoom() const {
    return viewport_.zoom() * devicePixelRatioF();
}

double ImageView::paneWidth() const {
    return sideBySide() ? width() / 2.0 : width();
}

double ImageView::swipeX() const {
    return swipe_ * width();
}

bool ImageView::nearSwipe(QPointF position) const {
    return swiping() && std::abs(position.x() - swipeX()) <= swipe_grip;
}

std::optional<QPointF> ImageView::placeAt(QPointF position) const {
    if (!picture_) return std::nullopt;
    if (sideBySide() && position.x() >= paneWidth()) position.rx() -= paneWidth();
    const auto pixel = viewport_.toPicture(position);
    const QPointF place(pixel.x() / picture_->size().width(), pixel.y() / picture_->size().height());
    if (place.x() < 0 || place.y() < 0 || place.x() >= 1 || place.y() >= 1) return std::nullopt;
    return place;
}

void ImageView::viewChanged() {
    base_ = {};
    stretched_.release();
    update();
    Q_EMIT zoomChanged(zoom());
}

void ImageView::resizeEvent(QResizeEvent*) {
    viewport_.setView({paneWidth(), static_cast<double>(height())});
    viewChanged();
}

void ImageView::wheelEvent(QWheelEvent* event) {
    if (!picture_) return;
    if (tool_ != nullptr && event->modifiers() == Qt::ControlModifier) {
        tool_->turn(event->angleDelta().y() / 120.0);
        update();
        return event->accept();
    }
    auto position = event->position();
    if (sideBySide() && position.x() >= paneWidth()) position.rx() -= paneWidth();
    const double degrees = event->angleDelta().y() / 8.0;
    viewport_.zoomTo(viewport_.zoom() * std::exp2(degrees * wheel_zoom_per_degree), position);
    viewChanged();
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    if (!picture_ || (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)) return;
    const bool by_tool = tool_ != nullptr && event->button() == Qt::LeftButton;
    drag_ = nearSwipe(event->position()) ? Drag::swipe : by_tool ? Drag::tool : Drag::pan;
    moved_ = false;
    pressed_at_ = last_position_ = event->position();
    updateCursor(event->position());
    if (drag_ != Drag::tool) return;
    tool_->press(toolPlace(event->position()));
    update();
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    const auto position = event->position();
    if (drag_ != Drag::none && !moved_) moved_ = (position - pressed_at_).manhattanLength() > click_distance;
    if (drag_ == Drag::swipe) {
        swipe_ = std::clamp(position.x() / std::max(1, width()), 0.0, 1.0);
        update();
    } else if (drag_ == Drag::pan && moved_) {
        viewport_.pan(position - last_position_);
        viewChanged();
    }
    if (tool_ != nullptr && picture_ && (drag_ == Drag::tool || drag_ == Drag::none)) {
        tool_->move(toolPlace(position));
        update();
    }
    last_position_ = position;
    updateCursor(position);
    if (const auto place = placeAt(position))
        Q_EMIT hovered(*place);
    else
        Q_EMIT unhovered();
}

void ImageView::mouseReleaseEvent(QMouseEvent* event) {
    const bool click = drag_ == Drag::pan && !moved_ && event->button() == Qt::LeftButton;
    const bool by_tool = drag_ == Drag::tool && event->button() == Qt::LeftButton;
    if (drag_ == Drag::tool && !by_tool) return;
    drag_ = Drag::none;
    updateCursor(event->position());
    if (by_tool && picture_) {
        tool_->release(toolPlace(event->position()));
        update();
    }
    if (!click) return;
    if (const auto place = placeAt(event->position())) Q_EMIT clicked(*place);
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!picture_ || event->button() != Qt::LeftButton) return;
    if (tool_ != nullptr) {
        drag_ = Drag::tool;
        tool_->doubleClick(toolPlace(event->position()));
        update();
    } else if (viewport_.isFitted()) {
        viewport_.zoomTo(1 / devicePixelRatioF(), event->position());
        viewChanged();
    } else {
        fit();
    }
}

void ImageView::leaveEvent(QEvent*) {
    if (tool_ != nullptr) {
        tool_->leave();
        update();
    }
    Q_EMIT unhovered();
}

void ImageView::updateCursor(QPointF position) {
    if (drag_ == Drag::swipe || nearSwipe(position))
        setCursor(Qt::SplitHCursor);
    else if (drag_ == Drag::pan && moved_)
        setCursor(Qt::ClosedHandCursor);
    else
        setCursor(placeAt(position) ? Qt::CrossCursor : Qt::ArrowCursor);
}

void ImageView::setBare(bool bare) {
    if (bare == bare_) return;
    bare_ = bare;
    update();
}

bool ImageView::event(QEvent* event) {
    // Before it is a key of the window's.
    if (event->type() == QEvent::ShortcutOverride && tool_ != nullptr && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool ImageView::takesKey(const QKeyEvent& event) const {
    // Some keyboards have brackets on the third level of a key.
    constexpr Qt::KeyboardModifiers others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool alone = (event.modifiers() & others) == 0 || event.text() == "[" || event.text() == "]";
    return tool_ != nullptr && alone && tool_->takes(event.key());
}

void ImageView::keyPressEvent(QKeyEvent* event) {
    if (takesKey(*event)) {
        tool_->key(event->key());
        return update();
    }
    const auto pan = [&](double x, double y) {
        viewport_.pan({x, y});
        viewChanged();
    };
    switch (event->key()) {
        case Qt::Key_Space:
            if (!event->isAutoRepeat()) setBare(true);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const auto place = placeAt({paneWidth() / 2, height() / 2.0})) Q_EMIT clicked(*place);
            return;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(key_zoom);
        case Qt::Key_Minus:
            return zoomBy(1 / key_zoom);
        case Qt::Key_Left:
            return pan(key_pan, 0);
        case Qt::Key_Right:
            return pan(-key_pan, 0);
        case Qt::Key_Up:
            return pan(0, key_pan);
        case Qt::Key_Down:
            return pan(0, -key_pan);
        default:
            QWidget::keyPressEvent(event);
    }
}

void ImageView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) setBare(false);
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void ImageView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) viewChanged();
    QWidget::changeEvent(event);
}

void ImageView::focusOutEvent(QFocusEvent* event) {
    setBare(false);
    QWidget::focusOutEvent(event);
}

}  // namespace fade::ui
