// SPDX-License-Identifier: MIT
#pragma once

#include "fade/qualification_report.h"
#include "fade/report_document.h"

#include <optional>
#include <string>
#include <vector>

#include "report/words.h"

namespace fade {

/// What the blocks of a qualification are made from.
struct QualificationView {
    const QualificationReport& report;
    const Qualification& result;
    const std::vector<std::string>& names;  ///< of the pictures, in this report
    const Translate& translate;
    Words words;  ///< by `translate`
};

/// Head, the results against AIAG's limits, confusion matrix, lines to sign, scores.
[[nodiscard]] std::vector<Block> result_blocks(const QualificationView& view);
/// What was found of each kind, and by size.
[[nodiscard]] std::vector<Block> defect_blocks(const QualificationView& view);
/// Repeats, persons, and pictures that were changed a little.
[[nodiscard]] std::vector<Block> stability_blocks(const QualificationView& view);
/// The worst pictures of bad parts that passed, or of good ones that were rejected; at most five.
[[nodiscard]] std::vector<Block> wrong_blocks(const QualificationView& view, bool bad);
/// All that the report rests on: pictures with hashes, recipe, table, model; sources.
[[nodiscard]] std::vector<Block> identity_blocks(const QualificationView& view);

// Texts and numbers, for people.

[[nodiscard]] block::Text plain_text(std::string text);
/// Of the defects' sizes.
[[nodiscard]] std::string unit_text(LengthUnit unit, const Words& words);

/// What a folder is called, even if it was named with a slash behind it.
[[nodiscard]] std::filesystem::path last_folder(const std::filesystem::path& folder);

/// "4.2 %"
[[nodiscard]] std::string rate_text(double rate, const Words& words);
/// "4.2 %", or a dash without cases.
[[nodiscard]] std::string rate_text(const Proportion& proportion, const Words& words);
/// "2 out of 48"
[[nodiscard]] std::string count_text(const Proportion& proportion, const Words& words);
/// "1.2 to 14.0 %": Wilson's interval; a dash without cases.
[[nodiscard]] std::string interval_text(const Proportion& proportion, const Words& words);
/// A defect's size: "12.4".
[[nodiscard]] std::string size_text(double size, const Words& words);
/// "0.86 (0.78 to 0.95)", or why there is none.
[[nodiscard]] std::string kappa_text(const std::optional<Kappa>& kappa, const Words& words);

}  // namespace fade
