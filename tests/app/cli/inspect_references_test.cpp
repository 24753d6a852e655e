// SPDX-License-Identifier: GPL-3.0-or-later
// How references are compared with, from option to result.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

#include "app/cli/inspect_workplace.h"
#include "app/cli/support.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("references count turned, mirrored, darker and brighter on request", "[cli][variants]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const std::string reference = place.folder / "good.png";
    REQUIRE(place.inspect({image, "--reference", reference}).status == cli::all_done);
    const auto plain = place.result("a");
    const auto result = place.inspect({image, "--reference-turns", "90", "--reference-mirror", "left-right",
                                       "--reference-brightness", "0.2", "--reference", reference});
    REQUIRE(result.status == cli::all_done);
    CHECK_THAT(result.out, Contains("1 reference in 9 variants, 1 picture"));
    const auto varied = place.result("a");
    CHECK(varied["shots"] == 1);
    CHECK(varied["settings"]["references"] == nlohmann::json({{"turned", "90"},
                                                              {"mirrored", "left-right"},
                                                              {"brightness", 0.2},
                                                              {"position_radius", 0.0},
                                                              {"baseline", "none"},
                                                              {"match", "all"},
                                                              {"aligned", "none"},
                                                              {"layers", nlohmann::json::array()},
                                                              {"bank", "patches"}}));
    CHECK(varied["scores"]["vision"] < plain["scores"]["vision"]);
    CHECK(varied["references"].size() == 1);
    // A recipe has them, too.
    REQUIRE(run_fade({"recipe", "save", place.folder / "r.fade", "--model", place.folder / "model",
                      "--classification-prompts", place.folder / "prompts.json", "--segmentation-prompts",
                      place.folder / "prompts.json", "--reference-turns", "90", "--reference-mirror", "left-right",
                      "--reference-brightness", "0.2", "--reference", reference})
                .status == cli::all_done);
    REQUIRE(
        run_fade({"inspect", image, "--recipe", place.folder / "r.fade", "--output", place.folder / "out"}).status ==
        cli::all_done);
    CHECK(place.result("a")["scores"] == varied["scores"]);
    CHECK_THAT(place.inspect({image, "--reference-turns", "30"}).err, Contains("--reference-turns"));
    CHECK_THAT(place.inspect({image, "--reference-brightness", "0.6", "--reference", reference}).err,
               Contains("The brightness of references must be from 0.0 to 0.5, not 0.6."));
}

TEST_CASE("references count only near the same place on request", "[cli][position]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const std::string reference = place.folder / "good.png";
    REQUIRE(place.inspect({image, "--reference", reference}).status == cli::all_done);
    const auto plain = place.result("a");
    const auto result = place.inspect({image, "--position-radius", "0.05", "--reference", reference});
    REQUIRE(result.status == cli::all_done);
    CHECK_THAT(result.out, Contains("1 reference near the same place, 1 picture"));
    const auto near = place.result("a");
    CHECK(near["settings"]["references"]["position_radius"] == 0.05);
    CHECK(near["scores"]["vision"] > plain["scores"]["vision"]);
    CHECK(near["scores"]["language"] == plain["scores"]["language"]);
    // A recipe has it, too.
    REQUIRE(run_fade({"recipe", "save", place.folder / "r.fade", "--model", place.folder / "model",
                      "--classification-prompts", place.folder / "prompts.json", "--segmentation-prompts",
                      place.folder / "prompts.json", "--position-radius", "0.05", "--reference", reference})
                .status == cli::all_done);
    REQUIRE(
        run_fade({"inspect", image, "--recipe", place.folder / "r.fade", "--output", place.folder / "out"}).status ==
        cli::all_done);
    CHECK(place.result("a")["scores"] == near["scores"]);
    CHECK_THAT(place.inspect({image, "--position-radius", "5", "--reference", reference}).err,
               Contains("The position radius must be from 0.0 to 1.0, not 5.0."));
}

TEST_CASE("what references have of each other is taken off on request", "[cli][baseline]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const std::string good = place.folder / "good.png";
    const std::string other = place.folder / "fine.png";
    write_noise(other, 4);
    REQUIRE(place.inspect({image, "--reference", good, "--reference", other}).status == cli::all_done);
    const auto plain = place.result("a");
    const auto result =
        place.inspect({image, "--reference-baseline", "place", "--reference", good, "--reference", other});
    REQUIRE(result.status == cli::all_done);
    CHECK_THAT(result.out, Contains("2 references less what they have of each other, 1 picture"));
    const auto less = place.result("a");
    CHECK(less["settings"]["references"]["baseline"] == "place");
    CHECK(less["scores"]["vision"] < plain["scores"]["vision"]);
    CHECK(less["scores"]["language"] == plain["scores"]["language"]);
    // A single one has nothing of others.
    REQUIRE(place.inspect({image, "--reference", good}).status == cli::all_done);
    const auto alone = place.result("a");
    const auto single = place.inspect({image, "--reference-baseline", "place", "--reference", good});
    REQUIRE(single.status == cli::all_done);
    CHECK_THAT(single.out, Contains("1 reference, 1 picture"));
    CHECK(place.result("a")["scores"] == alone["scores"]);
}

TEST_CASE("references are compared with by layers, and as a subspace, on request", "[cli][layers][subspace]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const std::string reference = place.folder / "good.png";
    REQUIRE(place.inspect({image, "--reference", reference}).status == cli::all_done);
    const auto plain = place.result("a");
    for (const auto& [options, said] :
         {std::pair(std::vector<std::string>{"--vision-layers", "1,3"}, "by layers"),
          {{"--reference-bank", "subspace"}, "as a subspace"},
          {{"--reference-bank", "subspace", "--vision-layers", "1,3"}, "as a subspace by layers"}}) {
        INFO(said);
        auto inspect = std::vector{image, std::string("--reference"), reference};
        inspect.insert(inspect.end(), options.begin(), options.end());
        const auto result = place.inspect(inspect);
        REQUIRE(result.status == cli::all_done);
        CHECK_THAT(result.out, Contains("1 reference " + std::string(said) + ", 1 picture"));
        const auto json = place.result("a");
        CHECK(json["settings"]["references"]["layers"].size() == (options.back() == "1,3" ? 2U : 0U));
        CHECK(json["scores"]["vision"] != plain["scores"]["vision"]);
        CHECK(json["scores"]["language"] == plain["scores"]["language"]);
        std::vector<std::string> save{"recipe",
                                      "save",
                                      place.folder / "r.fade",
                                      "--model",
                                      place.folder / "model",
                                      "--classification-prompts",
                                      place.folder / "prompts.json",
                                      "--segmentation-prompts",
                                      place.folder / "prompts.json",
                                      "--reference",
                                      reference};
        save.insert(save.end(), options.begin(), options.end());
        REQUIRE(run_fade(save).status == cli::all_done);
        REQUIRE(run_fade({"inspect", image, "--recipe", place.folder / "r.fade", "--output", place.folder / "out"})
                    .status == cli::all_done);
        CHECK(place.result("a")["scores"] == json["scores"]);
    }
    CHECK_THAT(place.inspect({image, "--vision-layers", "1,99", "--reference", reference}).err,
               Contains("of the model that compares with references"));
    CHECK_THAT(place.inspect({image, "--vision-layers", "3,1", "--reference", reference}).err,
               Contains("The vision layers must be rising numbers of blocks"));
    CHECK_THAT(
        place.inspect({image, "--reference-bank", "subspace", "--position-radius", "0.1", "--reference", reference})
            .err,
        Contains("cannot be combined with a position radius"));
}

TEST_CASE("a picture is compared with its own reference alone on request", "[cli][match]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const std::string own = place.folder / "A.png";
    const std::string good = place.folder / "good.png";
    write_noise(own, 4);
    const auto inspect = [&](const std::string& match) {
        return place.inspect({image, "--reference-match", match, "--reference", good, "--reference", own});
    };
    auto result = inspect("name");
    REQUIRE(result.status == cli::all_done);
    CHECK_THAT(result.out, Contains("2 references, for each picture the one of its name, 1 picture"));
    const auto named = place.result("a");
    CHECK(named["own_reference"]["number"] == 2);
    CHECK(named["own_reference"]["file"] == own);
    CHECK(named["shots"] == 1);
    CHECK(named["references"].size() == 2);
    REQUIRE(place.inspect({image, "--reference", own}).status == cli::all_done);
    const auto alone = place.result("a");
    CHECK(alone["own_reference"].is_null());
    CHECK(named["scores"] == alone["scores"]);

    result = inspect("best");
    REQUIRE(result.status == cli::all_done);
    CHECK_THAT(result.out, Contains("2 references, for each picture the best of them, 1 picture"));
    const auto best = place.result("a");
    const auto number = best["own_reference"]["number"].get<int>();
    REQUIRE(place.inspect({image, "--reference", number == 1 ? good : own}).status == cli::all_done);
    CHECK(best["scores"] == place.result("a")["scores"]);

    // One picture without such a reference does not keep others from being inspected.
    write_noise(place.folder / "in/stranger.png", 5);
    const auto some = place.inspect({image, place.folder / "in/stranger.png", "--reference-match", "name",
                                     "--reference", good, "--reference", own});
    CHECK(some.status == cli::some_failed);
    CHECK_THAT(some.err, Contains("stranger.png") && Contains("no reference of its own"));
    CHECK(place.result("a")["scores"] == named["scores"]);
}
