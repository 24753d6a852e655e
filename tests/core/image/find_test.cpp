// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/image.h"

#include <catch2/catch.hpp>

#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/unsearchable_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::nest_too_deep;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

TEST_CASE("a subfolder that cannot be searched is passed over, and named", "[image]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "a");
    std::filesystem::create_directories(folder / "deep");
    std::filesystem::create_directories(folder / "z");
    for (const auto* name : {"a/1.png", "deep/2.png", "z/3.png"}) write_bytes(folder / name, "x");
    nest_too_deep(folder / "deep");
    std::vector<std::string> skipped;
    std::vector<std::string> relative;
    for (const auto& image :
         find_images({folder.path()}, [&](const Message& sentence) { skipped.push_back(sentence.english()); }))
        relative.push_back(image.relative.string());
    CHECK(relative == std::vector<std::string>{"a/1.png", "deep/2.png", "z/3.png"});
    REQUIRE(skipped.size() == 1);
    CHECK_THAT(skipped[0],
               Contains((folder / "deep/nnn").string()) && Contains(": left out, since it cannot be searched: "));
}

TEST_CASE("a subfolder that cannot be searched is refused where nobody hears of it", "[image]") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "deep");
    write_bytes(folder / "1.png", "x");
    nest_too_deep(folder / "deep");
    CHECK_THAT(refusal([&] { (void)find_images({folder.path()}); }),
               Contains((folder / "deep/nnn").string()) && Contains(": cannot be searched: "));
}

TEST_CASE("links to folders are passed over, and named", "[image]") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    std::filesystem::create_directories(folder / "a");
    for (const auto& file : {folder / "a/1.png", folder / "2.png", elsewhere / "3.png"}) write_bytes(file, "x");
    std::filesystem::create_directory_symlink(elsewhere.path(), folder / "a/linked");
    std::filesystem::create_directory_symlink(folder.path(), folder / ".hidden");
    std::vector<std::string> links;
    const auto on_link = [&](const Message& sentence) { links.push_back(sentence.english()); };
    CHECK(find_images({folder.path()}, {}, {}, on_link).size() == 2);
    CHECK(links ==
          std::vector<std::string>{(folder / "a/linked").string() + ": is a link to another folder; left out."});
    CHECK(find_images({folder.path()}).size() == 2);
    // One that is named itself is meant.
    CHECK(find_images({folder / "a/linked"}, {}, {}, on_link).size() == 1);
    CHECK(links.size() == 1);
}

TEST_CASE("a folder that is named itself and cannot be read is refused", "[image]") {
    const TemporaryFolder folder;
    nest_too_deep(folder.path());
    auto deep = folder.path();
    for (int level = 0; level < fade::test::too_deep; ++level) deep /= std::string(250, 'n');
    CHECK_THAT(refusal([&] { (void)find_images({deep}); }), Contains("cannot be looked at"));
}

TEST_CASE("a search for images can be stopped", "[image]") {
    const TemporaryFolder folder;
    write_bytes(folder / "a.png", "x");
    std::stop_source stop;
    CHECK(find_images({folder.path()}, {}, stop.get_token()).size() == 1);
    stop.request_stop();
    CHECK_THROWS_AS(find_images({folder.path()}, {}, stop.get_token()), Cancelled);
    CHECK_THROWS_AS(find_images({folder / "a.png"}, {}, stop.get_token()), Cancelled);
}
