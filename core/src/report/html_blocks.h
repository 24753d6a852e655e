// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

#include <string>

namespace fade::html {

/// A block of a report as HTML; texts are escaped, pictures are in it. `job` is looked at between pictures. Throws what
/// a picture's `image` throws, and `Cancelled`.
[[nodiscard]] std::string write(const Block& block, const Job& job);

}  // namespace fade::html
