// SPDX-License-Identifier: MIT
#include "report/svg_plots.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/html_text.h"
#include "report/numbers.h"

namespace fade {

namespace {

constexpr int plot_width = 260;
constexpr int plot_height = 250;
constexpr int left = 44;
constexpr int top = 28;
constexpr int side = 180;  ///< of the unit square
// Okabe and Ito's colours, which colour-blind people can tell apart.
constexpr std::array colours{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"};
constexpr std::array dashes{"", "6 3", "2 2", "8 3 2 3", "1 3", "10 4"};

std::string coordinates(double x, double y) {
    return fixed(left + side * x, 1) + "," + fixed(top + side * (1 - y), 1);
}

std::string text_at(int x, int y, const std::string& anchor, const std::string& text, const std::string& more = {}) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" text-anchor=\"" + anchor + "\"" +
           more + ">" + escape_html(text) + "</text>";
}

std::string rotated_at(int x, int y, const std::string& text) {
    return text_at(x, y, "middle", text,
                   " transform=\"rotate(-90 " + std::to_string(x) + " " + std::to_string(y) + ")\"");
}

std::string begin_svg(const std::string& title) {
    return "<svg viewBox=\"0 0 " + std::to_string(plot_width) + " " + std::to_string(plot_height) +
           "\" role=\"img\" aria-label=\"" + escape_html(title) + "\">" +
           text_at(left + side / 2, 16, "middle", title, " class=\"title\"");
}

std::string frame() {
    return "<rect x=\"" + std::to_string(left) + "\" y=\"" + std::to_string(top) + "\" width=\"" +
           std::to_string(side) + "\" height=\"" + std::to_string(side) + "\" class=\"frame\"/>";
}

using Bins = std::array<int, 20>;

Bins count_bins(const std::vector<double>& scores) {
    Bins bins{};
    for (const double score : scores) {
        const auto bin = static_cast<std::size_t>(std::clamp(score, 0.0, 1.0) * static_cast<double>(bins.size()));
        ++bins[std::min(bin, bins.size() - 1)];
    }
    return bins;
}

}  // namespace

std::string plot_curves(const std::string& title, const std::string& x_name, const std::string& y_name,
                        const std::vector<PlotSeries>& series) {
    std::string svg = begin_svg(title);
    for (const double tick : {0.0, 0.5, 1.0}) {
        const auto label = fixed(tick, 1);
        svg += text_at(left + static_cast<int>(side * tick), top + side + 14, "middle", label);
        svg += text_at(left - 5, top + static_cast<int>(side * (1 - tick)) + 4, "end", label);
    }
    svg += frame();
    for (std::size_t s = 0; s < series.size(); ++s) {
        std::string points;
        for (const auto& point : series[s].points) points += coordinates(point.x, point.y) + " ";
        svg += "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + colours[s % colours.size()] +
               "\" stroke-width=\"1.6\" stroke-dasharray=\"" + dashes[s % dashes.size()] + "\"><title>" +
               escape_html(series[s].name) + "</title></polyline>";
    }
    svg += text_at(left + side / 2, top + side + 30, "middle", x_name) + rotated_at(12, top + side / 2, y_name);
    return svg + "</svg>";
}

std::string plot_legend(const std::vector<std::string>& names) {
    std::string html = "<p class=\"legend\">";
    for (std::size_t s = 0; s < names.size(); ++s)
        html += "<span><svg width=\"34\" height=\"8\"><line x1=\"0\" y1=\"4\" x2=\"34\" y2=\"4\" stroke=\"" +
                std::string(colours[s % colours.size()]) + "\" stroke-width=\"2\" stroke-dasharray=\"" +
                dashes[s % dashes.size()] + "\"/></svg> " + escape_html(names[s]) + "</span>";
    return html + "</p>";
}

std::string plot_histogram(const std::string& title, const std::vector<double>& good, const std::vector<double>& bad) {
    const auto upwards = count_bins(good);
    const auto downwards = count_bins(bad);
    const int most = std::max(
        {1, *std::max_element(upwards.begin(), upwards.end()), *std::max_element(downwards.begin(), downwards.end())});
    std::string svg = begin_svg(title) + frame();
    const double middle = top + side / 2.0;
    const double width = static_cast<double>(side) / static_cast<double>(upwards.size());
    const auto bar = [&](std::size_t bin, int count, bool up) {
        if (count == 0) return;
        const double height = side / 2.0 * count / most;
        svg += "<rect x=\"" + fixed(left + width * static_cast<double>(bin) + 0.5, 1) + "\" y=\"" +
               fixed(up ? middle - height : middle, 1) + "\" width=\"" + fixed(width - 1, 1) + "\" height=\"" +
               fixed(height, 1) + "\" fill=\"" + (up ? colours[0] : colours[1]) + "\"><title>" + std::to_string(count) +
               (up ? " good" : " bad") + "</title></rect>";
    };
    for (std::size_t i = 0; i < upwards.size(); ++i) {
        bar(i, upwards[i], true);
        bar(i, downwards[i], false);
    }
    svg += text_at(left, top + side + 14, "middle", "0") + text_at(left + side, top + side + 14, "middle", "1");
    svg += text_at(left + side / 2, top + side + 30, "middle", "image score");
    svg += rotated_at(30, top + side / 4, "good, up to " + std::to_string(most));
    svg += rotated_at(30, top + 3 * side / 4, "bad");
    return svg + "</svg>";
}

}  // namespace fade
