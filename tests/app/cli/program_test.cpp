// SPDX-License-Identifier: GPL-3.0-or-later
// What only a process of its own shows: signals, and where its output goes.
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include <csignal>
#include <map>
#include <set>

#include "app/cli/child_process.h"
#include "app/cli/support.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

constexpr int pictures = 300;

/// The endings of the files of each picture, by its name.
std::map<std::string, std::set<std::string>> results_in(const std::filesystem::path& folder) {
    std::map<std::string, std::set<std::string>> results;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const auto dot = name.find('.');
        results[name.substr(0, dot)].insert(name.substr(dot));
    }
    return results;
}

}  // namespace

TEST_CASE("a program that is interrupted ends with 130, and what was done is whole", "[cli]") {
    const int signal = GENERATE(SIGINT, SIGTERM);
    const TemporaryFolder folder;
    write_tiny_model(folder / "model");
    write_tiny_prompts(folder / "prompts.json");
    std::filesystem::create_directory(folder / "parts");
    for (int i = 0; i < pictures; ++i) write_noise(folder / ("parts/" + std::to_string(i) + ".png"), 1, 300, 300);
    ChildProcess program({FADE_PROGRAM, "inspect", folder / "parts", "--model", folder / "model", "--scales", "32,64",
                          "--classification-scale", "32", "--classification-prompts", folder / "prompts.json",
                          "--segmentation-prompts", folder / "prompts.json", "--output", folder / "out", "--json",
                          "--no-cache"});
    // The first picture is done. What follows does not fit into the pipe: the program waits for its reader.
    REQUIRE_FALSE(program.read_some().empty());
    program.send(signal);
    CHECK(program.wait().status == 130);
    // Whoever is in the middle of a picture finishes its files, or has not begun them.
    const auto results = results_in(folder / "out");
    CHECK(results.size() < pictures);
    REQUIRE_FALSE(results.empty());
    const std::set<std::string> all{".fused.tiff", ".json", ".language.tiff", ".overlay.png", ".vision.tiff"};
    for (const auto& [name, endings] : results) {
        INFO(name);
        CHECK(endings == all);
        for (const auto* map : {".fused.tiff", ".language.tiff", ".vision.tiff", ".overlay.png"})
            CHECK_FALSE(cv::imread((folder / ("out/" + name + map)).string(), cv::IMREAD_UNCHANGED).empty());
        CHECK(nlohmann::json::accept(read_file(folder / ("out/" + name + ".json"))));
    }
}

TEST_CASE("a full standard output is an error", "[cli]") {
    ChildProcess program({"/bin/sh", "-c", "exec '" FADE_PROGRAM "' prompts list segmentation >/dev/full"});
    CHECK(program.wait().status == 3);
}
