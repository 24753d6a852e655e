// SPDX-License-Identifier: GPL-3.0-or-later
// The published architecture at its published scales, in a process of its own, so that its memory can be told.
#include <catch2/catch.hpp>

#include <iostream>

#include "app/cli/child_process.h"
#include "app/cli/support.h"
#include "demo/random_model.h"
#include "encode/weights/architectures.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;

TEST_CASE("a ViT-B/16+ runs at 240, 448 and 896 pixels", "[cli][full-size]") {
    const TemporaryFolder folder;
    auto config = architecture_config("ViT-B-16-plus-240");
    demo::write_random_model(folder / "model", config, 1);
    write_tiny_prompts(folder / "prompts.json");
    write_noise(folder / "query.png", 1, 900, 700);
    ChildProcess program({FADE_PROGRAM, "inspect", folder / "query.png", "--model", folder / "model",
                          "--classification-prompts", folder / "prompts.json", "--segmentation-prompts",
                          folder / "prompts.json", "--output", folder / "out", "--no-cache"});
    const auto result = program.wait();
    std::cout << "MEASURED: ViT-B/16+ at 240, 448 and 896, whole program: " << result.seconds << " s, peak memory "
              << result.peak_gigabytes << " GB" << std::endl;
    REQUIRE(result.status == 0);
    CHECK(std::filesystem::exists(folder / "out/query.fused.tiff"));
}
