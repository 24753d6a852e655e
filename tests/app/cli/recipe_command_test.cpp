// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"

#include <catch2/catch.hpp>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// A workplace with a folder of its own for everything that a recipe names but for the model.
struct RecipePlace : Workplace {
    std::filesystem::path line = folder / "line";

    RecipePlace() {
        std::filesystem::create_directories(line / "good");
        write_noise(line / "good/1.png", 11);
        write_noise(line / "good/2.png", 12);
        write_tiny_prompts(line / "words.json");
    }
    /// What `fade recipe save` and `fade inspect` have in common.
    [[nodiscard]] std::vector<std::string> options() const {
        return {"--model",
                folder / "model",
                "--classification-prompts",
                line / "words.json",
                "--segmentation-prompts",
                line / "words.json",
                "--reference",
                line / "good",
                "--object",
                "metal nut",
                "--vision-weight",
                "0.25",
                "--review-from",
                "0.01",
                "--fail-from",
                "0.02"};
    }
    [[nodiscard]] CommandResult save(std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"recipe", "save", line / "nut.fade"};
        const auto common = options();
        arguments.insert(arguments.end(), common.begin(), common.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_fade(arguments);
    }
    /// The result of in/a.png, without what differs from run to run.
    [[nodiscard]] std::string inspect_with(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"inspect", folder / "in/a.png", "--output", folder / "out", "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = run_fade(arguments);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        auto json = Json::parse(run.out);
        json.erase("timings");
        return json.dump();
    }
};

std::string with_replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace

TEST_CASE("A saved recipe inspects as the options did, wherever it is moved to", "[cli][recipe]") {
    const RecipePlace place;
    const auto saved = place.save();
    INFO(saved.err);
    REQUIRE(saved.status == cli::all_done);
    const auto report = [&](const std::string& name) {
        return std::vector<std::string>{"--table", (place.folder / name).string()};
    };
    auto direct_options = place.options();
    for (const auto& option : report("direct.csv")) direct_options.push_back(option);
    const auto direct = place.inspect_with(direct_options);
    CHECK(place.inspect_with({"--recipe", place.line / "nut.fade", "--table", place.folder / "recipe.csv"}) == direct);
    // Its thresholds, too, are those that were given.
    CHECK(read_file(place.folder / "recipe.csv") == read_file(place.folder / "direct.csv"));
    CHECK_THAT(read_file(place.folder / "direct.csv"), Contains("fail"));

    const auto moved = place.folder / "another place";
    std::filesystem::rename(place.line, moved);
    CHECK(place.inspect_with({"--recipe", moved / "nut.fade"}) == with_replaced(direct, place.line, moved));
}

TEST_CASE("Options beside a recipe count instead of its own", "[cli][recipe]") {
    const RecipePlace place;
    REQUIRE(place.save().status == cli::all_done);
    const auto told = Json::parse(place.inspect_with({"--recipe", place.line / "nut.fade", "--object", "gear",
                                                      "--reference", place.folder / "good.png", "--vision-weight",
                                                      "0.5", "--classification-prompts", "classification"}));
    CHECK(told["object"] == "gear");
    REQUIRE(told["references"].size() == 1);
    CHECK(told["references"][0]["file"] == (place.folder / "good.png").string());
    CHECK(told["settings"]["vision_weight"]["few_shot"] == 0.5);
    CHECK(told["prompts"]["classification"]["sources"] == Json{"classification"});
    CHECK(told["prompts"]["segmentation"]["sources"] == Json{"words.json"});
}

TEST_CASE("A recipe whose files have changed is not used without a word", "[cli][recipe]") {
    const RecipePlace place;
    REQUIRE(place.save().status == cli::all_done);
    const std::vector<std::string> arguments{"inspect",  place.folder / "in/a.png", "--output", place.folder / "out",
                                             "--recipe", place.line / "nut.fade"};
    const auto check = [&] { return run_fade({"recipe", "check", place.line / "nut.fade"}); };
    CHECK(check().status == cli::all_done);
    CHECK_THAT(check().out, Contains("all is as it was"));

    SECTION("a reference") {
        write_noise(place.line / "good/2.png", 99);
        CHECK_THAT(check().err, Contains("2.png: has changed since the recipe was saved."));
    }
    SECTION("prompts") {
        write_bytes(place.line / "words.json",
                    R"({"normal": {"prompts": ["a fine {classname}"]}, "anomalous": {"prompts": ["a bad one"]}})");
        CHECK_THAT(check().err, Contains("words.json: has changed since the recipe was saved."));
    }
    SECTION("the model") {
        auto weights = read_file(place.folder / "model/open_clip_model.safetensors");
        weights.back() = static_cast<char>(weights.back() ^ 1);
        write_bytes(place.folder / "model/open_clip_model.safetensors", weights);
        CHECK_THAT(check().err, Contains("is another model than the recipe was saved with."));
    }
    CHECK(check().status == cli::some_failed);
    const auto run = run_fade(arguments);
    CHECK(run.status == cli::cannot_start);
    CHECK_THAT(run.err, Contains("nut.fade: not all is as it was when this recipe was saved"));
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/a.json"));
    auto accepting = arguments;
    accepting.emplace_back("--accept-changes");
    CHECK(run_fade(accepting).status == cli::all_done);
}

TEST_CASE("What a recipe needs and is not there is said", "[cli][recipe]") {
    const RecipePlace place;
    REQUIRE(place.save().status == cli::all_done);
    const auto check = [&] { return run_fade({"recipe", "check", place.line / "nut.fade"}); };
    std::filesystem::remove(place.line / "good/1.png");
    CHECK(check().status == cli::some_failed);
    CHECK_THAT(check().err, Contains("1.png: the recipe needs this file, which is not there."));
    CHECK_THAT(run_fade({"inspect", place.folder / "in/a.png", "--output", place.folder / "out", "--recipe",
                         place.line / "nut.fade"})
                   .err,
               Contains("what this recipe needs is not there; name others with"));
    std::filesystem::remove_all(place.folder / "model");
    CHECK_THAT(check().err, Contains("model: the recipe's model is not there."));
    const auto run = run_fade(
        {"inspect", place.folder / "in/a.png", "--output", place.folder / "out", "--recipe", place.line / "nut.fade"});
    CHECK(run.status == cli::cannot_start);
    CHECK_THAT(run_fade({"inspect", place.folder / "in/a.png", "--output", place.folder / "out", "--recipe",
                         place.folder / "no.fade"})
                   .err,
               Contains("no.fade: there is no such file."));
    CHECK_THAT(run_fade({"recipe", "show", place.line / "words.json"}).err, Contains("words.json: is no recipe"));
}

TEST_CASE("A recipe that cannot be used is not written", "[cli][recipe]") {
    const RecipePlace place;
    const auto refused = [&](const std::vector<std::string>& more) {
        const auto run = place.save(more);
        CHECK(run.status != cli::all_done);
        CHECK_FALSE(std::filesystem::exists(place.line / "nut.fade"));
        return run.err;
    };
    write_bytes(place.line / "good/3.png", "no picture");
    CHECK_THAT(refused({}), Contains("3.png"));
    std::filesystem::remove(place.line / "good/3.png");
    CHECK_THAT(refused({"--review-from", "0.9"}), Contains("review"));
    CHECK_THAT(refused({"--scales", "33"}), Contains("patch size"));
}

TEST_CASE("A recipe is shown", "[cli][recipe]") {
    const RecipePlace place;
    REQUIRE(place.save().status == cli::all_done);
    const auto shown = run_fade({"recipe", "show", place.line / "nut.fade"});
    CHECK(shown.status == cli::all_done);
    CHECK_THAT(shown.out, Contains("object:      metal nut") && Contains("words.json") && Contains("good/2.png") &&
                              Contains("Review from 0.01, Fail from 0.02") && Contains("\"few_shot\":0.25"));
}

TEST_CASE("What is inspected with is never written over", "[cli][recipe]") {
    const RecipePlace place;
    REQUIRE(place.save().status == cli::all_done);
    const auto recipe = read_file(place.line / "nut.fade");
    const auto run = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"inspect", place.folder / "in/a.png", "--recipe", place.line / "nut.fade"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_fade(arguments);
    };
    CHECK(run({"--output", place.line / "good"}).status == cli::wrong_usage);
    const std::string out = place.folder / "out";
    for (const auto& input : {place.line / "nut.fade", place.line / "good/1.png", place.folder / "in/a.png"}) {
        const auto before = read_file(input);
        const auto refused = run({"--output", out, "--table", input});
        CHECK(refused.status == cli::wrong_usage);
        CHECK_THAT(refused.err, Contains("is an input of this run"));
        CHECK(read_file(input) == before);
    }
    const auto replaced = run_fade({"recipe", "save", place.line / "good/1.png", "--model", place.folder / "model"});
    CHECK(replaced.status == cli::cannot_start);
    CHECK_THAT(replaced.err, Contains("is there already, and is no recipe"));
    CHECK(read_file(place.line / "nut.fade") == recipe);
    CHECK(run_fade({"inspect", place.folder / "in/a.png", "--accept-changes", "--output", out}).status ==
          cli::wrong_usage);
}

TEST_CASE("A device is no recipe, and no place for one", "[cli][recipe]") {
    const RecipePlace place;
    const auto link = place.line / "link.fade";
    std::filesystem::create_symlink("/dev/full", link);
    for (const auto& device : {std::filesystem::path("/dev/full"), std::filesystem::path("/dev/null"), link}) {
        INFO(device);
        const auto saved = run_fade({"recipe", "save", device, "--model", place.folder / "model"});
        CHECK(saved.status == cli::cannot_start);
        CHECK_THAT(saved.err, Contains(device.string() + ": is there already, and is no recipe; it is left as it is."));
        CHECK(std::filesystem::is_character_file(device));
        const auto shown = run_fade({"recipe", "show", device});
        CHECK(shown.status == cli::cannot_start);
        CHECK_THAT(shown.err, Contains(device.string() + ": is not a regular file."));
        CHECK(shown.out.empty());
    }
}

TEST_CASE("A linked folder among the references is left out of a recipe, and named", "[cli][recipe]") {
    const RecipePlace place;
    std::filesystem::create_directory_symlink(place.folder / "in", place.line / "good/linked");
    const auto saved = place.save();
    CHECK(saved.status == cli::all_done);
    CHECK_THAT(saved.err, Contains("good/linked: is a link to another folder; left out."));
    const auto shown = run_fade({"recipe", "show", place.line / "nut.fade"});
    CHECK_THAT(shown.out, Contains("good/1.png") && Contains("good/2.png") && !Contains("linked"));
    // One that is named itself is what it leads to.
    std::filesystem::create_directory_symlink(place.line / "good", place.folder / "named");
    REQUIRE(run_fade({"recipe", "save", place.line / "named.fade", "--model", place.folder / "model", "--reference",
                      place.folder / "named"})
                .status == cli::all_done);
    CHECK_THAT(run_fade({"recipe", "show", place.line / "named.fade"}).out,
               Contains("named/1.png") && Contains("named/2.png"));
}
