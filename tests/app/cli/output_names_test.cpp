// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_names.h"

#include <catch2/catch.hpp>

#include <set>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::cli;
using Paths = std::vector<std::filesystem::path>;

TEST_CASE("results keep the place of their picture below the searched folder", "[cli]") {
    CHECK(output_stems(
              {{"in/a.png", "a.png"}, {"in/crack/000.jpg", "crack/000.jpg"}, {"in/hole/000.jpg", "hole/000.jpg"}}) ==
          Paths{"a", "crack/000", "hole/000"});
}

TEST_CASE("pictures of the same name are told apart", "[cli]") {
    CHECK(output_stems({{"/x/good/1.png", "1.png"}, {"/x/bad/1.png", "1.png"}}) == Paths{"good/1", "bad/1"});
    CHECK(output_stems({{"/x/1.png", "1.png"}, {"/x/1.jpg", "1.jpg"}}) == Paths{"1", "1-2"});
    CHECK(output_stems({{"/x/a/s/1.png", "s/1.png"}, {"/x/b/s/1.png", "s/1.png"}}) == Paths{"a/s/1", "b/s/1"});
    const auto stems = output_stems({{"/x/1-2.png", "1-2.png"}, {"/x/1.png", "1.png"}, {"/x/1.jpg", "1.jpg"}});
    CHECK(std::set<std::filesystem::path>(stems.begin(), stems.end()).size() == 3);
}

TEST_CASE("results of an earlier run are no queries", "[cli]") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "in/out/sub");
    for (const auto* name : {"in/a.png", "in/out/a.overlay.png", "in/out/sub/b.png", "in/outside.png"})
        test::write_bytes(folder / name, "x");
    const auto found = outside_folder(find_images({folder / "in"}), folder / "in/out");
    REQUIRE(found.size() == 2);
    CHECK(found[0].relative == "a.png");
    CHECK(found[1].relative == "outside.png");
    CHECK_THAT(test::refusal([&] { (void)outside_folder(find_images({folder / "in/out/sub"}), folder / "in/out"); }),
               Catch::Contains("in/out: all images lie in this, the output folder"));
}

TEST_CASE("what lies among the results is refused", "[cli]") {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "in/out");
    test::write_bytes(folder / "in/a.png", "x");
    std::filesystem::create_directory_symlink(folder / "in", folder / "link");
    refuse_inside({folder / "in", folder / "in/a.png", folder / "in/outside.png"}, folder / "in/out");
    for (const auto& input :
         {folder / "in/a.png", folder / "link/a.png", folder / "in", folder / "in/out/", folder / "link"})
        CHECK_THAT(test::refusal([&] { refuse_inside({input}, folder / "in/"); }),
                   Catch::Contains(input.string() + ": lies in the output folder"));
}
