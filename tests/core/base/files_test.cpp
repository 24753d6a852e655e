// SPDX-License-Identifier: MIT
#include "fade/files.h"
#include "fade/error.h"
#include "fade/hash.h"
#include "fade/text.h"
#include "support/temporary_folder.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <cstdlib>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

#include "base/descriptor.h"
#include "base/mapped_file.h"
#include "base/temporary_file.h"

using namespace fade;
using fade::test::TemporaryFolder;

TEST_CASE("SHA-256 equals the standard's test vectors", "[base]") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("Names are as short as they can be told apart", "[base]") {
    using Names = std::vector<std::string>;
    CHECK(distinct_names({}).empty());
    CHECK(distinct_names({"/parts/a.png", "/parts/b.png"}) == Names{"a.png", "b.png"});
    CHECK(distinct_names({"/nut/good/0.png", "/nut/bad/0.png", "/nut/bad/1.png"}) ==
          Names{"good/0.png", "bad/0.png", "1.png"});
    CHECK(distinct_names({"/nut/good/0.png", "/nut/bad/0.png", "/cap/bad/0.png"}) ==
          Names{"good/0.png", "nut/bad/0.png", "cap/bad/0.png"});
    // Nothing more to tell them apart by, or nothing to tell apart.
    CHECK(distinct_names({"0.png", "/0.png", "a/0.png"}) == Names{"0.png", "/0.png", "a/0.png"});
    CHECK(distinct_names({"/a/0.png", "/a/0.png", "/b/0.png"}) == Names{"a/0.png", "a/0.png", "b/0.png"});
    // Told apart as they are shown, not by bytes that nobody sees.
    CHECK(distinct_names({"/a/\xff.png", "/b/\xfe.png"}) == Names{"a/\xef\xbf\xbd.png", "b/\xef\xbf\xbd.png"});
    CHECK(distinct_names({"/a/\xff.png"}) == Names{"\xef\xbf\xbd.png"});
}

TEST_CASE("fields are hashed so that their boundaries count", "[base]") {
    Sha256 one;
    one.field("ab");
    one.field("c");
    Sha256 other;
    other.field("a");
    other.field("bc");
    CHECK(one.hex() != other.hex());
}

TEST_CASE("a file is written whole, read back and hashed", "[base]") {
    const TemporaryFolder folder;
    const auto file = folder / "a.bin";
    const std::string content("a\0b\xFFz", 5);
    write_file_atomically(file, "old");
    write_file_atomically(file, content);
    CHECK(read_file(file) == content);
    CHECK(sha256_of_file(file) == sha256(content));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("files written by several threads get the permissions that the umask leaves", "[base][threads]") {
    const TemporaryFolder folder;
    const auto before = ::umask(027);
    {
        std::vector<std::jthread> threads;
        constexpr int writers = 4;
        threads.reserve(writers);
        for (int t = 0; t < writers; ++t)
            threads.emplace_back([&folder, t] {
                for (int i = 0; i < 50; ++i)
                    write_file_atomically(folder / (std::to_string(t) + "-" + std::to_string(i)), "x");
            });
    }
    CHECK(::umask(before) == 027);
    int files = 0;
    int wrong = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        ++files;
        wrong += entry.status().permissions() == std::filesystem::perms{0640} ? 0 : 1;
    }
    CHECK(files == 200);
    CHECK(wrong == 0);
}

TEST_CASE("a failed write names the file and leaves the old content", "[base]") {
    const TemporaryFolder folder;
    const auto missing = folder / "none/a.json";
    CHECK_THROWS_WITH(write_file_atomically(missing, "x"),
                      Catch::Contains("a.json") && Catch::Contains("cannot be written"));
    CHECK_THROWS_AS(write_file_atomically("/dev/full/x", "x"), Error);
}

TEST_CASE("a link stays, and what it leads to is written", "[base]") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "elsewhere");
    test::write_bytes(folder / "elsewhere/a", "old");
    std::filesystem::create_symlink("elsewhere/a", folder / "link");
    std::filesystem::create_symlink("link", folder / "link to the link");
    std::filesystem::create_symlink("elsewhere/new", folder / "to nothing yet");
    write_file_atomically(folder / "link to the link", "new");
    write_file_atomically(folder / "to nothing yet", "first");
    CHECK(read_file(folder / "elsewhere/a") == "new");
    CHECK(read_file(folder / "elsewhere/new") == "first");
    for (const auto* link : {"link", "link to the link", "to nothing yet"})
        CHECK(std::filesystem::is_symlink(folder / link));
    std::filesystem::create_symlink("circle", folder / "circle");
    CHECK_THROWS_WITH(write_file_atomically(folder / "circle", "x"), Catch::Contains("circle: cannot be written"));
}

TEST_CASE("a file that is written again keeps its permissions", "[base]") {
    const TemporaryFolder folder;
    for (const unsigned mode : {0600U, 0666U, 0444U, 0755U}) {
        const auto file = folder / std::to_string(mode);
        test::write_bytes(file, "old");
        std::filesystem::permissions(file, std::filesystem::perms{mode});
        write_file_atomically(file, "new");
        CHECK(std::filesystem::status(file).permissions() == std::filesystem::perms{mode});
        CHECK(read_file(file) == "new");
    }
}

TEST_CASE("a file may have the longest name that a folder takes", "[base]") {
    const TemporaryFolder folder;
    const std::string name(255, 'n');
    write_file_atomically(folder / name, "x");
    CHECK(read_file(folder / name) == "x");
}

TEST_CASE("an output folder that is a file is refused", "[base]") {
    const TemporaryFolder folder;
    test::write_bytes(folder / "taken", "x");
    CHECK_THROWS_WITH(make_writable_folder(folder / "taken"), Catch::Contains("taken"));
    CHECK_THROWS_WITH(make_writable_folder("/proc/fade"), Catch::Contains("/proc/fade"));
    make_writable_folder(folder / "x/y/z");
    CHECK(std::filesystem::is_empty(folder / "x/y/z"));
}

TEST_CASE("reading names what is wrong with the file", "[base]") {
    const TemporaryFolder folder;
    test::write_bytes(folder / "big", "12345");
    CHECK_THROWS_WITH(read_file(folder / "big", 4), Catch::Contains("at most 4"));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const std::vector<std::function<void(const std::filesystem::path&)>> readers{
        [](const auto& file) { (void)read_file(file); }, [](const auto& file) { (void)sha256_of_file(file); },
        [](const auto& file) { (void)MappedFile(file); }};
    for (const auto& read : readers) {
        CHECK_THROWS_WITH(read(folder / "none"), Catch::EndsWith("none: there is no such file."));
        CHECK_THROWS_WITH(read(folder / "big/none"), Catch::EndsWith("none: there is no such file."));
        CHECK_THROWS_WITH(read(folder / std::string(300, 'n')), Catch::Contains("n: cannot be read: "));
        CHECK_THROWS_WITH(read(folder.path()), Catch::EndsWith(": is not a regular file."));
        CHECK_THROWS_WITH(read(folder / "pipe"), Catch::EndsWith("pipe: is not a regular file."));
    }
}

TEST_CASE("the cache's folder is the user's own, also without HOME", "[base]") {
    const auto value_of = [](const char* name) {
        const char* value = std::getenv(name);
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
    };
    const auto set = [](const char* name, const std::optional<std::string>& value) {
        value ? ::setenv(name, value->c_str(), 1) : ::unsetenv(name);
    };
    const auto cache = value_of("XDG_CACHE_HOME");
    const auto home = value_of("HOME");
    set("XDG_CACHE_HOME", "/somewhere");
    CHECK(user_cache_folder() == "/somewhere/fade-inspector");
    set("XDG_CACHE_HOME", "relative");
    set("HOME", "/home/someone");
    CHECK(user_cache_folder() == "/home/someone/.cache/fade-inspector");
    set("HOME", std::nullopt);
    const auto* user = ::getpwuid(::getuid());
    const std::filesystem::path expected = user != nullptr ? user->pw_dir : "/nonexistent";
    CHECK(user_cache_folder() == expected / ".cache/fade-inspector");
    set("XDG_CACHE_HOME", cache);
    set("HOME", home);
}

TEST_CASE("a path that is no UTF-8 is still displayed as UTF-8", "[base]") {
    CHECK(display_path("a\xFF.png") == "a\xEF\xBF\xBD.png");
}

TEST_CASE("a path that holds commands for a terminal is displayed without them", "[base]") {
    CHECK(display_path("a\x1B[31m\n.png") == "a\xEF\xBF\xBD[31m\xEF\xBF\xBD.png");
    CHECK(display_path("\xC2\x9B.png") == "\xEF\xBF\xBD.png");  // a control character of Latin-1
    CHECK(display_path("\xC3\xA4 \xF0\x9F\x94\xA9.png") == "\xC3\xA4 \xF0\x9F\x94\xA9.png");
}

TEST_CASE("what a killed process left behind is removed, and what a living one writes is not", "[base]") {
    const TemporaryFolder folder;
    std::string living;
    const Descriptor descriptor(create_temporary(folder.path(), 0600, living));
    REQUIRE(descriptor.get() >= 0);
    test::write_bytes(folder / ".fade-x1y2z3", "part");
    std::filesystem::create_directory(folder / ".fade-aaaaaa");
    std::filesystem::create_symlink("nowhere", folder / ".fade-bbbbbb");
    for (const auto* other : {".fade-x1y2z", ".fade-X1Y2Z3", ".fade-x1y2z3.png", "fade-x1y2z3"})
        test::write_bytes(folder / other, "somebody's");
    make_writable_folder(folder.path());
    CHECK_FALSE(std::filesystem::exists(folder / ".fade-x1y2z3"));
    CHECK(std::filesystem::exists(living));
    const auto left = std::distance(std::filesystem::directory_iterator(folder.path()), {});
    CHECK(left == 7);
}

TEST_CASE("files are written while another program removes leftovers", "[base]") {
    const TemporaryFolder folder;
    const std::jthread sweeper([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) remove_leftovers(folder.path());
    });
    for (int i = 0; i < 200; ++i) {
        write_file_atomically(folder / "result", std::to_string(i));
        REQUIRE(read_file(folder / "result") == std::to_string(i));
    }
}

TEST_CASE("foreign text becomes one line that a terminal only shows", "[base]") {
    CHECK(one_line("a\x1b[31m\nb") ==
          "a\xef\xbf\xbd[31m\xef\xbf\xbd"
          "b");
    CHECK(one_line("\xff") == "\xef\xbf\xbd");
    CHECK(one_line("M\xc3\xbcller") == "M\xc3\xbcller");
}
