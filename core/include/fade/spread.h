// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace fade {

/// At most so many of a list, evenly from all of it, in order.
template <typename Value>
[[nodiscard]] std::vector<Value> spread(const std::vector<Value>& values, std::size_t most) {
    if (values.size() <= most) return values;
    std::vector<Value> chosen;
    chosen.reserve(most);
    for (std::size_t i = 0; i < most; ++i) chosen.push_back(values[i * values.size() / most]);
    return chosen;
}

}  // namespace fade
