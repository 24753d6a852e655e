// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"
#include "fade/model_catalog.h"
#include "fade/model_estimate.h"
#include "fade/profiles.h"
#include "fade/threads.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"
#include "cli/pc_speed.h"
#include "support/small_dataset.h"
#include "support/source_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// A user whose PC was measured, with another outcome than a measurement has.
struct MeasuredPc {
    TemporaryFolder folder;
    EnvironmentVariable data{"XDG_DATA_HOME", folder / "data"};
    EnvironmentVariable cache{"XDG_CACHE_HOME", folder / "cache"};
    EngineSpeed speed{1e-11, 2e-11, 3e-11};

    MeasuredPc() {
        set_thread_count(0);  // as the command does
        DiskCache kept(user_cache_folder(), default_cache_limit);
        keep_engine_speed(kept, {}, speed);
    }
    [[nodiscard]] static Json profiles(std::vector<std::string> more) {
        more.insert(more.begin(), {"model", "profiles", "--json"});
        const auto run = run_fade(more);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        return Json::parse(run.out);
    }
};

}  // namespace

TEST_CASE("--profile chooses scales, and is kept in recipes as they are", "[cli][profiles]") {
    const Workplace place;
    const auto scales = [&](const std::vector<std::string>& more) {
        auto arguments = std::vector<std::string>{(place.folder / "in/a.png").string(), "--maps", "none", "-q"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = place.inspect(arguments);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        const auto settings = place.result("a")["settings"];
        CHECK(settings["classification_scale"] == 32);
        CHECK(settings["tiles"] == 0);
        return settings["scales"].get<std::vector<int>>();
    };
    CHECK(scales({"--profile", "quick"}) == std::vector{32});
    CHECK(scales({"--profile", "balanced"}) == std::vector{32, 64});
    CHECK(scales({"--profile", "published"}) == std::vector{32, 64, 128});

    const auto recipe = place.folder / "line.fade";
    const auto save = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"recipe", "save", recipe, "--model", place.folder / "model"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = run_fade(arguments);
        INFO(run.err);
        REQUIRE(run.status == cli::all_done);
        return Json::parse(read_file(recipe))["settings"];
    };
    const auto quick = save({"--profile", "quick", "--logit-scale", "50"});
    CHECK(quick["scales"] == Json::array({32}));
    CHECK(quick["logit_scale"] == 50);
    CHECK(scales({"--recipe", recipe}) == std::vector{32});
    CHECK(scales({"--recipe", recipe, "--profile", "balanced"}) == std::vector{32, 64});
    // Its tiles go, too; but those that are given count.
    CHECK(save({"--tiles", "2"})["tiles"] == 2);
    CHECK(save({"--recipe", recipe, "--profile", "quick"})["tiles"] == 0);
    CHECK(save({"--profile", "quick", "--tiles", "3"})["tiles"] == 3);
    CHECK(save({"--profile", "quick", "--classification-scale", "64"})["classification_scale"] == 64);
    // Over a file of settings, as any option.
    write_bytes(place.folder / "settings.json", R"({"scales":[64],"logit_scale":7})");
    const auto over_file = save({"--settings", place.folder / "settings.json", "--profile", "quick"});
    CHECK(over_file["scales"] == Json::array({32}));
    CHECK(over_file["logit_scale"] == 7);
}

TEST_CASE("--profile that cannot be is refused in a sentence", "[cli][profiles]") {
    const Workplace place;
    const auto refused = [&](const std::vector<std::string>& more) {
        auto arguments = std::vector<std::string>{(place.folder / "in/a.png").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto run = place.inspect(arguments);
        CHECK(run.status == cli::wrong_usage);
        return run.err;
    };
    for (const auto& both : {std::vector<std::string>{"--profile", "quick", "--scales", "32"},
                             std::vector<std::string>{"--scales", "32", "--profile", "quick"}})
        CHECK_THAT(refused(both), Contains("--profile: chooses the scales, as --scales does; give one of them."));
    CHECK_THAT(refused({"--profile", "fast"}),
               Contains("--profile: expected one of quick, balanced, published, model, not fast."));
    CHECK_THAT(refused({"--profile", "model"}),
               Contains("This model has no profile \"model\"; it has quick, balanced, published."));
    for (const auto& command : std::vector<std::vector<std::string>>{
             {"recipe", "save", "x.fade"}, {"evaluate", "data", "-o", "out"}, {"qualify", "data", "-o", "out"}}) {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--profile", "quick", "--scales", "32"});
        const auto run = run_fade(arguments);
        CHECK(run.status == cli::wrong_usage);
        CHECK_THAT(run.err, Contains("give one of them"));
    }
}

TEST_CASE("fade evaluate measures a profile", "[cli][profiles]") {
    const Workplace place;
    write_mvtec_class(place.folder / "data/nut");
    const auto run =
        run_fade({"evaluate", place.folder / "data", "--model", place.folder / "model", "--classification-prompts",
                  place.folder / "prompts.json", "--segmentation-prompts", place.folder / "prompts.json", "--shots",
                  "0", "--profile", "balanced", "-q", "--output", place.folder / "tables"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    const auto text = read_file(place.folder / "tables/evaluation.json");
    CHECK(Json::parse(text)["protocol"]["settings"]["scales"] == Json::array({32, 64}));
}

TEST_CASE("fade model profiles tells what each costs, by the speed that was measured", "[cli][profiles]") {
    const MeasuredPc pc;
    // A model of the list need not be there.
    const auto json = MeasuredPc::profiles({"vit-b-16-plus-240"});
    CHECK(json["model"] == "ViT-B-16-plus-240");
    CHECK(json["papers_network"] == true);
    REQUIRE(json["profiles"].size() == 3);
    Settings settings;
    const auto config = find_in_catalog("ViT-B-16-plus-240")->config.value();
    const std::vector<std::vector<int>> ladder{{240}, {240, 448}, {240, 448, 896}};
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        const auto& profile = json["profiles"][i];
        settings.scales = ladder[i];
        CHECK(profile["name"] == profile_names[i]);
        CHECK(profile["scales"] == Json(ladder[i]));
        CHECK(profile["default"] == (i == 2));
        const auto cost = estimate_cost(config, required_features(settings), pc.speed);
        CHECK(profile["estimated_seconds"].get<double>() == Approx(cost.seconds));
        CHECK(profile["estimated_memory"] == cost.memory);
    }
    CHECK(json["profiles"][0]["paper"].size() == 4);
    CHECK(json["profiles"][0]["paper"][1]["image_auroc"] == 92.6);
    CHECK(json["profiles"][0]["paper"][0]["image_auroc"].is_null());
    CHECK(json["profiles"][1]["paper"].empty());
    CHECK(json["profiles"][2]["paper"].size() == 8);
    CHECK(json["profiles"][2]["paper"][7]["pro"] == 90.0);

    const auto text = run_fade({"model", "profiles", "ViT-B-16-plus-240"}).out;
    CHECK_THAT(text, Contains("balanced    240, 448 ") && Contains("(default)"));
    CHECK_THAT(text, Contains("- / 87.6 / -") && Contains("90.7 / 98.0 / 90.0"));
    CHECK_THAT(text, Contains("It has no figures for: balanced."));
}

TEST_CASE("fade model profiles tells of models with scales of their own, and of those that cannot be estimated",
          "[cli][profiles]") {
    const MeasuredPc pc;
    const auto demonstration = run_fade({"model", "profiles"});
    INFO(demonstration.err);
    REQUIRE(demonstration.status == cli::all_done);
    CHECK_THAT(demonstration.out, Contains("model       48, 128, 192, 256") && Contains("published   128, 256, 512"));
    CHECK_THAT(demonstration.out, Contains("The paper has no figures for this model."));
    const auto model = (source_folder() / "resources/demo/model").string();
    const auto json = MeasuredPc::profiles({model});
    CHECK(json["profiles"][3]["default"] == true);
    CHECK(json["profiles"][3]["estimated_seconds"] > json["profiles"][0]["estimated_seconds"]);
    CHECK(json["profiles"][3]["paper"].empty());
    const auto by_torch = MeasuredPc::profiles({model, "--backend", "reference"});
    CHECK(by_torch["profiles"][0]["estimated_seconds"].is_null());
    CHECK_THAT(run_fade({"model", "profiles", model, "--backend", "reference"}).out,
               Contains("not estimated for what LibTorch computes"));
    const auto info = Json::parse(run_fade({"model", "info", model, "--json"}).out);
    CHECK(info["profiles"]["quick"] == Json::array({128}));
    CHECK(run_fade({"model", "profiles", pc.folder / "nothing"}).status == cli::cannot_start);

    // Measured again; and kept, unless this PC has other things to do.
    const auto run = run_fade({"model", "profiles", model, "--measure", "--json"});
    const auto again = Json::parse(run.out);
    CHECK(again["profiles"][0]["estimated_seconds"] != json["profiles"][0]["estimated_seconds"]);
    CHECK(MeasuredPc::profiles({model}) == (run.err.empty() ? again : json));
}

TEST_CASE("estimated seconds have as many digits as they are worth", "[cli][profiles]") {
    CHECK(cli::about_seconds(0.034) == "0.03 s");
    CHECK(cli::about_seconds(0.42) == "0.4 s");
    CHECK(cli::about_seconds(21.4) == "21 s");
    CHECK(cli::about_seconds(125) == "2 min 05 s");
}
