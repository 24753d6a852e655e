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

Q_SIGNALS:
    void chosen(int sample);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Tile {
        QToolButton* button;
        std::filesystem::path picture;
    };
    void showPictures();

    ThumbnailCache& thumbnails_;
    std::vector<Tile> tiles_;
};

}  // namespace fade::ui
