// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include "demo/safetensors_writer.h"
#include "encode/weights/weights.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::demo::safetensors_bytes;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

namespace {

std::string refused(std::string_view bytes) {
    const TemporaryFolder folder;
    write_bytes(folder / "w.safetensors", bytes);
    return refusal([&] { (void)read_safetensors(folder / "w.safetensors"); });
}

/// One tensor "a" described by `description`, over eight bytes of data.
std::string refused_description(const std::string& description) {
    return refused(safetensors_bytes(R"({"a":)" + description + "}", "12345678"));
}

}  // namespace

TEST_CASE("safetensors are read in every type, aligned or not", "[weights]") {
    const TensorMap written{{"half", at::rand({3, 2}).to(at::kHalf)},
                            {"bfloat", at::rand({5}).to(at::kBFloat16)},
                            {"byte_before", at::rand({1}).to(at::kHalf)},
                            {"float", at::rand({2, 2, 2})},
                            {"double", at::rand({2}).to(at::kDouble)},
                            {"long", at::arange(3)},
                            {"scalar", at::rand({})},
                            {"empty", at::rand({0, 4})}};
    const TemporaryFolder folder;
    write_bytes(folder / "w.safetensors", safetensors_bytes(written));
    const auto read = read_safetensors(folder / "w.safetensors").tensors;
    std::filesystem::remove(folder / "w.safetensors");  // the mapping stays
    REQUIRE(read.size() == written.size());
    for (const auto& [name, tensor] : written) {
        INFO(name);
        CHECK(read.at(name).scalar_type() == tensor.scalar_type());
        CHECK(at::equal(read.at(name), tensor));
    }
}

TEST_CASE("a safetensors header that does not tell the truth is refused by name", "[weights]") {
    using Catch::Contains;
    CHECK_THAT(refused(""), Contains("w.safetensors") && Contains("at least 8"));
    CHECK_THAT(refused("1234567"), Contains("at least 8"));
    CHECK_THAT(refused(std::string("\0\0\0\0\0\0\0\x80{}", 10)), Contains("9223372036854775808"));
    CHECK_THAT(refused(std::string("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF{}", 10)), Contains("w.safetensors"));
    CHECK_THAT(refused(safetensors_bytes("{\"a\": ", "")), Contains("not a JSON object"));
    CHECK_THAT(refused(safetensors_bytes("[]", "")), Contains("not a JSON object"));
    CHECK_THAT(refused(safetensors_bytes(std::string(100'000, '['), "")), Contains("nested too deeply"));
    std::string wide = "[0";
    for (int i = 0; i < 4'000'000; ++i) wide += ",0";
    CHECK_THAT(refused(safetensors_bytes(wide + "]", "")), Contains("too many values"));
    CHECK_THAT(refused(safetensors_bytes("{\"\xFF\": 1}", "")), Contains("not a JSON object"));
    const std::string good = R"({"dtype":"F32","shape":[2],"data_offsets":[0,8]})";
    CHECK(refused_description(good) == "accepted");
    CHECK_THAT(refused(safetensors_bytes(R"({"a":)" + good + R"(,"a":)" + good + "}", "12345678")),
               Contains("\"a\" twice"));
    CHECK_THAT(refused(safetensors_bytes(R"({"a":)" + good + R"(,"b":)" + good + "}", "12345678")),
               Contains("\"a\" and \"b\" overlap"));
    CHECK_THAT(refused_description("3"), Contains("\"a\""));
    CHECK_THAT(refused_description(R"({"shape":[2],"data_offsets":[0,8]})"), Contains("dtype"));
    CHECK_THAT(refused_description(R"({"dtype":"F8_E4M3","shape":[8],"data_offsets":[0,8]})"), Contains("F8_E4M3"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":2,"data_offsets":[0,8]})"), Contains("shape"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[-2],"data_offsets":[0,8]})"), Contains("dimension"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[1.5],"data_offsets":[0,8]})"), Contains("dimension"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[3],"data_offsets":[0,8]})"), Contains("does not fit"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[2],"data_offsets":[0]})"), Contains("data_offsets"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[2],"data_offsets":[8,0]})"), Contains("8 to 0"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[2],"data_offsets":[4,12]})"), Contains("truncated"));
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[2],"data_offsets":[-8,0]})"), Contains("data_offsets"));
    // 2^40 * 2^24 elements: the product of sizes wraps to 0.
    CHECK_THAT(refused_description(R"({"dtype":"F32","shape":[1099511627776,16777216],"data_offsets":[0,0]})"),
               Contains("does not fit"));
}

TEST_CASE("real weights cut at every sixteenth are refused", "[weights]") {
    FADE_REQUIRE_SHARED(file, "golden/tiny-quickgelu/open_clip_model.safetensors");
    const auto whole = read_file(file);
    for (std::size_t part = 0; part < 16; ++part) {
        INFO(part);
        CHECK_THAT(refused(std::string_view(whole).substr(0, whole.size() * part / 16)),
                   Catch::Contains("w.safetensors: "));
    }
    CHECK(refused(whole) == "accepted");
}

TEST_CASE("a safetensors file is one whatever its name, and whatever its first two bytes", "[weights]") {
    const TemporaryFolder folder;
    std::string header = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})";
    const auto check_read = [&](const char* name) {
        write_bytes(folder / name, safetensors_bytes(header, "12345678"));
        CHECK(read_checkpoint(folder / name).tensors.at("a").numel() == 2);
    };
    check_read("w.bin");
    header.resize(0x4B50, ' ');  // a length that reads "PK"
    check_read("w.safetensors");
    REQUIRE(read_file(folder / "w.safetensors").starts_with("PK"));
}
