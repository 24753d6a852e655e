// SPDX-License-Identifier: MIT
#include "fade/detection_probability.h"

#include "fade/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "decide/distributions.h"

namespace fade {

namespace {

constexpr double wanted_probability = 0.9;

double logistic(double value) {
    return 1 / (1 + std::exp(-value));
}

/// How found and missed ones lie on the axis of sizes.
struct Extent {
    double smallest = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    std::size_t count = 0;

    void add(double value) {
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
        ++count;
    }
};

/// The sum over all trials of what Newton's method needs.
struct Likelihood {
    double gradient_0 = 0, gradient_1 = 0;
    double information_00 = 0, information_01 = 0, information_11 = 0;

    [[nodiscard]] double determinant() const {
        return information_00 * information_11 - information_01 * information_01;
    }
};

Likelihood look(std::span<const DefectTrial> trials, double centre, double intercept, double slope) {
    Likelihood sums;
    for (const auto& trial : trials) {
        const double x = std::log(trial.size) - centre;
        const double p = logistic(intercept + slope * x);
        const double residual = (trial.found ? 1 : 0) - p;
        const double weight = p * (1 - p);
        sums.gradient_0 += residual;
        sums.gradient_1 += residual * x;
        sums.information_00 += weight;
        sums.information_01 += weight * x;
        sums.information_11 += weight * x * x;
    }
    return sums;
}

/// The smallest size from which on the lower bound of the logit, b0 + b1 x - z sqrt(v00 + 2 v01 x + v11 x^2), is at
/// least `logit`: the larger root of a parabola, if the bound rises to the right at all.
std::optional<double> lower_bound_reaches(const DetectionCurve& curve, double logit, double z) {
    const double squared = z * z;
    const double a = curve.slope * curve.slope - squared * curve.slope_variance;
    if (a <= 0) return std::nullopt;  // the slope's own lower bound is not above 0
    const double offset = curve.intercept - logit;
    const double b = 2 * (curve.slope * offset - squared * curve.covariance);
    const double c = offset * offset - squared * curve.intercept_variance;
    const double discriminant = b * b - 4 * a * c;
    if (discriminant < 0) return std::nullopt;
    return std::exp((-b + std::sqrt(discriminant)) / (2 * a));
}

std::optional<NoCurve> why_not(const Extent& found, const Extent& missed) {
    if (found.count + missed.count < fewest_trials) return NoCurve::too_few;
    if (missed.count == 0) return NoCurve::all_found;
    if (found.count == 0) return NoCurve::none_found;
    // The likelihood has a maximum only where the two overlap; equal ends alone do not count (Albert and Anderson,
    // Biometrika 71 (1984)).
    if (missed.largest <= found.smallest) return NoCurve::separated;
    if (found.largest <= missed.smallest) return NoCurve::not_rising;
    return std::nullopt;
}

}  // namespace

double DetectionCurve::probability(double size) const {
    return logistic(intercept + slope * std::log(size));
}

Interval DetectionCurve::interval(double size, double confidence) const {
    const double x = std::log(size);
    const double logit = intercept + slope * x;
    const double variance = intercept_variance + 2 * covariance * x + slope_variance * x * x;
    const double half = normal_quantile((1 + confidence) / 2) * std::sqrt(std::max(0.0, variance));
    return {logistic(logit - half), logistic(logit + half)};
}

std::variant<DetectionCurve, NoCurve> fit_detection(std::span<const DefectTrial> trials) {
    Extent found, missed;
    double centre = 0;
    for (const auto& trial : trials) {
        if (!(trial.size > 0) || !std::isfinite(trial.size))
            throw Error(ErrorCode::invalid_argument, Text::en("The size of a defect must be a number above 0."));
        (trial.found ? found : missed).add(trial.size);
        centre += std::log(trial.size) / static_cast<double>(trials.size());
    }
    if (const auto reason = why_not(found, missed)) return *reason;

    // Newton's method; the log-likelihood is concave, and halving keeps a step from overshooting. Sizes are centred, so
    // that intercept and slope hardly depend on each other.
    double intercept = 0, slope = 0;
    const auto log_likelihood = [&](double b0, double b1) {
        double sum = 0;
        for (const auto& trial : trials) {
            const double value = b0 + b1 * (std::log(trial.size) - centre);
            sum -= std::log1p(std::exp(trial.found ? -value : value));
        }
        return sum;
    };
    constexpr int most_steps = 100;
    constexpr double small_step = 1e-12;
    double reached = log_likelihood(intercept, slope);
    for (int step = 0; step < most_steps; ++step) {
        const auto at = look(trials, centre, intercept, slope);
        double step_0 = (at.information_11 * at.gradient_0 - at.information_01 * at.gradient_1) / at.determinant();
        double step_1 = (at.information_00 * at.gradient_1 - at.information_01 * at.gradient_0) / at.determinant();
        while (log_likelihood(intercept + step_0, slope + step_1) < reached &&
               std::abs(step_0) + std::abs(step_1) > small_step) {
            step_0 /= 2;
            step_1 /= 2;
        }
        intercept += step_0;
        slope += step_1;
        reached = log_likelihood(intercept, slope);
        if (std::abs(step_0) + std::abs(step_1) <= small_step) break;
    }
    if (!(slope > 0)) return NoCurve::not_rising;

    const auto at = look(trials, centre, intercept, slope);
    DetectionCurve curve;
    curve.slope = slope;
    curve.intercept = intercept - slope * centre;
    curve.slope_variance = at.information_00 / at.determinant();
    // Of the intercept at ln a = 0, from that at the centre.
    const double centred_variance = at.information_11 / at.determinant();
    const double centred_covariance = -at.information_01 / at.determinant();
    curve.covariance = centred_covariance - centre * curve.slope_variance;
    curve.intercept_variance =
        centred_variance - 2 * centre * centred_covariance + centre * centre * curve.slope_variance;
    const double logit = std::log(wanted_probability / (1 - wanted_probability));
    curve.a50 = std::exp(-curve.intercept / slope);
    curve.a90 = std::exp((logit - curve.intercept) / slope);
    curve.a90_95 = lower_bound_reaches(curve, logit, normal_quantile(usual_confidence));
    return curve;
}

}  // namespace fade
