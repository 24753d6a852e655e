// SPDX-License-Identifier: MIT
#include "fade/report_document.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include "fade/error.h"
#include "report/origin_blocks.h"
#include "report/picture_blocks.h"
#include "report/summary_blocks.h"
#include "report/words.h"

namespace fade {

std::size_t block::Histogram::highest() const {
    std::size_t most = 1;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        std::size_t pictures = 0;
        for (const auto& verdict : counts) pictures += verdict.at(bin);
        most = std::max(most, pictures);
    }
    return most;
}

std::string Document::language() const {
    return Words(translate_)(Text::en("en"));
}

std::string Document::page_text(int page, int count) const {
    return Words(translate_)(Text::en("Page %1 of %2"), page, count);
}

ReportDocument::ReportDocument(InspectionReport report, Translate translate)
    : Document(std::move(translate)), report_(std::move(report)) {
    validate(report_.thresholds);
    if (report_.pictures.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("A report needs at least one picture."));
    if (!(report_.opacity >= 0 && report_.opacity <= 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The overlay's opacity must be from 0 to 1."));
    if (!(report_.map_threshold >= 0 && report_.map_threshold <= 1))
        throw Error(ErrorCode::invalid_argument, Text::en("The threshold of the map must be from 0 to 1."));
    for (const auto& picture : report_.pictures)
        if (picture.overrule) validate(*picture.overrule);
    names_ = picture_names(report_);
}

std::string ReportDocument::title() const {
    std::string title = Words(translate())(Text::en("Inspection report"));
    for (const auto& part : {report_.head.part, report_.head.lot, report_.head.order})
        if (!part.empty()) title += " · " + part;
    return title;
}

std::string ReportDocument::footer() const {
    return footer_text(report_, title());
}

std::size_t ReportDocument::section_count() const {
    return report_.pictures.size() + 2;
}

std::size_t ReportDocument::section_of_picture(std::size_t picture) {
    return picture + 1;
}

bool ReportDocument::begins_page(std::size_t section) const {
    return section == 0 || names_.size() > 1;
}

DocumentSection ReportDocument::section(std::size_t index) const {
    if (index == 0 || index > report_.pictures.size()) return largest_section(index);
    const auto picture = index - 1;
    const auto& shown = report_.pictures[picture];
    return {picture_anchor(picture),
            picture_blocks(report_, picture, names_[picture],
                           regions_of(shown.inspection, shown.provenance->settings, shown.size, report_.map_threshold),
                           translate())};
}

DocumentSection ReportDocument::largest_section(std::size_t index) const {
    if (index == 0) return {"summary", summary_blocks(report_, names_, translate())};
    if (index > report_.pictures.size()) return {"origins", origin_blocks(report_, names_, translate())};
    const auto picture = index - 1;
    return {picture_anchor(picture), picture_blocks(report_, picture, names_[picture],
                                                    std::vector<Region>(most_numbered_regions + 1), translate())};
}

cv::Mat reduced(const cv::Mat& rgb, int longest_side) {
    const double factor = static_cast<double>(longest_side) / std::max(rgb.cols, rgb.rows);
    if (factor >= 1) return rgb;
    cv::Mat small;
    cv::resize(rgb, small, {std::max(1, cvRound(factor * rgb.cols)), std::max(1, cvRound(factor * rgb.rows))}, 0, 0,
               cv::INTER_AREA);
    return small;
}

cv::Mat coloured_map(const cv::Mat& map, double multiplier, cv::Size picture) {
    constexpr double area = 110 * 110;
    const double width =
        std::sqrt(area * std::clamp(static_cast<double>(picture.width) / picture.height, 1 / 3.0, 3.0));
    const auto stretched = resize_map(map, {cvRound(width), cvRound(area / width)});
    const cv::Mat black = cv::Mat::zeros(stretched.size(), CV_8UC3);
    return render_overlay({black, {}, {}}, stretched * multiplier, 1);
}

cv::Vec3b verdict_colour(std::optional<Verdict> verdict) {
    if (!verdict) return {0x5c, 0x5c, 0x5c};
    switch (*verdict) {
        case Verdict::pass:
            return {0x22, 0x70, 0x3a};
        case Verdict::review:
            return {0xa3, 0x5a, 0x00};
        case Verdict::fail:
            break;
    }
    return {0xb3, 0x26, 0x1e};
}

cv::Point2d number_place(const Region& region, cv::Size picture, double radius) {
    const cv::Point2d top_left(region.box.x, region.box.y);
    // Above its left corner, else below its box; a small picture has no room but over the region itself.
    cv::Point2d place = top_left + cv::Point2d(radius, -1.2 * radius);
    if (place.y < radius) place.y = region.box.br().y + 1.2 * radius;
    const auto inside = [radius](double value, int length) {
        return 2 * radius > length ? length / 2.0 : std::clamp(value, radius, length - radius);
    };
    return {inside(place.x, picture.width), inside(place.y, picture.height)};
}

}  // namespace fade
