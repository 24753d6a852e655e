// SPDX-License-Identifier: MIT
#include "base/mapped_file.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20U;

std::size_t count(std::string_view bytes, char wanted) {
    return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), wanted));
}

/// Pages of files that are in this process's memory.
double file_megabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("RssFile:")) return std::stod(line.substr(8)) / 1024;
    FAIL("The system does not tell.");
    return 0;
}

}  // namespace

TEST_CASE("a mapped file that is cut short gives zeros, and tells", "[mapped]") {
    const TemporaryFolder folder;
    const auto path = folder / "weights";
    write_bytes(path, std::string(megabyte, 'x'));
    const MappedFile file(path);
    CHECK(count(file.bytes(), 'x') == megabyte);
    CHECK(refusal([&] { file.check(); }) == "accepted");
    file.release_memory();

    std::filesystem::resize_file(path, 10'000);
    // Every thread that reads what is gone would end the process.
    std::vector<std::size_t> found(4);
    std::vector<std::thread> readers;
    readers.reserve(found.size());
    for (auto& result : found) readers.emplace_back([&] { result = count(file.bytes(), 'x'); });
    for (auto& reader : readers) reader.join();
    for (const auto result : found) CHECK(result == 10'000);
    CHECK_THAT(refusal([&] { file.check(); }),
               Contains("weights: was changed, cut short or taken away while it was in use; load it again."));

    // It stays so, whatever the file becomes; and a mapping of the new file is whole.
    write_bytes(path, std::string(megabyte, 'y'));
    CHECK_THAT(refusal([&] { file.check(); }), Contains("was changed"));
    const MappedFile again(path);
    CHECK(count(again.bytes(), 'y') == megabyte);
    CHECK(refusal([&] { again.check(); }) == "accepted");
}

TEST_CASE("the memory of a part is given back, and nothing that lies elsewhere", "[mapped]") {
    const TemporaryFolder folder;
    write_bytes(folder / "weights", std::string(32 * megabyte, 'x'));
    const MappedFile file(folder / "weights");
    CHECK(count(file.bytes(), 'x') == 32 * megabyte);
    const auto read = file_megabytes();
    // Not of whole pages: the two at its ends stay.
    file.release_memory(file.bytes().substr(100, 16 * megabyte));
    CHECK(file_megabytes() < read - 15);
    CHECK(file_megabytes() > read - 17);
    const std::string other(4 * megabyte, 'y');
    file.release_memory(other);
    CHECK(count(other, 'y') == other.size());
    file.release_memory({});
    CHECK(count(file.bytes(), 'x') == 32 * megabyte);
}

TEST_CASE("a mapped file that is written to is told, one that is replaced is not", "[mapped]") {
    const TemporaryFolder folder;
    const auto path = folder / "weights";
    write_bytes(path, std::string(megabyte, 'x'));
    const MappedFile file(path);
    write_bytes(folder / "new", std::string(100, 'y'));
    std::filesystem::rename(folder / "new", path);
    CHECK(refusal([&] { file.check(); }) == "accepted");
    CHECK(count(file.bytes(), 'x') == megabyte);

    const MappedFile other(path);
    // The same size; another time of the last change is enough.
    write_bytes(path, std::string(100, 'z'));
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    CHECK_THAT(refusal([&] { other.check(); }), Contains("was changed"));
}

TEST_CASE("many mappings are kept apart, and their places used again", "[mapped]") {
    const TemporaryFolder folder;
    write_bytes(folder / "a", std::string(megabyte, 'a'));
    write_bytes(folder / "b", std::string(megabyte, 'b'));
    for (int round = 0; round < 300; ++round) {
        const MappedFile one(folder / "a");
        const MappedFile two(folder / "b");
        REQUIRE(one.bytes()[megabyte - 1] == 'a');
        REQUIRE(two.bytes()[megabyte - 1] == 'b');
    }
    const MappedFile whole(folder / "a");
    const MappedFile cut(folder / "b");
    std::filesystem::resize_file(folder / "b", 0);
    CHECK(count(cut.bytes(), '\0') == megabyte);
    CHECK(count(whole.bytes(), 'a') == megabyte);
    CHECK(refusal([&] { whole.check(); }) == "accepted");
    CHECK(refusal([&] { cut.check(); }) != "accepted");
    write_bytes(folder / "empty", "");
    CHECK(MappedFile(folder / "empty").bytes().empty());
}
