// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/colour_map.h"

#include <opencv2/imgproc.hpp>

#include <QCoreApplication>

namespace fade::ui {

namespace {

int opencv_name(ColourMapName name) {
    switch (name) {
        case ColourMapName::inferno:
            return cv::COLORMAP_INFERNO;
        case ColourMapName::viridis:
            return cv::COLORMAP_VIRIDIS;
        case ColourMapName::magma:
            return cv::COLORMAP_MAGMA;
        case ColourMapName::turbo:
            return cv::COLORMAP_TURBO;
        case ColourMapName::jet:
            return cv::COLORMAP_JET;
    }
    return cv::COLORMAP_INFERNO;
}

}  // namespace

ColourTable colour_table(ColourMapName name) {
    cv::Mat steps(1, 256, CV_8UC1);
    for (int i = 0; i < 256; ++i) steps.at<uchar>(i) = static_cast<uchar>(i);
    cv::Mat colours;
    cv::applyColorMap(steps, colours, opencv_name(name));
    ColourTable table{};
    for (int i = 0; i < 256; ++i) {
        const auto bgr = colours.at<cv::Vec3b>(i);
        table[static_cast<std::size_t>(i)] = qRgb(bgr[2], bgr[1], bgr[0]);
    }
    return table;
}

QString colour_map_text(ColourMapName name) {
    switch (name) {
        case ColourMapName::inferno:
            return QStringLiteral("Inferno");
        case ColourMapName::viridis:
            return QStringLiteral("Viridis");
        case ColourMapName::magma:
            return QStringLiteral("Magma");
        case ColourMapName::turbo:
            return QStringLiteral("Turbo");
        case ColourMapName::jet:
            return QCoreApplication::translate("ColourMap", "Jet (not uniform)");
    }
    return {};
}

}  // namespace fade::ui
