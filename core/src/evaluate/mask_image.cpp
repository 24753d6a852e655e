// SPDX-License-Identifier: MIT
#include "evaluate/mask_image.h"

#include "fade/error.h"
#include "fade/files.h"

#include <opencv2/core.hpp>

#include "base/opencv_errors.h"
#include "image/load.h"

namespace fade {

namespace {

/// 255 where any channel is bright enough to mark.
cv::Mat coloured(const DecodedImage& image) {
    const auto largest = static_cast<double>((1U << static_cast<unsigned>(image.bits)) - 1);
    cv::Mat marked = cv::Mat::zeros(image.pixels.size(), CV_8UC1);
    for (int c = 0; c < image.pixels.channels(); ++c) {
        cv::Mat channel;
        cv::extractChannel(image.pixels, channel, c);
        if (image.lossy)
            marked |= channel > largest / 2;
        else
            marked |= channel != (image.white_is_zero ? largest : 0);
    }
    return marked;
}

/// 255 where the picture is to be seen at all; empty where alpha says nothing.
cv::Mat visible(const DecodedImage& image) {
    if (image.alpha.empty()) return {};
    double least = 0;
    double most = 0;
    cv::minMaxLoc(image.alpha, &least, &most);
    return least == most ? cv::Mat() : cv::Mat(image.alpha != 0);
}

}  // namespace

cv::Mat load_mask(const std::filesystem::path& file) {
    const auto stored = read_image_file(file);
    return with_memory_errors(stored.name, [&] {
        const auto decoded = decode_upright(stored);
        cv::Mat marked = coloured(decoded);
        const auto seen = visible(decoded);
        if (seen.empty()) return marked;
        marked &= seen;
        return cv::countNonZero(marked) > 0 ? marked : seen;
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
            throw Error(ErrorCode::mismatch, display_path(file),
                        {Text::english_only("is of another size than %1, a mask of the same picture."),
                         display_path(files.front())});
    }
    return all;
}

}  // namespace fade
