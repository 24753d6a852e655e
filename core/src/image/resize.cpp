// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/image.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace fade {

namespace {

// Weights are whole numbers of 2^-22: three channels of 8 bit and weights up to 2 in absolute sum stay within 32 bits,
// and the rounding is the one that Pillow makes.
constexpr int weight_bits = 22;
constexpr int channels = 3;

/// To the nearest whole number, cutting towards zero as Pillow does.
int round_half_up(double x) {
    return static_cast<int>(std::trunc(x + 0.5));
}

/// The bicubic convolution kernel with a = -0.5 (Keys 1981).
double cubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
    if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
    return 0;
}

/// For each output position: the first input position that counts, and the weights from there on.
struct Filter {
    struct Window {
        int first = 0;
        std::vector<std::int32_t> weights;
    };
    std::vector<Window> windows;
};

/// When shrinking, the kernel is stretched by the ratio (which makes it antialiased).
Filter make_filter(int input, int output) {
    const double ratio = static_cast<double>(input) / output;
    const double stretch = std::max(ratio, 1.0);
    const double support = 2 * stretch;
    Filter filter;
    filter.windows.resize(static_cast<std::size_t>(output));
    std::vector<double> weights;
    for (int i = 0; i < output; ++i) {
        const double centre = (i + 0.5) * ratio;
        const int first = std::max(0, round_half_up(centre - support));
        const int last = std::min(input, round_half_up(centre + support));
        weights.clear();
        double sum = 0;
        for (int x = first; x < last; ++x) {
            weights.push_back(cubic((x - centre + 0.5) / stretch));
            sum += weights.back();
        }
        auto& window = filter.windows[static_cast<std::size_t>(i)];
        window.first = first;
        for (const double weight : weights)
            window.weights.push_back(static_cast<std::int32_t>(std::lround(weight / sum * (1 << weight_bits))));
    }
    return filter;
}

std::uint8_t to_byte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> weight_bits, 0, 255));
}

constexpr std::int32_t half = 1 << (weight_bits - 1);

cv::Mat resize_width(const cv::Mat& input, int width) {
    if (width == input.cols) return input;
    const auto filter = make_filter(input.cols, width);
    cv::Mat output(input.rows, width, CV_8UC3);
    cv::parallel_for_({0, input.rows}, [&](const cv::Range& rows) {
        for (int y = rows.start; y < rows.end; ++y) {
            auto* target = output.ptr<std::uint8_t>(y);
            for (const auto& window : filter.windows) {
                const auto* source = input.ptr<std::uint8_t>(y) + static_cast<std::ptrdiff_t>(channels) * window.first;
                std::int32_t red = half;
                std::int32_t green = half;
                std::int32_t blue = half;
                for (const auto weight : window.weights) {
                    red += weight * source[0];
                    green += weight * source[1];
                    blue += weight * source[2];
                    source += channels;
                }
                *target++ = to_byte(red);
                *target++ = to_byte(green);
                *target++ = to_byte(blue);
            }
        }
    });
    return output;
}

cv::Mat resize_height(const cv::Mat& input, int height) {
    if (height == input.rows) return input;
    const auto filter = make_filter(input.rows, height);
    cv::Mat output(height, input.cols, CV_8UC3);
    const auto row_length = static_cast<std::size_t>(channels) * static_cast<std::size_t>(input.cols);
    cv::parallel_for_({0, height}, [&](const cv::Range& rows) {
        std::vector<std::int32_t> sums(row_length);
        for (int y = rows.start; y < rows.end; ++y) {
            const auto& window = filter.windows[static_cast<std::size_t>(y)];
            std::fill(sums.begin(), sums.end(), half);
            int row = window.first;
            for (const auto weight : window.weights) {
                const auto* source = input.ptr<std::uint8_t>(row++);
                for (std::size_t i = 0; i < row_length; ++i) sums[i] += weight * source[i];
            }
            std::transform(sums.begin(), sums.end(), output.ptr<std::uint8_t>(y), to_byte);
        }
    });
    return output;
}

}  // namespace

cv::Mat resize_bicubic(const cv::Mat& rgb, cv::Size size) {
    if (rgb.empty() || rgb.type() != CV_8UC3 || size.width < 1 || size.height < 1)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("Resizing needs an 8-bit RGB image and a size of at least 1 x 1."));
    const auto resized = resize_height(resize_width(rgb, size.width), size.height);
    return resized.data == rgb.data ? resized.clone() : resized;
}

}  // namespace fade
