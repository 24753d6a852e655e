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

/// The same of precisions.
inline constexpr std::array<std::pair<Precision, std::string_view>, 3> precision_names{
    {{Precision::fp32, "fp32"}, {Precision::mixed, "mixed"}, {Precision::bf16, "bf16"}}};

[[nodiscard]] constexpr std::string_view name_of(Precision precision) {
    for (const auto& [one, name] : precision_names)
        if (one == precision) return name;
    return {};
}

}  // namespace fade
