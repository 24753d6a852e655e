// SPDX-License-Identifier: MIT
#include "support/small_dataset.h"

#include <opencv2/core.hpp>

#include "fade/report.h"

namespace fade::test {

namespace {

/// Where the defect of the picture with this number is.
cv::Rect square(int number) {
    return {12 + 3 * number, 10 + 2 * number, 16, 14};
}

std::string numbered(int number) {
    return std::to_string(100 + number) + ".png";
}

}  // namespace

void write_picture(const std::filesystem::path& file, unsigned seed, bool anomalous, int number) {
    cv::Mat pixels(40, 48, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 80, 140);
    if (anomalous) pixels(square(number)) = cv::Scalar(250, 250, 240);
    std::filesystem::create_directories(file.parent_path());
    write_png(file, pixels);
}

void write_mask(const std::filesystem::path& file, int number) {
    cv::Mat pixels(40, 48, CV_8UC3, cv::Scalar(0, 0, 0));
    pixels(square(number)) = cv::Scalar(255, 255, 255);
    std::filesystem::create_directories(file.parent_path());
    write_png(file, pixels);
}

void write_mvtec_class(const std::filesystem::path& folder) {
    for (int i = 0; i < 6; ++i)
        write_picture(folder / "train/good" / numbered(i), static_cast<unsigned>(10 + i), false);
    for (int i = 0; i < 4; ++i) {
        write_picture(folder / "test/good" / numbered(i), static_cast<unsigned>(20 + i), false);
        write_picture(folder / "test/scratch" / numbered(i), static_cast<unsigned>(30 + i), true, i);
        write_mask(folder / "ground_truth/scratch" / (std::to_string(100 + i) + "_mask.png"), i);
    }
}

}  // namespace fade::test
