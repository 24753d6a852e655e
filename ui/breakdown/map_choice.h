// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <optional>
#include <vector>

#include "fade/inspector.h"

namespace fade::ui {

/// One of an inspection's maps.
struct MapChoice {
    enum class Kind { language, vision, fused };
    Kind kind = Kind::fused;
    std::optional<View> view = {};  ///< none: aggregated over the views
    bool operator==(const MapChoice&) const = default;
};

/// The chosen map as values of 0..1 that can be compared with each other: language as it is, vision times its
/// multiplier (as it enters the fusion), limited to 1, and fused of that view alone. Empty if the inspection lacks the
/// view.
[[nodiscard]] cv::Mat mapOf(const InspectedPicture& picture, const MapChoice& choice);

/// "Language, 448", translated.
[[nodiscard]] QString mapName(const MapChoice& choice);

/// A map in 256 colours (1 x 256, CV_8UC3, RGB), one pixel a cell.
[[nodiscard]] QImage colourMap(const cv::Mat& map, const cv::Mat& colours);

/// The settings that a picture was inspected with.
[[nodiscard]] const Settings& settingsOf(const InspectedPicture& picture);

}  // namespace fade::ui
