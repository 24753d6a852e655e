// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace fade::embedded {

extern const std::string_view model_catalog_json;

}  // namespace fade::embedded
