// SPDX-License-Identifier: MIT
#include "fade/mask.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

#include "base/opencv_errors.h"
#include "image/load.h"

namespace fade {

namespace {

constexpr double half = 127;  // of 255, exclusive

/// What the darkest channel holds: nothing but white is bright in it.
cv::Mat darkest_channel(const cv::Mat& values) {
    if (values.channels() == 1) return values;
    cv::Mat darkest;
    cv::reduce(values.reshape(1, static_cast<int>(values.total())), darkest, 1, cv::REDUCE_MIN);
    return darkest.reshape(1, values.rows);
}

double share_of(const cv::Mat& marked) {
    return cv::countNonZero(marked) / static_cast<double>(marked.total());
}

/// A photograph that was named by mistake would be a mask of its bright parts.
void check_is_mask(const cv::Mat& brightness, const std::string& name) {
    constexpr double nearly_black = 64;
    constexpr double nearly_white = 191;
    constexpr double most_grey = 0.25;
    const double grey = share_of((brightness > nearly_black) & (brightness < nearly_white));
    if (grey > most_grey)
        throw Error(ErrorCode::unsupported, name,
                    {Text::en("is no mask: %1 % of it is neither black nor white; white is looked at, black is not."),
                     static_cast<int>(std::lround(100 * grey))});
}

}  // namespace

std::string_view to_string(MaskMode mode) {
    return mode == MaskMode::blank ? "blank" : "cells";
}

RoiMask load_roi_mask(const MaskChoice& choice) {
    auto stored = read_image_file(choice.file);
    RoiMask mask;
    mask.file = choice.file;
    mask.mode = choice.mode;
    mask.sha256 = sha256(stored.bytes);
    with_memory_errors(stored.name, [&] {
        const auto decoded = decode_upright(stored);
        std::string().swap(stored.bytes);
        const auto brightness = darkest_channel(to_8_bit(decoded.pixels, value_range(decoded)));
        check_is_mask(brightness, stored.name);
        mask.pixels = brightness > half;
        if (decoded.alpha.empty()) return;
        const double opaque = (1U << static_cast<unsigned>(decoded.bits)) - 1;
        mask.pixels &= decoded.alpha >= opaque / 2;
    });
    mask.share = share_of(mask.pixels);
    if (mask.share == 0)
        throw Error(ErrorCode::unsupported, stored.name,
                    Text::en("is a mask with nothing white in it: nothing would be looked at."));
    return mask;
}

void check_fits(const RoiMask& mask, const Image& picture) {
    constexpr double tolerance = 0.01;
    const auto area = mask.pixels.size();
    const auto size = picture.pixels.size();
    const double ratio = (static_cast<double>(area.width) / area.height) * size.height / size.width;
    if (std::abs(ratio - 1) <= tolerance) return;
    throw Error(ErrorCode::mismatch, display_name(picture.name),
                {Text::en("has %1 x %2 pixels; the mask %3, which has %4 x %5, fits pictures of its own ratio of width "
                          "to height."),
                 size.width, size.height, display_path(mask.file), area.width, area.height});
}

cv::Mat stretched(const RoiMask& mask, cv::Size picture) {
    const auto& pixels = mask.pixels;
    if (picture == pixels.size()) return pixels;
    cv::Mat result;
    if (picture.width >= pixels.cols && picture.height >= pixels.rows) {
        cv::resize(pixels, result, picture, 0, 0, cv::INTER_NEAREST);
        return result;
    }
    cv::resize(pixels, result, picture, 0, 0, cv::INTER_AREA);
    return result > half;
}

Image blanked(const Image& picture, const RoiMask& mask) {
    check_fits(mask, picture);
    return with_memory_errors(display_name(picture.name), [&] {
        const auto seen = stretched(mask, picture.pixels.size());
        auto result = picture;
        result.pixels = cv::Mat(picture.pixels.size(), picture.pixels.type(), cv::mean(picture.pixels, seen));
        picture.pixels.copyTo(result.pixels, seen);
        return result;
    });
}

}  // namespace fade
