// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// The files of prompts/, compiled into the library so that no path has to be found at run time.
namespace fade::embedded {

extern const std::string_view classification_json;
extern const std::string_view segmentation_json;

}  // namespace fade::embedded
