// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_chart.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>

#include <qcustomplot.h>
#include <algorithm>
#include <cmath>

#include "ui/plots/plot_style.h"

namespace fade::ui {

namespace {

constexpr double step = 0.01;
constexpr double fine_step = 0.001;
constexpr double grab_distance = 8;  ///< pixels

}  // namespace

ThresholdChart::ThresholdChart(const QString& x_title, Heights heights, QWidget* parent)
    : QWidget(parent), heights_(heights), plot_(new QCustomPlot(this)), hint_(new QLabel(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // The plot only draws; this widget is the one that is dragged and focused.
    plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->xAxis->setRange(0, 1);
    plot_->xAxis->setLabel(x_title);
    plot_->xAxis->grid()->setVisible(false);
    plot_->xAxis->ticker()->setTickCount(6);
    plot_->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    plot_->yAxis->setTickLabels(heights == Heights::counts);
    plot_->yAxis->setTicks(heights == Heights::counts);
    plot_->yAxis->setSubTicks(false);
    plot_->xAxis->setSubTicks(false);
    if (heights == Heights::counts) {  // of pictures: whole numbers
        const auto whole = QSharedPointer<QCPAxisTickerFixed>::create();
        whole->setTickStep(1);
        whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        plot_->yAxis->setTicker(whole);
    }
    plot_->yAxis->ticker()->setTickCount(3);
    plot_->axisRect()->setMinimumMargins({10, 24, 12, 0});  // room for the handles
    connect(plot_, &QCustomPlot::afterLayout, this, &ThresholdChart::partHandles);
    mark_ = new QCPItemStraightLine(plot_);
    mark_->setVisible(false);

    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setAttribute(Qt::WA_TransparentForMouseEvents);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    hint_->setMargin(20);
    applyPalette();
    setBins({});
}

void ThresholdChart::setHint(const QString& hint) {
    hint_->setText(hint);
}

void ThresholdChart::setTitle(const QString& x_title) {
    plot_->xAxis->setLabel(x_title);
    plot_->setLocale(QLocale());
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ThresholdChart::setBins(const std::vector<double>& counts) {
    counts_ = counts;
    showHint();
    plot_->yAxis->setVisible(!counts_.empty());
    const double most = counts_.empty() ? 1 : *std::max_element(counts_.begin(), counts_.end());
    const bool logarithmic = heights_ == Heights::logarithmic;
    plot_->yAxis->setRange(0, 1.08 * std::max(1.0, logarithmic ? std::log10(1 + most) : most));
    colourBars();
}

void ThresholdChart::setThresholds(const std::vector<Threshold>& thresholds, const QColor& ground) {
    thresholds_ = thresholds;
    ground_ = ground;
    while (lines_.size() < thresholds_.size()) {
        lines_.push_back(new QCPItemStraightLine(plot_));
        lines_.back()->setClipToAxisRect(true);
        auto* handle = new QCPItemText(plot_);
        handle->setClipToAxisRect(false);
        handle->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
        handle->setPadding({5, 1, 5, 1});
        handle->position->setTypeX(QCPItemPosition::ptPlotCoords);
        handle->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        handles_.push_back(handle);
    }
    while (bars_.size() < thresholds_.size() + 1) {
        bars_.push_back(new QCPBars(plot_->xAxis, plot_->yAxis));
        bars_.back()->setAntialiased(false);
        bars_.back()->setPen(Qt::NoPen);
    }
    placeThresholds();
    colourBars();
}

void ThresholdChart::setMark(std::optional<double> value) {
    mark_->setVisible(value.has_value());
    showHint();
    if (value) {
        mark_->point1->setCoords(*value, 0);
        mark_->point2->setCoords(*value, 1);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ThresholdChart::showHint() {
    const bool empty = counts_.empty() && !mark_->visible();
    hint_->setVisible(empty);
    for (auto* line : lines_) line->setVisible(!empty);  // a line would run through the hint
}

QPoint ThresholdChart::handlePosition(int index) const {
    const double x = plot_->xAxis->coordToPixel(thresholds_[static_cast<std::size_t>(index)].value);
    return {static_cast<int>(std::lround(x)), plot_->axisRect()->top() - 8};
}

void ThresholdChart::applyPalette() {
    style_plot(*plot_, *this);
    QPen mark(palette().color(QPalette::WindowText), 1.4);
    mark.setStyle(Qt::DotLine);
    mark_->setPen(mark);
    placeThresholds();
    colourBars();
}

void ThresholdChart::colourBars() {
    const double width = counts_.empty() ? 1 : 1.0 / static_cast<double>(counts_.size());
    for (std::size_t zone = 0; zone < bars_.size(); ++zone) {
        const double from = zone == 0 ? -1 : thresholds_[zone - 1].value;
        const double to = zone == thresholds_.size() ? 2 : thresholds_[zone].value;
        QVector<double> places, heights;
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const double middle = (static_cast<double>(i) + 0.5) * width;
            // The last bin stands for the largest value: a threshold of 1 is reached there.
            const double value = i + 1 == counts_.size() ? 1 : middle;
            if (value < from || value >= to) continue;
            places.push_back(middle);
            heights.push_back(heights_ == Heights::logarithmic ? std::log10(1 + counts_[i]) : counts_[i]);
        }
        bars_[zone]->setWidth(width * 0.86);
        bars_[zone]->setBrush(zone == 0 ? ground_ : thresholds_[zone - 1].colour);
        bars_[zone]->setData(places, heights, true);
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void ThresholdChart::placeThresholds() {
    const auto base = palette().color(QPalette::Window);
    for (std::size_t i = 0; i < thresholds_.size(); ++i) {
        const auto& threshold = thresholds_[i];
        const bool chosen = hasFocus() && static_cast<int>(i) == chosen_;
        lines_[i]->point1->setCoords(threshold.value, 0);
        lines_[i]->point2->setCoords(threshold.value, 1);
        lines_[i]->setVisible(hint_->isHidden());
        lines_[i]->setPen(QPen(threshold.colour, chosen ? 2.4 : 1.4));
        handles_[i]->position->setCoords(threshold.value, -0.02);
        handles_[i]->setText((threshold.letter.isEmpty() ? QString() : threshold.letter + " ") +
                             QLocale().toString(threshold.value, 'f', 3));
        QFont bold = font();
        bold.setBold(true);
        bold.setPointSizeF(std::max(7.0, bold.pointSizeF() * 0.88));
        handles_[i]->setFont(bold);
        handles_[i]->setColor(chosen ? base : threshold.colour);
        handles_[i]->setBrush(chosen ? QBrush(threshold.colour) : QBrush(base));
        handles_[i]->setPen(QPen(threshold.colour, 1));
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

/// Two handles that would hide each other move apart.
void ThresholdChart::partHandles() {
    bool close = false;
    if (thresholds_.size() == 2) {
        const double apart =
            plot_->xAxis->coordToPixel(thresholds_[1].value) - plot_->xAxis->coordToPixel(thresholds_[0].value);
        double width = 4;  // between them
        for (const auto* handle : handles_)
            width += (QFontMetricsF(handle->font()).horizontalAdvance(handle->text()) + handle->padding().left() +
                      handle->padding().right()) /
                     2;
        close = apart < width;
    }
    for (std::size_t i = 0; i < thresholds_.size(); ++i) {
        auto alignment = Qt::AlignHCenter;
        if (close) alignment = i == 0 ? Qt::AlignRight : Qt::AlignLeft;
        if (thresholds_[i].value < 0.05) alignment = Qt::AlignLeft;
        if (thresholds_[i].value > 0.95) alignment = Qt::AlignRight;
        handles_[i]->setPositionAlignment(alignment | Qt::AlignBottom);
    }
}

void ThresholdChart::choose(int index) {
    if (thresholds_.empty()) return;
    chosen_ = std::clamp(index, 0, static_cast<int>(thresholds_.size()) - 1);
    placeThresholds();
}

void ThresholdChart::move(int index, double value) {
    const auto i = static_cast<std::size_t>(index);
    if (i >= thresholds_.size()) return;
    // Thresholds do not pass each other.
    const double least = i == 0 ? 0 : thresholds_[i - 1].value;
    const double most = i + 1 == thresholds_.size() ? 1 : thresholds_[i + 1].value;
    value = std::clamp(std::round(value * 1000) / 1000, least, most);
    if (value == thresholds_[i].value) return;
    thresholds_[i].value = value;
    placeThresholds();
    colourBars();
    Q_EMIT moved(index, value);
}

std::optional<int> ThresholdChart::handleAt(const QPointF& position) const {
    std::optional<int> nearest;
    double least = grab_distance + 1;
    for (std::size_t i = 0; i < thresholds_.size(); ++i) {
        double distance = std::abs(plot_->xAxis->coordToPixel(thresholds_[i].value) - position.x());
        const QRectF handle(handles_[i]->topLeft->pixelPosition(), handles_[i]->bottomRight->pixelPosition());
        if (handle.contains(position)) distance = 0;
        // Of two that lie on each other, the one that can give way: the upper at 0, the lower at 1.
        if (distance < least || (distance == least && thresholds_[i].value < 0.5)) nearest = static_cast<int>(i);
        least = std::min(least, distance);
    }
    return nearest;
}

void ThresholdChart::keyPressEvent(QKeyEvent* event) {
    if (thresholds_.empty()) return QWidget::keyPressEvent(event);
    const double distance = event->modifiers().testFlag(Qt::ShiftModifier) ? fine_step : step;
    const double value = thresholds_[static_cast<std::size_t>(chosen_)].value;
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return move(chosen_, value - distance);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return move(chosen_, value + distance);
        case Qt::Key_PageUp:
            return choose(chosen_ + 1);
        case Qt::Key_PageDown:
            return choose(chosen_ - 1);
        case Qt::Key_Home:
            return move(chosen_, 0);
        case Qt::Key_End:
            return move(chosen_, 1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void ThresholdChart::mousePressEvent(QMouseEvent* event) {
    const auto handle = handleAt(event->position());
    if (event->button() != Qt::LeftButton || !handle) return QWidget::mousePressEvent(event);
    dragging_ = true;
    choose(*handle);
}

void ThresholdChart::mouseMoveEvent(QMouseEvent* event) {
    if (dragging_)
        move(chosen_, plot_->xAxis->pixelToCoord(event->position().x()));
    else
        setCursor(handleAt(event->position()) ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void ThresholdChart::mouseReleaseEvent(QMouseEvent* event) {
    dragging_ = false;
    QWidget::mouseReleaseEvent(event);
}

void ThresholdChart::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    placeThresholds();
}

void ThresholdChart::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    placeThresholds();
}

void ThresholdChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
    QWidget::changeEvent(event);
}

void ThresholdChart::resizeEvent(QResizeEvent* event) {
    plot_->setGeometry(rect());
    hint_->setGeometry(rect());
    QWidget::resizeEvent(event);
}

}  // namespace fade::ui
