// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/hash.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// Pictures of known truth in set/, and a recipe whose threshold lies in the middle of their scores.
struct Set : Workplace {
    std::map<std::string, double> scores;  ///< by file below set/
    double threshold = 0;

    Set() {
        unsigned seed = 50;
        for (const char* name : {"good/0", "good/1", "good/2", "good/3", "bad/hole/0", "bad/hole/1", "bad/crack/0"}) {
            const auto file = folder / "set" / (std::string(name) + ".png");
            std::filesystem::create_directories(file.parent_path());
            write_noise(file, seed++);
            const auto run = inspect({"--json", "--reference", folder / "good.png", "--", file});
            REQUIRE(run.status == cli::all_done);
            scores[std::string(name) + ".png"] = Json::parse(run.out)["scores"]["image"].get<double>();
        }
        std::vector<double> sorted;
        for (const auto& [name, score] : scores) sorted.push_back(score);
        std::sort(sorted.begin(), sorted.end());
        threshold = (sorted[2] + sorted[3]) / 2;
        cv::Mat mask = cv::Mat::zeros(30, 40, CV_8UC1);
        mask({5, 5, 12, 1}) = 255;
        std::filesystem::create_directories(folder / "set/masks/hole");
        cv::imwrite((folder / "set/masks/hole/0.png").string(), mask);
        std::vector<std::string> saving{"recipe",
                                        "save",
                                        folder / "part.fade",
                                        "--reference",
                                        folder / "good.png",
                                        "--review-from",
                                        std::to_string(threshold),
                                        "--fail-from",
                                        std::to_string(threshold)};
        const auto common = arguments({});
        saving.insert(saving.end(), common.begin() + 1, common.end() - 2);
        const auto saved = run_fade(saving);
        INFO(saved.err);
        REQUIRE(saved.status == cli::all_done);
    }
    [[nodiscard]] CommandResult qualify(const std::vector<std::string>& more) const {
        std::vector<std::string> all{"qualify",  folder / "set", "--recipe", folder / "part.fade",
                                     "--output", folder / "out"};
        all.insert(all.end(), more.begin(), more.end());
        return run_fade(all);
    }
    [[nodiscard]] Json told(const std::vector<std::string>& more) const {
        const auto run = qualify(more);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        return Json::parse(read_file(folder / "out/qualification.json"));
    }
};

}  // namespace

TEST_CASE("A qualification counts what inspections of the same pictures say", "[cli][qualify]") {
    const Set set;
    const auto told = set.told({"--disturbed", "1", "--mm-per-pixel", "0.5", "--part", "Nut <7>"});
    std::size_t misses = 0, alarms = 0;
    for (const auto& [name, score] : set.scores) {
        const bool bad = name.starts_with("bad");
        const bool rejected = score >= std::stod(std::to_string(set.threshold));
        misses += bad && !rejected ? 1 : 0;
        alarms += !bad && rejected ? 1 : 0;
    }
    CHECK(told["misses"]["hits"] == misses);
    CHECK(told["misses"]["cases"] == 3);
    CHECK(told["false_alarms"]["hits"] == alarms);
    CHECK(told["false_alarms"]["cases"] == 4);
    CHECK(told["effectiveness"]["hits"] == 7 - misses - alarms);
    REQUIRE(told["pictures"].size() == 7);
    for (const auto& picture : told["pictures"]) {
        const std::filesystem::path file = picture["file"].get<std::string>();
        const auto name = file.lexically_relative(set.folder / "set").generic_string();
        CHECK(picture["score"].get<double>() == Approx(set.scores.at(name)).epsilon(1e-6));
        CHECK(picture["sha256"] == sha256_of_file(file));
        if (name == "bad/hole/0.png")
            CHECK(picture["defect_size"].get<double>() == Approx(0.5 * std::hypot(12, 1)));
        else
            CHECK(picture["defect_size"].is_null());
    }
    CHECK(told["detection"]["no_curve"] == "too_few");
    REQUIRE(told["kinds"].size() == 3);
    CHECK(told["kinds"][1]["kind"] == "crack");
    CHECK(told["recipe"]["sha256"] == sha256_of_file(set.folder / "part.fade"));
    CHECK(told["references"].size() == 1);
    REQUIRE(told["sensitivity"].size() == 6);
    for (const auto& one : told["sensitivity"]) CHECK(one["changed"]["cases"] == 2);
    const auto html = read_file(set.folder / "out/qualification.html");
    for (const auto* text : {"Qualification report", "Nut &lt;7&gt;", "Confusion matrix", "Effectiveness", "AIAG",
                             "set by hand", "Approved by", "hole", "crack"})
        CHECK_THAT(html, Contains(text));
}

TEST_CASE("A table adds repeats and persons to a qualification", "[cli][qualify]") {
    const Set set;
    write_bytes(set.folder / "parts.csv",
                "file;part;size;Ada\ngood/0.png;A;;pass\ngood/1.png;A;;fail\nbad/hole/0.png;B;3,5;fail\n"
                "bad/hole/1.png;B;;fail\nnowhere.png;;;pass\n");
    const auto told = set.told({"--disturbed", "0", "--table", set.folder / "parts.csv"});
    CHECK(told["table"]["sha256"] == sha256_of_file(set.folder / "parts.csv"));
    CHECK(told["consistent_parts"]["cases"] == 2);
    REQUIRE(told["persons"].size() == 1);
    CHECK(told["persons"][0]["confusion"]["good"]["fail"] == 1);
    CHECK(told["persons"][0]["confusion"]["bad"]["fail"] == 2);
    CHECK(told["sensitivity"].empty());
    CHECK_THAT(told["problems"].dump(), Contains("names nowhere.png, which is none of the pictures"));
    CHECK_THAT(told["pictures"].dump(), Contains("\"defect_size\":3.5"));
}

TEST_CASE("Masks may lie beside the data set, and one that two pictures could mean counts for none", "[cli][qualify]") {
    const Set set;
    std::filesystem::create_directories(set.folder / "marks");
    std::filesystem::rename(set.folder / "set/masks/hole", set.folder / "marks/hole");
    std::filesystem::remove_all(set.folder / "set/masks");
    const auto sizes = [](const Json& told) {
        std::map<std::string, Json> found;
        for (const auto& picture : told["pictures"]) {
            const std::filesystem::path file = picture["file"].get<std::string>();
            found[(file.parent_path().filename() / file.filename()).string()] = picture["defect_size"];
        }
        return found;
    };
    const auto told = set.told({"--disturbed", "0", "--masks", set.folder / "marks"});
    auto found = sizes(told);
    CHECK(found["hole/0.png"].get<double>() == Approx(std::hypot(12, 1)));
    CHECK(found["hole/1.png"].is_null());
    CHECK(found["crack/0.png"].is_null());
    CHECK_THAT(told["problems"].dump(),
               Contains("hole/1.png: has no mask in ") && Contains("crack/0.png: has no mask in "));
    // The report is for others: it names files from the folder of masks on.
    const auto html = read_file(set.folder / "out/qualification.html");
    CHECK_THAT(html, Contains("marks") && !Contains((set.folder / "marks").string() + "/"));

    std::filesystem::rename(set.folder / "marks/hole/0.png", set.folder / "marks/0.png");
    const auto flat = set.told({"--disturbed", "0", "--masks", set.folder / "marks"});
    for (auto& [name, size] : sizes(flat)) CHECK(size.is_null());
    CHECK_THAT(flat["problems"].dump(), Contains("0.png: may belong to "));
    const auto nowhere = set.qualify({"--masks", set.folder / "nowhere"});
    CHECK(nowhere.status != cli::all_done);
    CHECK_THAT(nowhere.err, Contains("nowhere"));
}

TEST_CASE("What a qualification cannot count is said", "[cli][qualify]") {
    const Set set;
    write_bytes(set.folder / "set/good/broken.png", "no picture");
    std::filesystem::copy_file(set.folder / "set/good/0.png", set.folder / "set/good/9.png");
    std::filesystem::copy_file(set.folder / "good.png", set.folder / "set/good/reference.png");
    cv::imwrite((set.folder / "set/masks/hole/1.png").string(), cv::Mat::zeros(30, 40, CV_8UC1));
    const auto run = set.qualify({"--disturbed", "0"});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("1.png: marks nothing, so that the defect's size is not known."));
    CHECK_THAT(run.err, Contains("broken.png: "));
    CHECK_THAT(run.err, Contains("9.png: holds the same bytes as "));
    CHECK_THAT(run.err, Contains("reference.png: is also a reference, and is left out."));
    const auto told = Json::parse(read_file(set.folder / "out/qualification.json"));
    CHECK(told["false_alarms"]["cases"] == 4);
    CHECK(told["not_inspected"].size() == 1);
    // The report is for others: it names files from the data set on.
    const auto html = read_file(set.folder / "out/qualification.html");
    CHECK_THAT(html, Contains("good/broken.png: ") && Contains("masks/hole/1.png: marks nothing"));
    CHECK_THAT(html, !Contains(std::filesystem::path(set.folder / "set").string()));
    std::filesystem::remove_all(set.folder / "set/good");
    std::filesystem::create_directories(set.folder / "set/good");
    const auto without = set.qualify({});
    CHECK(without.status != cli::all_done);
    CHECK_FALSE(std::filesystem::exists(set.folder / "out/qualification.json"));
    CHECK(set.qualify({"--mm-per-pixel", "0"}).status == cli::wrong_usage);
}
