// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "cli/number_lists.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("numbers may stand apart or between commas, before pictures too", "[cli]") {
    using Arguments = std::vector<std::string>;
    CHECK(cli::with_joined_numbers({"--scales", "64", "128", "a.png"}) == Arguments{"--scales", "64,128", "a.png"});
    CHECK(cli::with_joined_numbers({"--scales=64", "128", "-q", "3"}) == Arguments{"--scales=64,128", "-q", "3"});
    CHECK(cli::with_joined_numbers({"--shots", "0,1", "2", "--seeds", "3"}) ==
          Arguments{"--shots", "0,1,2", "--seeds", "3"});
    CHECK(cli::with_joined_numbers({"64", "--scales", "32", "./64"}) == Arguments{"64", "--scales", "32", "./64"});
    CHECK(cli::with_joined_numbers({"--scales", "32", "--", "64", "--scales", "1", "2"}) ==
          Arguments{"--scales", "32", "--", "64", "--scales", "1", "2"});
    CHECK(cli::with_joined_numbers({"--threads", "1", "2"}) == Arguments{"--threads", "1", "2"});
    CHECK(cli::with_joined_numbers({"--scales"}) == Arguments{"--scales"});
}

TEST_CASE("a picture may follow numbers that stand apart", "[cli]") {
    const TemporaryFolder folder;
    write_tiny_model(folder / "model");
    write_tiny_prompts(folder / "prompts.json");
    write_noise(folder / "a.png", 1);
    const auto result =
        run_fade({"inspect", "--no-cache", "--model", folder / "model", "--segmentation-prompts",
                  folder / "prompts.json", "--classification-prompts", folder / "prompts.json", "--output",
                  folder / "out", "--maps", "all", "--scales", "32", "64", folder / "a.png"});
    INFO(result.err);
    REQUIRE(result.status == cli::all_done);
    CHECK(std::filesystem::exists(folder / "out/a.language-64.tiff"));
}

TEST_CASE("options that cannot be are refused by name, with what was expected", "[cli]") {
    const std::string image = "a.png";
    const auto refused = [&](const std::vector<std::string>& arguments) {
        const auto result = run_fade(arguments);
        CHECK(result.status == cli::wrong_usage);
        CHECK_THAT(result.err, Catch::StartsWith("fade: "));
        return result.err;
    };
    for (const auto* option :
         {"--output", "--reference", "--model", "--tokenizer", "--settings", "--segmentation-prompts"})
        CHECK_THAT(refused({"inspect", image, option, ""}), Contains(std::string(option) + ": must not be empty"));
    CHECK_THAT(refused({"inspect", "", "-o", "out"}), Contains("images: must not be empty"));
    CHECK_THAT(refused({"evaluate", "", "-o", "out"}), Contains("data-set: must not be empty"));
    CHECK_THAT(refused({"evaluate", "merge", "", "-o", "out"}), Contains("shards: must not be empty"));
    CHECK_THAT(refused({"prompts", "check", ""}), Contains("names: must not be empty"));
    const std::string beyond = "99999999999999999999";
    for (const auto* option : {"--scales", "--gem-blocks", "--classification-scale", "--threads", "--map-size"})
        CHECK_THAT(refused({"inspect", image, "-o", "out", option, beyond}), Contains(option) && Contains("expected"));
    for (const auto* number : {"1e999", "nan", "inf", "", "0x1", "0,5"})
        for (const auto* option : {"--vision-weight", "--overlay-opacity"})
            CHECK_THAT(refused({"inspect", image, "-o", "out", option, number}), Contains("expected a number"));
    CHECK_THAT(refused({"evaluate", "d", "-o", "out", "--seeds", beyond}), Contains("--seeds") && Contains("expected"));
    CHECK_THAT(refused({"inspect", image, "-o", "out", "--nothing", "1"}),
               Contains("\"--nothing\": there is no such option"));
    CHECK(refused({"inspect", image, "-o", "out", "--maps", "\x1b[31m"}).find('\x1b') == std::string::npos);
    CHECK(refused({"\x1b[31m"}).find('\x1b') == std::string::npos);
}
