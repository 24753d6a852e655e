// SPDX-License-Identifier: MIT
#include "fade/error.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "image/load.h"

namespace fade {

namespace {

constexpr int fewest_bits = 8;
constexpr int most_bits = 16;

double largest_of(int bits) {
    return (1 << bits) - 1;
}

/// The smallest and the largest value over all channels.
std::pair<double, double> extremes(const cv::Mat& values) {
    double smallest = 0;
    double largest = 0;
    cv::minMaxLoc(values.reshape(1), &smallest, &largest);
    return {smallest, largest};
}

/// What a camera's values may have been: the fewest bits that hold them.
double found_white(double largest) {
    constexpr std::array cameras{8, 10, 12, 14, 16};
    for (const int bits : cameras)
        if (largest <= largest_of(bits)) return largest_of(bits);
    return largest_of(most_bits);
}

ValueRange stored_range(const DecodedImage& image, const ReadingOptions& options) {
    const double full = largest_of(image.bits);
    if (image.bits <= fewest_bits) return {0, full, WhiteSource::full_range};
    if (options.bits) return {0, largest_of(*options.bits), WhiteSource::chosen};
    if (image.bits < most_bits) return {0, full, WhiteSource::full_range};
    const auto [smallest, largest] = extremes(image.pixels);
    if (image.declared) {
        const auto [black, white] = *image.declared;
        if (black >= 0 && black < white && black <= smallest && largest <= white)
            return {black, white, WhiteSource::declared};
    }
    return {0, found_white(largest), WhiteSource::found};
}

}  // namespace

ValueRange value_range(const DecodedImage& image, const ReadingOptions& options) {
    if (options.bits && (*options.bits < fewest_bits || *options.bits > most_bits))
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("The bit depth is %1; 8 to 16 was expected."), *options.bits});
    auto range = stored_range(image, options);
    if (image.white_is_zero) std::swap(range.black, range.white);
    return range;
}

cv::Mat to_8_bit(const cv::Mat& values, const ValueRange& range) {
    constexpr double top = 255;
    if (values.depth() == CV_8U && range.black == 0 && range.white == top) return values;
    std::vector<std::uint8_t> table(values.depth() == CV_8U ? 1U << 8U : 1U << 16U);
    for (std::size_t value = 0; value < table.size(); ++value) {
        const double scaled = (static_cast<double>(value) - range.black) * top / (range.white - range.black);
        table[value] = static_cast<std::uint8_t>(std::lround(std::clamp(scaled, 0.0, top)));
    }
    cv::Mat result(values.size(), CV_8UC(values.channels()));
    const int columns = values.cols * values.channels();
    for (int y = 0; y < values.rows; ++y) {
        auto* to = result.ptr<std::uint8_t>(y);
        const auto convert = [&](const auto* from) {
            for (int x = 0; x < columns; ++x) to[x] = table[from[x]];
        };
        if (values.depth() == CV_8U)
            convert(values.ptr<std::uint8_t>(y));
        else
            convert(values.ptr<std::uint16_t>(y));
    }
    return result;
}

}  // namespace fade
