// SPDX-License-Identifier: MIT
#include "report/data_uri.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <vector>

#include "base/base64.h"

namespace fade {

namespace {

std::string encoded_uri(const cv::Mat& rgb, const std::string& type, const std::vector<int>& parameters) {
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<unsigned char> bytes;
    cv::imencode("." + type, bgr, bytes, parameters);
    return "data:image/" + type + ";base64," + to_base64({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

std::string data_uri(const cv::Mat& rgb) {
    constexpr int quality = 85;
    return encoded_uri(rgb, "jpeg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

std::string png_data_uri(const cv::Mat& rgb) {
    return encoded_uri(rgb, "png", {});
}

}  // namespace fade
