// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/temporary_folder.h"

using namespace fade::test;
using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("help and version answer, wrong usage exits with 2", "[cli]") {
    CHECK_THAT(run_fade({"--help"}).out, Contains("inspect") && Contains("Examples"));
    CHECK(run_fade({"--help"}).status == 0);
    CHECK_THAT(run_fade({"inspect", "--help"}).out, Contains("--reference") && Contains("--map-size"));
    CHECK_THAT(run_fade({"--version"}).out, Contains("fade 0.") && Contains("LibTorch"));
    CHECK(run_fade({}).status == 2);
    CHECK(run_fade({"inspect"}).status == 2);
    CHECK(run_fade({"nonsense"}).status == 2);
    CHECK(run_fade({"inspect", "--model", "m", "--output", "o", "--classifier", "best", "a.png"}).status == 2);
    CHECK(run_fade({"inspect", "--model", "m", "--output", "o", "--overlay-opacity", "2", "a.png"}).status == 2);
    CHECK(run_fade({"inspect", "--model", "m", "--output", "o", "--map-size", "0", "a.png"}).status == 2);
}

TEST_CASE("prompts are listed and checked", "[cli]") {
    CHECK_THAT(run_fade({"prompts", "list"}).out,
               Contains("classification: 154 normal, 88 anomalous") && Contains("segmentation: "));
    CHECK_THAT(run_fade({"prompts", "list", "classification", "--object", "gear wheel"}).out, Contains("gear wheel"));
    const TemporaryFolder folder;
    write_tiny_prompts(folder / "p.json");
    const auto good = run_fade({"prompts", "check", folder / "p.json"});
    CHECK(good.status == 0);
    CHECK_THAT(good.out, Contains("2 normal, 2 anomalous") && Contains("a photo of a {}."));
    write_bytes(folder / "bad.json", "{}");
    const auto bad = run_fade({"prompts", "check", folder / "bad.json", folder / "p.json"});
    CHECK(bad.status == 1);
    CHECK_THAT(bad.err, Contains("bad.json"));
    CHECK_THAT(bad.out, Contains("p.json: good"));
}

TEST_CASE("a model is described, as text and as JSON", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder.path());
    CHECK_THAT(run_fade({"model", "info", folder.path()}).out,
               Contains("patch_size") && Contains("settings.scales") && Contains("[32,64,128]"));
    const auto json = nlohmann::json::parse(run_fade({"model", "info", "--json", folder.path()}).out);
    CHECK(json["vision"]["layers"] == 3);
    CHECK(json["sha256"].get<std::string>().size() == 64);
    CHECK(json["settings"]["gem"]["blocks"] == 3);

    write_bytes(folder / "fade.json", R"({"scales":[64],"vision_weight":{"zero_shot":0.25}})");
    const auto own = nlohmann::json::parse(run_fade({"model", "info", "--json", folder.path()}).out);
    CHECK(own["settings"]["scales"] == nlohmann::json::array({64}));
    CHECK(own["settings"]["vision_weight"]["zero_shot"] == 0.25);
    write_bytes(folder / "fade.json", R"({"scale":64})");
    const auto wrong = run_fade({"model", "info", folder.path()});
    CHECK(wrong.status == 3);
    CHECK_THAT(wrong.err, Contains("fade.json") && Contains("\"scale\""));
}

TEST_CASE("a model says what computes it, and takes a backend and an instruction set", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder.path());
    const auto arithmetic = [&](std::vector<std::string> options) {
        options.insert(options.begin(), {"model", "info", "--json", folder.path()});
        const auto result = run_fade(options);
        return result.status == 0 ? nlohmann::json::parse(result.out)["arithmetic"].get<std::string>() : result.err;
    };
    CHECK_THAT(arithmetic({}), StartsWith("fused kernels ("));
    CHECK(arithmetic({"--backend", "reference"}) == "LibTorch's operations");
    CHECK(arithmetic({"--backend", "fused", "--kernels", "portable"}) == "fused kernels (portable)");
    CHECK(arithmetic({"--kernels", "portable", "--precision", "mixed"}) ==
          "fused kernels (portable), mixed precision in software");
    CHECK_THAT(arithmetic({"--precision", "bf16"}), StartsWith("fused kernels (") && Contains("), bf16"));
    CHECK_THAT(arithmetic({"--precision", "fp16"}), Contains("fp16"));
    CHECK_THAT(arithmetic({"--precision", "bf16", "--backend", "reference"}), Contains("of the fused backend alone"));
    CHECK_THAT(arithmetic({"--kernels", "MMX"}), Contains("MMX") && Contains("portable"));
    CHECK_THAT(arithmetic({"--backend", "quick"}), Contains("quick"));
}

TEST_CASE("devices that are not there are refused", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder.path());
    CHECK_THAT(run_fade({"model", "info", folder.path(), "--device", "toaster"}).err, Contains("toaster"));
    CHECK(run_fade({"model", "info", folder.path(), "--device", "cuda:99"}).status != 0);
}
