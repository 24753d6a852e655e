// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include "app/cli/known_parts_workplace.h"
#include "fade/recipe_file.h"
#include "fade/selection.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// Four references, four good and three bad pictures.
struct Parts : KnownPartsWorkplace {
    Parts() : KnownPartsWorkplace("compare", 50, 4) {}
    [[nodiscard]] std::vector<std::string> marked() const {
        return {"--reference", in("references"), "--good", in("good"), "--bad", in("bad")};
    }
};

std::vector<std::string> with(std::vector<std::string> options, const std::vector<std::string>& more) {
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

}  // namespace

TEST_CASE("Pictures are scored on every step of the ladder as an inspection of that step scores them",
          "[cli][compare]") {
    const Parts parts;
    const auto told = parts.told({"--no-cache", parts.in("good"), "--reference", parts.in("references")});
    REQUIRE(told["ways"].size() == 4);
    CHECK(told["present"] == 3);
    CHECK_FALSE(told.contains("recommended"));
    REQUIRE(told["pictures"].size() == 4);
    const auto& second = told["pictures"][1];
    CHECK(second["bad"].is_null());
    for (std::size_t shots : {0U, 1U, 2U, 4U}) {
        std::vector<std::string> options{"--json", parts.in("good/1.png")};
        for (std::size_t i = 0; i < shots; ++i) {
            options.emplace_back("--reference");
            options.push_back(parts.in("references/" + std::to_string(i) + ".png"));
        }
        const auto run = parts.inspect(options);
        INFO(run.err);
        const auto step = shots == 4 ? 3 : shots;
        CHECK(told["ways"][step]["shots"] == shots);
        CHECK(Json::parse(run.out)["scores"]["image"].get<double>() ==
              Approx(second["scores"][step].get<double>()).epsilon(1e-6));
    }
    const auto text = parts.run({"--batch", parts.in("good"), "--reference", parts.in("references")});
    CHECK(text.status == cli::all_done);
    CHECK_THAT(text.out, Contains("words alone  each other  1 reference  2 references  4 references"));
}

TEST_CASE("Of known parts the areas, the choice and its worth are those of their scores", "[cli][compare]") {
    const Parts parts;
    const auto told = parts.told(parts.marked());
    const auto ways = told["ways"].size();
    std::vector<KnownScores> scores(ways);
    for (const auto& part : told["pictures"])
        for (std::size_t i = 0; i < ways; ++i)
            (part["bad"] == true ? scores[i].bad : scores[i].good).push_back(part["scores"][i].get<double>());
    REQUIRE(scores.front().good.size() == 4);
    REQUIRE(scores.front().bad.size() == 3);
    const auto selection = select_by_auroc(scores, told["present"].get<std::size_t>());
    for (std::size_t i = 0; i < ways; ++i) CHECK(told["ways"][i]["auroc"].get<double>() == selection.auroc[i]);
    CHECK(told["best"] == selection.best);
    CHECK(told["recommended"] == selection.recommended);
    CHECK(told["auroc_cross_validated"].get<double>() == *selection.cross_validated);

    const auto text = parts.run(parts.marked());
    CHECK(text.status == cli::all_done);
    CHECK_THAT(text.out, Contains("4 good, 3 bad") && Contains("(present)") && Contains("for further parts"));
}

TEST_CASE("What is recommended is saved as a recipe that scores alike", "[cli][compare]") {
    const Parts parts;
    const auto told = parts.told(with(parts.marked(), {"--save", parts.in("best.fade")}));
    const auto recommended = told["recommended"].get<std::size_t>();
    const auto recipe = load_recipe(parts.folder / "best.fade", {}).recipe;
    CHECK(recipe.references.size() == told["ways"][recommended]["shots"].get<std::size_t>());
    const auto run = run_fade(
        {"inspect", "--json", "--recipe", parts.in("best.fade"), parts.in("bad/2.png"), "--output", parts.in("out")});
    INFO(run.err);
    CHECK(Json::parse(run.out)["scores"]["image"].get<double>() ==
          Approx(told["pictures"][6]["scores"][recommended].get<double>()).epsilon(1e-6));
    // Nothing that is no recipe gives way to one.
    const auto refused = parts.run(with(parts.marked(), {"--save", parts.in("good/0.png")}));
    CHECK(refused.status == cli::cannot_start);
    CHECK_THAT(refused.err, Contains("0.png"));
}

TEST_CASE("A part counts once, and what cannot be compared is said", "[cli][compare]") {
    const Parts parts;
    std::filesystem::copy_file(parts.in("good/0.png"), parts.in("good/again.png"));
    std::filesystem::copy_file(parts.in("references/0.png"), parts.in("good/reference.png"));
    const auto run = parts.run(parts.marked());
    CHECK(run.status == cli::all_done);
    CHECK_THAT(run.err, Contains("same bytes") && Contains("also a reference"));
    CHECK_THAT(run.out, Contains("4 good, 3 bad"));

    write_bytes(parts.folder / "bad" / "broken.png", "no picture");
    const auto broken = parts.run(parts.marked());
    CHECK(broken.status == cli::some_failed);
    CHECK_THAT(broken.err, Contains("broken.png") && Contains("1 pictures could not be inspected"));

    std::filesystem::copy_file(parts.in("good/1.png"), parts.in("bad/twin.png"));
    const auto twin = parts.run(parts.marked());
    CHECK(twin.status == cli::wrong_usage);
    CHECK_THAT(twin.err, Contains("marked both good and bad"));

    const auto usage = [&](const std::vector<std::string>& options) {
        const auto wrong = parts.run(options);
        CHECK(wrong.status == cli::wrong_usage);
        return wrong.err;
    };
    CHECK_THAT(usage({}), Contains("name either pictures"));
    CHECK_THAT(usage({"--good", parts.in("good")}), Contains("both good and bad"));
    CHECK_THAT(usage({"--save", parts.in("x.fade"), parts.in("good")}), Contains("needs good and bad"));
    CHECK_THAT(usage(with(parts.marked(), {"--batch", "--save", parts.in("x.fade")})), Contains("--batch"));
    CHECK_THAT(usage(with({"--batch", parts.in("good")}, parts.marked())), Contains("name either pictures"));
}
