// SPDX-License-Identifier: MIT
#pragma once

#include "fade/proportion.h"

#include <cstddef>
#include <optional>
#include <span>
#include <variant>

/// How the probability that a defect is found grows with its size. Free functions of values; thread-safe.
namespace fade {

/// A defect of known size, and whether it was found.
struct DefectTrial {
    double size = 0;  ///< in any unit of length, above 0
    bool found = false;
};

/// Below this number nothing is fitted.
inline constexpr std::size_t fewest_trials = 10;
/// So many defects MIL-HDBK-1823A (4.5.2.2) wants for found-or-missed data; with fewer the curve is an indication.
inline constexpr std::size_t handbook_trials = 60;

/// POD(a) = 1 / (1 + exp(-(intercept + slope ln a))).
struct DetectionCurve {
    double intercept = 0;
    double slope = 0;  ///< above 0
    /// Of the maximum-likelihood estimates: the inverse of Fisher's information.
    double intercept_variance = 0;
    double slope_variance = 0;
    double covariance = 0;
    double a50 = 0;  ///< the size that is found half of the time
    double a90 = 0;  ///< the size that is found nine times of ten
    /// The size from which on the probability is 0.9 with 95 % confidence (one-sided Wald bound of the logit). Absent
    /// where the slope is too uncertain for such a size to exist.
    std::optional<double> a90_95;

    [[nodiscard]] double probability(double size) const;
    /// Two-sided, pointwise, by Wald's bounds of the logit.
    [[nodiscard]] Interval interval(double size, double confidence = usual_confidence) const;
};

/// Why there is no curve.
enum class NoCurve {
    too_few,     ///< less than `fewest_trials`
    all_found,   ///< nothing was missed: the sizes do not reach down to where detection ends
    none_found,  ///< nothing was found
    separated,   ///< from some size on all was found, and below it nothing: any steep curve fits
    not_rising   ///< larger defects are not found more often than small ones
};

/// Logistic regression of found or missed on the logarithm of the size, by maximum likelihood: MIL-HDBK-1823A,
/// "Nondestructive Evaluation System Reliability Assessment" (2009), appendix G.3 (hit/miss, logit link, log size).
/// Throws `Error` (invalid_argument) for a size that is not above 0 and finite.
[[nodiscard]] std::variant<DetectionCurve, NoCurve> fit_detection(std::span<const DefectTrial> trials);

}  // namespace fade
