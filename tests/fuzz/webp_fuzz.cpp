// SPDX-License-Identifier: MIT
#include <opencv2/imgcodecs.hpp>

#include "pictures.h"
#include "support/pictures.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    read_picture(input);
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    constexpr int lossless = 101;
    const auto photograph = test::photograph(19, 13);
    const cv::Mat with_alpha(9, 11, CV_8UC4, cv::Scalar(10, 20, 30, 128));
    for (const auto& picture : {photograph, with_alpha})
        for (const int quality : {60, lossless})
            all.push_back(encoded(picture, ".webp", {cv::IMWRITE_WEBP_QUALITY, quality}));
    // With an orientation: an extended header before the picture, and a block behind it.
    const auto& plain = all.front();
    const auto extended = "VP8X" + test::little_endian(10, 4) + test::little_endian(8, 4) + test::little_endian(18, 3) +
                          test::little_endian(12, 3);
    const auto exif = "EXIF" + test::little_endian(26, 4) + test::exif_block(6);
    const auto content = "WEBP" + extended + plain.substr(12) + exif;
    all.push_back("RIFF" + test::little_endian(content.size(), 4) + content);
    return all;
}

}  // namespace fade::fuzz
