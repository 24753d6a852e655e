// SPDX-License-Identifier: MIT
// A mask, brought to the side at which maps and masks are compared; the picture that it belongs to is 19 x 13 pixels.
#include <opencv2/core.hpp>

#include "evaluate/ground_truth.h"
#include "pictures.h"
#include "support/png_writer.h"
#include "support/target.h"

namespace fade::fuzz {

namespace {

cv::Mat marked(int type) {
    cv::Mat mask(13, 19, type, cv::Scalar::all(0));
    mask(cv::Rect(4, 3, 6, 5)).setTo(cv::Scalar::all(255));
    return mask;
}

}  // namespace

void run(std::string_view input) {
    static const InputFile picture(test::write_png(cv::Mat(13, 19, CV_8UC1, cv::Scalar(9))));
    const InputFile mask(input);
    std::vector<std::string> problems;
    (void)load_ground_truth({picture.path(), "scratch", true, {mask.path()}}, 32, problems);
}

std::vector<std::string> seeds() {
    std::vector<std::string> all;
    for (const auto* extension : {".png", ".jpg", ".tiff", ".bmp"})
        all.push_back(encoded(marked(CV_8UC1), extension, {}));
    all.push_back(test::write_png(marked(CV_8UC3)));
    all.push_back(test::write_png(marked(CV_8UC4)));
    all.push_back(test::write_png(marked(CV_16UC1)));
    return all;
}

}  // namespace fade::fuzz
