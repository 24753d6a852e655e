// SPDX-License-Identifier: MIT
#include "report/html_figures.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "report/data_uri.h"
#include "report/html_text.h"
#include "report/numbers.h"

namespace fade::html {

namespace {

std::string hexadecimal(const cv::Vec3b& colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (int i = 0; i < 3; ++i) {
        text += digits[colour[i] >> 4U];
        text += digits[colour[i] & 15U];
    }
    return text;
}

std::string attribute(const char* name, double value) {
    return std::string(" ") + name + "=\"" + fixed(value, 1) + "\"";
}

std::string rectangle(double x, double y, double width, double height, const std::string& fill) {
    return "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) + attribute("height", height) +
           " fill=\"" + fill + "\"/>";
}

std::string text_at(double x, double y, const std::string& text, const char* anchor = "start",
                    const std::string& more = {}) {
    return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor + "\"" + more + ">" +
           escape_html(text) + "</text>";
}

/// The sign in a box of this size; the shapes are drawn in 24 x 24.
std::string mark_shape(const block::Mark& mark, const std::string& attributes) {
    struct Shape {
        const char* outline;
        int baseline;
    };
    const Shape shape = !mark.verdict                    ? Shape{R"(<path d="M2 2H22V22H2Z")", 17}
                        : *mark.verdict == Verdict::pass ? Shape{R"(<circle cx="12" cy="12" r="11")", 16}
                        : *mark.verdict == Verdict::review
                            ? Shape{R"(<path d="M12 1L23.5 22.5H.5Z")", 20}
                            : Shape{R"(<path d="M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9Z")", 16};
    return "<svg class=\"mark\"" + attributes + R"( viewBox="0 0 24 24" aria-hidden="true">)" + shape.outline +
           " fill=\"" + hexadecimal(verdict_colour(mark.verdict)) + R"("/><text x="12" y=")" +
           std::to_string(shape.baseline) + R"(" text-anchor="middle">)" + escape_html(mark.letter) + "</text></svg>";
}

/// The regions' outlines, which stay sharp however large they are looked at, and their numbers.
std::string regions_svg(const block::Picture& block) {
    std::string path;
    for (const auto& region : block.regions)
        for (const auto& contour : region.contours) {
            char step = 'M';
            for (const auto& point : contour) {
                path += step + fixed(point.x, 1) + " " + fixed(point.y, 1);
                step = 'L';
            }
            path += 'Z';
        }
    if (path.empty()) return {};
    const auto outline = [&](const char* colour, const char* width) {
        return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + width +
               "\" vector-effect=\"non-scaling-stroke\"/>";
    };
    auto svg = outline("#000", "3.6") + outline("#fff", "1.4");
    const double radius = std::max(2.0, 0.018 * std::max(block.size.width, block.size.height));
    for (std::size_t i = 0; i < block.numbered; ++i) {
        const auto place = number_place(block.regions[i], block.size, radius);
        svg += "<circle" + attribute("cx", place.x) + attribute("cy", place.y) + attribute("r", radius) +
               R"( fill="#000" stroke="#fff" vector-effect="non-scaling-stroke"/>)" +
               text_at(place.x, place.y + 0.45 * radius, std::to_string(i + 1), "middle",
                       R"( class="region")" + attribute("font-size", 1.3 * radius));
    }
    return svg;
}

std::string scale_svg(const block::Picture& block) {
    constexpr int top = 10;
    constexpr int height = 220;
    constexpr int stops = 16;
    const auto colours = overlay_colours();
    std::string svg = "<div class=\"bar\"><svg viewBox=\"0 0 58 240\" role=\"img\" aria-label=\"" +
                      escape_html(block.scale_alt) +
                      R"("><defs><linearGradient id="scale" x1="0" y1="1" x2="0" y2="0">)";
    for (int i = 0; i <= stops; ++i)
        svg += "<stop offset=\"" + fixed(static_cast<double>(i) / stops, 4) + "\" stop-color=\"" +
               hexadecimal(colours.at<cv::Vec3b>(255 * i / stops)) + "\"/>";
    svg += "</linearGradient></defs>" + rectangle(4, top, 16, height, "url(#scale)");
    for (const auto& tick : block.scale) svg += text_at(26, top + height * (1 - tick.value) + 4, tick.text);
    const auto line = "<path d=\"M2 " + fixed(top + height * (1 - block.map_threshold), 1) + "H22\" stroke=";
    return svg + line + R"("#000" stroke-width="3.6"/>)" + line + R"("#fff" stroke-width="1.4"/></svg></div>)";
}

/// The thresholds over a plot from `left` to `left + width`, with their signs below it.
std::string limits_svg(const std::vector<block::Scores::Limit>& limits, double left, double width, double top,
                       double bottom) {
    std::string svg;
    // Signs of thresholds close together stand side by side.
    constexpr double side = 16;
    const bool close = limits.size() == 2 && width * (limits[1].value - limits[0].value) < side;
    double shift = close ? -side / 2 : 0;
    for (const auto& limit : limits) {
        const double x = left + width * limit.value;
        const bool dashed = limit.mark.verdict == Verdict::review;
        svg += "<path d=\"M" + fixed(x, 1) + " " + fixed(top, 1) + "V" + fixed(bottom, 1) + "\" stroke=\"" +
               hexadecimal(verdict_colour(limit.mark.verdict)) + "\" stroke-width=\"1.5\" stroke-dasharray=\"" +
               (dashed ? "4 3" : "none") + "\"/>" +
               mark_shape(limit.mark, attribute("x", x + shift - side / 2) + attribute("y", bottom + 1) +
                                          attribute("width", side) + attribute("height", side));
        shift = close ? side / 2 : 0;
    }
    return svg;
}

std::string begin_svg(int width, int height, const std::string& alt) {
    return "<svg viewBox=\"0 0 " + std::to_string(width) + " " + std::to_string(height) +
           "\" role=\"img\" aria-label=\"" + escape_html(alt) + "\">";
}

}  // namespace

std::string mark(const block::Mark& mark) {
    return mark_shape(mark, "");
}

std::string figure(const block::Picture& block) {
    constexpr int marked_side = 1000;  // a page of 50 pictures should still open
    constexpr int plain_side = 640;
    const auto image = block.image();
    const Image small{reduced(image->pixels, marked_side), image->name, image->sha256};
    const auto size = std::to_string(block.size.width) + " " + std::to_string(block.size.height);
    return "<div class=\"pair\"><figure class=\"marked\"><svg viewBox=\"0 0 " + size + "\" role=\"img\" aria-label=\"" +
           escape_html(block.marked_alt) + "\"><image" + attribute("width", block.size.width) +
           attribute("height", block.size.height) + " preserveAspectRatio=\"none\" href=\"" +
           data_uri(render_overlay(small, block.map, block.opacity, block.cells)) + "\"/>" + regions_svg(block) +
           "</svg><figcaption>" + escape_html(block.marked_caption) + "</figcaption></figure>" + scale_svg(block) +
           "<figure><img alt=\"" + escape_html(block.plain_alt) + "\" src=\"" +
           data_uri(reduced(small.pixels, plain_side)) + "\"><figcaption>" + escape_html(block.plain_caption) +
           "</figcaption></figure></div>";
}

std::string map_tile(const block::Maps::Cell& cell, const cv::Size& picture) {
    return "<img alt=\"" + escape_html(cell.alt) + "\" src=\"" +
           data_uri(coloured_map(cell.map, cell.multiplier, picture)) + "\">";
}

std::string score_bars(const block::Scores& block) {
    constexpr int left = 170;
    constexpr int width = 390;
    constexpr int row = 24;
    const int bottom = row * static_cast<int>(block.bars.size()) + 2;
    std::string svg = begin_svg(620, bottom + 20, block.alt);
    int y = 6;
    for (const auto& bar : block.bars) {
        const auto* const weight = bar.total ? R"( font-weight="700")" : "";
        svg += text_at(0, y + 11, bar.name, "start", weight) + "<rect class=\"track\"" + attribute("x", left) +
               attribute("y", y) + attribute("width", width) + attribute("height", 12) + "/>" +
               rectangle(left, y, width * std::clamp(bar.value, 0.0, 1.0), 12,
                         bar.total ? hexadecimal(verdict_colour(block.verdict)) : "#5f86b4") +
               text_at(618, y + 11, bar.text, "end", weight);
        y += row;
    }
    return svg + limits_svg(block.limits, left, width, 1, bottom) + "</svg>";
}

std::string histogram(const block::Histogram& block) {
    constexpr int left = 40;
    constexpr int width = 560;
    constexpr int top = 10;
    constexpr int height = 130;
    constexpr int bottom = top + height;
    const auto highest = static_cast<double>(block.highest());
    constexpr double bin_width = static_cast<double>(width) / block::Histogram::bins;
    std::string svg = begin_svg(620, bottom + 52, block.alt);
    for (std::size_t bin = 0; bin < block::Histogram::bins; ++bin) {
        double y = bottom;
        for (const auto verdict : all_verdicts) {
            const auto count = block.counts.at(static_cast<std::size_t>(verdict)).at(bin);
            if (count == 0) continue;
            const double part = height * static_cast<double>(count) / highest;
            y -= part;
            svg += rectangle(left + bin_width * static_cast<double>(bin) + 1, y, bin_width - 2, part,
                             hexadecimal(verdict_colour(verdict)));
        }
    }
    svg += "<path d=\"M" + std::to_string(left) + " " + std::to_string(bottom) + "h" + std::to_string(width) +
           "\" stroke=\"currentColor\"/>" + text_at(left - 6, top + 10, std::to_string(block.highest()), "end") +
           text_at(left - 6, bottom, "0", "end");
    for (const auto& tick : block.scale) svg += text_at(left + width * tick.value, bottom + 34, tick.text, "middle");
    return svg + limits_svg(block.limits, left, width, top, bottom) +
           text_at(left + width / 2.0, bottom + 50, block.axis, "middle") + "</svg>";
}

}  // namespace fade::html
