// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <cstddef>
#include <string>
#include <utility>

namespace fade {

/// Limits the depth and the number of values of JSON as it is parsed, for a small file can ask for a lot of memory. A
/// callback of nlohmann-json's parser; throws `Error` (malformed). What we read stays far below both limits.
class JsonGuard {
public:
    /// `name` is the file's name for the message.
    explicit JsonGuard(std::string name) : name_(std::move(name)) {}

    template <typename Event, typename Json>
    bool operator()(int depth, Event /*event*/, const Json& /*value*/) {
        constexpr int deepest = 32;
        constexpr std::size_t most_events = 4'000'000;
        if (depth > deepest) throw Error(ErrorCode::malformed, name_ + ": its JSON is nested too deeply.");
        if (++events_ > most_events) throw Error(ErrorCode::malformed, name_ + ": its JSON holds too many values.");
        return true;
    }

private:
    std::string name_;
    std::size_t events_ = 0;
};

}  // namespace fade
