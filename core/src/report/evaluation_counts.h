// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluation_summary.h"

#include <string>
#include <vector>

namespace fade {

/// "12 good and 9 bad pictures; the masks of 7 count (1 has none, 1 is empty)": what a class's figures rest on.
[[nodiscard]] std::string counts_sentence(const PictureCounts& counts, int map_side);

/// Good, bad and masked pictures behind a row of a table: "12/9/7", or "10-11/9/7" where the seeds differ.
[[nodiscard]] std::string counts_cell(const Evaluation& evaluation, int shots, std::size_t class_index);

/// What heads the column of `counts_cell`.
inline constexpr auto counts_title = "good/bad/masks";

/// Where a mean over the classes rests on fewer of them than the table shows: "The mean of PRO rests on 2 of 3
/// classes."
[[nodiscard]] std::vector<std::string> thin_means(const Evaluation& evaluation, int shots);

/// "Run time: 12.3 s", without the words; empty if it is not known.
[[nodiscard]] std::string run_time(const Evaluation& evaluation);

}  // namespace fade
