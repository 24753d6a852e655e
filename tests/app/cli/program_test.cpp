// SPDX-License-Identifier: GPL-3.0-or-later
// What only a process of its own shows: signals, and where its output goes.
#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <iterator>

#include "app/cli/child_process.h"
#include "app/cli/support.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

constexpr int pictures = 300;

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
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
    // Of every picture all files, and nothing half written.
    const auto written = files_in(folder / "out");
    CHECK(written > 0);
    CHECK(written < pictures);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
        INFO(entry.path());
        CHECK(entry.file_size() > 0);
    }
}

TEST_CASE("a full standard output is an error", "[cli]") {
    ChildProcess program({"/bin/sh", "-c", "exec '" FADE_PROGRAM "' prompts list segmentation >/dev/full"});
    CHECK(program.wait().status == 3);
}
