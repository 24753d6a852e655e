// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

namespace fade {

/// How the pictures were inspected: prompts, references, settings, model and program, once for all that were inspected
/// alike; and where to sign. `names`: the pictures', in this report.
[[nodiscard]] std::vector<Block> origin_blocks(const InspectionReport& report, const std::vector<std::string>& names,
                                               const Translate& translate);

}  // namespace fade
