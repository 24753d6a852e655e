// SPDX-License-Identifier: GPL-3.0-or-later
// `fade inspect --batch`.
#include <catch2/catch.hpp>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

struct BatchPlace : Workplace {
    BatchPlace() {
        for (int i = 0; i < 5; ++i) write_noise(folder / ("in/more-" + std::to_string(i) + ".png"), 10 + i);
    }
};

}  // namespace

TEST_CASE("pictures are judged by each other", "[cli]") {
    const BatchPlace place;
    const auto run = place.inspect({place.folder / "in", "--batch", "--batch-others", "4", "--batch-seed", "3",
                                    "--report", place.folder / "report.html", "--table", place.folder / "report.csv"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("batch: each is compared with 4 others, 7 pictures"));
    const auto first = place.result("a");
    CHECK(first["regime"] == "batch");
    CHECK(first["shots"] == 0);
    CHECK(first["batch"]["pictures"] == 7);
    CHECK(first["batch"]["others"] == 4);
    CHECK(first["batch"]["seed"] == 3);
    CHECK(first["settings"]["batch"]["others"] == 4);
    CHECK(first["scores"]["vision"] > 0);
    const auto report = read_file(place.folder / "report.html");
    CHECK_THAT(report, Contains("the 7 pictures of the batch are each other&#39;s references") ||
                           Contains("the 7 pictures of the batch are each other's references"));
    CHECK_THAT(report, Contains("with: 4; scale ") && Contains("; seed 3)"));
    CHECK_THAT(read_file(place.folder / "report.csv"), Contains(",batch,"));

    SECTION("and from what is kept the same once more") {
        REQUIRE(place.inspect({place.folder / "in", "--batch", "--batch-others", "4", "--batch-seed", "3"}).status ==
                cli::all_done);
        auto second = place.result("a");
        auto expected = first;
        for (auto* json : {&second, &expected}) json->erase("timings");
        CHECK(second == expected);
    }
    SECTION("by a second model, where there is one") {
        write_tiny_dino(place.folder / "dino");
        const auto by_dino = place.inspect({place.folder / "in", "--batch", "--vision-model", place.folder / "dino",
                                            "--vision-edge", "28", "--report", place.folder / "report.html"});
        INFO(by_dino.err);
        REQUIRE(by_dino.status == cli::all_done);
        CHECK_THAT(by_dino.err, !Contains("changes nothing"));
        const auto other = place.result("a");
        CHECK(other["vision_model"]["name"] == "dino");
        CHECK(other["batch"]["scale"] == 28);
        CHECK(other["scores"]["language"] == first["scores"]["language"]);
        CHECK(other["scores"]["vision"] != first["scores"]["vision"]);
        CHECK_THAT(read_file(place.folder / "report.html"), Contains("compares the pictures of the batch"));
    }
    SECTION("and otherwise with words alone") {
        REQUIRE(place.inspect({place.folder / "in"}).status == cli::all_done);
        CHECK(place.result("a")["regime"] == "zero_shot");
        CHECK(place.result("a")["batch"] == nullptr);
    }
}

TEST_CASE("what is wrong with a batch is said", "[cli]") {
    const BatchPlace place;
    const auto run = [&](const std::vector<std::string>& arguments) { return place.inspect(arguments); };
    auto result = run({place.folder / "in", "--batch", "--reference", place.folder / "good.png"});
    CHECK(result.status != cli::all_done);
    CHECK_THAT(result.err, Contains("references or by each other, not by both"));
    result = run({place.folder / "in", "--batch-seed", "3"});
    CHECK(result.status != cli::all_done);
    CHECK_THAT(result.err, Contains("--batch-seed") && Contains("--batch, which is not given"));
    result = run({place.folder / "in/a.png", place.folder / "in/a.png", "--batch"});
    CHECK(result.status != cli::all_done);
    CHECK_THAT(result.err, Contains("at least two different ones"));
    result = run({place.folder / "in/a.png", place.folder / "good.png", "--batch"});
    CHECK(result.status == cli::all_done);
    CHECK_THAT(result.err, Contains("The batch has only 2 different pictures"));
    CHECK(place.result("a")["batch"]["doubts"][0] == "few");

    // A picture that cannot be read fails by itself.
    write_bytes(place.folder / "in/broken.png", "no picture");
    result = run({place.folder / "in", "--batch"});
    CHECK(result.status == cli::some_failed);
    CHECK_THAT(result.err, Contains("broken.png"));
    CHECK(place.result("a")["batch"]["pictures"] == 7);
}
