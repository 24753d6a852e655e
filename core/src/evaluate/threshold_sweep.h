// SPDX-License-Identifier: MIT
#pragma once

#include "fade/metrics.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace fade {

/// Areas under the curves of a binary classifier, from its thresholds in falling order: feed `step` what each distinct
/// score adds. Needs no memory but for the thinned curves.
class ThresholdSweep {
public:
    ThresholdSweep(std::uint64_t positives, std::uint64_t negatives) : positives_(positives), negatives_(negatives) {}

    /// The samples that have the next lower score.
    void step(std::uint64_t positives, std::uint64_t negatives);

    [[nodiscard]] std::optional<double> auroc() const;
    [[nodiscard]] std::optional<double> aupr() const;
    [[nodiscard]] std::optional<double> f1_max() const;
    /// Moves the thinned curves out.
    void take_curves(Curves& curves);

private:
    std::uint64_t positives_;
    std::uint64_t negatives_;
    std::uint64_t true_positives_ = 0;
    std::uint64_t false_positives_ = 0;
    double true_positive_rate_ = 0;
    double false_positive_rate_ = 0;
    double precision_ = 1;  ///< the curve begins at recall 0 and precision 1
    double roc_area_ = 0;
    double precision_recall_area_ = 0;
    double best_f1_ = 0;
    std::vector<CurvePoint> roc_{{0, 0}};
    std::vector<CurvePoint> precision_recall_{{0, 1}};
};

/// The per-region overlap curve and its area up to a false positive rate of 0.3 (Bergmann et al. 2019, as the authors'
/// code computes it: rates in single precision, overlaps in double).
class OverlapSweep {
public:
    static constexpr double limit = 0.3;

    OverlapSweep(std::size_t regions, std::uint64_t normal_pixels) : regions_(regions), normal_(normal_pixels) {}

    /// `overlap`: sum over the anomalous pixels of the next lower score of 1 / size of their region.
    void step(std::uint64_t normal_pixels, double overlap);

    /// Ends the curve at (1, 1). The area over the limit, absent without regions or normal pixels.
    [[nodiscard]] std::optional<double> finish();
    void take_curve(Curves& curves);

private:
    void advance(double rate, double overlap);

    std::size_t regions_;
    std::uint64_t normal_;
    std::uint64_t false_positives_ = 0;
    double overlap_sum_ = 0;
    double rate_ = 0;
    double overlap_ = 0;
    double area_ = 0;
    std::vector<CurvePoint> curve_{{0, 0}};
};

}  // namespace fade
