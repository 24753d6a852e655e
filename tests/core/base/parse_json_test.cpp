// SPDX-License-Identifier: MIT
#include "base/parse_json.h"

#include <catch2/catch.hpp>

#include "fade/settings.h"
#include "support/refusal.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

/// {"k0":VALUE,"k1":VALUE...}
std::string object_of(int keys, const std::string& value) {
    std::string text = "{";
    for (int i = 0; i < keys; ++i) text += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":" + value;
    return text + "}";
}

}  // namespace

TEST_CASE("JSON is read within limits", "[json]") {
    CHECK(parse_json("\xEF\xBB\xBF{\r\n\"a\": [1, 2]\r\n}\r\n", "f")["a"].size() == 2);
    CHECK(refusal([] { (void)parse_json("{", "f"); }) == "f: is not valid JSON.");
    CHECK_THAT(refusal([] { (void)parse_json(std::string(1'000'000, '['), "f"); }), Contains("nested too deeply"));
    CHECK_THAT(refusal([] { (void)parse_json("[1,2,3]", "f", {.values = 3}); }), Contains("too many values"));
    CHECK_THAT(refusal([] { (void)parse_json(object_of(3, "1"), "f", {.keys = 2}); }),
               Contains("too many keys in one object"));
    // The limit of keys is of each object.
    CHECK(refusal([] { (void)parse_json(R"([{"a":1,"b":2},{"a":{"c":3}}])", "f", {.keys = 2}); }) == "accepted");
    std::string keys;
    JsonLimits limits;
    limits.on_root_key = [&](const std::string& key) { keys += key; };
    (void)parse_json(R"({"a":{"x":1},"b":[{"y":1}]})", "f", limits);
    CHECK(keys == "ab");
}

// With a callback of the parser, or in an ordered object, this took the square of the keys: most of a minute. Here it
// would show as a test that does not end.
TEST_CASE("an object of very many keys takes no longer than its length", "[json]") {
    const auto text = object_of(400'000, "{}");
    CHECK(parse_json(text, "f").size() == 400'000);
    CHECK_THAT(refusal([&] { (void)with_overrides({}, text, "fade.json"); }),
               Contains("fade.json: its JSON holds too many"));
}
