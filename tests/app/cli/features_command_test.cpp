// SPDX-License-Identifier: GPL-3.0-or-later
// `fade features`.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <filesystem>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"
#include "support/shared_data.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;
using Json = nlohmann::json;

namespace {

/// A safetensors file by its description: eight bytes of length, a JSON, numbers.
struct Safetensors {
    explicit Safetensors(const std::filesystem::path& file) : bytes(read_file(file)) {
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof length);
        header = Json::parse(bytes.substr(8, length));
        data = 8 + length;
    }
    [[nodiscard]] std::vector<float> values(const std::string& name) const {
        const auto& range = header.at(name)["data_offsets"];
        std::vector<float> result((range[1].get<std::size_t>() - range[0].get<std::size_t>()) / sizeof(float));
        std::memcpy(result.data(), bytes.data() + data + range[0].get<std::size_t>(), result.size() * sizeof(float));
        return result;
    }
    std::string bytes;
    Json header;
    std::size_t data = 0;
};

}  // namespace

TEST_CASE("a CLIP's tokens are written by picture, view and set", "[cli]") {
    const Workplace work;
    const auto file = (work.folder / "new/tokens.safetensors").string();
    const auto run = run_fade(
        {"features", work.folder / "in", "--model", work.folder / "model", "-o", file, "--scales", "32", "64"});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    CHECK_THAT(run.out, Contains("16 sets of tokens of 2 pictures"));
    const Safetensors tokens(file);
    CHECK(tokens.header.size() == 17);
    CHECK(tokens.header["__metadata__"].contains("model_sha256"));
    CHECK(tokens.header["__metadata__"].contains("sha256 of b.jpg"));
    const auto& patches = tokens.header.at("a.png/64/gem_patches");
    CHECK(patches["dtype"] == "F32");
    CHECK(patches["shape"][0] == 8);
    CHECK(patches["shape"][1] == 8);
    double square = 0;
    for (const float value : tokens.values("b.jpg/32/class_token")) square += value * value;
    CHECK(std::sqrt(square) == Approx(1));
    const auto before = tokens.bytes;
    REQUIRE(run_fade({"features", work.folder / "in", "--model", work.folder / "model", "-o", file, "--scales=32,64"})
                .status == cli::all_done);
    CHECK(read_file(file) == before);
}

TEST_CASE("a DINOv2's tokens are written in each picture's own shape", "[cli]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    const Workplace work;
    const auto file = (work.folder / "tokens.safetensors").string();
    const auto run = run_fade({"features", golden / "ref1.png", golden / "query.png", "--model", golden, "-o", file});
    INFO(run.err);
    REQUIRE(run.status == cli::all_done);
    const Safetensors tokens(file);
    const auto expected = Safetensors(golden / "expected.safetensors");
    CHECK(tokens.header.at("query.png/378x252/patches")["shape"] == Json({18, 27, 96}));
    double worst = 0;
    const auto ours = tokens.values("query.png/378x252/patches");
    const auto theirs = expected.values("query.patch");
    REQUIRE(ours.size() == theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i)
        worst = std::max(worst, static_cast<double>(std::abs(ours[i] - theirs[i])));
    CHECK(worst < 1e-4);
    // It has no words: without references there is nothing to inspect with.
    const auto refused = run_fade({"inspect", golden / "query.png", "--model", golden, "-o", work.folder / "out"});
    CHECK(refused.status == cli::wrong_usage);
    CHECK_THAT(refused.err, Contains("dinov2") && Contains("reads no words"));
}

TEST_CASE("features of pictures that cannot be read, and files that are in the way", "[cli]") {
    const Workplace work;
    const auto with = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "features");
        arguments.insert(arguments.end(), {"--model", work.folder / "model"});
        return run_fade(arguments);
    };
    write_bytes(work.folder / "in/broken.png", "no picture");
    const auto run = with({work.folder / "in", "-o", work.folder / "t.safetensors"});
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("broken.png") && Contains("1 of 3 pictures could not be encoded"));
    CHECK(std::filesystem::exists(work.folder / "t.safetensors"));
    const auto input = with({work.folder / "in/a.png", "-o", work.folder / "in/a.png"});
    CHECK(input.status == cli::wrong_usage);
    CHECK_THAT(input.err, Contains("is an input of this run"));
    const auto model = with({work.folder / "in/a.png", "-o", work.folder / "model/t.safetensors"});
    CHECK(model.status == cli::wrong_usage);
    CHECK_THAT(model.err, Contains("t.safetensors: lies in the model's folder"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "model/t.safetensors"));
    CHECK(with({work.folder / "in/a.png", "-o", work.folder / "in/a.png/t"}).status == cli::cannot_start);
    CHECK(with({work.folder / "in/a.png", "-o", work.folder / "u", "--scales", "33"}).status == cli::wrong_usage);
    CHECK_FALSE(std::filesystem::exists(work.folder / "u"));
    CHECK(with({work.folder / "nowhere.png", "-o", work.folder / "u"}).status == cli::cannot_start);
}

TEST_CASE("features of an earlier run do not pass for this one's", "[cli]") {
    const Workplace work;
    const auto file = work.folder / "t.safetensors";
    const auto with = [&](const char* picture, const char* scales) {
        return run_fade({"features", work.folder / "in" / picture, "--model", work.folder / "model", "-o", file,
                         "--scales", scales});
    };
    REQUIRE(with("a.png", "32").status == cli::all_done);
    const auto former = read_file(file);
    // What is refused before any picture is looked at leaves it.
    CHECK(with("a.png", "33").status == cli::wrong_usage);
    CHECK(read_file(file) == former);
    write_bytes(work.folder / "in/broken.png", "no picture");
    const auto run = with("broken.png", "32");
    CHECK(run.status == cli::some_failed);
    CHECK_THAT(run.err, Contains("1 of 1 pictures could not be encoded"));
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("linked folders that features pass over are named", "[cli]") {
    const Workplace work;
    std::filesystem::create_directory_symlink(work.folder / "model", work.folder / "in/linked");
    const auto run = run_fade({"features", work.folder / "in", "--model", work.folder / "model", "-o",
                               work.folder / "t.safetensors", "--scales", "32"});
    CHECK(run.status == cli::all_done);
    CHECK_THAT(run.err, Contains("linked"));
    const auto quiet = run_fade({"features", work.folder / "in", "--model", work.folder / "model", "-o",
                                 work.folder / "t.safetensors", "--scales", "32", "-q"});
    CHECK(quiet.err.empty());
}
