// SPDX-License-Identifier: MIT
#include "evaluate/ground_truth.h"

#include "fade/alignment.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/metrics.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

#include "evaluate/mask_image.h"
#include "evaluate/picture_faults.h"
#include "image/load.h"

namespace fade {

namespace {

/// True for a mask that was drawn over the picture as it is stored, by a program that knows no orientation.
bool is_turned(const cv::Mat& mask, const ImageFile& picture) {
    return turned_upright(mask, picture.orientation).size() == picture.size;
}

bool is_oriented(const std::vector<std::filesystem::path>& masks) {
    return std::any_of(masks.begin(), masks.end(),
                       [](const auto& mask) { return read_image_file(mask).orientation != 1; });
}

/// The share of the marked pixels that lie outside of the frame.
double share_outside(const cv::Mat& mask, const ImageAlignment& alignment) {
    cv::Matx23d to_frame;
    cv::invertAffineTransform(alignment.to_picture, to_frame);
    const cv::Rect2d frame({0, 0}, cv::Size2d(alignment.frame));
    std::vector<cv::Point> marked;
    cv::findNonZero(mask, marked);
    const auto outside = std::count_if(marked.begin(), marked.end(), [&](const cv::Point& pixel) {
        const auto place = to_frame * cv::Vec3d(pixel.x + 0.5, pixel.y + 0.5, 1);
        return !frame.contains(cv::Point2d(place(0), place(1)));
    });
    return static_cast<double>(outside) / static_cast<double>(marked.size());
}

GroundTruth ground_truth_of(const TestPicture& picture, int side, std::vector<std::string>& problems,
                            const ImageAlignment* alignment) {
    const auto& file = picture.masks.front();
    const auto stored = read_image_file(picture.file);
    const auto& size = stored.size;
    auto mask = load_masks(picture.masks);
    if (mask.size() != size && is_turned(mask, stored) && !is_oriented(picture.masks))
        mask = turned_upright(mask, stored.orientation);
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
    if (alignment != nullptr) {
        const auto percent = static_cast<int>(std::ceil(100 * share_outside(mask, *alignment)));
        if (percent > 0)
            problems.push_back(display_path(file) + ": " + std::to_string(percent) +
                               " % of its anomalous pixels lie outside of the frame that its picture was aligned to, "
                               "and are not measured.");
        mask = in_frame(mask, *alignment);
        if (cv::countNonZero(mask) == 0) return {Knowledge::vanished, {}};
    }
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
        throw Error(error.code(), display_path(file), error.sentence());
    }
}

}  // namespace

GroundTruth load_ground_truth(const TestPicture& picture, int side, std::vector<std::string>& problems,
                              const ImageAlignment* alignment) {
    if (!picture.anomalous) return {};
    if (picture.masks.empty()) return {Knowledge::no_mask, {}};
    try {
        return ground_truth_of(picture, side, problems, alignment);
    } catch (const Error& error) {
        if (!is_about_picture(error)) throw;
        problems.emplace_back(error.what());
        return {Knowledge::unusable, {}};
    }
}

}  // namespace fade
