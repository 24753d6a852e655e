// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/disk_cache.h"
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "app/cli/inspect_workplace.h"
#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// The keys of the cache's entries of one kind.
std::set<std::string> cached_keys(const std::filesystem::path& folder, const std::string& kind) {
    std::set<std::string> keys;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().stem().string();
        if (name.starts_with(kind + "-")) keys.insert(name.substr(kind.size() + 1));
    }
    return keys;
}

/// All files of a folder by name, with the timings of JSON files taken out.
std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        auto content = read_file(entry.path());
        if (entry.path().extension() == ".json") {
            auto json = Json::parse(content);
            json.erase("timings");
            content = json.dump();
        }
        files[entry.path().lexically_relative(folder).string()] = content;
    }
    return files;
}

}  // namespace

TEST_CASE("pictures are inspected: overlay, maps, JSON and a table", "[cli]") {
    const Workplace place;
    const auto run = place.inspect({place.folder / "in", "--reference", place.folder / "good.png", "--object", "nut"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("1 reference, 2 pictures") && Contains("a.png") && Contains("b.jpg"));
    CHECK(run.err.empty());
    std::vector<std::string> names;
    for (const auto& [name, content] : contents(place.folder / "out")) names.push_back(name);
    CHECK(names == std::vector<std::string>{"a.fused.tiff", "a.json", "a.language.tiff", "a.overlay.png",
                                            "a.vision.tiff", "sub/b.fused.tiff", "sub/b.json", "sub/b.language.tiff",
                                            "sub/b.overlay.png", "sub/b.vision.tiff"});
    const auto json = place.result("sub/b");
    CHECK(json["shots"] == 1);
    CHECK(json["object"] == "nut");
    CHECK(json["prompts"]["classification"]["anomalous"] == 2);
    CHECK(json["references"].size() == 1);
    const auto fused = place.map("sub/b.fused");
    CHECK(fused.type() == CV_32FC1);
    CHECK(fused.size() == cv::Size(16, 16));
    double largest = 0;
    cv::minMaxLoc(fused, nullptr, &largest);
    CHECK(json["maps"]["fused"]["max"] == largest);
    CHECK(cv::imread((place.folder / "out/sub/b.overlay.png").string()).size() == cv::Size(40, 30));
}

TEST_CASE("the same command gives the same bytes", "[cli]") {
    const Workplace place;
    const std::vector<std::string> arguments{place.folder / "in", "--reference", place.folder / "good.png", "--maps",
                                             "all"};
    REQUIRE(place.inspect(arguments).status == cli::all_done);
    const auto first = contents(place.folder / "out");
    REQUIRE(first.size() == 22);
    std::filesystem::remove_all(place.folder / "out");
    REQUIRE(place.inspect(arguments).status == cli::all_done);
    CHECK(contents(place.folder / "out") == first);
    std::filesystem::remove_all(place.folder / "out");
    auto uncached = arguments;
    uncached.emplace_back("--no-cache");
    REQUIRE(place.inspect(uncached).status == cli::all_done);
    CHECK(contents(place.folder / "out") == first);
}

TEST_CASE("maps come for each scale and in other sizes on request", "[cli]") {
    const Workplace place;
    REQUIRE(place.inspect({place.folder / "in/a.png", "--maps", "all", "--scales", "32,64"}).status == cli::all_done);
    for (const auto* name : {"a.language-32", "a.language-64", "a.vision-32", "a.vision-64", "a.fused"})
        CHECK(place.map(name).size() == cv::Size(8, 8));
    REQUIRE(place.inspect({place.folder / "in/a.png", "--map-size", "image"}).status == cli::all_done);
    CHECK(place.map("a.fused").size() == cv::Size(40, 30));
    REQUIRE(place.inspect({place.folder / "in/a.png", "--map-size", "100"}).status == cli::all_done);
    CHECK(place.map("a.vision").size() == cv::Size(100, 100));
    std::filesystem::remove_all(place.folder / "out");
    REQUIRE(place.inspect({place.folder / "in/a.png", "--maps", "none"}).status == cli::all_done);
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/a.fused.tiff"));
}

TEST_CASE("options reach the method, and the result says so", "[cli]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    REQUIRE(place
                .inspect({image,    "--classifier",           "max",    "--vision-weight",
                          "0.25",   "--vision-multiplier",    "2",      "--score-vision-weight",
                          "0.125",  "--map-smoothing",        "0.0625", "--score-share",
                          "0.02",   "--gem-blocks",           "1",      "--logit-scale",
                          "50",     "--vision-feature",       "clip",   "--segmentation-guidance",
                          "vision", "--classification-scale", "64",     "--prompt-wrapper",
                          "see: {}"})
                .status == cli::all_done);
    const auto settings = place.result("a")["settings"];
    CHECK(settings["classifier"] == "max");
    CHECK(settings["vision_weight"]["zero_shot"] == 0.25);
    CHECK(settings["vision_weight"]["few_shot"] == 0.85);
    CHECK(settings["vision_multiplier"]["zero_shot"] == 2);
    CHECK(settings["score_vision_weight"]["zero_shot"] == 0.125);
    CHECK(settings["score_vision_weight"]["few_shot"] == 0.5);
    CHECK(settings["map_smoothing"] == 0.0625);
    CHECK(settings["score_share"] == 0.02);
    CHECK(settings["gem"]["blocks"] == 1);
    CHECK(settings["features"]["vision_zero_shot"] == "clip");
    CHECK(settings["classification_scale"] == 64);
    const auto changed = place.result("a");

    write_bytes(place.folder / "settings.json", settings.dump());
    REQUIRE(
        place.inspect({image, "--settings", place.folder / "settings.json", "--prompt-wrapper", "see: {}"}).status ==
        cli::all_done);
    CHECK(place.result("a")["scores"] == changed["scores"]);
    REQUIRE(place.inspect({image}).status == cli::all_done);
    CHECK(place.result("a")["scores"] != changed["scores"]);
}

TEST_CASE("the largest scale is seen in tiles on request, in the picture's own shape", "[cli][tiles]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";  // 40 x 30
    REQUIRE(place.inspect({image, "--maps", "all", "--scales", "32,64", "--tiles", "2"}).status == cli::all_done);
    const auto result = place.result("a");
    CHECK(result["settings"]["tiles"] == 2);
    CHECK(result["scales"].back()["scale"] == 168);
    CHECK(place.map("a.fused").size() == cv::Size(21, 16));
    CHECK(place.map("a.vision-168x128 in tiles of 64").size() == cv::Size(21, 16));
    for (const auto* wrong : {"-1", "65", "1.5", "many"})
        CHECK(place.inspect({image, "--tiles", wrong}).status != cli::all_done);
}

TEST_CASE("a vision model compares with the references on request, and in a recipe", "[cli][vision_model]") {
    const Workplace place;
    const std::string dino = place.folder / "dino";
    write_tiny_dino(dino);
    const std::string image = place.folder / "in/a.png";
    const std::string reference = place.folder / "good.png";
    REQUIRE(place.inspect({image, "--reference", reference}).status == cli::all_done);
    const auto alone = place.result("a");
    CHECK(alone["vision_model"].is_null());
    REQUIRE(place.inspect({image, "--vision-model", dino, "--vision-edge", "21", "--reference", reference}).status ==
            cli::all_done);
    const auto both = place.result("a");
    CHECK(both["vision_model"]["name"] == "dino");
    CHECK(both["settings"]["vision_edge"] == 21);
    CHECK(both["scores"]["language"] == alone["scores"]["language"]);
    CHECK(both["scores"]["vision"] != alone["scores"]["vision"]);
    CHECK(both["timings"].contains("encode_image_vision_model"));

    const std::string recipe = place.folder / "r.fade";
    REQUIRE(run_fade({"recipe", "save", recipe, "--model", place.folder / "model", "--vision-model", dino,
                      "--vision-edge", "21", "--classification-prompts", place.folder / "prompts.json",
                      "--segmentation-prompts", place.folder / "prompts.json", "--reference", reference})
                .status == cli::all_done);
    CHECK_THAT(run_fade({"recipe", "show", recipe}).out, Contains("vision:      " + dino));
    CHECK(run_fade({"recipe", "check", recipe}).status == cli::all_done);
    const auto output = place.folder / "by-recipe";
    REQUIRE(run_fade({"inspect", image, "--recipe", recipe, "--output", output}).status == cli::all_done);
    CHECK(Json::parse(read_file(output / "a.json"))["scores"] == both["scores"]);
    REQUIRE(run_fade({"inspect", image, "--recipe", recipe, "--no-vision-model", "--output", output}).status ==
            cli::all_done);
    CHECK(Json::parse(read_file(output / "a.json"))["scores"] == alone["scores"]);

    // Without references there is nothing to compare with, which is said.
    const auto zero = place.inspect({image, "--vision-model", dino});
    CHECK(zero.status == cli::all_done);
    CHECK_THAT(zero.err, Contains("it changes nothing"));
    CHECK(place.result("a")["vision_model"].is_null());
    const auto clip = place.inspect({image, "--vision-model", place.folder / "model", "--reference", reference});
    CHECK(clip.status != cli::all_done);
    CHECK_THAT(clip.err, Contains("DINOv2"));
    const auto nowhere = place.inspect({image, "--vision-model", place.folder / "nowhere", "--reference", reference});
    CHECK(nowhere.status != cli::all_done);
    CHECK_THAT(nowhere.err, Contains("nowhere"));
}

TEST_CASE("results are printed as JSON lines, or not at all", "[cli]") {
    const Workplace place;
    const auto json = place.inspect({place.folder / "in", "--json"});
    CHECK(std::count(json.out.begin(), json.out.end(), '\n') == 2);
    CHECK(Json::parse(json.out.substr(0, json.out.find('\n')))["shots"] == 0);
    const auto quiet = place.inspect({place.folder / "in", "--quiet"});
    CHECK(quiet.out.empty());
    CHECK(quiet.err.empty());
}

TEST_CASE("results are no pictures of the next run", "[cli]") {
    const Workplace place;
    const std::vector<std::string> arguments{"inspect", place.folder / "good.png", "--reference", place.folder / "in",
                                             "--model", place.folder / "model",    "--maps",      "none",
                                             "--output"};
    const auto run_into = [&](const std::string& folder) {
        auto all = arguments;
        all.push_back(place.folder / folder);
        return run_fade(all);
    };
    for (int time = 0; time < 2; ++time) {
        REQUIRE(run_into("in/results").status == cli::all_done);
        CHECK(Json::parse(read_file(place.folder / "in/results/good.json"))["shots"] == 2);
    }
    const auto among = run_into("in");
    CHECK(among.status == cli::wrong_usage);
    CHECK_THAT(among.err, Contains("in: lies in the output folder"));
}

TEST_CASE("a query that is also a reference is pointed out", "[cli]") {
    const Workplace place;
    const auto run = place.inspect({
        place.folder / "good.png",
        "--reference",
        place.folder / "good.png",
        "--",
    });
    CHECK(run.status == cli::all_done);
    CHECK_THAT(run.err, Contains("good.png") && Contains("also a reference"));
}

TEST_CASE("the embeddings of references are taken from the cache", "[cli]") {
    const Workplace place;
    write_noise(place.folder / "other.png", 4);
    const auto cache_folder = place.folder / "cache/fade-inspector";
    const auto with_reference = [&](const std::string& name) {
        std::filesystem::remove_all(place.folder / "out");
        // Without GEM there is one entry for each scale, and each has another size.
        const auto run = place.inspect(
            {place.folder / "in/a.png", "--language-segmentation-feature", "clip", "--reference", place.folder / name});
        REQUIRE(run.status == cli::all_done);
        return std::pair{read_file(place.folder / "out/a.vision.tiff"), run.err};
    };
    const auto good = with_reference("good.png");
    const auto keys = cached_keys(cache_folder, "features");
    REQUIRE(keys.size() == 3);
    const auto file_of = [&](const std::string& key) { return cache_folder / ("features-" + key + ".fade-cache"); };
    const auto file = file_of(*keys.begin());
    const auto entry = read_file(file);
    CHECK(with_reference("good.png") == good);
    CHECK(read_file(file) == entry);

    // The other reference's embeddings in its place give the other reference's maps: nothing is computed.
    const auto other = with_reference("other.png");
    CHECK(other.first != good.first);
    auto both = cached_keys(cache_folder, "features");
    REQUIRE(both.size() == 6);
    for (const auto& key : keys) both.erase(key);
    for (const auto& key : keys)
        for (const auto& stranger : both) {
            DiskCache cache(cache_folder, default_cache_limit);
            if (std::filesystem::file_size(file_of(key)) == std::filesystem::file_size(file_of(stranger)))
                cache.write("features", key, *cache.read("features", stranger));
        }
    CHECK(with_reference("good.png") == other);

    for (const auto& key : keys) write_bytes(file_of(key), "damaged");
    const auto repaired = with_reference("good.png");
    CHECK(repaired.first == good.first);
    for (const auto& key : keys) CHECK_THAT(repaired.second, Contains(key.substr(0, 8)) && Contains("damaged"));
    CHECK(std::count(repaired.second.begin(), repaired.second.end(), '\n') == 3);
    CHECK(read_file(file) == entry);
    CHECK(with_reference("good.png") == good);
}

TEST_CASE("with --no-cache nothing is kept, and a cache that cannot be written harms nothing", "[cli]") {
    const Workplace place;
    const std::vector<std::string> arguments{place.folder / "in/a.png", "--reference", place.folder / "good.png"};
    auto uncached = arguments;
    uncached.emplace_back("--no-cache");
    REQUIRE(place.inspect(uncached).status == cli::all_done);
    CHECK_FALSE(std::filesystem::exists(place.folder / "cache"));
    const auto map = read_file(place.folder / "out/a.fused.tiff");

    write_bytes(place.folder / "cache", "a file");
    const auto run = place.inspect(arguments);
    CHECK(run.status == cli::all_done);
    CHECK_THAT(run.err, Contains("Results are not kept for the next run"));
    CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
    CHECK(read_file(place.folder / "out/a.fused.tiff") == map);
}

TEST_CASE("the real photographs go through with four references", "[cli]") {
    FADE_REQUIRE_SHARED(tiles, "data/magnetic_tile");
    const Workplace place;
    std::vector<std::string> arguments{tiles / "test", "--quiet", "--reference"};
    for (const auto* name : {"000.jpg", "001.jpg", "002.jpg", "003.jpg"}) {
        const auto reference = tiles / "train/good" / name;
        arguments.push_back(reference.string());
    }
    const auto run = place.inspect(arguments);
    INFO(run.err);
    CHECK(run.status == cli::all_done);
    std::size_t results = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(place.folder / "out"))
        results += entry.path().extension() == ".json" ? 1U : 0U;
    CHECK(results == 90);
}
