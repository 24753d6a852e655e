// SPDX-License-Identifier: MIT
// What is written for labelling and training tools, read back by a reader written from the formats' descriptions.
#include "fade/annotations.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "support/annotation_reader.h"

using namespace fade;
using Json = nlohmann::json;
using fade::test::decoded;
using fade::test::filled;
using fade::test::labelme_mask;

namespace {

/// A disc, a ring, and a speck.
AnnotatedPicture example() {
    cv::Mat map(60, 80, CV_32FC1, cv::Scalar(0.1));
    cv::circle(map, {20, 30}, 9, cv::Scalar(0.9), cv::FILLED);
    cv::circle(map, {55, 30}, 14, cv::Scalar(0.8), 5);
    map.at<float>(0, 0) = 0.7F;
    AnnotatedPicture picture{"parts/a.png", {}, map.size(), "abc", find_shaped_regions(map, 0.5, map.size())};
    picture.mm_per_pixel = 0.5;
    return picture;
}

cv::Mat truth() {
    const auto picture = example();
    cv::Mat mask(picture.size, CV_8UC1, cv::Scalar(0));
    cv::circle(mask, {20, 30}, 9, cv::Scalar(255), cv::FILLED);
    cv::circle(mask, {55, 30}, 14, cv::Scalar(255), 5);
    mask.at<uchar>(0, 0) = 255;
    return mask;
}

}  // namespace

TEST_CASE("COCO's annotations hold the mask: polygons, and run lengths where there are holes", "[report]") {
    auto second = example();
    second.regions.clear();
    second.page = 2;
    second.mm_per_pixel.reset();
    const auto coco = Json::parse(coco_json({second, example()}));
    REQUIRE(coco["images"].size() == 2);
    CHECK(coco["images"][0]["page"] == 2);
    CHECK(coco["images"][1] ==
          Json({{"id", 2}, {"file_name", "parts/a.png"}, {"width", 80}, {"height", 60}, {"sha256", "abc"}}));
    CHECK(coco["categories"].at(0)["name"] == "defect");
    REQUIRE(coco["annotations"].size() == 3);
    cv::Mat all(60, 80, CV_8UC1, cv::Scalar(0));
    int encoded = 0, id = 0;
    for (const auto& one : coco["annotations"]) {
        CHECK(one["id"] == ++id);
        CHECK(one["image_id"] == 2);
        CHECK(one["category_id"] == coco["categories"][0]["id"]);
        CHECK(one["iscrowd"] == 0);
        CHECK(one["score"] == one["attributes"]["peak"]);
        cv::Mat mask;
        if (one["segmentation"].is_object()) {
            mask = decoded(one["segmentation"]);
            ++encoded;
        } else {
            REQUIRE(one["segmentation"].size() == 1);
            const auto numbers = one["segmentation"][0].get<std::vector<float>>();
            std::vector<cv::Point2f> polygon;
            for (std::size_t i = 0; i < numbers.size(); i += 2) polygon.emplace_back(numbers[i], numbers[i + 1]);
            CHECK(polygon.size() >= 4);
            mask = filled(polygon, {80, 60});
        }
        CHECK(one["area"] == cv::countNonZero(mask));
        CHECK(one["attributes"]["area_mm2"].get<double>() == Approx(cv::countNonZero(mask) * 0.25));
        const auto box = cv::boundingRect(mask);
        CHECK(one["bbox"] == Json({box.x, box.y, box.width, box.height}));
        all |= mask;
    }
    CHECK(encoded == 1);
    CHECK(cv::countNonZero(all != truth()) == 0);
    CHECK(cv::countNonZero(region_mask(example()) != truth()) == 0);
}

TEST_CASE("run lengths go on from one column to the next, and begin outside", "[report]") {
    cv::Mat map(4, 5, CV_32FC1, cv::Scalar(1));
    map.at<float>(1, 3) = 0;
    const AnnotatedPicture picture{"a.png", {}, map.size(), "", find_shaped_regions(map, 0.5, map.size())};
    const auto coco = Json::parse(coco_json({picture}));
    CHECK(coco["annotations"].at(0)["segmentation"] == Json({{"counts", {0, 13, 1, 6}}, {"size", {4, 5}}}));
}

TEST_CASE("LabelMe's polygons hold the mask, with a hole cut out", "[report]") {
    const auto labelme = Json::parse(labelme_json(example()));
    CHECK(labelme["imagePath"] == "parts/a.png");
    CHECK(labelme.at("imageData").is_null());
    CHECK(labelme["imageHeight"] == 60);
    CHECK(labelme["imageWidth"] == 80);
    CHECK_FALSE(labelme.contains("page"));
    REQUIRE(labelme["shapes"].size() == 3);
    for (const auto& shape : labelme["shapes"]) {
        CHECK(shape["label"] == "defect");
        CHECK(shape["shape_type"] == "polygon");
        CHECK(shape["group_id"].is_null());
    }
    const auto all = labelme_mask(labelme);
    CHECK(labelme["shapes"][0]["description"].get<std::string>().starts_with("peak 0.900, mean 0."));
    // A cut that leads through a pixel's centre leaves it open.
    CHECK(cv::countNonZero(all != truth()) <= 2);
    CHECK(Json::parse(labelme_json({"x.png", 3, {5, 5}, "", {}}))["page"] == 3);
}

TEST_CASE("regions with a name are annotated with it", "[report]") {
    auto picture = example();
    REQUIRE(picture.regions.size() == 3);
    picture.regions[0].region.kinds = {{"hole", 0.3}, {"dent", 0.2}};
    picture.regions[1].region.kinds = {{"dent", 0.3}, {"hole", 0.299}};  // too close
    picture.regions[2].region.kinds = {{"dent", 0.3}};
    const auto coco = Json::parse(coco_json({picture}));
    std::vector<std::string> names;
    for (const auto& category : coco["categories"]) {
        names.push_back(category["name"]);
        CHECK(category["id"] == names.size());
    }
    CHECK(names == std::vector<std::string>{"defect", "hole", "dent"});
    CHECK(coco["annotations"][0]["category_id"] == 2);
    CHECK(coco["annotations"][1]["category_id"] == 1);
    CHECK(coco["annotations"][2]["category_id"] == 3);
    CHECK(coco["annotations"][0]["attributes"]["name_margin"].get<double>() == Approx(0.1));
    const auto labelme = Json::parse(labelme_json(picture));
    CHECK(labelme["shapes"][0]["label"] == "hole");
    CHECK(labelme["shapes"][1]["label"] == "defect");
}
