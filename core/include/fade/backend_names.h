// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <array>
#include <string_view>
#include <utility>

namespace fade {

/// How files and options name the backends. Their numbers are no format.
inline constexpr std::array<std::pair<Backend, std::string_view>, 3> backend_names{
    {{Backend::automatic, "auto"}, {Backend::fused, "fused"}, {Backend::reference, "reference"}}};

}  // namespace fade
