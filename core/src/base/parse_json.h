// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace fade {

/// What JSON from outside may ask for, since a small file can ask for much memory, and for much time where the parser
/// looks through all keys for each new one (`nlohmann::ordered_json` does). What we read stays far below.
struct JsonLimits {
    int depth = 32;
    std::size_t values = 1'000'000;                            ///< objects, lists and keys counted
    std::size_t keys = 1'000'000;                              ///< of one object
    std::function<void(const std::string&)> on_root_key = {};  ///< hears every key of the outermost object
};

/// Looks through the text in one pass that builds nothing, and throws `Error` (malformed) where it passes a limit. What
/// is no JSON is the parser's to say. (A callback of the parser is no way to do this: with one, it looks through all
/// members of an object after each.) `name` is the file's name for the message.
void check_json(std::string_view text, const std::string& name, const JsonLimits& limits = {});

/// The text's value. Throws `Error` (malformed): beyond the limits, or "NAME: is not valid JSON.".
[[nodiscard]] nlohmann::json parse_json(std::string_view text, const std::string& name, const JsonLimits& limits = {});

}  // namespace fade
