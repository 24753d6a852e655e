// SPDX-License-Identifier: MIT
#include "fade/text_cache.h"
#include "fade/files.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include "store/text_embeddings.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::test::TemporaryFolder;
using fade::test::write_bytes;

namespace {

std::filesystem::path only_file(const std::filesystem::path& folder) {
    return std::filesystem::directory_iterator(folder)->path();
}

}  // namespace

TEST_CASE("cached embeddings come back exactly", "[store]") {
    const TemporaryFolder folder;
    const TextCache cache(folder / "not/there/yet");
    const auto key = text_embeddings_key({}, "prompts");
    const auto values = at::randn({5, 7});
    CHECK_FALSE(read_text_embeddings(cache, key, 5, 7));
    write_text_embeddings(cache, key, values);
    const auto read = read_text_embeddings(cache, key, 5, 7);
    REQUIRE(read);
    CHECK(at::equal(*read, values));
    CHECK_FALSE(read_text_embeddings(cache, key, 7, 5 + 1));
}

TEST_CASE("a damaged entry counts as absent, and is replaced", "[store]") {
    const TemporaryFolder folder;
    const TextCache cache(folder.path());
    const auto key = text_embeddings_key({}, "prompts");
    const auto values = at::randn({5, 7});
    write_text_embeddings(cache, key, values);
    const auto file = only_file(folder.path());
    const auto whole = read_file(file);
    for (const std::size_t place : {std::size_t{3}, std::size_t{100}, whole.size() - 1}) {
        auto damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 1);
        write_bytes(file, damaged);
        CHECK_FALSE(read_text_embeddings(cache, key, 5, 7));
    }
    for (const auto length : {std::size_t{0}, whole.size() / 2, whole.size() - 1}) {
        write_bytes(file, whole.substr(0, length));
        CHECK_FALSE(read_text_embeddings(cache, key, 5, 7));
    }
    write_text_embeddings(cache, key, values);
    CHECK(read_text_embeddings(cache, key, 5, 7));
}

TEST_CASE("a cache that cannot be written does no harm", "[store]") {
    const TemporaryFolder folder;
    write_bytes(folder / "file", "x");
    const TextCache cache(folder / "file/below");
    CHECK_NOTHROW(write_text_embeddings(cache, "key", at::ones({2, 2})));
    CHECK_FALSE(read_text_embeddings(cache, "key", 2, 2));
}

TEST_CASE("every part of what was encoded changes the key", "[store]") {
    ModelInfo model;
    const auto key = text_embeddings_key(model, "prompts");
    CHECK(text_embeddings_key(model, "other") != key);
    model.weights_sha256 = "w";
    const auto with_weights = text_embeddings_key(model, "prompts");
    CHECK(with_weights != key);
    model.tokenizer_sha256 = "t";
    CHECK(text_embeddings_key(model, "prompts") != with_weights);
}
