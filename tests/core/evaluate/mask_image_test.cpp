// SPDX-License-Identifier: MIT
#include "evaluate/mask_image.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "evaluate/ground_truth.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

constexpr int width = 64;
constexpr int height = 48;
const cv::Rect defect(10, 20, 16, 8);

/// 255 in the defect.
cv::Mat drawn(cv::Size size = {width, height}) {
    cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
    mask(defect) = 255;
    return mask;
}

bool equals(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && cv::countNonZero(a != b) == 0;
}

struct Folder {
    /// What is read of a mask that is written so.
    [[nodiscard]] cv::Mat read(const std::string& name, const cv::Mat& pixels,
                               const std::vector<int>& parameters = {}) const {
        REQUIRE(cv::imwrite((folder / name).string(), pixels, parameters));
        return load_mask(folder / name);
    }
    TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a mask may be of any depth and have any channels", "[evaluate][masks]") {
    const Folder folder;
    cv::Mat deep = cv::Mat::zeros(6, 5, CV_16UC1);
    deep.at<std::uint16_t>(2, 3) = 1;
    CHECK(cv::countNonZero(folder.read("deep.png", deep)) == 1);

    cv::Mat opaque(6, 5, CV_8UC4, cv::Scalar(0, 0, 0, 255));
    opaque.at<cv::Vec4b>(1, 1) = {0, 1, 0, 255};
    const auto mask = folder.read("colour.png", opaque);
    CHECK(cv::countNonZero(mask) == 1);
    CHECK(mask.at<std::uint8_t>(1, 1) == 255);
}

TEST_CASE("a mask that is only nearly what was drawn marks from half of white on", "[evaluate][masks]") {
    const Folder folder;
    const auto mask = drawn();
    for (const int quality : {95, 70}) {
        const auto jpeg = folder.read("mask.jpg", mask, {cv::IMWRITE_JPEG_QUALITY, quality});
        CHECK(cv::countNonZero(jpeg != mask) <= 4);  // an edge pixel may have become less than half
        const auto webp = folder.read("mask.webp", mask, {cv::IMWRITE_WEBP_QUALITY, quality});
        CHECK(cv::countNonZero(webp != mask) <= 8);
    }
    CHECK(equals(folder.read("mask.webp", mask, {cv::IMWRITE_WEBP_QUALITY, 101}), mask));  // above 100: without losses
    // Other formats mark with any value, as the reference says.
    CHECK(equals(folder.read("dark.png", mask / 255), mask));
    CHECK(cv::countNonZero(folder.read("dark.jpg", mask / 3)) == 0);
}

TEST_CASE("a mask may be in the alpha channel", "[evaluate][masks]") {
    const Folder folder;
    const auto mask = drawn();
    const auto with_alpha = [&](const cv::Mat& colour, const cv::Mat& alpha) {
        cv::Mat pixels;
        cv::merge(std::vector<cv::Mat>{colour, colour, colour, alpha}, pixels);
        return folder.read("mask.png", pixels);
    };
    const cv::Mat white(mask.size(), CV_8UC1, cv::Scalar(255));
    const cv::Mat black(mask.size(), CV_8UC1, cv::Scalar(0));
    CHECK(equals(with_alpha(white, mask), mask));
    CHECK(equals(with_alpha(black, mask), mask));
    CHECK(equals(with_alpha(mask, white), mask));
    CHECK(equals(with_alpha(mask, black), mask));  // transparent everywhere says nothing
    CHECK(equals(with_alpha(mask, mask), mask));
}

TEST_CASE("a mask that was drawn over the stored picture is turned like it", "[evaluate][masks]") {
    const Folder folder;
    // An EXIF segment that says "turn to the right" (6), behind a JPEG's first two bytes.
    const std::string exif(
        "\xFF\xE1\0\x22"
        "Exif\0\0"
        "II*\0\x08\0\0\0"
        "\x01\0"
        "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
        "\0\0\0\0",
        36);
    const cv::Mat photograph(height, width, CV_8UC3, cv::Scalar(90, 100, 110));
    std::vector<unsigned char> bytes;
    REQUIRE(cv::imencode(".jpg", photograph, bytes));
    std::string jpeg(bytes.begin(), bytes.end());
    jpeg.insert(2, exif);
    write_bytes(folder.folder / "part.jpg", jpeg);
    const auto stored = drawn();
    cv::Mat upright;
    cv::rotate(stored, upright, cv::ROTATE_90_CLOCKWISE);
    std::vector<std::string> problems;
    const auto truth = [&](const cv::Mat& mask) {
        REQUIRE(cv::imwrite((folder.folder / "mask.png").string(), mask));
        return load_ground_truth({folder.folder / "part.jpg", "dent", true, {folder.folder / "mask.png"}}, 64,
                                 problems);
    };
    const auto expected = truth(upright);
    REQUIRE(expected.knowledge == Knowledge::marked);
    const auto turned = truth(stored);
    REQUIRE(turned.knowledge == Knowledge::marked);
    CHECK(equals(turned.regions, expected.regions));
    CHECK(problems.empty());
}
