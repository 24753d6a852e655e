// SPDX-License-Identifier: GPL-3.0-or-later
// The published architecture at its published scales, in a process of its own, so that its memory can be told.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <iostream>

#include "app/cli/support.h"
#include "clip/weights/architectures.h"
#include "demo/random_model.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

namespace {

struct ChildResult {
    int status;
    double seconds;
    double peak_gigabytes;
};

ChildResult run_program(std::vector<std::string> arguments) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (auto& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::execv(pointers[0], pointers.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    REQUIRE(::wait4(child, &status, 0, &usage) == child);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, seconds, static_cast<double>(usage.ru_maxrss) / 1e6};
}

}  // namespace

TEST_CASE("a ViT-B/16+ runs at 240, 448 and 896 pixels", "[cli][full-size]") {
    const TemporaryFolder folder;
    auto config = architecture_config("ViT-B-16-plus-240");
    demo::write_random_model(folder / "model", config, 1);
    write_tiny_prompts(folder / "prompts.json");
    write_noise(folder / "query.png", 1, 900, 700);
    const auto result = run_program({FADE_PROGRAM, "inspect", folder / "query.png", "--model", folder / "model",
                                     "--classification-prompts", folder / "prompts.json", "--segmentation-prompts",
                                     folder / "prompts.json", "--output", folder / "out", "--no-cache"});
    std::cout << "MEASURED: ViT-B/16+ at 240, 448 and 896, whole program: " << result.seconds << " s, peak memory "
              << result.peak_gigabytes << " GB" << std::endl;
    REQUIRE(result.status == 0);
    CHECK(std::filesystem::exists(folder / "out/query.fused.tiff"));
}
