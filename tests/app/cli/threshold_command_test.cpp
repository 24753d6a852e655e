// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/recipe_file.h"
#include "fade/threshold_search.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "app/cli/known_parts_workplace.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// Four references, six good and three bad pictures.
struct Parts : KnownPartsWorkplace {
    Parts() : KnownPartsWorkplace("threshold", 20, 6) {}
};

std::vector<double> scores(const Json& parts) {
    std::vector<double> result;
    for (const auto& part : parts) result.push_back(part["score"].get<double>());
    return result;
}

}  // namespace

TEST_CASE("Thresholds come from references that are left out, and from good pictures", "[cli][threshold]") {
    const Parts parts;
    const auto told = parts.told({"--reference", parts.in("references"), "--good", parts.in("good")});
    REQUIRE(told["good"].size() == 10);
    CHECK(told["good"][3]["reference"] == true);
    CHECK(told["good"][4]["reference"] == false);
    const auto found = find_thresholds(scores(told["good"]), {});
    CHECK(told["thresholds"]["fail"] == found.thresholds().fail);
    CHECK(told["fail"]["rule"] == "prediction_limit");
    CHECK(told["fail"]["asked"] == 0.05);
    // A reference's score is what an inspection with the other ones gives, language included.
    std::vector<std::string> others{"--json", parts.in("references/1.png"), "--reference"};
    for (const char* name : {"0", "2", "3"}) others.push_back(parts.in("references/" + std::string(name) + ".png"));
    const auto run = parts.inspect(others);
    INFO(run.err);
    CHECK(Json::parse(run.out)["scores"]["image"].get<double>() ==
          Approx(told["good"][1]["score"].get<double>()).epsilon(1e-6));
    // Enough parts for the rate that is asked for: no assumption.
    const auto promised =
        parts.told({"--reference", parts.in("references"), "--good", parts.in("good"), "--false-alarms", "10"});
    CHECK(promised["fail"]["rule"] == "order_statistic");
    CHECK(promised["fail"]["expected_false_alarms"].get<double>() == Approx(1.0 / 11));
}

TEST_CASE("Bad parts make an operating point, and a saved recipe knows it", "[cli][threshold]") {
    const Parts parts;
    const std::vector<std::string> options{"--reference", parts.in("references"), "--good", parts.in("good"),
                                           "--bad",       parts.in("bad")};
    auto saving = options;
    for (const auto& option : {std::string("--escapes"), std::string("0"), std::string("--false-alarms"),
                               std::string("0"), std::string("--save"), parts.in("part.fade")})
        saving.push_back(option);
    const auto told = parts.told(saving);
    const auto found = find_thresholds(scores(told["good"]), scores(told["bad"]), {0.0, 0.0});
    CHECK(told["thresholds"]["review"] == found.thresholds().review);
    CHECK(told["thresholds"]["fail"] == found.thresholds().fail);
    CHECK(told["review"]["escapes"]["hits"] == 0);
    CHECK(told["fail"]["false_alarms"]["hits"] == 0);
    const auto recipe = load_recipe(parts.folder / "part.fade", {}).recipe;
    CHECK(recipe.thresholds == found.thresholds());
    REQUIRE(recipe.threshold_basis);
    CHECK(*recipe.threshold_basis == found.basis);
    CHECK(recipe.references.size() == 4);
    CHECK_THAT(run_fade({"recipe", "show", parts.in("part.fade")}).out,
               Contains("Review: at most 0 % escapes, of 10 good and 3 bad parts; Fail: "));
    // Reports say it; who sets a threshold by hand is no longer told the rule.
    const auto report = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"inspect",  parts.in("in/a.png"), "--recipe", parts.in("part.fade"),
                                           "--output", parts.in("results"),  "--report", parts.in("report.html")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = run_fade(arguments);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        return read_file(parts.folder / "report.html");
    };
    CHECK_THAT(report({}), Contains("0 % false alarms, of 10 good and 3 bad parts"));
    CHECK_THAT(report({"--fail-from", "0.99"}), Contains("Fail: set by hand"));
    // With other words they are numbers that somebody has set.
    CHECK_THAT(report({"--object", "another part"}), !Contains("of 10 good and 3 bad parts"));
    const auto best = parts.run(options);
    CHECK_THAT(best.out, Contains("best F1 of 10 good and 3 bad parts"));
    CHECK_THAT(best.out, Contains("4 references, each inspected with the others alone, and 6 pictures"));
}

TEST_CASE("Contradictions and too few parts are said", "[cli][threshold]") {
    const Parts parts;
    const auto refused = [&](const std::vector<std::string>& more) {
        const auto run = parts.run(more);
        CHECK(run.status == cli::wrong_usage);
        return run.err;
    };
    CHECK_THAT(refused({}), Contains("at least 3 of them, and there are 0"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--escapes", "5"}), Contains("where bad parts are known"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--bad", parts.in("good/1.png")}),
               Contains("1.png: is marked both good and bad"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--bad", parts.in("references/1.png"), "--reference",
                        parts.in("references")}),
               Contains("1.png: is marked bad, and is also a reference"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--fail-from", "0.5"}), Contains("--fail-from: sets by hand"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--false-alarms", "105"}), Contains("--false-alarms"));
    CHECK_THAT(refused({"--good", parts.in("good"), "--false-alarms", "0"}), Contains("between 0 and 1"));
    // A reference among the good pictures counts once.
    const auto twice = parts.run({"--good", parts.in("references"), "--reference", parts.in("references")});
    CHECK(twice.status == cli::all_done);
    CHECK_THAT(twice.err, Contains("is also a reference, which counts already"));
    CHECK_THAT(twice.out, Contains("4 references"));
}

TEST_CASE("A picture that cannot be read is left out of the thresholds, and said", "[cli][threshold]") {
    const Parts parts;
    write_bytes(parts.folder / "good/broken.png", "no picture");
    const auto run = parts.run({"--good", parts.in("good")});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("broken.png: "));
    CHECK_THAT(run.err, Contains("1 pictures could not be inspected"));
    CHECK_THAT(run.out, Contains("6 pictures"));
}
