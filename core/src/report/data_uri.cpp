// SPDX-License-Identifier: MIT
#include "report/data_uri.h"

#include <openssl/evp.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <vector>

namespace fade {

namespace {

std::string encoded_uri(const cv::Mat& rgb, const std::string& type, const std::vector<int>& parameters) {
    cv::Mat bgr;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    std::vector<unsigned char> bytes;
    cv::imencode("." + type, bgr, bytes, parameters);
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return "data:image/" + type + ";base64," + text;
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
