// SPDX-License-Identifier: MIT
#include "pictures.h"

#include "fade/image.h"

#include <opencv2/imgcodecs.hpp>

#include <cstdlib>
#include <iostream>

#include "support/pictures.h"
#include "support/target.h"

namespace fade::fuzz {

void read_picture(std::string_view input) {
    const InputFile file(input);
    const auto size = probe_image_size(file.path());
    const auto image = load_image(file.path());
    if (image.pixels.type() == CV_8UC3 && image.pixels.size() == size) return;
    std::cerr << "The picture is not what was probed" << std::endl;
    std::abort();
}

std::vector<cv::Mat> small_pictures(bool deep) {
    std::vector<cv::Mat> pictures{test::photograph(19, 13), test::photograph(13, 19, CV_8UC1)};
    for (std::size_t i = 0; deep && i < 2; ++i) {
        cv::Mat wide;
        pictures[i].convertTo(wide, CV_16U, 257);
        pictures.push_back(wide);
    }
    return pictures;
}

std::string encoded(const cv::Mat& picture, const std::string& extension, const std::vector<int>& settings) {
    std::vector<unsigned char> bytes;
    cv::imencode(extension, picture, bytes, settings);
    return {bytes.begin(), bytes.end()};
}

}  // namespace fade::fuzz
