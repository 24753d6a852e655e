// SPDX-License-Identifier: MIT
#include "fade/report.h"
#include "fade/detect.h"
#include "fade/files.h"
#include "fade/inspection_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <limits>

#include "support/refusal.h"
#include "support/scarce_memory.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::ScarceMemory;
using fade::test::TemporaryFolder;
using Json = nlohmann::json;

namespace {

Image grey_image(int width, int height) {
    return {cv::Mat(height, width, CV_8UC3, cv::Scalar(100, 150, 200)), "grey.png", "abc"};
}

cv::Mat constant_map(float value) {
    return {4, 4, CV_32FC1, cv::Scalar(value)};
}

Inspection example_inspection() {
    Inspection result;
    result.shots = 1;
    result.views.push_back({View::square(240), constant_map(0.25F), constant_map(0.125F)});
    result.language = constant_map(0.25F);
    result.vision = constant_map(0.125F);
    result.fused = constant_map(0.5F);
    result.fused.at<float>(1, 2) = 0.75F;
    result.language_score = 0.25;
    result.vision_score = 0.4375;
    result.image_score = 0.34375;
    return result;
}

Provenance example_provenance() {
    Provenance provenance;
    provenance.object = "metal nut";
    provenance.references.push_back({"good \xFF.png", "def"});
    provenance.model.weights_sha256 = "123";
    return provenance;
}

}  // namespace

TEST_CASE("a result's JSON tells scores, maps, settings and origins", "[report]") {
    const auto text = to_json(example_inspection(), grey_image(20, 10), example_provenance(), {{"match", 0.5}}, {});
    const auto json = Json::parse(text);
    CHECK(json["scores"]["image"] == 0.34375);
    CHECK(json["scores"]["language"] == 0.25);
    CHECK(json["scores"]["vision"] == 0.4375);
    CHECK(json["maps"]["fused"]["max"] == 0.75);
    CHECK(json["maps"]["vision"]["mean"] == 0.125);
    CHECK(json["scales"][0]["scale"] == 240);
    CHECK(json["scales"][0]["language_max"] == 0.25);
    CHECK(json["image"]["width"] == 20);
    CHECK(json["image"]["sha256"] == "abc");
    CHECK(json["references"][0]["sha256"] == "def");
    CHECK(json["settings"]["vision_multiplier"]["few_shot"] == 3.5);
    CHECK(json["timings"]["match"] == 0.5);
    CHECK(text == to_json(example_inspection(), grey_image(20, 10), example_provenance(), {{"match", 0.5}}, {}));
    CHECK(to_json(example_inspection(), grey_image(2, 2), example_provenance(), {}, {}, -1).find('\n') ==
          std::string::npos);
}

TEST_CASE("a result's JSON lists the regions, in pixels and in mm", "[report]") {
    // A square of 4 x 4 pixels in a picture of 20 x 10, from a map of the same size.
    auto inspection = example_inspection();
    inspection.fused = cv::Mat::zeros(10, 20, CV_32FC1);
    inspection.fused(cv::Rect(6, 2, 4, 4)).setTo(0.75F);
    inspection.language = cv::Mat(10, 20, CV_32FC1, cv::Scalar(0.5));
    inspection.vision = cv::Mat::zeros(10, 20, CV_32FC1);
    inspection.kinds = {{"dent", "hole"}, {cv::Mat(10, 20, CV_16FC1, cv::Scalar(0)), cv::Mat()}};
    cv::Mat(10, 20, CV_32FC1, cv::Scalar(0.25)).convertTo(inspection.kinds.maps[1], CV_16F);
    const auto regions = [&](double map_threshold, const std::optional<double>& mm_per_pixel) {
        return Json::parse(to_json(inspection, grey_image(20, 10), example_provenance(), {},
                                   {{}, {}, map_threshold, mm_per_pixel}))["regions"];
    };
    const auto in_pixels = regions(0.7, {});
    CHECK(in_pixels["map_threshold"] == 0.7);
    CHECK(in_pixels["mm_per_pixel"].is_null());
    REQUIRE(in_pixels["found"].size() == 1);
    const auto& found = in_pixels["found"][0];
    CHECK(found["peak"] == 0.75);
    CHECK(found["mean"] == 0.75);
    CHECK(found["area"] == 16);
    CHECK(found["box"] == Json({6, 2, 4, 4}));
    CHECK(found["length"].get<double>() == Approx(4 * std::sqrt(2.0)));  // the diagonal
    CHECK(found["width"].get<double>() == Approx(4));
    CHECK_FALSE(found.contains("area_mm2"));
    CHECK(found["language"].get<double>() ==
          Approx((1 - example_provenance().settings.vision(inspection.regime()).weight) * 0.5));
    CHECK(found["vision"] == 0);
    CHECK(found["name"] == "hole");
    CHECK(found["name_margin"].get<double>() == Approx(0.25));
    REQUIRE(found["kinds"].size() == 2);
    CHECK(found["kinds"][0]["name"] == "hole");
    CHECK(found["kinds"][0]["similarity"].get<double>() == Approx(0.25));
    CHECK(found["kinds"][1]["name"] == "dent");
    CHECK(found["kinds"][1]["similarity"] == 0);
    inspection.kinds = {};
    CHECK(regions(0.7, {})["found"][0]["name"].is_null());

    const auto in_mm = regions(0.7, 0.5);
    CHECK(in_mm["mm_per_pixel"] == 0.5);
    CHECK(in_mm["found"][0]["area"] == 16);
    CHECK(in_mm["found"][0]["area_mm2"] == 4);
    CHECK(in_mm["found"][0]["length_mm"].get<double>() == Approx(2 * std::sqrt(2.0)));
    CHECK(in_mm["found"][0]["width_mm"].get<double>() == Approx(2));
    CHECK(regions(0.8, 0.5)["found"].empty());
}

TEST_CASE("measures have three digits that say something, and no exponent", "[report]") {
    CHECK(measure_text(12345.6) == "12346");
    CHECK(measure_text(123.4) == "123");
    CHECK(measure_text(1.234) == "1.23");
    CHECK(measure_text(0.01234) == "0.0123");
    CHECK(measure_text(1e-5) == "0.000010");
    CHECK(measure_text(0) == "0.00");
}

TEST_CASE("the overlay is the picture at opacity 0, and the colour scale at 1", "[report]") {
    const auto image = grey_image(40, 30);
    CHECK(cv::norm(render_overlay(image, constant_map(1), 0), image.pixels, cv::NORM_INF) == 0);
    // The ends of the inferno scale: nearly black, and pale yellow.
    CHECK(render_overlay(image, constant_map(0), 1).at<cv::Vec3b>(3, 3) == cv::Vec3b(0, 0, 4));
    CHECK(render_overlay(image, constant_map(1), 1).at<cv::Vec3b>(3, 3) == cv::Vec3b(252, 255, 164));
    CHECK(render_overlay(image, constant_map(7), 1).at<cv::Vec3b>(3, 3) == cv::Vec3b(252, 255, 164));
    CHECK(render_overlay(image, constant_map(-7), 1).at<cv::Vec3b>(3, 3) == cv::Vec3b(0, 0, 4));
    CHECK(render_overlay(image, constant_map(std::numeric_limits<float>::quiet_NaN()), 1).at<cv::Vec3b>(3, 3) ==
          cv::Vec3b(0, 0, 4));
    CHECK(render_overlay(image, constant_map(0), 0.5).at<cv::Vec3b>(3, 3) == cv::Vec3b(50, 75, 102));
    CHECK(render_overlay(image, constant_map(0), 0.5).size() == image.pixels.size());
    CHECK_THAT(refusal([&] { (void)render_overlay(image, constant_map(0), 1.5); }), Contains("opacity"));
}

TEST_CASE("a lack of memory for a picture's results names the file", "[report]") {
    const TemporaryFolder folder;
    const auto image = grey_image(30, 20);
    const auto map = constant_map(0.5F);
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{4000}}) {
        const ScarceMemory memory(bytes);
        CHECK_THAT(refusal([&] { (void)render_overlay(image, map, 0.5); }), Contains("not enough memory"));
    }
    const ScarceMemory memory(0);
    CHECK_THAT(refusal([&] { write_png(folder / "a.png", image.pixels); }), Contains("a.png: there is not enough"));
    CHECK_THAT(refusal([&] { (void)resize_map(map, {300, 200}); }), Contains("300 x 200 pixels: there is not enough"));
}

TEST_CASE("float maps come back from their TIFF exactly, and the bytes repeat", "[report]") {
    const TemporaryFolder folder;
    cv::Mat map(7, 5, CV_32FC1);
    cv::RNG(1).fill(map, cv::RNG::UNIFORM, -1.0, 2.0);
    write_float_tiff(folder / "a.tiff", map);
    write_float_tiff(folder / "b.tiff", map);
    const auto read = cv::imread((folder / "a.tiff").string(), cv::IMREAD_UNCHANGED);
    REQUIRE(read.type() == CV_32FC1);
    CHECK(cv::norm(read, map, cv::NORM_INF) == 0);
    CHECK(read_file(folder / "a.tiff") == read_file(folder / "b.tiff"));
}

TEST_CASE("a PNG keeps its colours", "[report]") {
    const TemporaryFolder folder;
    const auto image = grey_image(3, 2);
    write_png(folder / "a.png", image.pixels);
    CHECK(cv::norm(load_image(folder / "a.png").pixels, image.pixels, cv::NORM_INF) == 0);
}

TEST_CASE("pictures that cannot be written say so", "[report]") {
    const TemporaryFolder folder;
    test::write_bytes(folder / "file", "x");
    CHECK_THAT(refusal([&] { write_png(folder / "file/a.png", grey_image(2, 2).pixels); }),
               Contains("a.png") && Contains("cannot be written"));
    CHECK_THAT(refusal([&] { write_float_tiff(folder / "file/a.tiff", constant_map(1)); }), Contains("a.tiff"));
}
