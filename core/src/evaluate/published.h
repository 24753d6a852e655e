// SPDX-License-Identifier: MIT
#pragma once

#include "fade/evaluation_summary.h"

#include <string>
#include <utility>
#include <vector>

namespace fade {

/// A row of the FADE paper's Tables 1 and 4: means over all classes of a benchmark, in percent.
struct PublishedRow {
    std::string method;
    int shots = 0;
    std::vector<std::pair<double, double>> values;  ///< mean and deviation of the first six of `metric_names`
};

/// Those of MVTec AD, and of VisA, with 0, 1, 2 and 4 shots.
[[nodiscard]] std::vector<PublishedRow> mvtec_rows();
[[nodiscard]] std::vector<PublishedRow> visa_rows();

/// The published rows for this data set: only where all classes of MVTec AD or VisA were evaluated with the published
/// settings, else empty.
[[nodiscard]] std::vector<PublishedRow> published_rows(const Evaluation& evaluation);

}  // namespace fade
