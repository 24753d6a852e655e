// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample_tiles.h"

#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

constexpr int least_columns = 2;
constexpr int most_columns = 4;
constexpr int spacing = 6;
constexpr int picture_side = 56;
constexpr int gap = 8;  // between picture and name

/// The middle of a picture, as a square with the gap beside it.
QIcon tile_icon(const QImage& picture, double ratio, bool right_to_left) {
    const int side = std::min(picture.width(), picture.height());
    QPixmap icon(QSize(picture_side + gap, picture_side) * ratio);
    icon.setDevicePixelRatio(ratio);
    icon.fill(Qt::transparent);
    QPainter painter(&icon);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(right_to_left ? gap : 0, 0, picture_side, picture_side), picture,
                      QRect((picture.width() - side) / 2, (picture.height() - side) / 2, side, side));
    return icon;
}

}  // namespace

SampleTiles::SampleTiles(const std::vector<Sample>& samples, ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent), thumbnails_(thumbnails) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(spacing);
    for (const auto& sample : samples) {
        const auto index = static_cast<int>(tiles_.size());
        auto* button = new QToolButton(this);
        button->setText(button_text(QString::fromStdString(sample.object)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({picture_side + gap, picture_side});
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
        tiles_.push_back({button, picture_file(sample.pictures.front())});
    }
    arrange(most_columns);
    connect(&thumbnails_, &ThumbnailCache::ready, this, [this] {
        if (isVisible()) showPictures();
    });
}

void SampleTiles::arrange(int columns) {
    if (columns == columns_) return;
    columns_ = columns;
    auto* grid = static_cast<QGridLayout*>(layout());
    for (std::size_t i = 0; i < tiles_.size(); ++i)
        grid->addWidget(tiles_[i].button, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    for (int column = 0; column < most_columns; ++column) grid->setColumnStretch(column, column < columns ? 1 : 0);
}

int SampleTiles::widest() const {
    int width = 0;
    for (const auto& tile : tiles_) width = std::max(width, tile.button->sizeHint().width());
    return width;
}

QSize SampleTiles::minimumSizeHint() const {
    return {least_columns * (widest() + spacing), layout()->minimumSize().height()};
}

void SampleTiles::resizeEvent(QResizeEvent* event) {
    if (!tiles_.empty()) arrange(std::clamp((width() + spacing) / (widest() + spacing), least_columns, most_columns));
    QWidget::resizeEvent(event);
}

void SampleTiles::showEvent(QShowEvent* event) {
    showPictures();
    QWidget::showEvent(event);
}

void SampleTiles::showPictures() {
    for (const auto& tile : tiles_) {
        if (!tile.button->icon().isNull()) continue;
        const auto picture = thumbnails_.find(tile.picture);
        if (!picture.isNull())
            tile.button->setIcon(tile_icon(picture, devicePixelRatioF(), layoutDirection() == Qt::RightToLeft));
    }
}

}  // namespace fade::ui
