// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <regex>

#include "app/cli/support.h"
#include "fade/files.h"
#include "support/small_dataset.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

struct Place {
    Place() {
        write_tiny_model(folder / "model");
        write_tiny_prompts(folder / "prompts.json");
        write_mvtec_class(folder / "data/nut");
    }

    [[nodiscard]] CommandResult evaluate(std::vector<std::string> more, const std::string& output = "out") const {
        std::vector<std::string> arguments{"evaluate",
                                           (folder / "data").string(),
                                           "--model",
                                           (folder / "model").string(),
                                           "--classification-prompts",
                                           (folder / "prompts.json").string(),
                                           "--segmentation-prompts",
                                           (folder / "prompts.json").string(),
                                           "--cache",
                                           (folder / "cache").string(),
                                           "--output",
                                           (folder / output).string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_fade(arguments);
    }

    TemporaryFolder folder;
};

/// A result file as it would be had it taken no time.
std::string without_run_time(const std::string& file) {
    auto text = std::regex_replace(file, std::regex("(\"run_seconds\": |<dt>Run time</dt><dd>)[0-9.e-]+"), "$1");
    return std::regex_replace(text, std::regex(",[0-9.e-]+\n(?=main)|,[0-9.e-]+\n$"), "\n");
}

}  // namespace

TEST_CASE("fade evaluate writes a table, CSV, JSON and a page", "[cli][evaluate]") {
    const Place place;
    const auto result = place.evaluate({"--shots", "0,1", "--seeds", "3,4", "--ablation", "guidance,scales"});
    CHECK(result.err.empty());
    REQUIRE(result.status == 0);
    CHECK_THAT(result.out, Contains("0-shot") && Contains("1-shot") && Contains("image AUROC") && Contains("nut"));
    CHECK_THAT(result.out, Contains("guidance, pixel AUROC") && Contains("multi-scale"));

    const auto json = nlohmann::json::parse(read_file(place.folder / "out/evaluation.json"));
    CHECK(json.at("classes").at(0).at("references").size() == 2);
    const auto& runs = json.at("runs");
    REQUIRE(runs.size() == 3 + 3 * 3 + 4 * 3);  // main, three guidances, three scales and all; 0-shot and two seeds
    CHECK(runs.at(0).at("pictures").size() == 8);
    CHECK(runs.at(0).at("metrics").at("pixel_pro").is_number());

    const auto csv = read_file(place.folder / "out/evaluation.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBFtable,variant,class,shots,seed,good,anomalous,masked,image_auroc,"));
    CHECK_THAT(csv, Contains("\nmain,as chosen,nut,1,4,4,4,4,"));
    CHECK_THAT(csv, Contains("\nguidance,vision,mean of classes,1,mean,,,,"));

    // What the figures rest on, and how long they took, stands in every output.
    CHECK_THAT(result.out, Contains("nut: 4 good and 4 bad pictures; 4 masks count") && Contains("Run time: ") &&
                               Contains("4/4/4"));
    CHECK(json.at("classes").at(0).at("pictures").at("masked") == 4);
    CHECK(runs.at(0).at("masked") == 4);
    CHECK(json.at("run_seconds").get<double>() > 0);
    CHECK_THAT(csv, Contains(",run_seconds\n"));

    const auto html = read_file(place.folder / "out/evaluation.html");
    CHECK_THAT(html, Contains("4 good and 4 bad pictures; 4 masks count") && Contains("<dt>Run time</dt>"));
    CHECK_THAT(html, Contains("Content-Security-Policy\" content=\"default-src 'none'"));
    CHECK_THAT(html, Contains("Worst misses") && Contains("data:image/jpeg;base64,") && Contains("<svg"));
    CHECK_THAT(html, !Contains("://") && !Contains("src=\"/"));
}

TEST_CASE("fade evaluate in parts, merged, gives the same files", "[cli][evaluate]") {
    const Place place;
    REQUIRE(place.evaluate({"--shots", "0,2", "--seeds", "1"}).status == 0);
    std::vector<std::string> merge{"evaluate", "merge", "--output", (place.folder / "merged").string()};
    for (const std::string part : {"1", "2"}) {
        const auto result = place.evaluate({"--shots", "0,2", "--seeds", "1", "--shard", part + "/2"}, "part" + part);
        REQUIRE(result.status == 0);
        CHECK_THAT(result.out, Contains("Part " + part + " of 2 is complete"));
        merge.push_back((place.folder / ("part" + part)).string());
    }
    REQUIRE(run_fade(merge).status == 0);
    for (const std::string name : {"evaluation.csv", "evaluation.json", "evaluation.html"})
        CHECK(without_run_time(read_file(place.folder / "merged" / name)) ==
              without_run_time(read_file(place.folder / "out" / name)));
    merge.pop_back();
    const auto incomplete = run_fade(merge);
    CHECK(incomplete.status == 3);
    CHECK_THAT(incomplete.err, Contains("Of 2 shards these were not named: 2"));
}

TEST_CASE("fade evaluate writes a table for spreadsheets", "[cli][evaluate]") {
    const Place place;
    REQUIRE(place.evaluate({"--shots", "0", "--csv", "spreadsheet"}).status == 0);
    const auto csv = read_file(place.folder / "out/evaluation.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBFtable;variant;class;shots;seed;good;"));
    CHECK(std::regex_search(csv, std::regex("\nmain;as chosen;nut;0;;4;4;4;[01](,[0-9]+)?;")));
    CHECK(place.evaluate({"--shots", "0", "--csv", "tabs"}).status == 2);
}

TEST_CASE("fade evaluate says how many pictures it could not read, and ends with 1", "[cli][evaluate]") {
    const Place place;
    write_bytes(place.folder / "data/nut/test/good/101.png", "no picture");
    const auto result = place.evaluate({"--shots", "0"});
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("101.png: is no image") && Contains("1 of 8 test pictures could not be read"));
    CHECK(nlohmann::json::parse(read_file(place.folder / "out/evaluation.json")).at("unreadable") == 1);
    REQUIRE(place.evaluate({"--shots", "0", "--shard", "1/1"}, "part").status == 0);
    CHECK(run_fade({"evaluate", "merge", (place.folder / "part").string(), "-o", (place.folder / "merged").string()})
              .status == 1);
}

TEST_CASE("fade evaluate says how it read the pictures, as fade inspect does", "[cli][evaluate]") {
    const Place place;
    cv::Mat twelve(40, 48, CV_16UC1, cv::Scalar(4000));
    REQUIRE(cv::imwrite((place.folder / "data/nut/test/good/101.png").string(), twelve));
    REQUIRE(cv::imwritemulti((place.folder / "data/nut/train/good/100.tiff").string(),
                             std::vector<cv::Mat>(2, cv::Mat(40, 48, CV_8UC1, cv::Scalar(90)))));
    const auto result = place.evaluate({"--shots", "0,7", "--seeds", "1", "--no-cache"});
    CHECK(result.status == 0);
    CHECK_THAT(result.err, Contains("101.png: The file does not say which value is white. All fit into 12 bits"));
    CHECK_THAT(result.err, Contains("100.tiff: Page 1 of 2 was read; left out: 2."));
    CHECK(std::count(result.err.begin(), result.err.end(), '\n') == 2);
    CHECK_THAT(place.evaluate({"--shots", "0", "--shard", "1/1"}, "part").err, Contains("101.png: The file does not"));
    CHECK(place.evaluate({"--shots", "0", "--no-cache", "--quiet"}).err.empty());
}

TEST_CASE("fade evaluate ends with 1 where good pictures are too few for the references", "[cli][evaluate]") {
    const Place place;
    const auto result = place.evaluate({"--shots", "0,7", "--seeds", "1,2"});
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("too few readable pictures for references (6); 7-shot cannot be measured"));
    CHECK_THAT(result.err, Contains("Runs that could not be measured") && Contains(": 2."));
    CHECK_THAT(result.out, Contains("0-shot") && !Contains("7-shot"));
}

TEST_CASE("fade evaluate leaves no results that do not belong together", "[cli][evaluate]") {
    const Place place;
    REQUIRE(place.evaluate({"--shots", "0"}).status == 0);
    const auto page = place.folder / "out/evaluation.html";
    std::filesystem::remove(page);
    std::filesystem::create_directory(page);
    const auto result = place.evaluate({"--shots", "1", "--seeds", "1"});
    CHECK(result.status == 3);
    CHECK_THAT(result.err, Contains("evaluation.html: cannot be written"));
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/evaluation.json"));
}

TEST_CASE("fade evaluate refuses what it cannot do, with one sentence", "[cli][evaluate]") {
    const Place place;
    const auto check = [](const CommandResult& result, int status, const std::string& sentence) {
        CHECK(result.status == status);
        CHECK_THAT(result.err, Contains(sentence));
    };
    check(run_fade({"evaluate"}), 2, "data-set");
    check(run_fade({"evaluate", "merge"}), 2, "required");
    check(place.evaluate({"--shard", "3"}), 2, "expected I/N");
    check(place.evaluate({"--shard", "3/2"}), 2, "3/2 is not");
    check(place.evaluate({"--shots", "0,0"}), 2, "named twice");
    check(place.evaluate({"--seeds=-1"}), 2, "not -1");
    check(place.evaluate({"--seeds", "9,010"}), 2, "not 010");
    check(place.evaluate({"--shots", "0x4"}), 2, "not 0x4");
    check(place.evaluate({"--seeds", "1,18446744073709551616"}), 2, "not 18446744073709551616");
    check(place.evaluate({"--class", "screw"}), 3, "has no class \"screw\"");
    check(place.evaluate({"--layout", "visa"}), 3, "1cls.csv");
    check(place.evaluate({"--ablation", "everything"}), 2, "everything");
    std::filesystem::remove_all(place.folder / "out");
    std::filesystem::remove_all(place.folder / "data/nut/test");
    check(place.evaluate({}), 3, "is no data set");
    CHECK_FALSE(std::filesystem::exists(place.folder / "out"));
}
