// SPDX-License-Identifier: MIT
#pragma once

#include "fade/metrics.h"

#include <string>
#include <vector>

namespace fade {

struct PlotSeries {
    std::string name;
    std::vector<CurvePoint> points;
};

/// A plot of curves in the unit square, as SVG. Series differ by colour and by dash; text is escaped.
[[nodiscard]] std::string plot_curves(const std::string& title, const std::string& x_name, const std::string& y_name,
                                      const std::vector<PlotSeries>& series);

/// Names and lines of the series, as `plot_curves` draws them in that order.
[[nodiscard]] std::string plot_legend(const std::vector<std::string>& names);

/// Scores of good and bad pictures in 20 bins of 0..1: good upwards, bad downwards, so that neither hides the other.
[[nodiscard]] std::string plot_histogram(const std::string& title, const std::vector<double>& good,
                                         const std::vector<double>& bad);

}  // namespace fade
