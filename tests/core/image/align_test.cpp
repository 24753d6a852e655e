// SPDX-License-Identifier: MIT
#include "fade/alignment.h"

#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <string>

#include "support/pictures.h"
#include "support/refusal.h"
#include "support/source_folder.h"

using namespace fade;
using Catch::Contains;

namespace {

Image sample(const std::string& name) {
    return load_image(test::source_folder() / "resources/demo/samples" / name);
}

Image picture_of(const cv::Mat& pixels, const std::string& sha256 = "abc") {
    return {pixels, "part.png", sha256};
}

/// A motion by OpenCV's own definition, about the centre; places have their zero in the middle of the first pixel.
cv::Matx23d motion(cv::Size size, double degrees, double scale, cv::Point2d shift) {
    const cv::Point2f centre(static_cast<float>(size.width - 1) / 2, static_cast<float>(size.height - 1) / 2);
    cv::Matx23d matrix = cv::getRotationMatrix2D(centre, degrees, scale);
    matrix(0, 2) += shift.x;
    matrix(1, 2) += shift.y;
    return matrix;
}

/// The part moved so in a picture of this size, under other light and with noise.
Image moved(const Image& part, const cv::Matx23d& matrix, cv::Size size) {
    cv::Mat pixels;
    cv::warpAffine(part.pixels, pixels, matrix, size, cv::INTER_CUBIC, cv::BORDER_REFLECT_101);
    cv::Mat noise(size, CV_16SC3);
    cv::RNG(7).fill(noise, cv::RNG::NORMAL, 0, 4);
    pixels.convertTo(pixels, CV_16S, 0.85, 15);
    pixels += noise;
    pixels.convertTo(pixels, CV_8U);
    return picture_of(pixels);
}

/// How far the frame's corners are from where they should be, in pixels of the picture.
double corner_error(const ImageAlignment& found, const cv::Matx23d& truth) {
    double worst = 0;
    for (const double x : {0, found.frame.width})
        for (const double y : {0, found.frame.height}) {
            const auto at = in_picture({x, y}, found);
            const auto expected = truth * cv::Vec3d(x - 0.5, y - 0.5, 1);
            worst = std::max(worst, std::hypot(at.x - expected(0) - 0.5, at.y - expected(1) - 0.5));
        }
    return worst;
}

}  // namespace

TEST_CASE("A moved part is found, whatever the light", "[image][align]") {
    struct Case {
        double degrees;
        double scale;
        cv::Point2d shift;
    };
    const auto* file = GENERATE("circuit_board/train/good/000.jpg", "metal_nut/train/good/001.jpg");
    const auto part = sample(file);
    const auto size = part.pixels.size();
    for (const auto& [degrees, scale, shift] : std::initializer_list<Case>{{0, 1, {0, 0}},
                                                                           {0.4, 1, {3.3, -1.7}},
                                                                           {12, 1, {-30, 20}},
                                                                           {-28, 1, {40, 60}},
                                                                           {3, 1, {-95, 10}},
                                                                           {-7, 0.8, {25, -12}},
                                                                           {5, 1.2, {-20, 14}}}) {
        INFO(file << ": " << degrees << " degrees, scale " << scale << ", " << shift);
        const auto truth = motion(size, degrees, scale, shift);
        const auto picture = moved(part, truth, size);
        for (const auto mode : {Alignment::rigid, Alignment::similarity}) {
            if (mode == Alignment::rigid && scale != 1) continue;
            const auto found = align(picture, AlignmentTarget(part, mode));
            CHECK(corner_error(found, truth) < 0.3);
            CHECK(std::abs(found.turned - degrees) < 0.1);
            CHECK(std::abs(found.scale / scale - 1) < 0.003);
            CHECK(std::hypot(found.moved.x - shift.x, found.moved.y - shift.y) < 0.3);
            CHECK(found.correlation > 0.9);
            CHECK(found.frame == size);

            // Brought back it is the part, but for light and noise, where the picture shows it.
            const auto back = aligned(picture, found);
            CHECK(back.pixels.size() == size);
            cv::Mat seen;
            cv::resize(covered(found), seen, size, 0, 0, cv::INTER_NEAREST);
            CHECK(cv::mean(seen != 0)[0] / 255 == Approx(found.covered).margin(0.01));
            cv::erode(seen, seen, {}, {-1, -1}, 3);
            cv::Mat difference;
            cv::absdiff(back.pixels, 0.85 * part.pixels + cv::Scalar(15, 15, 15), difference);
            CHECK(cv::mean(difference, seen)[0] < 6);
        }
    }
}

TEST_CASE("A part is found in a picture of another size and of 12 megapixels", "[image][align]") {
    const auto part = sample("circuit_board/train/good/000.jpg");
    cv::Mat large;
    cv::resize(part.pixels, large, {4000, 3000}, 0, 0, cv::INTER_CUBIC);
    const auto reference = picture_of(large, "reference");
    const cv::Size size(3600, 3200);
    auto truth = motion(reference.pixels.size(), -4, 1, {0, 0});
    truth(0, 2) += (size.width - 4000) / 2.0 + 120;
    truth(1, 2) += (size.height - 3000) / 2.0 - 77;
    const auto found = align(moved(reference, truth, size), AlignmentTarget(reference, Alignment::rigid));
    CHECK(corner_error(found, truth) < 0.3);
    CHECK(found.moved.x == Approx(120).margin(0.3));
    CHECK(found.picture == size);
}

TEST_CASE("Another part, and what shows nothing, is refused with the reason", "[image][align]") {
    const auto board = sample("circuit_board/train/good/000.jpg");
    const AlignmentTarget target(board, Alignment::rigid);
    const auto said = [&](const Image& picture, const AlignmentTarget& with) {
        try {
            (void)align(picture, with);
        } catch (const Error& error) {
            CHECK(error.code() == ErrorCode::mismatch);
            CHECK(error.subject() == display_name(picture.name));
            return std::string(error.what());
        }
        return std::string("accepted");
    };
    for (const auto* other : {"bottle/train/good/000.jpg", "cable/test/good/000.jpg", "metal_nut/train/good/000.jpg",
                              "leather/train/good/000.jpg", "wood/train/good/000.jpg"}) {
        INFO(other);
        const auto picture = sample(other);
        const auto sentence = said(picture, target);
        CHECK_THAT(sentence, Contains("does not align with the first reference (") && Contains("circuit_board"));
        CHECK_THAT(said(picture, AlignmentTarget(board, Alignment::similarity)), Contains("does not align"));
    }
    const auto flat = picture_of({300, 400, CV_8UC3, cv::Scalar(90, 90, 90)});
    CHECK_THAT(said(flat, target), Contains("there is no place where they show the same"));
    CHECK_THAT(said(board, AlignmentTarget(flat, Alignment::rigid)), Contains("there is no place"));
    CHECK_THAT(said(picture_of({1, 1, CV_8UC3, cv::Scalar(9, 9, 9)}), target),
               Contains("their sizes are too different, 1 x 1 and 384 x 384 pixels."));
    CHECK_THAT(said(board, AlignmentTarget(picture_of({1, 1, CV_8UC3, cv::Scalar(9, 9, 9)}), Alignment::rigid)),
               Contains("too different"));
    CHECK_THAT(said(picture_of({2, 200, CV_8UC3, cv::Scalar(9, 9, 9)}), target), Contains("does not align"));
    cv::Mat noise(384, 384, CV_8UC3);
    cv::RNG(3).fill(noise, cv::RNG::UNIFORM, 0, 256);
    CHECK_THAT(said(picture_of(noise), target), Contains("does not align"));

    // What OpenCV does not warp, and what has no rows to compare.
    const auto endless = picture_of({100, 33000, CV_8UC3, cv::Scalar(9, 9, 9)});
    CHECK_THAT(said(picture_of(endless.pixels, "another"), AlignmentTarget(endless, Alignment::rigid)),
               Contains("a side of 33000 pixels is longer than 32766"));
    CHECK_THAT(said(picture_of({20, 400, CV_8UC3, cv::Scalar(9, 9, 9)}), target),
               Contains("400 x 20 pixels are more than 16 to 1"));

    // Most of the part has left the picture.
    const auto gone = moved(board, motion(board.pixels.size(), 0, 1, {230, 0}), board.pixels.size());
    CHECK_THAT(said(gone, target), Contains("does not align"));
}

TEST_CASE("The reference itself stays as it is, and no content is taken for another", "[image][align]") {
    const auto part = sample("bottle/train/good/000.jpg");
    const AlignmentTarget target(part, Alignment::rigid);
    const auto own = align(part, target);
    CHECK(own.to_picture == ImageAlignment{}.to_picture);
    CHECK(own.covered == 1);
    const auto same = aligned(part, own);
    CHECK(test::same(same.pixels, part.pixels));
    CHECK(content_of(same) == content_of(part));

    const auto other = sample("bottle/test/good/000.jpg");
    const auto by_one = aligned(other, align(other, target));
    const auto by_scale = aligned(other, align(other, AlignmentTarget(part, Alignment::similarity)));
    const auto second = sample("bottle/train/good/001.jpg");
    const auto by_second = aligned(other, align(other, AlignmentTarget(second, Alignment::rigid)));
    CHECK(by_one.sha256 == other.sha256);
    CHECK(file_content_of(by_one) == content_of(other));
    CHECK(content_of(by_one) != content_of(other));
    CHECK(content_of(by_one) != content_of(by_scale));
    CHECK(content_of(by_one) != content_of(by_second));
    CHECK(content_of(by_one) == content_of(aligned(other, align(other, target))));
    CHECK(by_one.alignment->scale == 1);

    const auto shared = std::make_shared<const Image>(by_one);
    CHECK(aligned(shared, target) == shared);
    CHECK_THAT(test::refusal([&] { (void)aligned(shared, AlignmentTarget(second, Alignment::rigid)); }),
               Contains("already aligned with another reference"));
}

TEST_CASE("A mask comes into the frame by the nearest pixel", "[image][align]") {
    ImageAlignment alignment;
    alignment.frame = {40, 30};
    alignment.picture = {60, 50};
    alignment.to_picture = {0, -1, 45, 1, 0, 5};  // a quarter turn, and a shift by whole pixels
    cv::Mat mask(alignment.picture, CV_8UC1, cv::Scalar(0));
    cv::rectangle(mask, cv::Rect(20, 10, 7, 12), cv::Scalar(255), cv::FILLED);
    const auto found = in_frame(mask, alignment);
    REQUIRE(found.size() == alignment.frame);
    for (int y = 0; y < found.rows; ++y)
        for (int x = 0; x < found.cols; ++x) {
            const int at_x = 44 - y;  // the middle of a pixel stays the middle of one
            const int at_y = x + 5;
            const bool inside = at_x >= 20 && at_x < 27 && at_y >= 10 && at_y < 22;
            REQUIRE((found.at<unsigned char>(y, x) != 0) == inside);
        }
    alignment.to_picture = {1, 0, 30, 0, 1, 0};  // half of the frame is beyond the picture's right border
    alignment.picture = {50, 30};
    CHECK(cv::countNonZero(covered(alignment)) == 20 * 30);
}

TEST_CASE("Pictures of 16 bits align as they are read", "[image][align]") {
    const auto part = sample("metal_nut/train/good/000.jpg");
    const auto turned = moved(part, motion(part.pixels.size(), 8, 1, {12, -9}), part.pixels.size());
    auto deep = turned;
    deep.pixels = turned.pixels / 4;  // of a camera whose values fill a quarter of the bits
    const auto found = align(deep, AlignmentTarget(part, Alignment::rigid));
    CHECK(found.turned == Approx(8).margin(0.2));
    CHECK(std::hypot(found.moved.x - 12, found.moved.y + 9) < 0.5);
}
