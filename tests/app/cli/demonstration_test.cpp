// SPDX-License-Identifier: GPL-3.0-or-later
// What the program can do as it is installed: with the demonstration model and the sample pictures, and no options.
#include "data_folder.h"
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// The first of the samples, inspected without naming a model.
struct Demonstration {
    Demonstration() {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::directory_iterator(data_folder() / "samples"))
            if (entry.is_directory()) found.push_back(entry.path());
        REQUIRE_FALSE(found.empty());
        sample = *std::min_element(found.begin(), found.end());
        object = sample.filename().string();
        std::replace(object.begin(), object.end(), '_', ' ');
    }
    [[nodiscard]] CommandResult inspect(std::vector<std::string> more) const {
        more.insert(more.begin(), {"inspect", (sample / "test").string(), "--object", object});
        more.insert(more.end(), {"--maps", "none", "--output", folder / "out"});
        return run_fade(more);
    }
    [[nodiscard]] std::vector<double> scores(const std::string& kind) const {
        std::vector<double> values;
        for (const auto& entry : std::filesystem::directory_iterator(folder / ("out/" + kind)))
            if (entry.path().extension() == ".json")
                values.push_back(Json::parse(read_file(entry.path()))["scores"]["image"]);
        return values;
    }
    /// The share of pairs of a defective and a good part that the scores put in the right order; half for a tie.
    [[nodiscard]] double auroc() const {
        const auto good = scores("good");
        const auto defective = scores("defective");
        double right = 0;
        for (const double high : defective)
            for (const double low : good) right += high > low ? 1 : high == low ? 0.5 : 0;
        return right / static_cast<double>(good.size() * defective.size());
    }

    TemporaryFolder folder;
    EnvironmentVariable cache{"XDG_CACHE_HOME", folder / "cache"};
    std::filesystem::path sample;
    std::string object;
    Json model = Json::parse(run_fade({"model", "info", "--json"}).out);
};

}  // namespace

TEST_CASE("without a model named, the demonstration model inspects, and says what it is", "[demo]") {
    const Demonstration demo;
    const std::string name = demo.model["name"];
    const std::string notice = demo.model["notice"];
    CHECK_THAT(notice, Contains("not for production"));
    CHECK_THAT(run_fade({"model", "info"}).out, Contains(name) && Contains(notice));

    const auto zero_shot = demo.inspect({});
    INFO(zero_shot.err);
    REQUIRE(zero_shot.status == cli::all_done);
    CHECK_THAT(zero_shot.out, Contains(name + ", zero-shot") && Contains(notice));
    const auto result = Json::parse(read_file(demo.folder / "out/good/000.json"));
    CHECK(result["shots"] == 0);
    CHECK(result["model"]["name"] == name);
    CHECK(result["model"]["notice"] == notice);
    const auto line = demo.inspect({"--json"}).out;
    CHECK(Json::parse(line.substr(0, line.find('\n')))["model"]["notice"] == notice);
}

TEST_CASE("with four references the demonstration model tells defective samples from good ones", "[demo]") {
    const Demonstration demo;
    const auto few_shot = demo.inspect({"--reference", (demo.sample / "train/good").string()});
    INFO(few_shot.err);
    REQUIRE(few_shot.status == cli::all_done);
    CHECK_THAT(few_shot.out, Contains("4 references") && Contains(demo.model["notice"].get<std::string>()));
    INFO(demo.sample << ": image AUROC " << demo.auroc());
    CHECK(demo.auroc() >= 0.8);
}

TEST_CASE("the samples are a data set that is evaluated without naming a model", "[demo]") {
    const Demonstration demo;
    const std::string notice = demo.model["notice"];
    const auto run = run_fade({"evaluate", (source_folder() / "resources/demo/samples").string(), "--shots", "0,4",
                               "--seeds", "0", "--no-cache", "--output", demo.folder / "tables"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("Model: " + demo.model["name"].get<std::string>()) && Contains(notice));
    CHECK_THAT(read_file(demo.folder / "tables/evaluation.html"), Contains(notice));
    const auto json = Json::parse(read_file(demo.folder / "tables/evaluation.json"));
    CHECK(json["model"]["notice"] == notice);
    CHECK(json["problems"].empty());
    for (const auto& summary : json["summaries"]) {
        const double auroc = summary["metrics"]["image_auroc"]["mean"];
        INFO(summary["shots"] << "-shot image AUROC " << auroc);
        if (summary["shots"] == 4) CHECK(auroc >= 0.8);
    }
}

TEST_CASE("where the demonstration model is missing, one sentence says so", "[cli]") {
    const TemporaryFolder folder;
    std::ostringstream out;
    std::ostringstream err;
    const cli::Context context{out, err, false, {}, folder / "nothing"};
    CHECK(cli::run({"model", "info"}, context) == cli::cannot_start);
    CHECK_THAT(err.str(), Contains("the demonstration model is not at") && Contains("nothing/model"));
    write_noise(folder / "a.png", 1);
    CHECK(cli::run({"inspect", folder / "a.png", "--output", folder / "out"}, context) == cli::cannot_start);
    CHECK(cli::run({"evaluate", folder.path(), "--output", folder / "out"}, context) == cli::cannot_start);
    CHECK_FALSE(std::filesystem::exists(folder / "out"));
}

TEST_CASE("an empty --model is refused, not taken for the demonstration model", "[cli]") {
    const TemporaryFolder folder;
    write_noise(folder / "a.png", 1);
    for (const auto& arguments :
         {std::vector<std::string>{"inspect", folder / "a.png", "--model", "", "--output", folder / "out"},
          std::vector<std::string>{"evaluate", folder.path(), "--model", "", "--output", folder / "out"},
          std::vector<std::string>{"model", "info", ""}}) {
        const auto run = run_fade(arguments);
        CHECK(run.status == cli::wrong_usage);
        CHECK_THAT(run.err, Contains("must not be empty"));
    }
    const auto arch = run_fade({"model", "info", "--arch", "ViT-B-32"});
    CHECK(arch.status == cli::wrong_usage);
    CHECK_THAT(arch.err, Contains("none is named"));
    const auto mistyped = run_fade({"inspct", folder / "a.png"});
    CHECK(mistyped.status == cli::wrong_usage);
    CHECK_THAT(mistyped.err, Contains("There is no command \"inspct\""));
}

TEST_CASE("a model's own name and notice are said with every result", "[cli]") {
    const TemporaryFolder folder;
    const EnvironmentVariable cache("XDG_CACHE_HOME", folder / "cache");
    write_tiny_model(folder / "model");
    write_tiny_prompts(folder / "prompts.json");
    write_noise(folder / "a.png", 1);
    write_bytes(folder / "model/fade.json", R"({"name":"Tiny","notice":"Only a test: no <verdict>.","scales":[32]})");
    const auto run = run_fade({"inspect", folder / "a.png", "--model", folder / "model", "--classification-prompts",
                               folder / "prompts.json", "--segmentation-prompts", folder / "prompts.json", "--output",
                               folder / "out"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("Tiny, zero-shot") && Contains("Only a test: no <verdict>.\n"));
    const auto result = Json::parse(read_file(folder / "out/a.json"));
    CHECK(result["model"]["notice"] == "Only a test: no <verdict>.");
    // The settings read back, and so does the whole file.
    for (const auto& settings : {result["settings"].dump(), read_file(folder / "model/fade.json")}) {
        write_bytes(folder / "settings.json", settings);
        CHECK(run_fade({"inspect", folder / "a.png", "--model", folder / "model", "--classification-prompts",
                        folder / "prompts.json", "--segmentation-prompts", folder / "prompts.json", "--settings",
                        folder / "settings.json", "--output", folder / "out"})
                  .status == cli::all_done);
    }
    write_bytes(folder / "model/fade.json", R"({"notice":["a","b"]})");
    const auto wrong = run_fade({"model", "info", folder / "model"});
    CHECK(wrong.status == cli::cannot_start);
    CHECK_THAT(wrong.err, Contains("fade.json: \"notice\" must be one line of text of at most 300 characters."));
}
