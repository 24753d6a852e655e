// SPDX-License-Identifier: MIT
#include "evaluate/threshold_sweep.h"

#include <algorithm>
#include <cmath>

namespace fade {

namespace {

constexpr double thinning = 1.0 / 256;

/// Keeps a point that differs visibly from the last one kept.
void append(std::vector<CurvePoint>& curve, CurvePoint point, bool last) {
    const auto& previous = curve.back();
    if (last || std::abs(point.x - previous.x) + std::abs(point.y - previous.y) >= thinning) curve.push_back(point);
}

double ratio(std::uint64_t part, std::uint64_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

void ThresholdSweep::step(std::uint64_t positives, std::uint64_t negatives) {
    if (positives + negatives == 0) return;
    true_positives_ += positives;
    false_positives_ += negatives;
    const bool last = true_positives_ == positives_ && false_positives_ == negatives_;

    const double recall = positives_ == 0 ? 0 : ratio(true_positives_, positives_);
    const double false_rate = negatives_ == 0 ? 0 : ratio(false_positives_, negatives_);
    const double precision = ratio(true_positives_, true_positives_ + false_positives_);
    roc_area_ += (false_rate - false_positive_rate_) * (recall + true_positive_rate_) / 2;
    precision_recall_area_ += (recall - true_positive_rate_) * (precision + precision_) / 2;
    if (precision + recall > 0) best_f1_ = std::max(best_f1_, 2 * precision * recall / (precision + recall));
    append(roc_, {false_rate, recall}, last);
    append(precision_recall_, {recall, precision}, last);
    true_positive_rate_ = recall;
    false_positive_rate_ = false_rate;
    precision_ = precision;
}

std::optional<double> ThresholdSweep::auroc() const {
    return positives_ > 0 && negatives_ > 0 ? std::optional(roc_area_) : std::nullopt;
}

std::optional<double> ThresholdSweep::aupr() const {
    return positives_ > 0 ? std::optional(precision_recall_area_) : std::nullopt;
}

std::optional<double> ThresholdSweep::f1_max() const {
    return positives_ > 0 ? std::optional(best_f1_) : std::nullopt;
}

void ThresholdSweep::take_curves(Curves& curves) {
    curves.roc = std::move(roc_);
    curves.precision_recall = std::move(precision_recall_);
}

void OverlapSweep::advance(double rate, double overlap) {
    if (rate_ < limit) {
        const double end = std::min(rate, limit);
        const double at_end =
            rate > limit ? overlap_ + (overlap - overlap_) * (limit - rate_) / (rate - rate_) : overlap;
        area_ += (at_end + overlap_) * (end - rate_) / 2;
    }
    rate_ = rate;
    overlap_ = overlap;
}

void OverlapSweep::step(std::uint64_t normal_pixels, double overlap) {
    if (regions_ == 0 || normal_ == 0 || (normal_pixels == 0 && overlap == 0)) return;
    false_positives_ += normal_pixels;
    overlap_sum_ += overlap;
    const float rate = static_cast<float>(false_positives_) / static_cast<float>(normal_);
    advance(std::min(1.0F, rate), std::min(1.0, overlap_sum_ / static_cast<double>(regions_)));
    append(curve_, {rate_, overlap_}, false);
}

std::optional<double> OverlapSweep::finish() {
    if (regions_ == 0 || normal_ == 0) return std::nullopt;
    advance(1, 1);
    append(curve_, {1, 1}, true);
    return area_ / limit;
}

void OverlapSweep::take_curve(Curves& curves) {
    curves.pro = std::move(curve_);
}

}  // namespace fade
