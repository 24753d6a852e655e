// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/sample_tiles.h"

#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

constexpr int columns = 4;
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
    grid->setSpacing(6);
    for (const auto& sample : samples) {
        const auto index = static_cast<int>(tiles_.size());
        auto* button = new QToolButton(this);
        button->setText(button_text(QString::fromStdString(sample.object)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({picture_side + gap, picture_side});
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
        grid->addWidget(button, index / columns, index % columns);
        tiles_.push_back({button, sample.pictures.front()});
    }
    for (int column = 0; column < columns; ++column) grid->setColumnStretch(column, 1);
    connect(&thumbnails_, &ThumbnailCache::ready, this, [this] {
        if (isVisible()) showPictures();
    });
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
