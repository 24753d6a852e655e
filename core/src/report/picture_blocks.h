// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

namespace fade {

/// So many regions of a picture have a number, and a line in its table.
inline constexpr std::size_t most_numbered_regions = 6;

/// A verdict's sign in the reader's language.
[[nodiscard]] block::Mark verdict_mark(Verdict verdict, const Translate& translate);

/// The verdict that counts: a person's, where one overruled the machine's.
[[nodiscard]] Verdict final_verdict(const ReportedPicture& picture, Verdict machine);

/// What a report says of one picture. `regions`: those of its fused map. `name`: the picture's, in this report.
[[nodiscard]] std::vector<Block> picture_blocks(const InspectionReport& report, std::size_t index,
                                                const std::string& name, std::vector<Region> regions,
                                                const Translate& translate);

/// 0, 1/4 ... 1.
[[nodiscard]] std::vector<block::Tick> quarters(const Translate& translate);

}  // namespace fade
