// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace fade {

/// The description in an ICC profile, in English where it has several; "unnamed" where it has none or is damaged.
[[nodiscard]] std::string colour_profile_name(std::string_view icc);

}  // namespace fade
