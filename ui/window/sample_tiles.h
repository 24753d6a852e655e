// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "ui/model/samples.h"
#include "ui/model/thumbnail_cache.h"

class QToolButton;

namespace fade::ui {

/// The samples as tiles, each with its first picture and its name.
class SampleTiles : public QWidget {
    Q_OBJECT

public:
    SampleTiles(const std::vector<Sample>& samples, ThumbnailCache& thumbnails, QWidget* parent = nullptr);
    /// Two beside each other; in a wider place there are more.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int sample);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tile {
        QToolButton* button;
        PictureSourcePtr picture;
    };
    void showPictures();
    void arrange(int columns);
    [[nodiscard]] int widest() const;

    ThumbnailCache& thumbnails_;
    std::vector<Tile> tiles_;
    int columns_ = 0;
};

}  // namespace fade::ui
