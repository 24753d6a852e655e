// SPDX-License-Identifier: MIT
#include "fade/disk_cache.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>
#include <thread>

#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

constexpr std::uintmax_t megabyte = 1U << 20U;

void set_age(const std::filesystem::path& file, std::chrono::hours age) {
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
}

std::filesystem::path entry(const TemporaryFolder& folder, const std::string& name) {
    return folder / (name + ".fade-cache");
}

}  // namespace

TEST_CASE("entries come back as they were, also in another process's cache", "[store]") {
    const TemporaryFolder folder;
    DiskCache cache(folder / "new/folder", megabyte);
    const std::string content("a\0b\n", 4);
    CHECK_FALSE(cache.read("maps", "ab"));
    CHECK(cache.write("maps", "ab", content));
    CHECK(cache.write("maps", "cd", ""));
    CHECK(cache.read("maps", "ab") == content);
    CHECK(cache.read("maps", "cd") == "");
    CHECK_FALSE(cache.read("features", "ab"));
    DiskCache other(folder / "new/folder", megabyte);
    CHECK(other.read("maps", "ab") == content);
    CHECK(other.size() == cache.size());
    cache.write("maps", "ab", "changed");
    CHECK(other.read("maps", "ab") == "changed");
}

TEST_CASE("a damaged entry is reported once, removed, and counts as absent", "[store]") {
    const TemporaryFolder folder;
    std::vector<std::string> reports;
    DiskCache cache(folder.path(), megabyte, [&](const Message& sentence) { reports.push_back(sentence.english()); });
    cache.write("maps", "ab", "content");
    write_bytes(entry(folder, "maps-ab"), "");
    CHECK_FALSE(cache.read("maps", "ab"));
    CHECK_FALSE(std::filesystem::exists(entry(folder, "maps-ab")));
    write_bytes(entry(folder, "maps-ab"), "other");
    CHECK_FALSE(cache.read("maps", "ab"));
    REQUIRE(reports.size() == 1);
    CHECK_THAT(reports[0], Contains("maps-ab.fade-cache: this cache entry is damaged; it is computed again."));
    // An entry under another's name is not taken for it.
    cache.write("maps", "cd", "content");
    std::filesystem::rename(entry(folder, "maps-cd"), entry(folder, "maps-ef"));
    CHECK_FALSE(cache.read("maps", "ef"));
}

TEST_CASE("beyond the limit the entries unused for longest go", "[store]") {
    const TemporaryFolder folder;
    std::vector<std::string> reports;
    DiskCache cache(folder.path(), 4000, [&](const Message& sentence) { reports.push_back(sentence.english()); });
    for (const auto* key : {"a1", "b2", "c3"}) {
        cache.write("maps", key, std::string(1000, 'x'));
        set_age(entry(folder, std::string("maps-") + key), std::chrono::hours(1));
    }
    CHECK(cache.read("maps", "a1"));  // used: now the youngest
    cache.write("maps", "d4", std::string(1000, 'x'));
    CHECK(cache.size() <= 4000);
    CHECK(cache.read("maps", "a1"));
    CHECK(cache.read("maps", "d4"));
    CHECK(cache.read("maps", "b2").has_value() + cache.read("maps", "c3").has_value() == 1);
    CHECK(reports.empty());
    CHECK_FALSE(cache.write("maps", "e5", std::string(5000, 'x')));  // larger than all that is allowed
    CHECK_FALSE(cache.write("maps", "f6", std::string(6000, 'x')));
    CHECK_FALSE(cache.read("maps", "e5"));
    REQUIRE(reports.size() == 1);
    CHECK_THAT(reports[0], Contains("maps-e5.fade-cache would take 50") && Contains("the cache 4000 at most"));
    CHECK(cache.read("maps", "a1"));
}

TEST_CASE("several threads of two caches share a folder, beyond its limit too", "[store][threads]") {
    const TemporaryFolder folder;
    // Catch's assertions are for one thread: the threads count, and the test checks.
    std::atomic<int> wrong = 0;
    std::atomic<int> found = 0;
    std::atomic<int> reports = 0;
    const auto report = [&](const Message&) { ++reports; };
    constexpr std::uintmax_t limit = 10'000;  // of about 32 entries' 40,000 bytes
    DiskCache first(folder.path(), limit, report);
    DiskCache second(folder.path(), limit, report);
    const auto content = [](int key) { return std::string(1000 + static_cast<std::size_t>(key), 'x'); };
    {
        constexpr int count = 4;
        std::vector<std::jthread> threads;
        threads.reserve(count);
        for (int t = 0; t < count; ++t)
            threads.emplace_back([&, t] {
                auto& cache = t % 2 == 0 ? first : second;
                for (int i = 0; i < 100; ++i) {
                    const int key = (7 * i + 3 * t) % 32;
                    const auto name = std::to_string(100 + key);
                    if (const auto read = cache.read("maps", name)) {
                        ++found;
                        if (*read != content(key)) ++wrong;
                    } else {
                        cache.write("maps", name, content(key));
                    }
                }
            });
    }
    CHECK(wrong == 0);
    CHECK(reports == 0);
    CHECK(found > 0);
    CHECK(DiskCache(folder.path(), limit).size() <= 2 * limit);
    CHECK(first.read("maps", "101").value_or(content(1)) == content(1));
}

TEST_CASE("a folder that cannot be made is reported once, and harms nothing", "[store]") {
    const TemporaryFolder folder;
    write_bytes(folder / "file", "");
    std::vector<std::string> reports;
    DiskCache cache(folder / "file", megabyte, [&](const Message& sentence) { reports.push_back(sentence.english()); });
    CHECK_FALSE(cache.write("maps", "ab", "content"));
    CHECK_FALSE(cache.write("maps", "cd", "content"));
    CHECK_FALSE(cache.read("maps", "ab"));
    REQUIRE(reports.size() == 1);
    CHECK_THAT(reports[0], Contains("Results are not kept for the next run"));
}

TEST_CASE("what a killed process left in the cache is removed", "[store]") {
    const TemporaryFolder folder;
    write_bytes(folder / ".fade-x1y2z3", "part");
    const DiskCache cache(folder.path(), megabyte);
    CHECK(std::filesystem::is_empty(folder.path()));
}
