// SPDX-License-Identifier: GPL-3.0-or-later
// `fade inspect --annotations`.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <filesystem>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

Json read_json(const std::filesystem::path& file) {
    return Json::parse(read_file(file));
}

}  // namespace

TEST_CASE("a run's annotations lie beside its results, and agree with them", "[cli]") {
    const Workplace work;
    write_bytes(work.folder / "in/damaged.png", "no picture");
    const auto run = work.inspect({work.folder / "in", "--annotations", "masks,labelme,coco", "--outline-from", "0.45",
                                   "--mm-per-pixel", "0.5", "--map-size", "image"});
    INFO(run.err);
    CHECK(run.status == cli::some_failed);
    const auto coco = read_json(work.folder / "out/annotations.json");
    REQUIRE(coco["images"].size() == 2);  // not the damaged one
    std::size_t regions = 0;
    for (std::size_t i = 0; i < 2; ++i) {
        const std::string stem = i == 0 ? "a" : "sub/b";
        const auto result = work.result(stem);
        const auto& found = result["regions"]["found"];
        const auto labelme = read_json(work.folder / ("out/" + stem + ".labelme.json"));
        REQUIRE(labelme["shapes"].size() == found.size());
        const auto& image = coco["images"][i];
        CHECK(image["width"] == 40);
        CHECK(image["sha256"] == result["image"]["sha256"]);
        // Both name the picture from where they are.
        const std::filesystem::path picture = result["image"]["file"].get<std::string>();
        CHECK(std::filesystem::equivalent(work.folder / "out" / image["file_name"].get<std::string>(), picture));
        CHECK(std::filesystem::equivalent(
            (work.folder / ("out/" + stem)).parent_path() / labelme["imagePath"].get<std::string>(), picture));
        // The map is wholly inside 0..1 here, and no peak is flattened by more than a cell.
        const auto mask = cv::imread((work.folder / ("out/" + stem + ".regions.png")).string(), cv::IMREAD_UNCHANGED);
        REQUIRE(mask.type() == CV_8UC1);
        REQUIRE(mask.size() == cv::Size(40, 30));
        double area = 0;
        for (const auto& region : found) {
            const auto& annotation = coco["annotations"].at(regions++);
            CHECK(annotation["image_id"] == image["id"]);
            CHECK(annotation["bbox"] == region["box"]);
            CHECK(annotation["area"] == region["area"]);
            CHECK(annotation["attributes"]["length_mm"] == region["length_mm"]);
            area += region["area"].get<double>();
        }
        CHECK(cv::countNonZero(mask == 255) == area);
        CHECK(cv::countNonZero(mask) == area);
        const auto map = work.map(stem + ".fused");
        cv::Mat reached = map >= 0.45;
        CHECK(cv::countNonZero(reached & ~mask) == 0);
    }
    CHECK(regions == coco["annotations"].size());
    CHECK(regions > 0);
}

TEST_CASE("only the annotations that were asked for are written", "[cli]") {
    const Workplace work;
    REQUIRE(work.inspect({work.folder / "in/a.png", "--annotations", "masks"}).status == cli::all_done);
    CHECK(std::filesystem::exists(work.folder / "out/a.regions.png"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/a.labelme.json"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/annotations.json"));
    for (const auto* wrong : {"", "mask", "masks,", "coco,voc"}) {
        const auto refused = work.inspect({work.folder / "in/a.png", "--annotations", wrong});
        CHECK(refused.status == cli::wrong_usage);
        CHECK_THAT(refused.err, Contains("expected masks, coco or labelme"));
    }
}

TEST_CASE("annotations of an earlier run do not pass for this one's", "[cli]") {
    const Workplace work;
    REQUIRE(work.inspect({work.folder / "in", "--annotations", "coco"}).status == cli::all_done);
    write_bytes(work.folder / "in/a.png", "no picture any more");
    CHECK(work.inspect({work.folder / "in/a.png", "--annotations", "coco"}).status == cli::some_failed);
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/annotations.json"));
}

TEST_CASE("a picture whose result would have the name of annotations is refused before anything is done", "[cli]") {
    const Workplace work;
    write_noise(work.folder / "in/annotations.png", 4);
    write_noise(work.folder / "in/a.labelme.png", 5);
    const auto coco = work.inspect({work.folder / "in", "--annotations", "coco"});
    CHECK(coco.status == cli::wrong_usage);
    CHECK_THAT(coco.err, Contains("annotations.json: would be a picture's result and a file of annotations"));
    const auto labelme = work.inspect({work.folder / "in", "--annotations", "labelme"});
    CHECK(labelme.status == cli::wrong_usage);
    CHECK_THAT(labelme.err, Contains("a.labelme.json: would be"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "out"));
    CHECK(work.inspect({work.folder / "in", "--annotations", "masks"}).status == cli::all_done);
}

TEST_CASE("annotations that cannot be written end the run", "[cli]") {
    const Workplace work;
    std::filesystem::create_directories(work.folder / "out/annotations.json/taken");
    const auto coco = work.inspect({work.folder / "in", "--annotations", "coco"});
    CHECK(coco.status == cli::cannot_start);
    CHECK_THAT(coco.err, Contains("annotations.json"));
    std::filesystem::create_directories(work.folder / "out/a.regions.png/taken");
    const auto masks = work.inspect({work.folder / "in", "--annotations", "masks"});
    CHECK(masks.status == cli::cannot_start);
    CHECK_THAT(masks.err, Contains("a.regions.png"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/a.json"));
}
