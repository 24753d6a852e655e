// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <caffe2/serialize/inline_container.h>
#include <catch2/catch.hpp>

#include "encode/weights/pickle.h"
#include "encode/weights/weights.h"
#include "fade/files.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/source_folder.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

// Small files that ask for a lot of memory or time; each was given what it asked for.

namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

std::string refused_pickle(const std::string& body) {
    std::string bytes("\x80\x02");
    bytes.append(body).append(".");
    return refusal([&] { (void)read_pickle(bytes, "w.pt"); });
}

}  // namespace

TEST_CASE("the shared archive whose tensors overlap is refused", "[weights][cases]") {
    FADE_REQUIRE_SHARED(strided, "cases/hostile/models/strided_2G");
    CHECK_THAT(refusal([&] { (void)load_clip_weights({strided}, {}); }),
               Contains("open_clip_pytorch_model.bin: tensor ") && Contains("holds the same bytes several times"));
}

TEST_CASE("tensors that share their bytes are no model", "[weights]") {
    // The demonstration's tensors, all of one shape made one: its file would be far smaller than what it declares.
    const auto demonstration = source_folder() / "resources/demo/model";
    const auto tensors = read_safetensors(demonstration / "open_clip_model.safetensors").tensors;
    const TemporaryFolder folder;
    std::filesystem::copy(demonstration / "open_clip_config.json", folder / "open_clip_config.json");
    caffe2::serialize::PyTorchStreamWriter writer((folder / "open_clip_pytorch_model.bin").string());
    const auto text = [](const std::string& value) {
        std::string length(4, '\0');
        length[0] = static_cast<char>(value.size());
        return "X" + length + value;
    };
    const auto number = [](std::int64_t value) {
        std::string bytes = "J";
        for (int i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
        return bytes;
    };
    std::int64_t largest = 0;
    std::string body = "}(";
    for (const auto& [name, tensor] : tensors) {
        largest = std::max(largest, tensor.numel());
        std::string sizes = "(";
        std::string strides = "(";
        for (std::int64_t i = 0; i < tensor.dim(); ++i) {
            sizes += number(tensor.size(i));
            strides += number(tensor.stride(i));
        }
        body += text(name) + "ctorch._utils\n_rebuild_tensor_v2\n((" + text("storage") + "ctorch\nFloatStorage\n" +
                text("0") + text("cpu") + number(1) + "tQ" + number(0) + sizes + "t" + strides + "t\x89NtR";
    }
    std::string data("\x80\x02");
    data.append(body).append("u.");
    writer.writeRecord("data.pkl", data.data(), data.size());
    const auto values = at::zeros({largest});
    writer.writeRecord("data/0", values.data_ptr(), values.nbytes());
    writer.writeEndOfFile();
    CHECK_THAT(refusal([&] { (void)load_clip_weights({folder.path()}, {}); }),
               Contains("its tensors take ") && Contains("they overlap"));
}

TEST_CASE("a pickle of very many values, or one that repeats itself, is refused early", "[weights]") {
    CHECK_THAT(refused_pickle(std::string("(") + repeated("N", 1'500'000) + "t"), Contains("holds too many values"));
    CHECK_THAT(refused_pickle(std::string("N") + repeated("2", 3'000'000)), Contains("holds too many instructions"));
    CHECK_THAT(refused_pickle(std::string("]") + repeated(std::string("q\x01h\x01") + "0", 1'000'000)),
               Contains("holds too many instructions"));
    CHECK_THAT(refused_pickle(repeated("N", 70'000'000)), Contains("bytes, which is absurd"));
}
