// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>

#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("the doctor says that all is well, without naming the user's folder", "[cli]") {
    const TemporaryFolder home;
    const EnvironmentVariable as_home("HOME", home.path());
    const EnvironmentVariable cache("XDG_CACHE_HOME", home / "cache");
    const EnvironmentVariable data("XDG_DATA_HOME", home / "data");
    const auto said = run_fade({"doctor"});
    CHECK(said.err.empty());
    CHECK(said.status == cli::all_done);
    CHECK_THAT(said.out, Contains("this PC computes right") && Contains("~/cache/fade-inspector") &&
                             Contains("All is well.") && !Contains(home.path().string()));
}

TEST_CASE("the doctor names what is wrong", "[cli]") {
    const TemporaryFolder home;
    std::filesystem::create_directories(home / "data/fade-inspector/models/Broken");
    write_bytes(home / "data/fade-inspector/models/Broken/config.json", "{}");
    write_bytes(home / "file", "x");
    const EnvironmentVariable cache("XDG_CACHE_HOME", home / "file");
    std::ostringstream out;
    std::ostringstream err;
    const int status =
        cli::run({"doctor"}, {out, err, false, {}, home / "nothing", home / "data/fade-inspector/models"});
    CHECK(status == cli::cannot_start);
    CHECK_THAT(out.str(), Contains("PROBLEM: ") && Contains("Broken") && Contains("this folder cannot be made") &&
                              Contains("this installation is not whole") && Contains("Not all is well"));
}
