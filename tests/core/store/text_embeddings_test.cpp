// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include "store/text_embeddings.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::test::TemporaryFolder;

TEST_CASE("cached embeddings come back exactly", "[store]") {
    const TemporaryFolder folder;
    DiskCache cache(folder.path(), default_cache_limit);
    const auto key = text_embeddings_key({}, "prompts");
    const auto values = at::randn({5, 7});
    CHECK_FALSE(read_text_embeddings(cache, key, 5, 7));
    write_text_embeddings(cache, key, values);
    const auto read = read_text_embeddings(cache, key, 5, 7);
    REQUIRE(read);
    CHECK(at::equal(*read, values));
    // Rows that do not follow each other in memory are kept in their order.
    write_text_embeddings(cache, key, values.t());
    CHECK(at::equal(*read_text_embeddings(cache, key, 7, 5), values.t()));
}

TEST_CASE("an entry of another size counts as absent", "[store]") {
    const TemporaryFolder folder;
    DiskCache cache(folder.path(), default_cache_limit);
    write_text_embeddings(cache, "ab", at::randn({5, 7}));
    CHECK_FALSE(read_text_embeddings(cache, "ab", 6, 7));
    CHECK_FALSE(read_text_embeddings(cache, "ab", 4, 7));
    write_text_embeddings(cache, "ab", at::randn({6, 7}));
    CHECK(read_text_embeddings(cache, "ab", 6, 7));
}

TEST_CASE("every part of what was encoded changes the key", "[store]") {
    ModelInfo model;
    const auto key = text_embeddings_key(model, "prompts");
    CHECK(text_embeddings_key(model, "other") != key);
    model.weights_sha256 = "w";
    const auto with_weights = text_embeddings_key(model, "prompts");
    CHECK(with_weights != key);
    model.tokenizer_sha256 = "t";
    const auto with_tokenizer = text_embeddings_key(model, "prompts");
    CHECK(with_tokenizer != with_weights);
    model.device = "other";
    CHECK(text_embeddings_key(model, "prompts") != with_tokenizer);
}
