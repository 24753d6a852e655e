// SPDX-License-Identifier: GPL-3.0-or-later
// Where to look, on the command line.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// A workplace whose pictures are looked at in one rectangle.
struct MaskPlace : Workplace {
    std::filesystem::path line = folder / "line";
    std::filesystem::path mask = line / "mask.png";
    std::filesystem::path picture = folder / "in/a.png";
    cv::Size size = cv::imread(picture.string()).size();
    cv::Rect inside{size.width / 4, size.height / 4, size.width / 2, size.height / 2};

    MaskPlace() {
        std::filesystem::create_directories(line);
        draw(inside);
    }
    void draw(const cv::Rect& white) const {
        cv::Mat pixels = cv::Mat::zeros(size, CV_8UC1);
        pixels(white).setTo(255);
        cv::imwrite(mask.string(), pixels);
    }
    /// Other pixels wherever nobody looks, in a file of the same name.
    void paint_outside(const std::filesystem::path& file) const {
        const cv::Mat pixels = cv::imread(file.string());
        cv::Mat painted(pixels.size(), pixels.type());
        cv::RNG(77).fill(painted, cv::RNG::UNIFORM, 0, 256);
        pixels(inside).copyTo(painted(inside));
        cv::imwrite(file.string(), painted);
    }
    /// All files of a result of in/a.png but for the overlay, without what is said of the files' bytes, and of time.
    [[nodiscard]] std::string results(std::vector<std::string> more) const {
        more.insert(more.begin(), {picture.string(), "--mask", mask.string(), "--maps", "all"});
        const auto run = inspect(more);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        auto json = result("a");
        json.erase("timings");
        json["image"].erase("sha256");
        for (auto& reference : json["references"]) reference.erase("sha256");
        std::string all = json.dump();
        std::set<std::filesystem::path> maps;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "out"))
            if (entry.path().extension() == ".tiff") maps.insert(entry.path());
        CHECK(maps.size() > 3);
        for (const auto& file : maps) all += read_file(file);
        return all;
    }
};

}  // namespace

TEST_CASE("With --mask what is painted outside changes no byte of the results", "[cli][mask]") {
    const MaskPlace place;
    const auto good = (place.folder / "good.png").string();
    const auto zero_shot = place.results({});
    const auto few_shot = place.results({"--reference", good});
    const auto cells = place.results({"--mask-mode", "cells"});
    CHECK(zero_shot != few_shot);
    CHECK(zero_shot != cells);
    CHECK_THAT(place.result("a")["mask"]["file"].get<std::string>(), Contains("mask.png"));
    place.paint_outside(place.picture);
    place.paint_outside(good);
    CHECK(place.results({}) == zero_shot);
    CHECK(place.results({"--reference", good}) == few_shot);
    CHECK(place.results({"--mask-mode", "cells"}) != cells);
}

TEST_CASE("A recipe takes its mask along", "[cli][mask][recipe]") {
    const MaskPlace place;
    const auto recipe = (place.line / "part.fade").string();
    const auto saved = run_fade({"recipe", "save", recipe, "--model", place.folder / "model",
                                 "--classification-prompts", place.folder / "prompts.json", "--segmentation-prompts",
                                 place.folder / "prompts.json", "--mask", place.mask, "--mask-mode", "cells"});
    INFO(saved.err);
    REQUIRE(saved.status == cli::all_done);
    CHECK_THAT(run_fade({"recipe", "show", recipe}).out, Contains("mask.png") && Contains("leaves out the cells"));
    CHECK_THAT(run_fade({"recipe", "check", recipe}).out, Contains("all is as it was"));

    const auto moved = place.folder / "moved";
    std::filesystem::rename(place.line, moved);
    const auto inspected = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"inspect", place.picture.string(), "--output", (place.folder / "out").string(),
                                   "--json", "--recipe", (moved / "part.fade").string()});
        return run_fade(more);
    };
    const auto json = Json::parse(inspected({}).out);
    CHECK(json["mask"]["file"] == (moved / "mask.png").string());
    CHECK(json["mask"]["mode"] == "cells");
    CHECK(Json::parse(inspected({"--mask-mode", "blank"}).out)["mask"]["mode"] == "blank");
    CHECK(Json::parse(inspected({"--no-mask"}).out)["mask"].is_null());

    cv::imwrite((moved / "mask.png").string(), cv::Mat(place.size, CV_8UC1, cv::Scalar(255)));
    CHECK_THAT(run_fade({"recipe", "check", moved / "part.fade"}).err,
               Contains("mask.png: has changed since the recipe was saved."));
    CHECK(inspected({}).status == cli::cannot_start);
    CHECK(inspected({"--accept-changes"}).status == cli::all_done);
    CHECK(inspected({"--no-mask"}).status == cli::all_done);
    std::filesystem::remove(moved / "mask.png");
    CHECK_THAT(inspected({}).err, Contains("mask.png: the recipe needs this file, which is not there."));
}

TEST_CASE("Masks that cannot be used are refused in one sentence", "[cli][mask]") {
    const MaskPlace place;
    const auto refused = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{place.picture.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = place.inspect(arguments);
        CHECK(run.status != cli::all_done);
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
        CHECK_FALSE(std::filesystem::exists(place.folder / "out/a.json"));
        return run.err;
    };
    CHECK_THAT(refused({"--mask", place.line / "none.png"}), Contains("none.png: there is no such file"));
    write_bytes(place.line / "text.png", "no picture");
    CHECK_THAT(refused({"--mask", place.line / "text.png"}), Contains("text.png: is no image"));
    CHECK_THAT(refused({"--mask", place.line}), Contains("line"));
    cv::imwrite((place.line / "black.png").string(), cv::Mat::zeros(place.size, CV_8UC1));
    CHECK_THAT(refused({"--mask", place.line / "black.png"}), Contains("black.png: is a mask with nothing white"));
    CHECK_THAT(refused({"--mask", place.picture}), Contains("a.png: is no mask"));
    CHECK_THAT(refused({"--mask-mode", "cells"}), Contains("--mask-mode is for a mask, and there is none."));
    CHECK(place.inspect({place.picture.string(), "--mask", place.mask.string(), "--no-mask"}).status ==
          cli::wrong_usage);
    cv::imwrite((place.line / "long.png").string(), cv::Mat(10, 90, CV_8UC1, cv::Scalar(255)));
    const auto run = place.inspect({place.picture.string(), "--mask", (place.line / "long.png").string()});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("a.png: has ") && Contains("long.png, which has 90 x 10"));
    // Nothing is written over it.
    CHECK(
        place.inspect({place.picture.string(), "--mask", place.mask.string(), "--table", place.mask.string()}).status ==
        cli::wrong_usage);
}
