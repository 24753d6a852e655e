// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include <ATen/ATen.h>
#include <caffe2/serialize/inline_container.h>
#include <catch2/catch.hpp>

#include <cstring>

#include "encode/weights/weights.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

namespace {

std::string byte(unsigned value) {
    return {static_cast<char>(value)};
}

std::string text(const std::string& value) {
    return std::string("X") + byte(static_cast<unsigned>(value.size())) + std::string(3, '\0') + value;
}

std::string integer(int value) {
    std::string bytes(4, '\0');
    std::memcpy(bytes.data(), &value, 4);
    return std::string("J") + bytes;
}

const std::string ordered_dict = "ccollections\nOrderedDict\n)R";

/// The pickle of a float tensor as PyTorch writes it.
std::string tensor(const std::string& key, int offset, const std::string& sizes, const std::string& strides,
                   const std::string& storage = "FloatStorage", int elements = 6) {
    return "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\n" + storage + "\n" + text(key) +
           text("cpu") + integer(elements) + "tQ" + integer(offset) + sizes + strides + "\x89" + ordered_dict + "tR";
}

std::string matrix_2_by_3(const std::string& key = "0") {
    return tensor(key, 0, integer(2) + integer(3) + "\x86", integer(3) + integer(1) + "\x86");
}

/// A state_dict: an OrderedDict with the _metadata that PyTorch hangs on it.
std::string state_dict(const std::string& name, const std::string& value) {
    return ordered_dict + "(" + text(name) + value + "u}(" + text("_metadata") + ordered_dict + "ub";
}

std::string pickle(const std::string& body) {
    return std::string("\x80\x02") + body + ".";
}

/// An archive with this data.pkl, and a storage "0" of the floats 0 to 5.
void write_archive(const std::filesystem::path& file, const std::string& data, const std::string& extra_record = {}) {
    caffe2::serialize::PyTorchStreamWriter writer(file.string());
    writer.writeRecord("data.pkl", data.data(), data.size());
    const auto values = at::arange(6, at::kFloat);
    writer.writeRecord("data/0", values.data_ptr(), values.nbytes());
    if (!extra_record.empty()) writer.writeRecord(extra_record, "x", 1);
    writer.writeEndOfFile();
}

std::string refused(const std::string& data, const std::string& extra_record = {}) {
    const TemporaryFolder folder;
    write_archive(folder / "w.pt", data, extra_record);
    return refusal([&] { (void)read_torch_archive(folder / "w.pt"); });
}

TensorMap read(const std::string& data) {
    const TemporaryFolder folder;
    write_archive(folder / "w.pt", data);
    return read_checkpoint(folder / "w.pt").tensors;
}

}  // namespace

TEST_CASE("the state_dict of torch.save is read", "[weights]") {
    const auto expected = at::arange(6, at::kFloat).view({2, 3});
    CHECK(at::equal(read(pickle(state_dict("a", matrix_2_by_3()))).at("a"), expected));
    const auto transposed = tensor("0", 0, integer(3) + integer(2) + "\x86", integer(1) + integer(3) + "\x86");
    CHECK(at::equal(read(pickle(state_dict("a", transposed))).at("a"), expected.t()));
    const auto column = tensor("0", 1, integer(2) + "\x85", integer(3) + "\x85");
    CHECK(at::equal(read(pickle(state_dict("a", column))).at("a"), expected.select(1, 1)));
    const auto parameter = "ctorch._utils\n_rebuild_parameter\n(" + matrix_2_by_3() + "\x89" + ordered_dict + "tR";
    CHECK(at::equal(read(pickle(state_dict("a", parameter))).at("a"), expected));
}

TEST_CASE("a training checkpoint that wraps its state_dict is read", "[weights]") {
    const auto body = "}(" + text("epoch") + "K\x03" + text("optimizer") + "}" + text("state_dict") +
                      state_dict("module.a", matrix_2_by_3()) + "u";
    CHECK(at::equal(read(pickle(body)).at("module.a"), at::arange(6, at::kFloat).view({2, 3})));
}

TEST_CASE("a Python object in an archive is refused by its name, and never run", "[weights]") {
    CHECK_THAT(refused(pickle("cposix\nsystem\n" + text("touch /tmp/fade-was-here") + "\x85R")),
               Contains("posix.system") && Contains("never executed") && Contains("w.pt"));
    CHECK_THAT(refused(pickle(text("os") + text("system") + "\x93" + text("true") + "\x85R")), Contains("os.system"));
    CHECK_THAT(refused(pickle("cbuiltins\neval\n)R")), Contains("builtins.eval"));
    CHECK_FALSE(std::filesystem::exists("/tmp/fade-was-here"));
}

TEST_CASE("a TorchScript program is refused", "[weights]") {
    CHECK_THAT(refused(pickle(state_dict("a", matrix_2_by_3())), "constants.pkl"), Contains("TorchScript"));
}

TEST_CASE("a tensor that its storage does not hold is refused", "[weights]") {
    const auto one = [](int value) { return integer(value) + "\x85"; };
    const auto refused_tensor = [&](const std::string& value) { return refused(pickle(state_dict("a", value))); };
    CHECK(refused_tensor(tensor("0", 0, one(6), one(1))) == "accepted");
    CHECK_THAT(refused_tensor(tensor("0", 0, one(7), one(1))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 1, one(6), one(1))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", -1, one(2), one(1))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(2), one(2147483647))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(2147483647), one(2147483647))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(1000000), one(0))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(-1), one(1))), Contains("does not lie inside"));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(2), integer(1) + integer(1) + "\x86")), Contains("does not lie"));
    CHECK_THAT(refused_tensor(tensor("1", 0, one(6), one(1))), Contains("lacks the data of tensor \"a\""));
    CHECK_THAT(refused_tensor(tensor("0", 0, one(6), one(1), "ComplexFloatStorage")), Contains("ComplexFloatStorage"));
}

TEST_CASE("what a pickle can have copied over and over is small", "[weights]") {
    const auto refused_tensor = [&](const std::string& value) { return refused(pickle(state_dict("a", value))); };
    std::string nine = "(";
    for (int i = 0; i < 9; ++i) nine += integer(1);
    CHECK_THAT(refused_tensor(tensor("0", 0, nine + "t", nine + "t")), Contains("more than 8 dimensions"));
    CHECK_THAT(refused_tensor(matrix_2_by_3(std::string(65, '0'))), Contains("a storage with more than 64 bytes"));
    const std::string long_type(1000, 'x');
    CHECK_THAT(refused_tensor(tensor("0", 0, integer(1) + "\x85", integer(1) + "\x85", long_type + "Storage")),
               Contains("of type \"torch.xxx") && !Contains(long_type));
}

TEST_CASE("a pickle that makes no sense is refused", "[weights]") {
    for (const std::string& body : {std::string(),
                                    std::string("("),
                                    std::string("t"),
                                    std::string("R"),
                                    std::string("NNR"),
                                    std::string("h\x07"),
                                    std::string("Na"),
                                    std::string("]NNs"),
                                    std::string("u"),
                                    std::string("NQ"),
                                    std::string("Nb"),
                                    std::string("0"),
                                    std::string("X\xFF\xFF\xFF\xFF"),
                                    std::string("\x8d\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                    std::string("\x8a\x09") + std::string(9, '\x01'),
                                    std::string("i"),
                                    std::string("ccollections"),
                                    std::string("N"),
                                    std::string("]"),
                                    std::string("}"),
                                    text("just text"),
                                    std::string("ctorch._utils\n_rebuild_tensor_v2\n)R"),
                                    std::string("]q") + byte(0) + "h" + byte(0) + "a",  // a list that holds itself
                                    std::string(100'000, ']') + std::string(99'999, 'a')}) {  // lists in lists
        INFO(body.substr(0, 40));
        CHECK_THAT(refused(pickle(body)), Contains("w.pt"));
    }
}

TEST_CASE("a compressed archive is refused before it is unpacked", "[weights]") {
    const TemporaryFolder folder;
    write_archive(folder / "w.pt", pickle(state_dict("a", matrix_2_by_3())));
    auto bytes = read_file(folder / "w.pt");
    // The compression method stands at byte 10 of each entry of the central directory.
    for (auto entry = bytes.find("PK\x01\x02"); entry != std::string::npos; entry = bytes.find("PK\x01\x02", entry + 1))
        bytes[entry + 10] = 8;
    write_bytes(folder / "w.pt", bytes);
    CHECK_THAT(refusal([&] { (void)read_torch_archive(folder / "w.pt"); }), Contains("compressed"));
}

TEST_CASE("an archive cut at every sixteenth, or none at all, is refused", "[weights]") {
    const TemporaryFolder folder;
    write_archive(folder / "whole.pt", pickle(state_dict("a", matrix_2_by_3())));
    const auto whole = read_file(folder / "whole.pt");
    const auto refused_bytes = [&](const std::string& bytes) {
        write_bytes(folder / "w.pt", bytes);
        return refusal([&] { (void)read_torch_archive(folder / "w.pt"); });
    };
    for (std::size_t part = 0; part < 16; ++part)
        CHECK_THAT(refused_bytes(whole.substr(0, whole.size() * part / 16)), Contains("w.pt: "));
    CHECK_THAT(refused_bytes(std::string("\x80\x02}q", 4)), Contains("torch.save"));
    CHECK_THAT(refused_bytes("PK\x03\x04 no zip"), Contains("no complete zip archive"));
}
