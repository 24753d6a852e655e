// SPDX-License-Identifier: GPL-3.0-or-later
// What only a process of its own shows: signals, and where its output goes.
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include <csignal>
#include <map>
#include <set>
#include <utility>

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
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP);
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
    const TemporaryFolder folder;
    const auto recipe = (folder / "nut.fade").string();
    write_bytes(recipe, R"({"fade_recipe": 1, "model": {"path": "/no/model"}})");
    for (const auto& command : {std::string("prompts list segmentation"), "recipe show '" + recipe + "'"}) {
        INFO(command);
        ChildProcess shown({"/bin/sh", "-c", "exec '" FADE_PROGRAM "' " + command + " >/dev/null"});
        CHECK(shown.wait().status == 0);
        ChildProcess program({"/bin/sh", "-c", "exec '" FADE_PROGRAM "' " + command + " >/dev/full"});
        CHECK(program.wait().status == 3);
    }
}

TEST_CASE("what a shell can do to a program is one sentence and a status", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder / "model");
    write_tiny_prompts(folder / "prompts.json");
    write_noise(folder / "a.png", 1);
    const auto end_of = [&](const std::string& before, const std::string& output, const std::string& after = "") {
        const auto messages = (folder / "messages").string();
        ChildProcess program({"/bin/sh", "-c",
                              "cd '" + folder.path().string() + "'; " + before + "; exec '" FADE_PROGRAM "' inspect '" +
                                  (folder / "a.png").string() + "' --model '" + (folder / "model").string() +
                                  "' --classification-prompts '" + (folder / "prompts.json").string() +
                                  "' --segmentation-prompts '" + (folder / "prompts.json").string() +
                                  "' --no-cache -q -o " + output + " 2>'" + messages + "' " + after});
        const int status = program.wait().status;
        return std::pair(status, read_file(messages));
    };
    const auto is_sentence = [](const std::string& text) {
        return text.starts_with("fade: ") && text.ends_with(".\n") && text.find('\n') == text.size() - 1;
    };
    SECTION("a working folder that was removed") {
        const auto [status, message] = end_of("mkdir gone; cd gone; rmdir ../gone", "out");
        CHECK(status == 3);
        INFO(message);
        CHECK(is_sentence(message));
    }
    SECTION("a limit on the size of files") {
        const auto [status, message] = end_of("ulimit -f 1", "out");
        CHECK(status == 3);
        INFO(message);
        CHECK(message.find("out") != std::string::npos);
    }
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // which take terabytes of address space
    SECTION("too little memory") {
        for (const auto* limit : {"800000", "1000000", "1200000"}) {
            const auto [status, message] = end_of(std::string("ulimit -v ") + limit, "out");
            CHECK(status == 3);
            INFO(message);
            CHECK(is_sentence(message));
        }
    }
#endif
    SECTION("a closed standard output takes no result's place") {
        CHECK(end_of("true", "out", ">&-").first == 0);
        CHECK(nlohmann::json::accept(read_file(folder / "out/a.json")));
    }
    SECTION("no home, and a locale that is not there") {
        const auto [status, message] = end_of("unset HOME; export LC_ALL=xx_XX.UTF-8", "out");
        CHECK(status == 0);
        CHECK(message.empty());
    }
}
