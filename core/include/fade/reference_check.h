// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// Which references are unlike the others of their set. Free functions of values; thread-safe.
namespace fade {

/// Below this number nothing is told: the median of three scores is one of them.
inline constexpr std::size_t fewest_checked_references = 4;

struct ReferenceCheck {
    bool enough = false;       ///< there are at least `fewest_checked_references`
    double median = 0;         ///< of the scores
    double spread = 0;         ///< 1.4826 times their median absolute deviation, and at least a tenth of the median
    double limit = 0;          ///< median + 3.5 spread: above it a reference is unlike the others
    std::vector<bool> unlike;  ///< for every score
};

/// Judges each reference's own score: the largest value of its vision map against a memory bank of all the others
/// (leave one out), in any unit, 0 or more (`Inspection::vision_score`). One that lies above the limit is unlike the
/// others; one below is not, however far.
///
/// The rule is the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle Outliers", ASQC 1993),
/// one-sided, with the 3.5 that they recommend: median and median absolute deviation do not move with the outlier that
/// is looked for, and 1.4826 makes the latter a standard deviation for normal values. The floor is ours: of few scores
/// some happen to lie close together, and then a good one would stand out. A score that is no number or negative counts
/// as unlike and is left out of the median.
[[nodiscard]] ReferenceCheck check_references(std::span<const double> own_scores);

}  // namespace fade
