// SPDX-License-Identifier: MIT
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"
#include "fade/files.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>
#include <vector>

#include "report/evaluation_counts.h"
#include "report/numbers.h"

namespace fade {

namespace {

constexpr std::size_t column_width = 14;
constexpr std::size_t counts_width = 18;

std::string summary_text(const MetricSummary& summary) {
    if (!summary.mean) return "-";
    return percent(100 * *summary.mean, summary.deviation ? std::optional(100 * *summary.deviation) : std::nullopt);
}

/// Columns that a character takes on a terminal: two for Chinese and the like, none for an accent over another.
std::size_t columns_of(UChar32 character) {
    const auto type = u_charType(character);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
    const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t shown_width(const std::string& text) {
    const auto characters = icu::UnicodeString::fromUTF8(text);
    std::size_t width = 0;
    for (int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1))
        width += columns_of(characters.char32At(i));
    return width;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const auto shown = shown_width(text);
    const std::string blanks(width > shown ? width - shown : 0, ' ');
    return right ? blanks + text : text + blanks;
}

void add_main_table(std::string& text, const Evaluation& evaluation) {
    std::size_t name_width = 16;
    std::vector<std::string> names;
    names.reserve(evaluation.classes.size());
    for (const auto& evaluated : evaluation.classes) {
        names.push_back(display_path(evaluated.name));
        name_width = std::max(name_width, shown_width(names.back()) + 2);
    }
    for (const int shots : evaluation.request.shots) {
        if (!is_measured(evaluation, 0, shots)) continue;
        text += padded(std::to_string(shots) + "-shot", name_width, false);
        for (const auto& name : metric_names) text += padded(std::string(name.title), column_width, true);
        text += padded(counts_title, counts_width, true) + "\n";
        const auto add_row = [&](const std::string& name, std::optional<std::size_t> class_index) {
            text += padded(name, name_width, false);
            for (const auto& summary : summarise(evaluation, 0, shots, class_index))
                text += padded(summary_text(summary), column_width, true);
            if (class_index) text += padded(counts_cell(evaluation, shots, *class_index), counts_width, true);
            text += "\n";
        };
        for (std::size_t c = 0; c < evaluation.classes.size(); ++c) add_row(names[c], c);
        if (evaluation.classes.size() > 1) add_row("mean", std::nullopt);
        for (const auto& sentence : thin_means(evaluation, shots)) text += sentence + "\n";
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
                text += padded(summary_text(summarise(evaluation, v, shots, std::nullopt)[metric]), column_width, true);
            text += "\n";
        }
        text += "\n";
    }
}

}  // namespace

std::string evaluation_text(const Evaluation& evaluation) {
    std::string text = "Model: " + evaluation.model_name + "\n";
    if (!evaluation.model_notice.empty()) text += evaluation.model_notice + "\n";
    text += "Data set: " + to_string(evaluation.request.dataset.layout) + "\n";
    for (const auto& evaluated : evaluation.classes)
        text += "  " + display_path(evaluated.name) + ": " +
                counts_sentence(evaluated.pictures, evaluation.request.map_side) + "\n";
    if (evaluation.seconds) text += "Run time: " + run_time(evaluation) + "\n";
    text += "\n";
    add_main_table(text, evaluation);
    for (const auto& table : ablation_names(evaluation)) add_ablation(text, evaluation, table);
    return text;
}

}  // namespace fade
