// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/map_rendering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace fade::ui {

namespace {

/// Low values fade out, so that the picture below keeps its colours: full opacity from this step of 256 on.
constexpr double full_opacity_from = 96;

std::array<QRgb, 256> premultiplied_table(const OverlayLook& look) {
    std::array<QRgb, 256> table{};
    const double most = std::clamp(look.opacity, 0.0, 1.0) * 255;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const double share = std::min(1.0, static_cast<double>(i) / full_opacity_from);
        const int alpha = static_cast<int>(std::lround(most * share));
        const auto colour = look.colours[i];
        table[i] = qPremultiply(qRgba(qRed(colour), qGreen(colour), qBlue(colour), alpha));
    }
    return table;
}

/// Between which two cells of the map a pixel of the view lies.
struct Between {
    int first;
    int second;
    float share;  ///< of the second
};

/// For every pixel along one side of the view; cells and pixels both count at their centres.
std::vector<Between> interpolation(double begin, double length, int pixels, int cells) {
    std::vector<Between> result;
    result.reserve(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i) {
        const double at = (begin + (i + 0.5) * length / pixels) * cells - 0.5;
        const double inside = std::clamp(at, 0.0, cells - 1.0);
        const int first = static_cast<int>(inside);
        result.push_back({first, std::min(first + 1, cells - 1), static_cast<float>(inside - first)});
    }
    return result;
}

/// `over` (straight colour) with this coverage, above a premultiplied pixel.
QRgb blend_over(QRgb under, const QColor& over, float coverage) {
    const float rest = 1 - coverage;
    const auto mix = [&](int above, int below) {
        return static_cast<int>(std::lround(static_cast<float>(above) * coverage + static_cast<float>(below) * rest));
    };
    return qRgba(mix(over.red(), qRed(under)), mix(over.green(), qGreen(under)), mix(over.blue(), qBlue(under)),
                 mix(255, qAlpha(under)));
}

/// How much of a pixel the contour covers: its distance to the line is the value's distance to the threshold over the
/// slope there.
void draw_contour(const cv::Mat& values, const OverlayLook& look, QImage& image) {
    const auto threshold = static_cast<float>(*look.threshold);
    const auto half_width = static_cast<float>(look.contour_width / 2);
    for (int y = 0; y < values.rows; ++y) {
        const auto* row = values.ptr<float>(y);
        const auto* above = values.ptr<float>(std::max(0, y - 1));
        const auto* below = values.ptr<float>(std::min(values.rows - 1, y + 1));
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < values.cols; ++x) {
            const float dx = row[std::min(values.cols - 1, x + 1)] - row[std::max(0, x - 1)];
            const float dy = below[x] - above[x];
            const float slope = std::sqrt(dx * dx + dy * dy) / 2;
            const float difference = std::abs(row[x] - threshold);
            if (difference > slope * (half_width + 0.5F) || slope <= 1e-9F) continue;
            pixels[x] = blend_over(pixels[x], look.contour, std::min(1.0F, half_width + 0.5F - difference / slope));
        }
    }
}

}  // namespace

cv::Mat stretch_map(const cv::Mat& map, const QRectF& shown, QSize size) {
    const auto columns = interpolation(shown.left(), shown.width(), size.width(), map.cols);
    const auto rows = interpolation(shown.top(), shown.height(), size.height(), map.rows);
    cv::Mat stretched(size.height(), size.width(), CV_32FC1);
    std::vector<float> blended(static_cast<std::size_t>(map.cols));
    for (int y = 0; y < stretched.rows; ++y) {
        const auto& row = rows[static_cast<std::size_t>(y)];
        const auto* first = map.ptr<float>(row.first);
        const auto* second = map.ptr<float>(row.second);
        for (std::size_t x = 0; x < blended.size(); ++x) blended[x] = first[x] + row.share * (second[x] - first[x]);
        auto* out = stretched.ptr<float>(y);
        for (std::size_t x = 0; x < columns.size(); ++x) {
            const auto& column = columns[x];
            const float left = blended[static_cast<std::size_t>(column.first)];
            out[x] = left + column.share * (blended[static_cast<std::size_t>(column.second)] - left);
        }
    }
    return stretched;
}

QImage render_map(const cv::Mat& stretched, const OverlayLook& look) {
    QImage image(stretched.cols, stretched.rows, QImage::Format_ARGB32_Premultiplied);
    const auto table = premultiplied_table(look);
    const auto low = static_cast<float>(look.low);
    const auto scale = 255.0F / static_cast<float>(std::max(look.high - look.low, 1e-9));
    for (int y = 0; y < stretched.rows; ++y) {
        const auto* values = stretched.ptr<float>(y);
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < stretched.cols; ++x) {
            const auto step = std::clamp((values[x] - low) * scale + 0.5F, 0.0F, 255.0F);
            pixels[x] = table[static_cast<std::size_t>(step)];
        }
    }
    if (look.threshold) draw_contour(stretched, look, image);
    return image;
}

}  // namespace fade::ui
