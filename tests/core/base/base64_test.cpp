// SPDX-License-Identifier: MIT
#include "base/base64.h"

#include <catch2/catch.hpp>

using namespace fade;

TEST_CASE("Base64 is that of RFC 4648, and comes back", "[base]") {
    // The RFC's own vectors (section 10).
    for (const auto& [bytes, text] : {std::pair<std::string, std::string>{"", ""},
                                      {"f", "Zg=="},
                                      {"fo", "Zm8="},
                                      {"foo", "Zm9v"},
                                      {"foob", "Zm9vYg=="},
                                      {"fooba", "Zm9vYmE="},
                                      {"foobar", "Zm9vYmFy"}}) {
        CHECK(to_base64(bytes) == text);
        CHECK(from_base64(text) == bytes);
    }
    CHECK(from_base64(to_base64(std::string("\0\xff\n", 3))) == std::string("\0\xff\n", 3));
    CHECK_FALSE(from_base64("Zg"));
    CHECK_FALSE(from_base64("Z?=="));
}
