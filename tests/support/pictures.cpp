// SPDX-License-Identifier: MIT
#include "support/pictures.h"

#include <cmath>
#include <stdexcept>

namespace fade::test {

cv::Mat photograph(int width, int height, int type, unsigned seed) {
    cv::Mat picture(height, width, type);
    cv::RNG random(seed);
    const int channels = picture.channels();
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const bool part = std::hypot(x - width * 0.6, y - height * 0.45) < 0.3 * std::min(width, height);
            for (int channel = 0; channel < channels; ++channel) {
                const double soft = 60 * std::sin(0.11 * x + channel + seed) + 40 * std::cos(0.07 * y - channel);
                const double value = (part ? 170 : 90) + soft + random.gaussian(6);
                picture.ptr<std::uint8_t>(y)[x * channels + channel] = cv::saturate_cast<std::uint8_t>(value);
            }
        }
    }
    return picture;
}

std::string exif_block(int orientation) {
    std::string block("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 26);
    block[19] = static_cast<char>(orientation);
    return block;
}

namespace {

enum class Side { top, bottom, left, right };

struct Camera {
    Side first_row;
    Side first_column;
};

Camera camera(int orientation) {
    switch (orientation) {
        case 1:
            return {Side::top, Side::left};
        case 2:
            return {Side::top, Side::right};
        case 3:
            return {Side::bottom, Side::right};
        case 4:
            return {Side::bottom, Side::left};
        case 5:
            return {Side::left, Side::top};
        case 6:
            return {Side::right, Side::top};
        case 7:
            return {Side::right, Side::bottom};
        case 8:
            return {Side::left, Side::bottom};
        default:
            throw std::invalid_argument("orientation");
    }
}

/// Where the stored pixel (row, column) is seen, in an upright picture of this size.
cv::Point seen_at(const Camera& camera, cv::Size upright, int row, int column) {
    cv::Point place;
    const auto apply = [&](Side side, int distance) {
        switch (side) {
            case Side::top:
                place.y = distance;
                break;
            case Side::bottom:
                place.y = upright.height - 1 - distance;
                break;
            case Side::left:
                place.x = distance;
                break;
            case Side::right:
                place.x = upright.width - 1 - distance;
                break;
        }
    };
    apply(camera.first_row, row);
    apply(camera.first_column, column);
    return place;
}

void copy_pixel(const cv::Mat& from, cv::Point at, cv::Mat& to, cv::Point target) {
    from(cv::Rect(at, cv::Size(1, 1))).copyTo(to(cv::Rect(target, cv::Size(1, 1))));
}

}  // namespace

cv::Mat stored_by_camera(const cv::Mat& upright, int orientation) {
    const auto how = camera(orientation);
    cv::Mat stored = orientation < 5 ? cv::Mat(upright.rows, upright.cols, upright.type())
                                     : cv::Mat(upright.cols, upright.rows, upright.type());
    for (int row = 0; row < stored.rows; ++row)
        for (int column = 0; column < stored.cols; ++column)
            copy_pixel(upright, seen_at(how, upright.size(), row, column), stored, {column, row});
    return stored;
}

cv::Mat seen_upright(const cv::Mat& stored, int orientation) {
    const auto how = camera(orientation);
    cv::Mat upright = orientation < 5 ? cv::Mat(stored.rows, stored.cols, stored.type())
                                      : cv::Mat(stored.cols, stored.rows, stored.type());
    for (int row = 0; row < stored.rows; ++row)
        for (int column = 0; column < stored.cols; ++column)
            copy_pixel(stored, {column, row}, upright, seen_at(how, upright.size(), row, column));
    return upright;
}

bool same(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && a.type() == b.type() && cv::norm(a, b, cv::NORM_INF) == 0;
}

std::string big_endian(std::uint64_t value, int bytes) {
    std::string result;
    for (int i = bytes - 1; i >= 0; --i) result += static_cast<char>(value >> (8 * i) & 0xFFU);
    return result;
}

std::string little_endian(std::uint64_t value, int bytes) {
    std::string result;
    for (int i = 0; i < bytes; ++i) result += static_cast<char>(value >> (8 * i) & 0xFFU);
    return result;
}

}  // namespace fade::test
