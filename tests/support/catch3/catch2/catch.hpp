// SPDX-License-Identifier: MIT
// Catch2 3 by the header and the names of Catch2 2, which the tests are written for.
#pragma once

#include <catch2/catch_all.hpp>

#include <string>

using Catch::Approx;

namespace Catch {

using Matchers::EndsWith;
using Matchers::StartsWith;
using TestEventListenerBase = EventListenerBase;

/// Of a text: in version 3 `Matchers::Contains` is for ranges.
inline auto Contains(const std::string& part, CaseSensitive sensitivity = CaseSensitive::Yes) {
    return Matchers::ContainsSubstring(part, sensitivity);
}

}  // namespace Catch
