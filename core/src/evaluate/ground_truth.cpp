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

cv::Mat load_masks(const std::vector<std::filesystem::path>& files) {
    cv::Mat all;
    for (const auto& file : files) {
        const auto mask = load_mask(file);
        if (all.empty())
            all = mask;
        else if (mask.size() == all.size())
            all |= mask;
        else
            throw Error(ErrorCode::mismatch, display_path(file) + ": is of another size than " +
                                                 display_path(files.front()) + ", a mask of the same picture.");
    }
    return all;
}

namespace {

GroundTruth ground_truth_of(const TestPicture& picture, int side, std::vector<std::string>& problems) {
    const auto& file = picture.masks.front();
    const auto mask = load_masks(picture.masks);
    const auto size = probe_image_size(picture.file);
    if (mask.size() != size) {
        problems.push_back(display_path(file) + ": is " + std::to_string(mask.cols) + " x " +
                           std::to_string(mask.rows) + " pixels, but its picture is " + std::to_string(size.width) +
                           " x " + std::to_string(size.height) + "; left out of the pixel metrics.");
        return {Knowledge::unusable, {}};
    }
    const auto marked = cv::countNonZero(mask);
    if (marked == 0) {
        problems.push_back(display_path(file) +
                           ": has no anomalous pixel, but its picture is bad; left out of the pixel metrics.");
        return {Knowledge::empty, {}};
    }
    if (static_cast<std::size_t>(marked) == mask.total())
        problems.push_back(display_path(file) + ": marks the whole picture as anomalous.");
    const auto resized = resize_mask(mask, side);
    if (cv::countNonZero(resized) == 0) {
        problems.push_back(display_path(file) + ": its " + std::to_string(marked) +
                           (marked == 1 ? " anomalous pixel vanishes" : " anomalous pixels vanish") + " at " +
                           std::to_string(side) + " x " + std::to_string(side) +
                           ", where maps and masks are compared; left out of the pixel metrics.");
        return {Knowledge::vanished, {}};
    }
    try {
        return {Knowledge::marked, label_regions(resized)};
    } catch (const Error& error) {
        throw Error(error.code(), display_path(file) + ": " + error.what());
    }
}

}  // namespace

GroundTruth load_ground_truth(const TestPicture& picture, int side, std::vector<std::string>& problems) {
    if (!picture.anomalous) return {};
    if (picture.masks.empty()) return {Knowledge::no_mask, {}};
    try {
        return ground_truth_of(picture, side, problems);
    } catch (const Error& error) {
        if (!is_about_picture(error)) throw;
        problems.emplace_back(error.what());
        return {Knowledge::unusable, {}};
    }
}

}  // namespace fade
