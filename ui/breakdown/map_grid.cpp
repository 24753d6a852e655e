// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/map_grid.h"

#include "fade/inspection_report.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

#include <opencv2/core.hpp>

#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr std::array all_kinds{MapChoice::Kind::language, MapChoice::Kind::vision, MapChoice::Kind::fused};
constexpr int gap = 8;
constexpr int smallest_cell = 30;
constexpr int largest_cell = 190;

}  // namespace

MapGrid::MapGrid(QWidget* parent) : QWidget(parent), colours_(overlay_colours()) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MapGrid::setPicture(const InspectedPicturePtr& picture) {
    picture_ = picture;
    render();
    updateGeometry();
    update();
}

void MapGrid::setColours(const cv::Mat& colours) {
    colours_ = colours;
    render();
    update();
}

void MapGrid::setChoice(const MapChoice& choice) {
    choice_ = choice;
    setAccessibleDescription(cells_.empty() ? QString() : describe(cells_[indexOf(choice_)]));
    update();
}

void MapGrid::render() {
    views_.clear();
    kinds_.clear();
    cells_.clear();
    hovered_.reset();
    if (!picture_) return;
    const auto size = picture_->image->pixels.size();
    aspect_ = std::clamp(static_cast<double>(size.height) / size.width, 0.3, 2.0);
    for (const auto& maps : picture_->inspection.views) views_.emplace_back(maps.view);
    views_.emplace_back();
    for (const auto kind : all_kinds) {
        if (kind == MapChoice::Kind::language && !picture_->inspection.language_score) continue;
        kinds_.push_back(kind);
        for (const auto& view : views_) {
            const MapChoice choice{kind, view};
            const auto map = mapOf(*picture_, choice);
            Cell cell{choice, colourMap(map, colours_), 0};
            cv::minMaxLoc(map, nullptr, &cell.maximum);
            cells_.push_back(std::move(cell));
        }
    }
    setAccessibleDescription(describe(cells_[indexOf(choice_)]));
}

QStringList MapGrid::rowNames() const {
    QStringList names;
    for (const auto kind : kinds_)
        names << (kind == MapChoice::Kind::language ? tr("Language")
                  : kind == MapChoice::Kind::vision ? tr("Vision")
                                                    : tr("Fused"));
    return names;
}

int MapGrid::rows() const {
    return static_cast<int>(kinds_.size());
}

QString MapGrid::describe(const Cell& cell) {
    return tr("%1: at most %2").arg(mapName(cell.choice)).arg(QLocale().toString(cell.maximum, 'f', 3));
}

std::size_t MapGrid::indexOf(const MapChoice& choice) const {
    const auto found =
        std::find_if(cells_.begin(), cells_.end(), [&](const Cell& cell) { return cell.choice == choice; });
    // A scale that is not there yet: the aggregation of the same kind; words that were not compared: the fused map.
    if (found == cells_.end()) return indexOf({choice.view ? choice.kind : MapChoice::Kind::fused, {}});
    return static_cast<std::size_t>(found - cells_.begin());
}

MapGrid::Layout MapGrid::layoutFor(int width) const {
    Layout layout;
    for (const auto& name : rowNames())
        layout.header_width = std::max(layout.header_width, fontMetrics().horizontalAdvance(name));
    layout.header_width += gap;
    layout.header_height = fontMetrics().height() + 6;
    const int columns = std::max(1, static_cast<int>(views_.size()));
    layout.cell =
        std::clamp((width - layout.header_width - (columns - 1) * gap - 4) / columns, smallest_cell, largest_cell);
    layout.row_height = static_cast<int>(layout.cell * aspect_) + fontMetrics().height() + 6 + gap;
    return layout;
}

QRect MapGrid::cellRect(int row, int column) const {
    const auto layout = layoutFor(width());
    return {layout.header_width + column * (layout.cell + gap), layout.header_height + row * layout.row_height,
            layout.cell, static_cast<int>(layout.cell * aspect_)};
}

QRect MapGrid::cellRect(const MapChoice& choice) const {
    if (cells_.empty()) return {};
    const auto index = static_cast<int>(indexOf(choice));
    const int columns = static_cast<int>(views_.size());
    return cellRect(index / columns, index % columns);
}

std::optional<std::size_t> MapGrid::cellAt(const QPoint& position) const {
    for (std::size_t i = 0; i < cells_.size(); ++i)
        if (cellRect(cells_[i].choice).adjusted(-2, -2, 2, fontMetrics().height() + 4).contains(position)) return i;
    return std::nullopt;
}

QSize MapGrid::sizeHint() const {
    return {380, heightForWidth(380)};
}

QSize MapGrid::minimumSizeHint() const {
    const int columns = std::max(1, static_cast<int>(views_.size()));
    const int width = layoutFor(0).header_width + columns * (smallest_cell + gap);
    return {width, 60};
}

int MapGrid::heightForWidth(int width) const {
    if (cells_.empty()) return 60;
    const auto layout = layoutFor(width);
    return layout.header_height + rows() * layout.row_height;
}

void MapGrid::choose(const MapChoice& choice) {
    if (choice == choice_) return;
    setChoice(choice);
    Q_EMIT chosen(choice);
}

bool MapGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto index = cellAt(help->pos());
        if (index)
            QToolTip::showText(help->globalPos(), describe(cells_[*index]), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
    return QWidget::event(event);
}

void MapGrid::paintEvent(QPaintEvent*) {
    if (cells_.empty()) return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto text = palette().color(QPalette::WindowText);
    const auto soft = mixed(palette().color(QPalette::Window), text, 0.65);
    const auto accent = palette().color(QPalette::Highlight);
    const int line = fontMetrics().height();
    const auto names = rowNames();
    const auto chosen = indexOf(choice_);
    const int columns = static_cast<int>(views_.size());
    painter.setPen(soft);
    for (int column = 0; column < columns; ++column) {
        const auto& view = views_[static_cast<std::size_t>(column)];
        const auto cell = cellRect(0, column);
        const QRect header(cell.left() - gap / 2, 0, cell.width() + gap, line);
        painter.drawText(header, Qt::AlignCenter, view ? QString::number(view->scale()) : tr("all"));
    }
    for (int row = 0; row < rows(); ++row) {
        const auto cell = cellRect(row, 0);
        painter.setPen(text);
        painter.drawText(QRect(0, cell.top(), cell.left() - gap, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         names[row]);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        const auto& cell = cells_[i];
        const QRectF box = cellRect(cell.choice);
        QPainterPath rounded;
        rounded.addRoundedRect(box, 3, 3);
        painter.save();
        painter.setClipPath(rounded);
        painter.drawImage(box, cell.image);
        painter.restore();
        if (i == chosen || hovered_ == i) {
            const bool is_chosen = i == chosen;
            painter.setPen(QPen(is_chosen ? accent : soft, is_chosen ? 2.5 : 1.2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5);
        }
        // The maximum, as a number, and with a bar of its length where there is room for one.
        const QRectF below(box.left(), box.bottom() + 4, box.width(), line);
        const double room = below.width() - fontMetrics().horizontalAdvance("0.00") - 6;
        constexpr double least_bar = 12;
        const bool has_bar = room >= least_bar;
        painter.setPen(i == chosen ? text : soft);
        painter.drawText(below, (has_bar ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter,
                         QLocale().toString(cell.maximum, 'f', 2));
        if (!has_bar) continue;
        const QRectF track(below.left(), below.center().y() - 2, room, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(palette().color(QPalette::Window), text, 0.14));
        painter.drawRoundedRect(track, 2, 2);
        painter.setBrush(accent);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(cell.maximum, 0.0, 1.0), 4)),
                                2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cellRect(choice_)).adjusted(-6, -6, 6, line + 6), 6, 6);
    }
}

void MapGrid::mousePressEvent(QMouseEvent* event) {
    const auto index = cellAt(event->pos());
    if (event->button() != Qt::LeftButton || !index) return QWidget::mousePressEvent(event);
    choose(cells_[*index].choice);
}

void MapGrid::mouseMoveEvent(QMouseEvent* event) {
    const auto index = cellAt(event->pos());
    if (index == hovered_) return;
    hovered_ = index;
    setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MapGrid::leaveEvent(QEvent* event) {
    hovered_.reset();
    update();
    QWidget::leaveEvent(event);
}

void MapGrid::keyPressEvent(QKeyEvent* event) {
    if (cells_.empty()) return QWidget::keyPressEvent(event);
    const int columns = static_cast<int>(views_.size());
    const int index = static_cast<int>(indexOf(choice_));
    int row = index / columns;
    int column = index % columns;
    switch (event->key()) {
        case Qt::Key_Left:
            --column;
            break;
        case Qt::Key_Right:
            ++column;
            break;
        case Qt::Key_Up:
            --row;
            break;
        case Qt::Key_Down:
            ++row;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    row = std::clamp(row, 0, rows() - 1);
    column = std::clamp(column, 0, columns - 1);
    choose(cells_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column)]
               .choice);
}

}  // namespace fade::ui
