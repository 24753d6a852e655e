// SPDX-License-Identifier: MIT
#include "fade/evaluation_report.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <vector>

namespace fade {

namespace {

constexpr std::size_t column_width = 14;

std::string percent(const MetricSummary& summary) {
    if (!summary.mean) return "-";
    char text[48];
    if (summary.deviation)
        std::snprintf(text, sizeof text, "%.1f ± %.1f", 100 * *summary.mean, 100 * *summary.deviation);
    else
        std::snprintf(text, sizeof text, "%.1f", 100 * *summary.mean);
    return text;
}

/// Characters that a terminal shows; all beyond ASCII that is written here is one column wide.
std::size_t shown_width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const auto shown = shown_width(text);
    const std::string blanks(width > shown ? width - shown : 0, ' ');
    return right ? blanks + text : text + blanks;
}

void add_main_table(std::string& text, const Evaluation& evaluation) {
    std::size_t name_width = 16;
    for (const auto& evaluated : evaluation.classes) name_width = std::max(name_width, shown_width(evaluated.name) + 2);
    for (const int shots : evaluation.request.shots) {
        if (!is_measured(evaluation, 0, shots)) continue;
        text += padded(std::to_string(shots) + "-shot", name_width, false);
        for (const auto& name : metric_names) text += padded(std::string(name.title), column_width, true);
        text += "\n";
        const auto add_row = [&](const std::string& name, std::optional<std::size_t> class_index) {
            text += padded(name, name_width, false);
            for (const auto& summary : summarise(evaluation, 0, shots, class_index))
                text += padded(percent(summary), column_width, true);
            text += "\n";
        };
        for (std::size_t c = 0; c < evaluation.classes.size(); ++c) add_row(evaluation.classes[c].name, c);
        if (evaluation.classes.size() > 1) add_row("mean", std::nullopt);
        text += "\n";
    }
}

/// Variants down, shots across, image and pixel AUROC: as the paper's ablations are.
void add_ablation(std::string& text, const Evaluation& evaluation, const std::string& table) {
    constexpr std::size_t image_auroc = 0;
    constexpr std::size_t pixel_auroc = 3;
    constexpr std::size_t label_width = 28;
    for (const auto metric : {image_auroc, pixel_auroc}) {
        text += padded(table + ", " + std::string(metric_names[metric].title), label_width, false);
        for (const int shots : evaluation.request.shots)
            text += padded(std::to_string(shots) + "-shot", column_width, true);
        text += "\n";
        for (std::size_t v = 0; v < evaluation.variants.size(); ++v) {
            if (evaluation.variants[v].table != table) continue;
            text += padded("  " + evaluation.variants[v].label, label_width, false);
            for (const int shots : evaluation.request.shots)
                text += padded(percent(summarise(evaluation, v, shots, std::nullopt)[metric]), column_width, true);
            text += "\n";
        }
        text += "\n";
    }
}

}  // namespace

std::string evaluation_text(const Evaluation& evaluation) {
    std::string text;
    add_main_table(text, evaluation);
    for (const auto& table : ablation_names(evaluation)) add_ablation(text, evaluation, table);
    return text;
}

}  // namespace fade
