// SPDX-License-Identifier: GPL-3.0-or-later
// A DINOv2 by itself: `--model` names it, and no CLIP is needed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

#include "app/cli/inspect_workplace.h"
#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

struct DinoPlace : Workplace {
    DinoPlace() {
        write_tiny_dino(folder / "dino");
        std::filesystem::remove_all(folder / "model");
    }
    [[nodiscard]] CommandResult inspect_alone(std::vector<std::string> more) const {
        more.insert(more.begin(), {"inspect", "--model", folder / "dino", "--output", folder / "out"});
        return run_fade(more);
    }
};

}  // namespace

TEST_CASE("a DINOv2 as the model compares with references, without words", "[cli][vision_alone]") {
    const DinoPlace place;
    const std::string image = place.folder / "in/a.png";
    const std::string good = place.folder / "good.png";
    const auto run =
        place.inspect_alone({image, "--vision-edge", "44", "--maps", "all", "--report", place.folder / "report.html",
                             "--table", place.folder / "report.csv", "--reference", good});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("dino, 1 reference, 1 picture") && Contains("         -"));
    const auto result = place.result("a");
    CHECK(result["scores"]["language"].is_null());
    CHECK(result["scores"]["image"] == result["scores"]["vision"]);
    CHECK(result["settings"]["score_share"] == 0.01);
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/a.language.tiff"));
    CHECK(place.map("a.vision").total() > 0);
    const auto report = read_file(place.folder / "report.html");
    CHECK_THAT(report, Contains("none: no words are compared") && !Contains("Language map") &&
                           !Contains("Language score") && Contains("shorter side"));

    // A recipe has it, too.
    const std::string recipe = place.folder / "r.fade";
    REQUIRE(run_fade({"recipe", "save", recipe, "--model", place.folder / "dino", "--vision-edge", "44", "--reference",
                      good})
                .status == cli::all_done);
    CHECK_THAT(run_fade({"recipe", "show", recipe}).out, Contains("model:       none: the vision model looks alone"));
    CHECK_THAT(run_fade({"recipe", "check", recipe}).out, Contains("all is as it was"));
    REQUIRE(run_fade({"inspect", image, "--recipe", recipe, "--output", place.folder / "out"}).status == cli::all_done);
    CHECK(place.result("a")["scores"] == result["scores"]);
}

TEST_CASE("a DINOv2 as the model compares the pictures of a batch", "[cli][vision_alone]") {
    const DinoPlace place;
    for (int i = 0; i < 5; ++i)
        write_noise(place.folder / ("in/part-" + std::to_string(i) + ".png"), static_cast<unsigned>(i + 10));
    const auto run = place.inspect_alone({place.folder / "in", "--batch", "--vision-edge", "44"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK(place.result("part-0")["regime"] == "batch");
    CHECK(place.result("part-0")["scores"]["language"].is_null());
}

TEST_CASE("what a DINOv2 as the model cannot do is said", "[cli][vision_alone]") {
    const DinoPlace place;
    const std::string image = place.folder / "in/a.png";
    const std::string good = place.folder / "good.png";
    const auto refused = [&](const std::vector<std::string>& more) {
        const auto run = place.inspect_alone(more);
        CHECK(run.status != cli::all_done);
        return run.err;
    };
    CHECK_THAT(refused({image}), Contains("dino: reads no words") && Contains("there are none"));
    CHECK_THAT(refused({image, "--vision-model", place.folder / "dino", "--reference", good}),
               Contains("is a DINO model, which reads no words"));
    for (const auto& [option, value] :
         {std::pair("--tiles", "2"), {"--scales", "32"}, {"--profile", "quick"}, {"--gem-blocks", "1"}})
        CHECK_THAT(refused({image, "--reference", good, option, value}),
                   Contains(std::string(option) + " is for a CLIP"));
    CHECK_THAT(refused({image, "--segmentation-guidance", "both", "--reference", good}),
               Contains("reads no words, and the guidance asks for them"));
}

TEST_CASE("words come back over a recipe without them when a CLIP is named", "[cli][vision_alone]") {
    const DinoPlace place;
    const std::string image = place.folder / "in/a.png";
    const std::string recipe = place.folder / "r.fade";
    REQUIRE(run_fade({"recipe", "save", recipe, "--model", place.folder / "dino", "--vision-edge", "44",
                      "--vision-multiplier", "3", "--reference", place.folder / "good.png"})
                .status == cli::all_done);
    const auto over = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"inspect", image, "--recipe", recipe, "--output", place.folder / "out"});
        return run_fade(more);
    };
    REQUIRE(over({}).status == cli::all_done);
    const auto alone = place.result("a")["scores"];
    // What was chosen for it stays.
    REQUIRE(over({"--model", place.folder / "dino"}).status == cli::all_done);
    CHECK(place.result("a")["scores"] == alone);
    CHECK_THAT(over({"--segmentation-guidance", "both"}).err, Contains("the guidance asks for them"));
    CHECK_THAT(over({"--no-vision-model"}).err, Contains("has no model but its vision model"));
    CHECK_THAT(place.inspect_alone({image, "--no-vision-model"}).err, Contains("dino: is a DINO model"));
    write_tiny_model(place.folder / "model");
    const auto run = over({"--model", place.folder / "model", "--classification-prompts", place.folder / "prompts.json",
                           "--segmentation-prompts", place.folder / "prompts.json", "--accept-changes"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK(place.result("a")["scores"]["language"].is_number());
    CHECK(place.result("a")["vision_model"]["name"] == "dino");
}

TEST_CASE("ways are compared, and thresholds found, without words", "[cli][vision_alone]") {
    const DinoPlace place;
    const auto add = [&](const std::string& folder, int seed) {
        std::filesystem::create_directories(place.folder / folder);
        for (int i = 0; i < 3; ++i)
            write_noise(place.folder / (folder + "/" + std::to_string(i) + ".png"), static_cast<unsigned>(seed + i));
    };
    add("good", 20);
    add("bad", 30);
    const std::vector<std::string> common{
        "--model",     place.folder / "dino",     "--vision-edge", "44",
        "--reference", place.folder / "good.png", "--reference",   place.folder / "in/a.png"};
    for (const std::string command : {"compare", "threshold"}) {
        std::vector<std::string> arguments{command, "--good", place.folder / "good", "--bad", place.folder / "bad"};
        arguments.insert(arguments.end(), common.begin(), common.end());
        const auto run = run_fade(arguments);
        INFO(run.err);
        CHECK(run.status == cli::all_done);
        CHECK_THAT(run.out, !Contains("words alone"));
    }
}
