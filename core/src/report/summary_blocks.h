// SPDX-License-Identifier: MIT
#pragma once

#include "fade/report_document.h"

namespace fade {

/// What a report says first: its title, whose it is, the verdicts counted, and, of several pictures, an overview.
/// `names`: the pictures', in this report.
[[nodiscard]] std::vector<Block> summary_blocks(const InspectionReport& report, const std::vector<std::string>& names,
                                                const Translate& translate);

/// A line for every page: whose report it is, what it is called, and its date.
[[nodiscard]] std::string footer_text(const InspectionReport& report, const std::string& title);

/// Where a picture's section is to be found.
[[nodiscard]] std::string picture_anchor(std::size_t index);

/// What `pictures`, then `not_inspected`, are called.
[[nodiscard]] std::vector<PictureName> names_of(const InspectionReport& report);

/// A sentence about a file with the file's name instead of its path.
[[nodiscard]] std::string with_short_name(std::string text, const std::filesystem::path& file, const std::string& name);

}  // namespace fade
