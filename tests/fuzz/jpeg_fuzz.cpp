// SPDX-License-Identifier: MIT
#include "pictures.h"
#include "support/jpeg_writer.h"
#include "support/pictures.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    read_picture(input);
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    const std::vector<test::JpegSettings> kinds{
        {},
        [](auto& encoder) { jpeg_simple_progression(&encoder); },
        [](auto& encoder) { encoder.restart_interval = 1; },
        [](auto& encoder) { encoder.optimize_coding = TRUE; },
        [](auto& encoder) { encoder.arith_code = TRUE; },
    };
    for (const auto& picture : small_pictures(false))
        for (const auto& kind : kinds) all.push_back(test::write_jpeg(picture, kind));
    all.push_back(test::write_jpeg(cv::Mat(9, 9, CV_8UC4, cv::Scalar(10, 200, 30, 240))));
    using namespace std::string_literals;
    const auto exif = test::jpeg_segment(0xE1, "Exif\0\0"s + test::exif_block(6));
    all.push_back(all.front().substr(0, 2) + exif + all.front().substr(2));
    return all;
}

}  // namespace fade::fuzz
