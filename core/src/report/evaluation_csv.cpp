// SPDX-License-Identifier: MIT
#include "fade/evaluation_report.h"

#include "report/csv.h"

namespace fade {

namespace {

std::string number(const std::optional<double>& value) {
    return value ? csv_number(*value) : std::string();
}

std::string head(const Variant& variant, const std::string& class_name, int shots, const std::string& seed) {
    return csv_field(variant.table) + "," + csv_field(variant.label) + "," + csv_field(class_name) + "," +
           std::to_string(shots) + "," + seed;
}

void add_summaries(std::string& csv, const Evaluation& evaluation, std::size_t variant, int shots,
                   std::optional<std::size_t> class_index) {
    const auto summaries = summarise(evaluation, variant, shots, class_index);
    const auto name = class_index ? evaluation.classes[*class_index].name : "mean of classes";
    bool empty = true;
    for (const auto& summary : summaries) empty = empty && !summary.mean;
    if (empty) return;
    for (const bool deviation : {false, true}) {
        csv += head(evaluation.variants[variant], name, shots, deviation ? "deviation" : "mean") + ",,";
        for (const auto& summary : summaries) csv += "," + number(deviation ? summary.deviation : summary.mean);
        csv += "\n";
    }
}

}  // namespace

std::string evaluation_csv(const Evaluation& evaluation) {
    std::string csv = "table,variant,class,shots,seed,good,anomalous";
    for (const auto& name : metric_names) csv += "," + std::string(name.id);
    csv += "\n";
    for (const auto& run : evaluation.runs) {
        csv += head(evaluation.variants[run.variant], evaluation.classes[run.class_index].name, run.shots,
                    run.seed ? std::to_string(*run.seed) : "");
        csv += "," + std::to_string(run.good) + "," + std::to_string(run.anomalous);
        for (const auto& value : metric_values(run.metrics)) csv += "," + number(value);
        csv += "\n";
    }
    for (std::size_t v = 0; v < evaluation.variants.size(); ++v)
        for (const int shots : evaluation.request.shots) {
            for (std::size_t c = 0; c < evaluation.classes.size(); ++c) add_summaries(csv, evaluation, v, shots, c);
            add_summaries(csv, evaluation, v, shots, std::nullopt);
        }
    return csv;
}

}  // namespace fade
