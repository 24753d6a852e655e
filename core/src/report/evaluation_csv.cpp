// SPDX-License-Identifier: MIT
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"

#include <algorithm>

#include "report/csv.h"

namespace fade {

namespace {

CsvTable& begin_row(CsvTable& csv, const Variant& variant, const std::string& class_name, int shots) {
    return csv.text(variant.table).text(variant.label).text(class_name).whole(shots);
}

void add_summaries(CsvTable& csv, const Evaluation& evaluation, std::size_t variant, int shots,
                   std::optional<std::size_t> class_index) {
    const auto summaries = summarise(evaluation, variant, shots, class_index);
    if (std::none_of(summaries.begin(), summaries.end(), [](const auto& summary) { return summary.mean.has_value(); }))
        return;
    const auto name = class_index ? evaluation.classes[*class_index].name : "mean of classes";
    for (const bool deviation : {false, true}) {
        begin_row(csv, evaluation.variants[variant], name, shots).text(deviation ? "deviation" : "mean");
        csv.blank().blank().blank();
        for (const auto& summary : summaries) csv.number(deviation ? summary.deviation : summary.mean);
        csv.number(evaluation.seconds).end_row();
    }
}

}  // namespace

std::string evaluation_csv(const Evaluation& evaluation, CsvForm form) {
    CsvTable csv(form);
    for (const auto* name : {"table", "variant", "class", "shots", "seed", "good", "anomalous", "masked"})
        csv.text(name);
    for (const auto& name : metric_names) csv.text(std::string(name.id));
    csv.text("run_seconds").end_row();
    for (const auto& run : evaluation.runs) {
        begin_row(csv, evaluation.variants[run.variant], evaluation.classes[run.class_index].name, run.shots)
            .text(run.seed ? std::to_string(*run.seed) : "");
        for (const auto count : {run.good, run.anomalous, run.masked}) csv.whole(static_cast<std::int64_t>(count));
        for (const auto& value : metric_values(run.metrics)) csv.number(value);
        csv.number(evaluation.seconds).end_row();
    }
    for (std::size_t v = 0; v < evaluation.variants.size(); ++v)
        for (const int shots : evaluation.request.shots) {
            for (std::size_t c = 0; c < evaluation.classes.size(); ++c) add_summaries(csv, evaluation, v, shots, c);
            add_summaries(csv, evaluation, v, shots, std::nullopt);
        }
    return csv.content();
}

}  // namespace fade
