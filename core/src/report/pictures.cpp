// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/inspection_report.h"
#include "fade/report.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/opencv_errors.h"

namespace fade {

namespace {

void write_encoded(const std::filesystem::path& file, const std::string& extension, const cv::Mat& pixels,
                   const std::vector<int>& parameters) {
    std::vector<std::uint8_t> bytes;
    const auto refuse = [&] {
        return Error(ErrorCode::write_failed, display_path(file), Text::en("the image cannot be encoded."));
    };
    with_memory_errors(display_path(file), [&] {
        try {
            if (!cv::imencode(extension, pixels, bytes, parameters)) throw refuse();
        } catch (const cv::Exception& error) {
            if (error.code == cv::Error::StsNoMem) throw;
            throw refuse();
        }
    });
    write_file_atomically(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

cv::Mat overlay_colours() {
    // From black over purple and orange to yellow, equal steps of which look equal.
    cv::Mat levels(1, 256, CV_8UC1);
    for (int i = 0; i < levels.cols; ++i) levels.at<std::uint8_t>(i) = static_cast<std::uint8_t>(i);
    cv::Mat colours;
    cv::applyColorMap(levels, colours, cv::COLORMAP_INFERNO);
    cv::cvtColor(colours, colours, cv::COLOR_BGR2RGB);
    return colours;
}

cv::Mat render_overlay(const Image& image, const cv::Mat& map, double opacity, const cv::Mat& cells) {
    if (!(opacity >= 0 && opacity <= 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The overlay's opacity must be from 0 to 1."));
    return with_memory_errors(display_name(image.name), [&] {
        const auto colours = overlay_colours();
        const auto values = resize_map(map, image.pixels.size(), cells);
        cv::Mat overlay(image.pixels.size(), CV_8UC3);
        cv::parallel_for_({0, overlay.rows}, [&](const cv::Range& rows) {
            for (int y = rows.start; y < rows.end; ++y) {
                const auto* value = values.ptr<float>(y);
                const auto* picture = image.pixels.ptr<cv::Vec3b>(y);
                auto* target = overlay.ptr<cv::Vec3b>(y);
                for (int x = 0; x < overlay.cols; ++x) {
                    const float clipped = value[x] > 0 ? std::min(value[x], 1.0F) : 0.0F;  // what is no number is 0
                    const auto& colour = colours.at<cv::Vec3b>(static_cast<int>(std::lround(clipped * 255)));
                    for (int c = 0; c < 3; ++c)
                        target[x][c] =
                            cv::saturate_cast<std::uint8_t>((1 - opacity) * picture[x][c] + opacity * colour[c]);
                }
            }
        });
        if (!cells.empty()) image.pixels.copyTo(overlay, resize_cells(cells, overlay.size()) == 0);
        return overlay;
    });
}

void write_png(const std::filesystem::path& file, const cv::Mat& pixels) {
    cv::Mat bgr;
    const bool coloured = pixels.channels() > 1;
    if (coloured) with_memory_errors(display_path(file), [&] { cv::cvtColor(pixels, bgr, cv::COLOR_RGB2BGR); });
    constexpr int fast_compression = 3;
    write_encoded(file, ".png", coloured ? bgr : pixels, {cv::IMWRITE_PNG_COMPRESSION, fast_compression});
}

void write_float_tiff(const std::filesystem::path& file, const cv::Mat& map) {
    constexpr int no_compression = 1;
    write_encoded(file, ".tiff", map, {cv::IMWRITE_TIFF_COMPRESSION, no_compression});
}

}  // namespace fade
