// SPDX-License-Identifier: MIT
#include "fade/byte_lru.h"

#include <catch2/catch.hpp>

using namespace fade;

TEST_CASE("Values leave a bounded store when others come", "[base]") {
    ByteLru<int> store(10);
    store.insert("a", 1, 4);
    store.insert("b", 2, 4);
    CHECK(store.find("a") == 1);
    store.insert("c", 3, 4);
    CHECK_FALSE(store.find("b"));
    CHECK(store.find("a") == 1);
    CHECK(store.size_bytes() == 8);
    store.insert("large", 4, 100);
    CHECK(store.find("large") == 4);
    CHECK(store.count() == 1);
}
