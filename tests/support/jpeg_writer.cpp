// SPDX-License-Identifier: MIT
#include "support/jpeg_writer.h"

#include <cstdlib>

#include "support/pictures.h"

namespace fade::test {

std::string write_jpeg(const cv::Mat& picture, const JpegSettings& settings) {
    jpeg_compress_struct encoder{};
    jpeg_error_mgr errors{};
    encoder.err = jpeg_std_error(&errors);
    jpeg_create_compress(&encoder);
    unsigned char* bytes = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&encoder, &bytes, &length);
    encoder.image_width = static_cast<JDIMENSION>(picture.cols);
    encoder.image_height = static_cast<JDIMENSION>(picture.rows);
    encoder.input_components = picture.channels();
    encoder.in_color_space = picture.channels() == 1 ? JCS_GRAYSCALE : picture.channels() == 3 ? JCS_RGB : JCS_CMYK;
    jpeg_set_defaults(&encoder);
    jpeg_set_quality(&encoder, 90, TRUE);
    if (settings) settings(encoder);
    jpeg_start_compress(&encoder, TRUE);
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = const_cast<JSAMPROW>(picture.ptr<JSAMPLE>(y));
        jpeg_write_scanlines(&encoder, &row, 1);
    }
    jpeg_finish_compress(&encoder);
    jpeg_destroy_compress(&encoder);
    std::string result(reinterpret_cast<const char*>(bytes), length);
    std::free(bytes);
    return result;
}

std::string jpeg_segment(int marker, const std::string& content) {
    return std::string("\xFF") + static_cast<char>(marker) + big_endian(content.size() + 2, 2) + content;
}

}  // namespace fade::test
