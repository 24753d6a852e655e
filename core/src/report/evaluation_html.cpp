// SPDX-License-Identifier: MIT
#include "fade/alignment.h"
#include "fade/error.h"
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"
#include "fade/files.h"
#include "fade/image.h"
#include "fade/report.h"
#include "fade/version.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

#include "evaluate/mask_image.h"
#include "evaluate/published.h"
#include "report/data_uri.h"
#include "report/evaluation_counts.h"
#include "report/html_text.h"
#include "report/numbers.h"
#include "report/svg_plots.h"

namespace fade {

namespace {

constexpr auto style = R"(<style>
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;max-width:1180px;margin:2em auto;padding:0 1em;color:#222;background:#f7f7f7}
h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2.2em}h3{font-size:1em;margin:1.4em 0 .4em}
table{border-collapse:collapse;margin:.6em 0;font-variant-numeric:tabular-nums}
th,td{padding:.2em .7em;text-align:right;white-space:nowrap;border-bottom:1px solid #ccc}th:first-child,td:first-child{text-align:left}
tr.mean td{font-weight:600}tr.published td{color:#666;font-style:italic}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em}dt{color:#666}dd{margin:0;overflow-wrap:anywhere}
.plots,.misses{display:flex;flex-wrap:wrap;gap:.8em}.plots svg{width:260px;font:10px system-ui,sans-serif;fill:#444}
svg .frame{fill:none;stroke:#999}svg .title{font-size:12px;font-weight:600}
figure{margin:0;width:250px}figure img{width:100%;display:block}figcaption{font-size:.85em;overflow-wrap:anywhere}
.legend span{margin-right:1.2em}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#222}th,td{border-color:#555}.plots svg{fill:#ccc}
dt,tr.published td{color:#aaa}}
</style>)";

std::string cell(const MetricSummary& summary) {
    if (!summary.mean) return "<td>–</td>";
    return "<td>" +
           percent(100 * *summary.mean, summary.deviation ? std::optional(100 * *summary.deviation) : std::nullopt) +
           "</td>";
}

std::string shots_name(int shots) {
    return std::to_string(shots) + "-shot";
}

std::string main_tables(const Evaluation& evaluation) {
    std::string html = "<h2>Results</h2><p>In percent; mean ± standard deviation over the seeds.</p>";
    const auto published = published_rows(evaluation);
    for (const int shots : evaluation.request.shots) {
        if (!is_measured(evaluation, 0, shots)) continue;
        html += "<h3>" + shots_name(shots) + "</h3><table><tr><th></th>";
        for (const auto& name : metric_names) html += "<th>" + std::string(name.title) + "</th>";
        html += std::string("<th>") + counts_title + "</th></tr>";
        const auto add_row = [&](const std::string& name, std::optional<std::size_t> class_index, const char* kind) {
            html += std::string("<tr class=\"") + kind + "\"><td>" + escape_html(name) + "</td>";
            for (const auto& summary : summarise(evaluation, 0, shots, class_index)) html += cell(summary);
            if (class_index) html += "<td>" + counts_cell(evaluation, shots, *class_index) + "</td>";
            html += "</tr>";
        };
        for (std::size_t c = 0; c < evaluation.classes.size(); ++c) add_row(evaluation.classes[c].name, c, "");
        if (evaluation.classes.size() > 1) add_row("mean", std::nullopt, "mean");
        for (const auto& row : published) {
            if (row.shots != shots) continue;
            html += "<tr class=\"published\"><td>" + row.method + ", published</td>";
            for (const auto& [mean, deviation] : row.values) html += "<td>" + percent(mean, deviation) + "</td>";
            html += "</tr>";
        }
        html += "</table>";
        for (const auto& sentence : thin_means(evaluation, shots)) html += "<p>" + sentence + "</p>";
    }
    html += published.empty()
                ? "<p>The papers give no figures for these classes and settings.</p>"
                : "<p>Published figures: the FADE paper (BMVC 2024), Tables 1 and 4, with ViT-B/16+ and the authors' "
                  "prompts; they compare where the model is that one.</p>";
    return html;
}

std::string ablation_tables(const Evaluation& evaluation) {
    constexpr std::size_t image_auroc = 0;
    constexpr std::size_t pixel_auroc = 3;
    std::string html;
    for (const auto& table : ablation_names(evaluation)) {
        html += "<h2>Ablation: " + table + "</h2>";
        for (const auto metric : {image_auroc, pixel_auroc}) {
            html += "<table><tr><th>" + std::string(metric_names[metric].title) + "</th>";
            for (const int shots : evaluation.request.shots) html += "<th>" + shots_name(shots) + "</th>";
            html += "</tr>";
            for (std::size_t v = 0; v < evaluation.variants.size(); ++v) {
                if (evaluation.variants[v].table != table) continue;
                html += "<tr><td>" + escape_html(evaluation.variants[v].label) + "</td>";
                for (const int shots : evaluation.request.shots)
                    html += cell(summarise(evaluation, v, shots, std::nullopt)[metric]);
                html += "</tr>";
            }
            html += "</table>";
        }
    }
    return html;
}

/// The main variant's run of a class for each number of shots, with its first seed.
std::vector<const EvaluationRun*> shown_runs(const Evaluation& evaluation, std::size_t class_index) {
    std::vector<const EvaluationRun*> shown;
    for (const int shots : evaluation.request.shots) {
        const auto found = std::find_if(evaluation.runs.begin(), evaluation.runs.end(), [&](const EvaluationRun& run) {
            return run.variant == 0 && run.class_index == class_index && run.shots == shots;
        });
        if (found != evaluation.runs.end()) shown.push_back(&*found);
    }
    return shown;
}

std::string class_plots(const std::vector<const EvaluationRun*>& runs) {
    struct Plot {
        const char* title;
        const char* x_name;
        const char* y_name;
        Curves EvaluationRun::*curves;
        std::vector<CurvePoint> Curves::*points;
    };
    const Plot plots[] = {
        {"image ROC", "false positive rate", "true positive rate", &EvaluationRun::image_curves, &Curves::roc},
        {"image precision-recall", "recall", "precision", &EvaluationRun::image_curves, &Curves::precision_recall},
        {"pixel ROC", "false positive rate", "true positive rate", &EvaluationRun::pixel_curves, &Curves::roc},
        {"pixel precision-recall", "recall", "precision", &EvaluationRun::pixel_curves, &Curves::precision_recall},
        {"per-region overlap", "false positive rate", "overlap", &EvaluationRun::pixel_curves, &Curves::pro}};
    std::string html = "<div class=\"plots\">";
    for (const auto& plot : plots) {
        std::vector<PlotSeries> series;
        series.reserve(runs.size());
        for (const auto* run : runs) series.push_back({shots_name(run->shots), (run->*plot.curves).*plot.points});
        html += plot_curves(plot.title, plot.x_name, plot.y_name, series);
    }
    for (const auto* run : runs) {
        std::vector<double> good;
        std::vector<double> bad;
        for (const auto& picture : run->pictures) (picture.anomalous ? bad : good).push_back(picture.score);
        html += plot_histogram(shots_name(run->shots) + ", scores", good, bad);
    }
    return html + "</div>";
}

std::string curves(const Evaluation& evaluation) {
    std::string html =
        "<h2>Curves and scores</h2><p>Of the first seed. In the histograms good pictures point up, bad ones down.</p>";
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        const auto runs = shown_runs(evaluation, c);
        std::vector<std::string> names;
        names.reserve(runs.size());
        for (const auto* run : runs) names.push_back(shots_name(run->shots));
        html += "<h3>" + escape_html(evaluation.classes[c].name) + "</h3>" + plot_legend(names) + class_plots(runs);
    }
    return html;
}

/// The picture with its map, and the outline of its mask; at most 320 pixels wide.
cv::Mat draw_miss(const Miss& miss, const ReadingOptions& reading) {
    constexpr double largest_side = 320;
    auto image = load_image(miss.picture.file, reading);
    if (miss.alignment) image = aligned(image, *miss.alignment);
    const double factor = std::min(1.0, largest_side / std::max(image.pixels.cols, image.pixels.rows));
    const auto shrunk = [&](int length) { return std::max(1, cvRound(factor * length)); };
    cv::resize(image.pixels, image.pixels, {shrunk(image.pixels.cols), shrunk(image.pixels.rows)}, 0, 0,
               cv::INTER_AREA);
    constexpr double opacity = 0.45;
    auto overlay = render_overlay(image, miss.map, opacity);
    if (!miss.masks.empty()) {
        try {
            auto mask = load_masks(miss.masks);
            if (miss.alignment) mask = in_frame(mask, *miss.alignment);
            cv::resize(mask, mask, overlay.size(), 0, 0, cv::INTER_NEAREST);
            std::vector<std::vector<cv::Point>> outlines;
            cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
            cv::drawContours(overlay, outlines, -1, cv::Scalar(255, 255, 255), 1);
        } catch (const Error&) {
            // Already among the problems; the picture is shown without an outline.
        }
    }
    return overlay;
}

std::string misses(const Evaluation& evaluation) {
    if (evaluation.misses.empty()) return {};
    std::string html =
        "<h2>Worst misses</h2><p>At most references, first seed: the anomalous pictures with the lowest scores, and "
        "the "
        "good ones with the highest. Heat map over the picture; white: the outline of the true defect.</p>";
    for (std::size_t c = 0; c < evaluation.classes.size(); ++c) {
        html += "<h3>" + escape_html(evaluation.classes[c].name) + "</h3><div class=\"misses\">";
        for (const auto& miss : evaluation.misses) {
            if (miss.class_index != c) continue;
            std::string picture = "<p>(the picture cannot be read)</p>";
            try {
                picture =
                    "<img alt=\"\" src=\"" + data_uri(draw_miss(miss, {evaluation.request.settings.bit_depth})) + "\">";
            } catch (const Error&) {
                // It was there when it was measured; the figure says that it is gone.
            }
            html +=
                "<figure>" + picture + "<figcaption>" + (miss.picture.anomalous ? "bad" : "good") + " (" +
                escape_html(miss.picture.kind) + "), score " + fixed(miss.picture.score, 3) + "<br>" +
                escape_html(display_path(miss.picture.file.parent_path().filename() / miss.picture.file.filename())) +
                "</figcaption></figure>";
        }
        html += "</div>";
    }
    return html;
}

std::string facts(const Evaluation& evaluation) {
    const auto& request = evaluation.request;
    const auto joined = [](const auto& values) {
        std::string text;
        for (const auto value : values) text += (text.empty() ? "" : ", ") + std::to_string(value);
        return text;
    };
    std::string html = "<dl>";
    const auto add = [&](const std::string& name, const std::string& value) {
        html += "<dt>" + name + "</dt><dd>" + escape_html(value) + "</dd>";
    };
    add("Data set", display_path(request.dataset.root) + " (" + to_string(request.dataset.layout) + "), " +
                        std::to_string(evaluation.classes.size()) +
                        (evaluation.classes.size() == 1 ? " class" : " classes"));
    add("Model", evaluation.model_name + ", SHA-256 " + evaluation.model_sha256);
    if (const auto& vision = evaluation.vision_model) add("Vision model", vision->name + ", SHA-256 " + vision->sha256);
    if (!evaluation.model_notice.empty()) add("Notice", evaluation.model_notice);
    add("Settings", to_json(request.settings));
    add("Shots", joined(request.shots));
    add("Seeds", joined(request.seeds));
    add("Maps", std::string(request.float_maps ? "float" : "256 levels") + ", compared at " +
                    std::to_string(request.map_side) + " x " + std::to_string(request.map_side));
    for (const auto& evaluated : evaluation.classes)
        add("Pictures of " + escape_html(evaluated.name), counts_sentence(evaluated.pictures, request.map_side));
    if (evaluation.seconds) add("Run time", run_time(evaluation));
    add("Program", "fade " + version());
    return html + "</dl>";
}

std::string list(const std::string& title, const std::vector<std::string>& items) {
    if (items.empty()) return {};
    std::string html = "<h2>" + title + "</h2><ul>";
    for (const auto& item : items) html += "<li>" + escape_html(item) + "</li>";
    return html + "</ul>";
}

std::string references(const Evaluation& evaluation) {
    std::vector<std::string> lines;
    for (const auto& evaluated : evaluation.classes)
        for (const auto& drawn : evaluated.references) {
            std::string line = evaluated.name + ", seed " + std::to_string(drawn.seed) + ":";
            for (const auto& file : drawn.files) line += " " + display_path(file.filename());
            lines.push_back(std::move(line));
        }
    return list("References drawn", lines);
}

}  // namespace

std::string evaluation_html(const Evaluation& evaluation) {
    const std::string title = "FADE evaluation";
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\"><title>" +
           title + "</title>" + html_policy + style + "</head>\n<body><h1>" + title + "</h1>" + facts(evaluation) +
           main_tables(evaluation) + ablation_tables(evaluation) + curves(evaluation) + misses(evaluation) +
           list("Problems", evaluation.problems) + references(evaluation) + "</body></html>\n";
}

}  // namespace fade
