// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/image.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <random>

#include "encode/weights/weights.h"
#include "support/shared_data.h"

using namespace fade;

namespace {

cv::Mat random_picture(int width, int height, std::uint64_t seed) {
    cv::Mat picture(height, width, CV_8UC3);
    cv::RNG random(seed);
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

/// Keys' kernel with a = -1/2, written out.
double keys(double x) {
    x = std::abs(x);
    if (x <= 1) return 1.5 * x * x * x - 2.5 * x * x + 1;
    if (x < 2) return -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2;
    return 0;
}

/// One output line by the definition: weighted mean of the inputs within the (stretched) kernel, rounded to 8 bit.
std::vector<int> resample(const std::vector<int>& line, int size) {
    const double ratio = static_cast<double>(line.size()) / size;
    const double stretch = std::max(1.0, ratio);
    std::vector<int> result;
    for (int i = 0; i < size; ++i) {
        const double centre = (i + 0.5) * ratio;
        double sum = 0;
        double weights = 0;
        for (std::size_t x = 0; x < line.size(); ++x) {
            const double weight = keys((static_cast<double>(x) + 0.5 - centre) / stretch);
            sum += weight * line[x];
            weights += weight;
        }
        result.push_back(static_cast<int>(std::clamp(std::floor(sum / weights + 0.5), 0.0, 255.0)));
    }
    return result;
}

/// The definition for a whole picture and one channel: rows first, then columns.
cv::Mat resample(const cv::Mat& picture, int channel, cv::Size size) {
    cv::Mat wide(picture.rows, size.width, CV_32SC1);
    for (int y = 0; y < picture.rows; ++y) {
        std::vector<int> line(static_cast<std::size_t>(picture.cols));
        for (int x = 0; x < picture.cols; ++x) line[static_cast<std::size_t>(x)] = picture.at<cv::Vec3b>(y, x)[channel];
        const auto result = resample(line, size.width);
        for (int x = 0; x < size.width; ++x) wide.at<int>(y, x) = result[static_cast<std::size_t>(x)];
    }
    cv::Mat whole(size, CV_32SC1);
    for (int x = 0; x < size.width; ++x) {
        const std::vector<int> line = wide.col(x);
        const auto result = resample(line, size.height);
        for (int y = 0; y < size.height; ++y) whole.at<int>(y, x) = result[static_cast<std::size_t>(y)];
    }
    return whole;
}

void check_golden(const std::filesystem::path& folder, const std::vector<int>& scales) {
    const auto expected = read_safetensors(folder / "expected.safetensors").tensors;
    const auto image = load_image(folder / "query.png");
    const auto mean = at::tensor({0.48145466F, 0.4578275F, 0.40821073F}).view({3, 1, 1});
    const auto deviation = at::tensor({0.26862954F, 0.26130258F, 0.27577711F}).view({3, 1, 1});
    for (const int scale : scales) {
        const auto resized = resize_bicubic(image.pixels, {scale, scale});
        const auto levels = at::from_blob(resized.data, {scale, scale, 3}, at::kByte).permute({2, 0, 1}).to(at::kFloat);
        const auto golden = expected.at("query." + std::to_string(scale) + ".pixels")[0];
        const auto difference = ((golden * deviation + mean) * 255 - levels).abs();
        std::cout << "MEASURED: pixels at " << scale << ": max difference " << difference.max().item<float>()
                  << " levels, mean " << difference.mean().item<float>() << std::endl;
        CHECK(difference.max().item<float>() < 1.001F);
        CHECK(difference.mean().item<float>() < 0.1F);
    }
}

}  // namespace

TEST_CASE("resized pixels equal the reference's", "[image]") {
    FADE_REQUIRE_SHARED(golden, "golden");
    check_golden(golden / "tiny-gelu", {48, 96, 192});
    check_golden(golden / "tiny-quickgelu", {42, 84, 168});
}

TEST_CASE("resizing equals its definition, enlarging and shrinking", "[image]") {
    const std::vector<std::pair<cv::Size, cv::Size>> cases{
        {{1, 1}, {5, 7}},    {{2, 3}, {9, 2}},     {{37, 23}, {16, 16}}, {{16, 16}, {37, 23}}, {{50, 3}, {12, 12}},
        {{3, 50}, {12, 12}}, {{40, 30}, {40, 11}}, {{40, 30}, {13, 30}}, {{64, 64}, {1, 1}}};
    for (const auto& [from, to] : cases) {
        const auto picture = random_picture(from.width, from.height, 7);
        const auto resized = resize_bicubic(picture, to);
        REQUIRE(resized.size() == to);
        for (int channel = 0; channel < 3; ++channel) {
            const auto expected = resample(picture, channel, to);
            int largest = 0;
            int differing = 0;
            for (int y = 0; y < to.height; ++y)
                for (int x = 0; x < to.width; ++x) {
                    const int difference = std::abs(expected.at<int>(y, x) - resized.at<cv::Vec3b>(y, x)[channel]);
                    largest = std::max(largest, difference);
                    differing += difference > 0 ? 1 : 0;
                }
            INFO(from << " -> " << to);
            // Exact ties round one way in whole numbers and either way in floating point.
            CHECK(largest <= 1);
            CHECK(differing <= to.area() / 50);
        }
    }
}

TEST_CASE("LibTorch's antialiased filter agrees within one level", "[image]") {
    const auto picture = random_picture(301, 199, 3);
    const auto resized = resize_bicubic(picture, {96, 96});
    const auto tensor = [](const cv::Mat& mat) {
        return at::from_blob(mat.data, {mat.rows, mat.cols, 3}, at::kByte)
            .permute({2, 0, 1})
            .to(at::kFloat)
            .unsqueeze(0);
    };
    const auto peer = at::_upsample_bicubic2d_aa(tensor(picture).contiguous(), {96, 96}, false).clamp(0, 255).round();
    CHECK((peer - tensor(resized)).abs().max().item<float>() <= 1);
}

TEST_CASE("a constant picture stays constant, and the same size stays the same", "[image]") {
    const cv::Mat grey(77, 33, CV_8UC3, cv::Scalar(3, 128, 255));
    for (const auto& size : {cv::Size{240, 240}, cv::Size{5, 5}, cv::Size{33, 300}}) {
        const auto resized = resize_bicubic(grey, size);
        CHECK(cv::norm(resized, cv::Mat(size, CV_8UC3, cv::Scalar(3, 128, 255)), cv::NORM_INF) == 0);
    }
    const auto picture = random_picture(20, 10, 1);
    const auto same = resize_bicubic(picture, {20, 10});
    CHECK(cv::norm(same, picture, cv::NORM_INF) == 0);
    CHECK(same.data != picture.data);
}

TEST_CASE("resizing to nothing is refused", "[image]") {
    CHECK_THROWS_AS(resize_bicubic(random_picture(3, 3, 1), {0, 5}), Error);
    CHECK_THROWS_AS(resize_bicubic({}, {5, 5}), Error);
}
