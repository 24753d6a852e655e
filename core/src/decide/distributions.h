// SPDX-License-Identifier: MIT
#pragma once

/// Quantiles of distributions, by Boost.Math. Thread-safe.
namespace fade {

/// Of the standard normal distribution; 0 < probability < 1.
[[nodiscard]] double normal_quantile(double probability);
/// Of Student's t; degrees > 0.
[[nodiscard]] double student_quantile(double degrees, double probability);
/// Of the beta distribution; both parameters > 0.
[[nodiscard]] double beta_quantile(double alpha, double beta, double probability);

}  // namespace fade
