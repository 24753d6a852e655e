// SPDX-License-Identifier: GPL-3.0-or-later
// Alignment from the command line.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <string>

#include "app/cli/inspect_workplace.h"
#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/pictures.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("pictures are aligned with the first reference on request", "[cli][align]") {
    const Workplace place;
    const auto part = photograph(160, 120, CV_8UC3, 3);
    cv::imwrite((place.folder / "good.png").string(), part);
    cv::Mat moved;
    cv::warpAffine(part, moved, cv::Matx23d(1, 0, 10, 0, 1, -6), part.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::imwrite((place.folder / "in/a.png").string(), moved);
    cv::imwrite((place.folder / "in/b.png").string(), cv::Mat(120, 160, CV_8UC3, cv::Scalar(9, 9, 9)));
    const std::string reference = place.folder / "good.png";
    const std::string image = place.folder / "in/a.png";
    const auto result = place.inspect(
        {image, place.folder / "in/b.png", "--align", "rigid", "--reference", reference, "--annotations", "coco"});
    CHECK(result.status == cli::some_failed);
    CHECK_THAT(result.out, Contains("1 reference aligned with the first, 2 pictures"));
    CHECK_THAT(result.err, Contains("b.png: does not align with the first reference"));
    const auto json = place.result("a");
    CHECK(json["settings"]["references"]["aligned"] == "rigid");
    CHECK(json["alignment"]["moved"][0].get<double>() == Approx(10).margin(0.3));
    CHECK(json["alignment"]["moved"][1].get<double>() == Approx(-6).margin(0.3));
    CHECK(json["image"]["width"] == 160);
    CHECK_THAT(place.inspect({image, "--align", "sheared", "--reference", reference}).err, Contains("--align"));
}
