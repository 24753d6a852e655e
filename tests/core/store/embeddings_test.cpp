// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include "store/embeddings.h"
#include "support/temporary_folder.h"

using namespace fade;
using fade::test::TemporaryFolder;

TEST_CASE("cached embeddings come back exactly", "[store]") {
    const TemporaryFolder folder;
    DiskCache cache(folder.path(), default_cache_limit);
    const std::string key(64, 'a');
    const auto values = at::randn({5, 7});
    CHECK_FALSE(read_embeddings(cache, "text", key, 5, 7));
    write_embeddings(cache, "text", key, values);
    const auto read = read_embeddings(cache, "text", key, 5, 7);
    REQUIRE(read);
    CHECK(at::equal(*read, values));
    // Rows that do not follow each other in memory are kept in their order.
    write_embeddings(cache, "text", key, values.t());
    CHECK(at::equal(*read_embeddings(cache, "text", key, 7, 5), values.t()));
}

TEST_CASE("an entry of another size counts as absent", "[store]") {
    const TemporaryFolder folder;
    DiskCache cache(folder.path(), default_cache_limit);
    write_embeddings(cache, "text", "ab", at::randn({5, 7}));
    CHECK_FALSE(read_embeddings(cache, "text", "ab", 6, 7));
    CHECK_FALSE(read_embeddings(cache, "text", "ab", 4, 7));
    write_embeddings(cache, "text", "ab", at::randn({6, 7}));
    CHECK(read_embeddings(cache, "text", "ab", 6, 7));
}
