// SPDX-License-Identifier: GPL-3.0-or-later
// What `fade inspect` says of how it read the pictures.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

struct NotedPlace : Workplace {
    [[nodiscard]] std::filesystem::path write(const std::string& name, const cv::Mat& picture) const {
        REQUIRE(cv::imwrite((folder / name).string(), picture));
        return folder / name;
    }
};

/// 16-bit values up to `largest`.
cv::Mat ramp(int largest) {
    cv::Mat picture(40, 40, CV_16UC1);
    for (int i = 0; i < 1600; ++i) picture.at<std::uint16_t>(i / 40, i % 40) = std::uint16_t(i * largest / 1599);
    return picture;
}

}  // namespace

TEST_CASE("a 12-bit picture in 16 bits is no black one, and the result says what is white", "[cli]") {
    const NotedPlace place;
    cv::Mat eight(40, 40, CV_8UC1);
    const auto twelve = ramp(4095);
    for (int i = 0; i < 1600; ++i)
        eight.at<std::uint8_t>(i / 40, i % 40) =
            cv::saturate_cast<std::uint8_t>(twelve.at<std::uint16_t>(i / 40, i % 40) * 255 / 4095.0);
    const auto a = place.write("a.png", twelve);
    const auto b = place.write("b.png", eight);
    const auto said = place.inspect({a, b});
    REQUIRE(said.status == cli::all_done);
    CHECK_THAT(said.err, Contains("a.png: The file does not say which value is white. All fit into 12 bits"));
    const auto reading = place.result("a")["image"]["reading"];
    CHECK(reading["white"] == 4095);
    CHECK(reading["white_source"] == "found");
    CHECK(reading["bits"] == 16);
    CHECK(place.result("b")["image"]["reading"]["white_source"] == "full_range");
    CHECK(place.result("a")["scores"] == place.result("b")["scores"]);

    const auto found = place.result("a")["scores"];
    const auto chosen = place.inspect({a, "--bit-depth", "16"});
    REQUIRE(chosen.status == cli::all_done);
    CHECK(chosen.err.find("white") == std::string::npos);
    CHECK(place.result("a")["image"]["reading"]["white"] == 65535);
    CHECK(place.result("a")["image"]["reading"]["white_source"] == "chosen");
    CHECK(place.result("a")["settings"]["bit_depth"] == 16);
    CHECK(place.result("a")["scores"] != found);
    CHECK_THAT(place.inspect({a, "--bit-depth", "17"}).err, Contains("bit depth") && Contains("8 to 16"));
}

TEST_CASE("pictures and references that are found to have other whites are named", "[cli]") {
    const NotedPlace place;
    const auto a = place.write("a.png", ramp(4000));
    const auto good = place.write("good.png", ramp(1000));
    CHECK_THAT(
        place.inspect({a, "--reference", good}).err,
        Contains("a.png: Other pictures of this run were found to have another white; --bit-depth makes all alike."));
    CHECK_FALSE(place.inspect({a, "--reference", a}).err.find("another white") != std::string::npos);
    const auto alike = place.inspect({a, "--reference", good, "--bit-depth", "12"});
    CHECK(alike.err.find("white") == std::string::npos);
}

TEST_CASE("pages that are left out are named", "[cli]") {
    const NotedPlace place;
    const std::vector<cv::Mat> pages(3, cv::Mat(40, 40, CV_8UC1, cv::Scalar(90)));
    REQUIRE(cv::imwritemulti((place.folder / "a.tiff").string(), pages));
    const auto said = place.inspect({place.folder / "a.tiff"});
    CHECK_THAT(said.err, Contains("a.tiff: Page 1 of 3 was read; left out: 2, 3."));
    CHECK(place.result("a")["image"]["reading"]["pages_left_out"] == Json({2, 3}));
    CHECK(place.inspect({place.folder / "a.tiff", "--quiet"}).err.empty());
}

TEST_CASE("what the finest scale can still see is said", "[cli]") {
    const NotedPlace place;
    const auto a = place.write("a.png", cv::Mat(60, 6000, CV_8UC1, cv::Scalar(90)));
    const auto said = place.inspect({a});
    CHECK_THAT(said.err, Contains("a.png: 6000 x 60 pixels are shrunk to ") && Contains("may not be seen"));
    const auto result = place.result("a");
    const auto patch = result["image"]["finest_patch"];
    const double scale = result["settings"]["scales"].back();
    // The same share of both sides: a patch of the square.
    CHECK(patch["width"].get<double>() == Approx(100 * patch["height"].get<double>()));
    CHECK(patch["width"].get<double>() * scale / 6000 ==
          Approx(std::round(patch["width"].get<double>() * scale / 6000)));
}
