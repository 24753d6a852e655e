// SPDX-License-Identifier: MIT
#include "demo/pictures.h"

#include "fade/files.h"
#include "fade/report.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cstdint>
#include <string>

namespace fade::demo {

namespace {

enum class Defect { none, scratch, stain, missing_hole };

constexpr int side = 480;

/// Horizontal brush marks under uneven light.
cv::Mat brushed_metal(cv::RNG& random) {
    cv::Mat noise(side, side, CV_32FC1);
    random.fill(noise, cv::RNG::NORMAL, 0, 1);
    cv::Mat marks;
    cv::blur(noise, marks, {91, 1});
    cv::GaussianBlur(marks, marks, {3, 3}, 0);
    const auto light = static_cast<float>(random.uniform(0.00, 0.06));
    cv::Mat plate(side, side, CV_32FC1);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            plate.at<float>(y, x) = 165 + 150 * marks.at<float>(y, x) + light * static_cast<float>(x + y - side);
    return plate;
}

void drill(cv::Mat& plate, cv::Point centre) {
    cv::circle(plate, centre, 30, cv::Scalar(205), 3, cv::LINE_AA);
    cv::circle(plate, centre, 27, cv::Scalar(38), cv::FILLED, cv::LINE_AA);
}

void add_scratch(cv::Mat& plate, cv::RNG& random) {
    const cv::Point begin(random.uniform(140, 200), random.uniform(150, 220));
    const cv::Point end(begin.x + random.uniform(90, 150), begin.y + random.uniform(40, 110));
    cv::line(plate, begin, end, cv::Scalar(232), 3, cv::LINE_AA);
    cv::line(plate, begin + cv::Point(2, 3), end + cv::Point(2, 3), cv::Scalar(105), 2, cv::LINE_AA);
}

void add_stain(cv::Mat& plate, cv::RNG& random) {
    cv::Mat stain = cv::Mat::zeros(plate.size(), CV_32FC1);
    const cv::Point centre(random.uniform(190, 290), random.uniform(190, 290));
    for (int i = 0; i < 5; ++i)
        cv::circle(stain, centre + cv::Point(random.uniform(-22, 22), random.uniform(-22, 22)), random.uniform(14, 30),
                   cv::Scalar(1), cv::FILLED);
    cv::GaussianBlur(stain, stain, {15, 15}, 0);
    plate -= 55 * stain;
}

cv::Mat draw_plate(std::uint64_t seed, Defect defect) {
    cv::RNG random(seed);
    auto plate = brushed_metal(random);
    const cv::Point shift(random.uniform(-4, 5), random.uniform(-4, 5));
    for (const auto& hole : {cv::Point(90, 90), cv::Point(390, 90), cv::Point(90, 390), cv::Point(390, 390)})
        if (defect != Defect::missing_hole || hole != cv::Point(390, 90)) drill(plate, hole + shift);
    if (defect == Defect::scratch) add_scratch(plate, random);
    if (defect == Defect::stain) add_stain(plate, random);
    cv::Mat rgb;
    plate.convertTo(plate, CV_8U);
    cv::cvtColor(plate, rgb, cv::COLOR_GRAY2RGB);
    return rgb;
}

}  // namespace

void write_pictures(const std::filesystem::path& folder) {
    make_writable_folder(folder / "good");
    make_writable_folder(folder / "query");
    std::uint64_t seed = 1;
    for (int i = 1; i <= 4; ++i)
        write_png(folder / "good" / ("plate-" + std::to_string(i) + ".png"), draw_plate(seed++, Defect::none));
    for (const auto& [name, defect] :
         {std::pair{"good", Defect::none}, std::pair{"scratch", Defect::scratch}, std::pair{"stain", Defect::stain},
          std::pair{"missing-hole", Defect::missing_hole}})
        write_png(folder / "query" / (std::string(name) + ".png"), draw_plate(seed++, defect));
}

}  // namespace fade::demo
