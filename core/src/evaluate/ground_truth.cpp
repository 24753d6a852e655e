// SPDX-License-Identifier: MIT
#include "evaluate/ground_truth.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/metrics.h"

#include <opencv2/core.hpp>

#include "base/opencv_errors.h"
#include "evaluate/picture_faults.h"
#include "image/load.h"

namespace fade {

cv::Mat load_mask(const std::filesystem::path& file) {
    const auto stored = read_image_file(file);
    return with_memory_errors(stored.name, [&] {
        const auto decoded = decode_upright(stored);
        const auto black = value_range(decoded).black;
        cv::Mat anomalous = cv::Mat::zeros(decoded.pixels.size(), CV_8UC1);
        for (int c = 0; c < decoded.pixels.channels(); ++c) {
            cv::Mat channel;
            cv::extractChannel(decoded.pixels, channel, c);
            anomalous |= channel != black;
        }
        return anomalous;
    });
}

GroundTruth load_ground_truth(const TestPicture& picture, int side, std::vector<std::string>& problems) {
    if (!picture.anomalous) return {};
    if (!picture.mask) return {false, {}};
    try {
        const auto mask = load_mask(*picture.mask);
        const auto size = probe_image_size(picture.file);
        if (mask.size() != size) {
            problems.push_back(display_path(*picture.mask) + ": is " + std::to_string(mask.cols) + " x " +
                               std::to_string(mask.rows) + " pixels, but its picture is " + std::to_string(size.width) +
                               " x " + std::to_string(size.height) + "; left out of the pixel metrics.");
            return {false, {}};
        }
        const auto resized = resize_mask(mask, side);
        if (cv::countNonZero(mask) == 0) problems.push_back(display_path(*picture.mask) + ": has no anomalous pixel.");
        if (cv::countNonZero(resized) == 0) return {};
        try {
            return {true, label_regions(resized)};
        } catch (const Error& error) {
            throw Error(error.code(), display_path(*picture.mask) + ": " + error.what());
        }
    } catch (const Error& error) {
        if (!is_about_picture(error)) throw;
        problems.emplace_back(error.what());
        return {false, {}};
    }
}

}  // namespace fade
