// SPDX-License-Identifier: MIT
#include "image/load.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/image.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <utility>

#include "base/opencv_errors.h"
#include "image/header.h"

namespace fade {

namespace {

constexpr std::uintmax_t largest_file = std::uintmax_t{2} << 30U;

ImageHeader checked_header(std::string_view bytes, const std::string& name) {
    const auto header = read_image_header(bytes, name);
    const auto size = std::to_string(header.width) + " x " + std::to_string(header.height) + " pixels";
    if (header.width < 1 || header.height < 1)
        throw Error(ErrorCode::malformed, name + ": has " + size + "; at least 1 x 1 was expected.");
    if (header.width > max_image_pixels / header.height)
        throw Error(ErrorCode::unsupported,
                    name + ": has " + size + "; at most " + std::to_string(max_image_pixels) + " in all are read.");
    return header;
}

/// 8 or 16 bit, three channels in B, G, R order, upright.
cv::Mat decode(std::string& bytes, const std::string& name) {
    auto decoded = decode_pixels(bytes, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH);
    if (decoded.empty()) throw Error(ErrorCode::malformed, name + ": the image cannot be decoded; it is corrupt.");
    return decoded;
}

cv::Mat to_rgb_8(const cv::Mat& decoded, const std::string& name) {
    cv::Mat eight_bit = decoded;
    if (decoded.depth() == CV_16U)
        decoded.convertTo(eight_bit, CV_8U, 1.0 / 257);
    else if (decoded.depth() != CV_8U)
        throw Error(ErrorCode::unsupported,
                    name + ": its values are neither 8 nor 16 bit whole numbers, which is not supported.");
    cv::Mat rgb;
    cv::cvtColor(eight_bit, rgb, cv::COLOR_BGR2RGB);
    return rgb;
}

}  // namespace

ImageFile read_image_file(const std::filesystem::path& file) {
    ImageFile result{read_file(file, largest_file - 1), {}};
    const auto header = checked_header(result.bytes, display_path(file));
    result.size = {static_cast<int>(header.width), static_cast<int>(header.height)};
    if (header.sides_swapped) std::swap(result.size.width, result.size.height);
    return result;
}

cv::Mat decode_pixels(std::string& bytes, int flags) {
    const cv::Mat buffer(1, static_cast<int>(bytes.size()), CV_8UC1, bytes.data());
    try {
        return cv::imdecode(buffer, flags);
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem) throw;
        return {};
    }
}

Image load_image(const std::filesystem::path& file) {
    const auto name = display_path(file);
    auto bytes = read_image_file(file).bytes;
    Image image;
    image.file = file;
    image.sha256 = sha256(bytes);
    image.pixels = with_memory_errors(name, [&] { return to_rgb_8(decode(bytes, name), name); });
    return image;
}

cv::Size probe_image_size(const std::filesystem::path& file) {
    return read_image_file(file).size;
}

}  // namespace fade
