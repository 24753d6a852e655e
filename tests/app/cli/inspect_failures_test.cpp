// SPDX-License-Identifier: GPL-3.0-or-later
// What `fade inspect` refuses, and what fails while the rest goes on.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "app/cli/inspect_workplace.h"
#include "app/cli/support.h"
#include "cli/command_line.h"
#include "support/unsearchable_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("a file that is no image is reported, and the rest goes on", "[cli]") {
    const Workplace place;
    write_bytes(place.folder / "in/broken.png", "no image");
    const auto run = place.inspect({place.folder / "in"});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("broken.png") && Contains("1 of 3"));
    CHECK(std::filesystem::exists(place.folder / "out/a.json"));
    CHECK(std::filesystem::exists(place.folder / "out/sub/b.json"));
}

TEST_CASE("rows and failures come in the order of the pictures", "[cli]") {
    const Workplace place;
    std::vector<std::string> expected;
    for (int i = 10; i < 30; ++i) {
        const auto name = std::to_string(i) + ".png";
        if (i % 3 == 0)
            write_bytes(place.folder / ("in/" + name), "no image");
        else
            write_noise(place.folder / ("in/" + name), static_cast<unsigned>(i));
        expected.push_back(name);
    }
    // Both streams into one, as a terminal shows them.
    std::ostringstream both;
    REQUIRE(cli::run(place.arguments({place.folder / "in"}), {both, both, false, {}, {}}) == cli::some_failed);
    std::vector<std::string> told;
    std::istringstream lines(both.str());
    for (std::string line; std::getline(lines, line);)
        for (const auto& name : expected)
            if (line.find(name + ":") != std::string::npos || line.ends_with(name)) told.push_back(name);
    CHECK(told == expected);
}

TEST_CASE("what a picture's earlier result said is gone when the picture fails", "[cli]") {
    const Workplace place;
    REQUIRE(place.inspect({place.folder / "in"}).status == cli::all_done);
    write_bytes(place.folder / "in/a.png", "no image any more");
    CHECK(place.inspect({place.folder / "in"}).status == cli::some_failed);
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/a.json"));
    CHECK(std::filesystem::exists(place.folder / "out/sub/b.json"));
}

TEST_CASE("a link that leads nowhere is a failure among pictures, and refused among references", "[cli]") {
    const Workplace place;
    std::filesystem::create_symlink("not/there.png", place.folder / "in/gone.png");
    const auto pictures = place.inspect({place.folder / "in"});
    CHECK(pictures.status == cli::some_failed);
    CHECK_THAT(pictures.err, Contains("gone.png: there is no such file") && Contains("1 of 3"));
    const auto references = place.inspect({place.folder / "good.png", "--reference", place.folder / "in"});
    CHECK(references.status == cli::cannot_start);
    CHECK_THAT(references.err, Contains("gone.png"));
}

TEST_CASE("a name that is too long for its results is that picture's failure", "[cli]") {
    const Workplace place;
    write_noise(place.folder / ("in/" + std::string(250, 'a') + ".png"), 4);
    const auto run = place.inspect({place.folder / "in"});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("File name too long") && Contains("1 of 3"));
    CHECK(std::filesystem::exists(place.folder / "out/sub/b.json"));
}

TEST_CASE("a subfolder that cannot be searched is a failure among pictures, and refused among references", "[cli]") {
    const Workplace work;
    nest_too_deep(work.folder / "in/sub");
    const auto pictures = work.inspect({work.folder / "in"});
    CHECK(pictures.status == cli::some_failed);
    CHECK_THAT(pictures.err, Contains("in/sub/nnn") && Contains("left out, since it cannot be searched"));
    CHECK(work.result("sub/b")["scores"].contains("image"));
    const auto references = work.inspect({work.folder / "good.png", "--reference", work.folder / "in"});
    CHECK(references.status == cli::cannot_start);
    CHECK_THAT(references.err, Contains("in/sub/nnn") && Contains(": cannot be searched: "));
}

TEST_CASE("an output folder that is removed during the work is no success", "[cli]") {
    const Workplace place;
    std::filesystem::create_directories(place.folder / "parts");
    for (int i = 0; i < 5; ++i) write_noise(place.folder / ("parts/" + std::to_string(i) + ".png"), 1);
    // Each row of the table is written once its picture is done.
    struct Remover : std::stringbuf {
        std::filesystem::path folder;
        int sync() override {
            if (str().find("0.png") != std::string::npos) std::filesystem::remove_all(folder);
            return 0;
        }
    } remover;
    remover.folder = place.folder / "out";
    std::ostream out(&remover);
    std::ostringstream err;
    CHECK(cli::run(place.arguments({place.folder / "parts"}), {out, err, false, {}, {}}) == cli::cannot_start);
    CHECK_THAT(err.str(), Contains("out: results that were written are not there any more"));
}

TEST_CASE("a number is read as it is written", "[cli]") {
    const Workplace place;
    for (const std::string text : {"010", "0x200", "+8", "8.0", "pixels"}) {
        const auto run = place.inspect({place.folder / "in", "--map-size", text});
        CHECK(run.status == cli::wrong_usage);
        CHECK_THAT(run.err, Contains("--map-size") && Contains("not " + text));
    }
}

TEST_CASE("what cannot be used is refused with one sentence", "[cli]") {
    const Workplace place;
    const std::string image = place.folder / "in/a.png";
    const auto refused = [&](const std::vector<std::string>& arguments, int status) {
        const auto run = place.inspect(arguments);
        CHECK(run.status == status);
        CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
        return run.err;
    };
    std::filesystem::create_directory(place.folder / "empty");
    CHECK_THAT(refused({place.folder / "empty"}, 3), Contains("empty") && Contains("no image"));
    CHECK_THAT(refused({place.folder / "none.png"}, 3), Contains("none.png"));
    CHECK_THAT(refused({image, "--reference", place.folder / "empty"}, 3), Contains("empty"));
    CHECK_THAT(refused({image, "--reference", place.folder / "prompts.json"}, 3), Contains("prompts.json"));
    CHECK_THAT(refused({image, "--scales", "33"}, 2), Contains("33"));
    CHECK_THAT(refused({image, "--object", " "}, 2), Contains("object"));
    CHECK_THAT(refused({image, "--prompt-wrapper", "none"}, 2), Contains("{}"));
    CHECK_THAT(refused({image, "--tokenizer", place.folder / "empty"}, 3), Contains("empty"));
    CHECK_THAT(refused({image, "--settings", place.folder / "prompts.json"}, 3), Contains("prompts.json"));

    write_bytes(place.folder / "taken", "x");
    const auto blocked =
        run_fade({"inspect", image, "--model", place.folder / "model", "--output", place.folder / "taken"});
    CHECK(blocked.status == 3);
    CHECK_THAT(blocked.err, Contains("taken"));
    const auto proc = run_fade({"inspect", image, "--model", place.folder / "model", "--output", "/proc/fade"});
    CHECK(proc.status == 3);
    CHECK_THAT(proc.err, Contains("/proc/fade"));
}

TEST_CASE("a linked subfolder is passed, and said", "[cli]") {
    const Workplace place;
    std::filesystem::create_directory(place.folder / "elsewhere");
    write_noise(place.folder / "elsewhere/c.png", 4);
    std::filesystem::create_directory_symlink("../elsewhere", place.folder / "in/linked");
    const auto run = place.inspect({place.folder / "in"});
    CHECK(run.status == cli::all_done);
    CHECK(run.err == "fade: " + (place.folder / "in/linked").string() + ": is a link to another folder; left out.\n");
    CHECK_FALSE(std::filesystem::exists(place.folder / "out/linked"));
    const auto references = place.inspect({place.folder / "good.png", "--reference", place.folder / "in"});
    CHECK_THAT(references.err, Contains("in/linked: is a link to another folder"));
    CHECK(place.result("good")["shots"] == 2);
    CHECK(place.inspect({place.folder / "in", "--quiet"}).err.empty());
}
