// SPDX-License-Identifier: MIT
#include "support/png_writer.h"

#include <zlib.h>

#include <stdexcept>
#include <vector>

#include "support/pictures.h"

namespace fade::test {

std::string write_png_rows(const cv::Mat& rows, int width, int bits, int colour_type, const PngSettings& settings,
                           bool interlaced) {
    std::string file;
    auto* png = png_create_write_struct(
        PNG_LIBPNG_VER_STRING, nullptr, [](png_structp, png_const_charp message) { throw std::runtime_error(message); },
        nullptr);
    auto* info = png_create_info_struct(png);
    png_set_write_fn(
        png, &file,
        [](png_structp to, png_bytep bytes, std::size_t length) {
            static_cast<std::string*>(png_get_io_ptr(to))->append(reinterpret_cast<const char*>(bytes), length);
        },
        nullptr);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(rows.rows), bits, colour_type,
                 interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (settings) settings(png, info);
    png_write_info(png, info);
    std::vector<png_bytep> pointers;
    pointers.reserve(static_cast<std::size_t>(rows.rows));
    for (int y = 0; y < rows.rows; ++y) pointers.push_back(const_cast<png_bytep>(rows.ptr<png_byte>(y)));
    png_write_image(png, pointers.data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return file;
}

std::string write_png(const cv::Mat& picture, const PngSettings& settings, bool interlaced) {
    constexpr int colour_types[] = {PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                                    PNG_COLOR_TYPE_RGB_ALPHA};
    const int bits = picture.depth() == CV_16U ? 16 : 8;
    cv::Mat rows(picture.rows, picture.cols * static_cast<int>(picture.elemSize()), CV_8UC1);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols * picture.channels(); ++x) {
            if (bits == 8) {
                rows.at<std::uint8_t>(y, x) = picture.ptr<std::uint8_t>(y)[x];
            } else {
                const auto value = picture.ptr<std::uint16_t>(y)[x];
                rows.at<std::uint8_t>(y, 2 * x) = static_cast<std::uint8_t>(value >> 8U);
                rows.at<std::uint8_t>(y, 2 * x + 1) = static_cast<std::uint8_t>(value & 0xFFU);
            }
        }
    }
    return write_png_rows(rows, picture.cols, bits, colour_types[picture.channels() - 1], settings, interlaced);
}

std::string png_chunk(const std::string& type, const std::string& content) {
    const auto typed = type + content;
    const auto sum =
        ::crc32(0, reinterpret_cast<const unsigned char*>(typed.data()), static_cast<unsigned>(typed.size()));
    return big_endian(content.size(), 4) + typed + big_endian(sum, 4);
}

}  // namespace fade::test
