// SPDX-License-Identifier: MIT
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <utility>

#include "fade/inspection_report.h"
#include "report/data_uri.h"
#include "report/html_text.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

constexpr auto style = R"(<style>
:root{color-scheme:light dark;--ink:#222;--soft:#666;--line:#d4d4d4;--page:#fff;--panel:#f5f5f5}
@media(prefers-color-scheme:dark){:root{--ink:#ddd;--soft:#a0a0a0;--line:#4a4a4a;--page:#222;--panel:#2c2c2c}}
body{font:15px/1.5 system-ui,sans-serif;max-width:1100px;margin:2.5em auto;padding:0 1.2em;color:var(--ink);background:var(--page)}
h1{font-size:1.7em;margin-bottom:.4em}h2{font-size:1.25em;margin:2.4em 0 .6em;overflow-wrap:anywhere}h3{font-size:1em;margin:1.4em 0 .3em}
section.picture{border-top:1px solid var(--line);break-inside:avoid}
table{border-collapse:collapse;margin:.6em 0;font-variant-numeric:tabular-nums}
th,td{padding:.25em .9em .25em 0;text-align:right;border-bottom:1px solid var(--line)}th{font-weight:500;color:var(--soft)}
th:first-child,td:first-child,.name{text-align:left;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(9em,max-content) 1fr;gap:.15em 1.4em;margin:.6em 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.pair{display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start}figure{margin:0;flex:1 1 300px;max-width:520px}
figure svg,figure img{width:100%;height:auto;max-height:640px;object-fit:contain;display:block;border-radius:3px}figcaption{color:var(--soft);font-size:.87em;padding:.3em 0}
.bar{flex:0 0 58px}.bar svg{width:58px;height:auto}.bar text,.scores text{fill:var(--ink);font:12px system-ui,sans-serif}
.scores{background:var(--panel);border-radius:6px;padding:.8em 1em;margin:1em 0}.scores svg{width:100%;max-width:640px;display:block}
.mark{width:1.35em;height:1.35em;vertical-align:-.3em;margin-right:.4em}.mark text{fill:#fff;font:700 11px system-ui,sans-serif}
.comment{white-space:pre-wrap;border-left:3px solid var(--line);padding-left:.8em}
.notice{color:var(--soft);margin:.2em 0}
.maps th:first-child,.maps td:first-child{overflow-wrap:normal}.maps img{display:block;margin:.2em 0 .2em auto;border-radius:2px}
a{color:inherit}
@media print{:root{--ink:#000;--soft:#444;--page:#fff;--panel:#f5f5f5;--line:#bbb}body{margin:0;max-width:none}}
</style>)";

std::string first_character(const std::string& utf8) {
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    return {utf8.begin(), std::find_if_not(std::next(utf8.begin()), utf8.end(), continues)};
}

/// Told apart by shape and letter as well as by colour. `name` is not empty.
std::string verdict_mark(Verdict verdict, const std::string& name) {
    struct Mark {
        const char* shape;
        const char* colour;
        int baseline;
    };
    const Mark mark = verdict == Verdict::pass ? Mark{R"(<circle cx="12" cy="12" r="11")", "#22703a", 16}
                      : verdict == Verdict::review
                          ? Mark{R"(<path d="M12 1L23.5 22.5H.5Z")", "#a35a00", 20}
                          : Mark{R"(<path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9Z")", "#b3261e", 16};
    return R"(<svg class="mark" viewBox="0 0 24 24" role="img" aria-label=")" + escape_html(name) + "\">" + mark.shape +
           " fill=\"" + mark.colour + R"("/><text x="12" y=")" + std::to_string(mark.baseline) +
           R"(" text-anchor="middle">)" + escape_html(first_character(name)) + "</text></svg>";
}

std::string facts_list(const std::vector<ReportFact>& facts) {
    std::string html = "<dl>";
    for (const auto& fact : facts)
        html += "<dt>" + escape_html(fact.name) + "</dt><dd>" + escape_html(fact.value) + "</dd>";
    return html + "</dl>";
}

std::string paragraph(const std::string& kind, const std::string& text) {
    return text.empty() ? std::string() : "<p class=\"" + kind + "\">" + escape_html(text) + "</p>";
}

/// At most this many pixels a side: a page of 50 pictures should still open.
Image shrunk(const Image& image) {
    constexpr double largest_side = 1000;
    const double factor = std::min(1.0, largest_side / std::max(image.pixels.cols, image.pixels.rows));
    const cv::Size size(std::max(1, cvRound(factor * image.pixels.cols)),
                        std::max(1, cvRound(factor * image.pixels.rows)));
    Image small{{}, image.file, image.sha256, image.reading};
    cv::resize(image.pixels, small.pixels, size, 0, 0, cv::INTER_AREA);
    return small;
}

/// The overlay with the regions' outlines, which stay sharp however large they are looked at.
std::string overlay_svg(const Image& small, const ReportedPicture& picture, const std::vector<Region>& regions,
                        double opacity, const std::string& caption) {
    const auto full = picture.size;
    std::string path;
    for (const auto& region : regions)
        for (const auto& contour : region.contours) {
            char step = 'M';
            for (const auto& point : contour) {
                path += step + fixed(point.x, 1) + " " + fixed(point.y, 1);
                step = 'L';
            }
            path += 'Z';
        }
    const auto size = std::to_string(full.width) + " " + std::to_string(full.height);
    const auto outline = [&](const char* colour, const char* width) {
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width +
               "\" vector-effect=\"non-scaling-stroke\"/>";
    };
    return "<svg viewBox=\"0 0 " + size + "\" role=\"img\" aria-label=\"" + escape_html(caption) +
           "\"><image width=\"" + std::to_string(full.width) + "\" height=\"" + std::to_string(full.height) +
           "\" preserveAspectRatio=\"none\" href=\"" +
           data_uri(render_overlay(small, picture.inspection.fused, opacity)) + "\"/>" +
           (path.empty() ? "" : outline("#000", "3.6") + outline("#fff", "1.4")) + "</svg>";
}

/// A score or a value of a map.
std::string shown(double value, const Words& words) {
    return escape_html(words.score(value));
}

std::string colour_bar_svg(double threshold, const Words& words) {
    constexpr int top = 10;
    constexpr int height = 220;
    constexpr int stops = 16;
    const auto colours = overlay_colours();
    std::string html = R"(<div class="bar"><svg viewBox="0 0 58 240" role="img" aria-label="0 - 1"><defs>)"
                       R"(<linearGradient id="scale" x1="0" y1="1" x2="0" y2="0">)";
    for (int i = 0; i <= stops; ++i) {
        const auto& colour = colours.at<cv::Vec3b>(255 * i / stops);
        char hexadecimal[8];
        std::snprintf(hexadecimal, sizeof hexadecimal, "#%02x%02x%02x", colour[0], colour[1], colour[2]);
        html +=
            "<stop offset=\"" + fixed(static_cast<double>(i) / stops, 4) + "\" stop-color=\"" + hexadecimal + "\"/>";
    }
    html += R"svg(</linearGradient></defs><rect x="4" y="10" width="16" height="220" fill="url(#scale)"/>)svg";
    for (const double value : {0.0, 0.25, 0.5, 0.75, 1.0})
        html += R"(<text x="26" y=")" + fixed(top + height * (1 - value) + 4, 1) + "\">" +
                escape_html(words.number(general(value))) + "</text>";
    const auto mark = "<path d=\"M2 " + fixed(top + height * (1 - threshold), 1) + "H22\" stroke=";
    return html + mark + R"("#000" stroke-width="3.6"/>)" + mark + R"("#fff" stroke-width="1.4"/></svg></div>)";
}

/// The three scores as bars on the same line of 0..1, with both thresholds.
std::string score_bars(const Inspection& inspection, const Thresholds& thresholds, const Words& words) {
    constexpr int left = 150;
    constexpr int width = 400;
    constexpr int row = 24;
    const std::array<std::pair<std::string, double>, 3> scores{{{words("Image score"), inspection.image_score},
                                                                {words("Language score"), inspection.language_score},
                                                                {words("Vision score"), inspection.vision_score}}};
    std::string svg = R"(<svg viewBox="0 0 620 84" role="img">)";
    int y = 6;
    for (const auto& [name, score] : scores) {
        const auto base = std::to_string(y + 11);
        const auto bar = "<rect x=\"" + std::to_string(left) + "\" y=\"" + std::to_string(y) + "\" width=\"";
        svg += "<text x=\"0\" y=\"" + base + "\">" + escape_html(name) + "</text>" + bar + std::to_string(width) +
               R"(" height="12" rx="2" fill="#8886" opacity=".45"/>)" + bar +
               fixed(width * std::clamp(score, 0.0, 1.0), 1) + R"(" height="12" rx="2" fill=")" +
               (y == 6 ? "#3d6fb4" : "#7d97b8") + "\"/><text x=\"" + std::to_string(left + width + 10) + "\" y=\"" +
               base + "\">" + shown(score, words) + "</text>";
        y += row;
    }
    for (const double threshold : {thresholds.review, thresholds.fail})
        svg += "<path d=\"M" + fixed(left + width * threshold, 1) +
               R"( 1V78" stroke="currentColor" stroke-dasharray=")" + (threshold == thresholds.fail ? "none" : "4 3") +
               "\"/>";
    return svg + "</svg>";
}

/// A map in the overlay's colours, as wide for its height as the picture: an <img>.
std::string map_tile(const cv::Mat& map, double multiplier, const cv::Size& picture) {
    constexpr double area = 110 * 110;
    const double width = std::sqrt(area * std::clamp(static_cast<double>(picture.width) / picture.height, 0.3, 3.0));
    cv::Mat levels;
    map.convertTo(levels, CV_8U, 255 * multiplier);
    cv::resize(levels, levels, {cvRound(width), cvRound(area / width)}, 0, 0, cv::INTER_LINEAR);
    cv::Mat tile;
    cv::cvtColor(levels, levels, cv::COLOR_GRAY2BGR);
    cv::LUT(levels, overlay_colours(), tile);
    return "<img alt=\"\" src=\"" + data_uri(tile) + "\">";
}

std::string scale_row(const std::string& name, const ScaleMaps& maps, double multiplier, const cv::Size& picture,
                      const Words& words) {
    std::string html = "<tr><td>" + name + "</td>";
    for (const auto& [map, factor] : {std::pair(maps.language, 1.0), std::pair(maps.vision, multiplier)}) {
        html += "<td>" + map_tile(map, factor, picture) + "</td><td>" + shown(maximum(map), words) + "</td><td>" +
                shown(cv::mean(map)[0], words) + "</td>";
    }
    return html + "</tr>";
}

std::string scales_table(const ReportedPicture& picture, const Words& words) {
    const auto& inspection = picture.inspection;
    const double multiplier = picture.provenance->settings.vision_multiplier(inspection.shots > 0);
    std::string html = "<table class=\"maps\"><tr><th>" + escape_html(words("Scale"));
    for (const auto* title : {"", "Language, maximum", "Language, mean", "", "Vision, maximum", "Vision, mean"})
        html += "</th><th>" + (*title == '\0' ? std::string() : escape_html(words(title)));
    html += "</th></tr>";
    for (const auto& maps : inspection.scales)
        html += scale_row(std::to_string(maps.scale), maps, multiplier, picture.size, words);
    return html +
           scale_row(escape_html(words("All scales")), {0, inspection.language, inspection.vision}, multiplier,
                     picture.size, words) +
           "</table>";
}

std::string regions_table(const std::vector<Region>& regions, double threshold, const Words& words) {
    std::string html = "<h3>" + escape_html(words("Anomalous regions")) + "</h3>";
    if (regions.empty())
        return html + "<p>" +
               escape_html(words("Nothing in the map reaches {threshold}.", {{"threshold", words.score(threshold)}})) +
               "</p>";
    constexpr std::size_t most = 8;
    html += "<table><tr><th>" + escape_html(words("Peak")) + "</th><th>" + escape_html(words("Area in pixels")) +
            "</th><th>" + escape_html(words("Position")) + "</th></tr>";
    for (std::size_t i = 0; i < std::min(most, regions.size()); ++i) {
        const auto& box = regions[i].box;
        html += "<tr><td>" + shown(regions[i].peak, words) + "</td><td>" + fixed(regions[i].area, 0) + "</td><td>" +
                std::to_string(box.x) + ", " + std::to_string(box.y) + "; " + std::to_string(box.width) + " x " +
                std::to_string(box.height) + "</td></tr>";
    }
    html += "</table>";
    if (regions.size() > most)
        html += "<p>" +
                escape_html(
                    words("and {count} more, with lower peaks", {{"count", std::to_string(regions.size() - most)}})) +
                "</p>";
    return html;
}

std::string picture_section(const InspectionReport& report, std::size_t index, const std::string& title,
                            const Translate& translate) {
    const Words words(translate);
    const auto& picture = report.pictures[index];
    const auto& inspection = picture.inspection;
    const auto verdict = decide(inspection.image_score, report.thresholds);
    const auto name = verdict_name(verdict, translate);
    const auto& notice = picture.provenance->model.notice;
    const auto small = shrunk(*picture.image());
    const auto regions = find_regions(inspection.fused, report.map_threshold, picture.size);
    const auto overlay_caption = words("Anomaly map over the picture");
    return "<section class=\"picture\" id=\"picture-" + std::to_string(index + 1) + "\"><h2>" +
           verdict_mark(verdict, name) + escape_html(name) + " · " + escape_html(title) + "</h2>" +
           paragraph("notice", notice.empty() ? notice : words(notice)) + paragraph("comment", picture.comment) +
           "<div class=\"pair\"><figure><img alt=\"\" src=\"" + data_uri(small.pixels) + "\"><figcaption>" +
           escape_html(words("Picture")) + "</figcaption></figure><figure>" +
           overlay_svg(small, picture, regions, report.opacity, overlay_caption) + "<figcaption>" +
           escape_html(overlay_caption) + "</figcaption></figure>" + colour_bar_svg(report.map_threshold, words) +
           "</div><div class=\"scores\">" + score_bars(inspection, report.thresholds, words) + "<p>" +
           escape_html(verdict_sentence(inspection, picture.provenance->settings, report.thresholds, translate)) +
           "</p></div>" + scales_table(picture, words) + regions_table(regions, report.map_threshold, words) +
           facts_list(picture_facts(picture, translate)) + "</section>\n";
}

std::string overview(const InspectionReport& report, const std::vector<std::string>& names,
                     const Translate& translate) {
    if (report.pictures.size() < 2) return {};
    const Words words(translate);
    std::string html = "<h2>" + escape_html(words("Overview")) + "</h2><table><tr>";
    for (const auto* title : {"Picture", "Verdict", "Image score", "Language score", "Vision score"})
        html += "<th" + std::string(title == std::string_view("Verdict") ? " class=\"name\">" : ">") +
                escape_html(words(title)) + "</th>";
    html += "</tr>";
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const auto& picture = report.pictures[i];
        const auto verdict = decide(picture.inspection.image_score, report.thresholds);
        const auto name = verdict_name(verdict, translate);
        html += "<tr><td><a href=\"#picture-" + std::to_string(i + 1) + "\">" + escape_html(names[i]) +
                "</a></td><td class=\"name\">" + verdict_mark(verdict, name) + escape_html(name) + "</td>";
        for (const double score :
             {picture.inspection.image_score, picture.inspection.language_score, picture.inspection.vision_score})
            html += "<td>" + shown(score, words) + "</td>";
        html += "</tr>";
    }
    return html + "</table>";
}

std::string origins(const InspectionReport& report, const std::vector<std::string>& names, const Translate& translate) {
    const Words words(translate);
    const auto groups = report_origins(report);
    std::string html = "<section><h2>" + escape_html(words("How it was inspected")) + "</h2>";
    for (const auto& group : groups) {
        if (groups.size() > 1) {
            std::string numbers;
            for (const auto index : group.pictures) numbers += (numbers.empty() ? "" : ", ") + names[index];
            html += "<h3>" + escape_html(words("Pictures {numbers}", {{"numbers", numbers}})) + "</h3>";
        }
        for (const auto& section : origin_sections(*group.provenance, translate))
            html += "<h3>" + escape_html(section.title) + "</h3>" + facts_list(section.facts);
    }
    return html + "</section>";
}

}  // namespace

std::string report_html(const InspectionReport& report, const Job& job, const Translate& translate) {
    const auto names = picture_names(report);
    validate(report.thresholds);
    if (report.pictures.empty()) throw Error(ErrorCode::invalid_argument, "A report needs at least one picture.");
    const Words words(translate);
    const auto title = escape_html(words("Inspection report"));
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + escape_html(words("en")) +
                       "\"><head><meta charset=\"utf-8\">" + std::string(html_policy) +
                       "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title>" + style +
                       "</head>\n<body><h1>" + title + "</h1>" + facts_list(report_facts(report, translate)) +
                       paragraph("comment", report.comment) + overview(report, names, translate) + "\n";
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        job.report(Stage::evaluate, i, report.pictures.size());
        html += picture_section(report, i, names[i], translate);
    }
    job.report(Stage::evaluate, report.pictures.size(), report.pictures.size());
    return html + origins(report, names, translate) + "</body></html>\n";
}

}  // namespace fade
