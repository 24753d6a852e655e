// SPDX-License-Identifier: MIT
#pragma once

#include "fade/csv_form.h"
#include "fade/evaluate.h"

#include <string>

namespace fade {

/// Model and tables as text for a terminal, in percent.
[[nodiscard]] std::string evaluation_text(const Evaluation& evaluation);

/// Every run, mean and deviation as one line: table,variant,class,shots,seed,good,anomalous,masked, then the metrics,
/// and the seconds that all of it took.
[[nodiscard]] std::string evaluation_csv(const Evaluation& evaluation, CsvForm form = CsvForm::exact);

/// Everything: protocol, drawn references, runs with the score of each picture, summaries, problems.
[[nodiscard]] std::string evaluation_json(const Evaluation& evaluation);

/// One self-contained page: tables, curves, histograms, worst misses, published figures. Reads the pictures of the
/// misses again; one that is gone is shown without its picture.
[[nodiscard]] std::string evaluation_html(const Evaluation& evaluation);

}  // namespace fade
