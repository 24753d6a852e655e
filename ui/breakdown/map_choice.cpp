// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/map_choice.h"

#include "fade/maps.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>

namespace fade::ui {

const Settings& settingsOf(const InspectedPicture& picture) {
    return picture.context->provenance.settings;
}

cv::Mat mapOf(const InspectedPicture& picture, const MapChoice& choice) {
    const auto& inspection = picture.inspection;
    const auto& settings = settingsOf(picture);
    const auto regime = inspection.regime();
    const auto weighted_vision = [&](const cv::Mat& vision) -> cv::Mat {
        return cv::min(vision * settings.of(regime).multiplier, 1.0);
    };
    if (choice.kind == MapChoice::Kind::language && inspection.language.empty()) return {};
    if (!choice.view) {
        if (choice.kind == MapChoice::Kind::fused) return inspection.fused;
        return choice.kind == MapChoice::Kind::language ? inspection.language : weighted_vision(inspection.vision);
    }
    const auto found = std::find_if(inspection.views.begin(), inspection.views.end(),
                                    [&](const ViewMaps& maps) { return maps.view == *choice.view; });
    if (found == inspection.views.end()) return {};
    if (choice.kind == MapChoice::Kind::fused) return fuse_view(*found, regime, settings);
    return choice.kind == MapChoice::Kind::language ? found->language : weighted_vision(found->vision);
}

QString mapName(const MapChoice& choice) {
    const auto kind = choice.kind == MapChoice::Kind::language ? QCoreApplication::translate("MapChoice", "Language")
                      : choice.kind == MapChoice::Kind::vision ? QCoreApplication::translate("MapChoice", "Vision")
                                                               : QCoreApplication::translate("MapChoice", "Fused");
    return choice.view ? QCoreApplication::translate("MapChoice", "%1, %2").arg(kind).arg(choice.view->scale())
                       : QCoreApplication::translate("MapChoice", "%1, all scales").arg(kind);
}

QImage colourMap(const cv::Mat& map, const cv::Mat& colours) {
    QImage image(map.cols, map.rows, QImage::Format_RGB32);
    for (int y = 0; y < map.rows; ++y) {
        const auto* values = map.ptr<float>(y);
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < map.cols; ++x) {
            const auto level = static_cast<int>(std::lround(values[x] > 0 ? 255 * std::min(values[x], 1.0F) : 0.0F));
            const auto& colour = colours.at<cv::Vec3b>(level);
            line[x] = qRgb(colour[0], colour[1], colour[2]);
        }
    }
    return image;
}

}  // namespace fade::ui
