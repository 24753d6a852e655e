// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <QColor>
#include <QImage>
#include <QRectF>

#include <optional>

#include "ui/view/colour_map.h"

namespace fade::ui {

/// The part of a map that a view shows, at the view's resolution: CV_32FC1 of `size`. `shown` is the part in units of
/// the picture (0..1 each way). Bilinear, as `resize_map` stretches a map over the picture.
[[nodiscard]] cv::Mat stretch_map(const cv::Mat& map, const QRectF& shown, QSize size);

struct OverlayLook {
    ColourTable colours = colour_table(ColourMapName::inferno);
    double opacity = 0.5;             ///< 0..1
    double low = 0;                   ///< the value of the first colour
    double high = 1;                  ///< the value of the last colour
    bool against_good = false;        ///< both are those of good parts: see `range_against`
    std::optional<double> threshold;  ///< a contour is drawn where the map crosses it
    QColor contour = Qt::white;
    double contour_width = 1.5;  ///< pixels of the view
};

/// Colours for a stretched map, to be drawn over the picture: premultiplied ARGB.
[[nodiscard]] QImage render_map(const cv::Mat& stretched, const OverlayLook& look);

}  // namespace fade::ui
