// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "detect/fusion.h"
#include "fade/files.h"
#include "fade/inspection_report.h"
#include "report/csv.h"
#include "report/numbers.h"
#include "report/reading.h"
#include "report/summary_blocks.h"

namespace fade {

namespace {

std::set<View> views_of(const InspectionReport& report) {
    std::set<View> views;
    for (const auto& picture : report.pictures)
        for (const auto& maps : picture.inspection.views) views.insert(maps.view);
    return views;
}

/// Blank for a view that this picture was not inspected at.
void add_view(CsvTable& csv, const Inspection& inspection, const View& view) {
    const auto found = std::find_if(inspection.views.begin(), inspection.views.end(),
                                    [&](const ViewMaps& maps) { return maps.view == view; });
    if (found == inspection.views.end())
        csv.blank().blank();
    else
        csv.number(found->language.empty() ? std::nullopt : std::optional(maximum(found->language)))
            .number(maximum(found->vision));
}

// Columns between a picture's name and verdict, and what is said of the whole report; a picture that was not inspected
// has them blank.
constexpr std::array overrule_columns{"overruled_verdict",         "overruled_by",
                                      "overrule_reason",           "overrule_time",
                                      "overruled_machine_verdict", "overruled_image_score"};
constexpr std::array score_columns{
    "image_score",   "language_score", "vision_score", "review_threshold",    "fail_threshold", "map_max",
    "map_threshold", "regions",        "region_area",  "largest_region_area", "longest_region", "mm_per_pixel",
    "defect_names",  "severities",     "reasons",      "percentile_of_good"};
constexpr std::array picture_columns{"width", "height",         "format",      "bits",  "channels", "black",
                                     "white", "white_source",   "orientation", "page",  "pages",    "pages_left_out",
                                     "alpha", "colour_profile", "object",      "shots", "regime"};
constexpr std::array hash_columns{"image_sha256", "model_sha256"};

void add_heading(CsvTable& csv, const std::set<View>& views) {
    const auto add = [&](const auto& names) {
        for (const auto* name : names) csv.text(name);
    };
    add(std::array{"file", "verdict", "not_inspected_reason", "not_inspected_detail"});
    add(overrule_columns);
    add(score_columns);
    add(picture_columns);
    for (const auto& view : views) {
        const auto name = name_of(view);
        csv.text("language_max_" + name).text("vision_max_" + name);
    }
    add(hash_columns);
    add(std::array{"date", "company", "part", "lot", "order", "operator", "comment", "model_notice"});
    csv.end_row();
}

void add_overrule(CsvTable& csv, const std::optional<Overrule>& overrule) {
    if (!overrule) {
        for (std::size_t i = 0; i < overrule_columns.size(); ++i) csv.blank();
        return;
    }
    csv.text(std::string(to_string(overrule->verdict))).text(overrule->name).text(overrule->reason);
    csv.text(overrule->time).text(std::string(to_string(overrule->machine))).number(overrule->image_score);
}

/// How the picture was read, as its JSON says it.
void add_reading(CsvTable& csv, const ImageReading& reading) {
    csv.text(std::string(to_string(reading.format))).whole(reading.bits).whole(reading.channels);
    csv.number(reading.black).number(reading.white).text(std::string(to_string(reading.white_source)));
    csv.whole(reading.orientation).whole(reading.page).whole(reading.pages);
    std::string left_out;
    for (const int page : reading.pages_left_out) left_out += (left_out.empty() ? "" : " ") + std::to_string(page);
    csv.text(left_out).text(reading.alpha ? "ignored" : "none").text(reading.colour_profile);
}

/// Of each region: "none", or "too_small" where it does not count.
std::string severities_of(const Decision& decision) {
    std::string text;
    for (const auto& [counts, severity] : decision.regions)
        text += (text.empty() ? "" : "; ") + std::string(!counts    ? "too_small"
                                                         : severity ? to_string(*severity)
                                                                    : "none");
    return text;
}

/// "fail by count of critical; pass by score".
std::string reasons_of(const Decision& decision) {
    std::string text;
    for (const auto& reason : decision.reasons) {
        text += (text.empty() ? "" : "; ") + std::string(to_string(reason.verdict)) + " by ";
        text += to_string(reason.kind);
        if (reason.severity) text += " of " + std::string(to_string(*reason.severity));
    }
    return text;
}

/// What is said of the whole report, in every line; `comment` and `notice` are the picture's.
void add_head(CsvTable& csv, const InspectionReport& report, const std::string& comment, const std::string& notice) {
    const auto& head = report.head;
    for (const auto& text :
         {report.date, head.company, head.part, head.lot, head.order, head.operator_name, comment, notice})
        csv.text(text);
    csv.end_row();
}

/// A line with the columns of all others, most of them blank.
void add_uninspected(CsvTable& csv, const UninspectedPicture& picture, const std::string& name,
                     const InspectionReport& report, std::size_t views) {
    const auto& [place, page] = picture.source->name();
    csv.text(report.folders ? display_path(place) : name);
    csv.text("not_inspected").text(std::string(to_string(picture.reason)));
    csv.text(report.folders ? picture.detail : with_short_name(picture.detail, place, name));
    for (std::size_t i = 0; i < overrule_columns.size() + score_columns.size(); ++i) csv.blank();
    for (const std::string_view column : picture_columns) {
        if (page && column == "page")
            csv.whole(*page);
        else
            csv.blank();
    }
    for (std::size_t i = 0; i < 2 * views + hash_columns.size(); ++i) csv.blank();
    add_head(csv, report, report.head.comment, {});
}

}  // namespace

std::string report_csv(const InspectionReport& report, CsvForm form) {
    validate(report.thresholds);
    if (report.pictures.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("A report needs at least one picture."));
    const auto views = views_of(report);
    const auto names = distinct_places(names_of(report));
    CsvTable csv(form);
    add_heading(csv, views);
    for (std::size_t i = 0; i < report.pictures.size(); ++i) {
        const auto& picture = report.pictures[i];
        const auto& inspection = picture.inspection;
        double area = 0;
        double largest = 0;
        double longest = 0;
        std::string kinds;
        const auto regions = regions_of(inspection, picture.provenance->settings, picture.size, report.map_threshold);
        const auto decision = decide(findings_of(inspection, regions, report.map_threshold), report.criteria());
        for (const auto& region : regions) {
            kinds += (kinds.empty() ? "" : "; ") + (region.name() != nullptr ? region.name()->kind : "unclear");
            area += region.area;
            largest = std::max(largest, region.area);
            longest = std::max(longest, region.longest_diameter);
        }
        csv.text(report.folders ? display_path(picture.source->name().place) : names[i])
            .text(std::string(to_string(decision.verdict)))
            .blank()
            .blank();
        add_overrule(csv, picture.overrule);
        csv.number(inspection.image_score).number(inspection.language_score).number(inspection.vision_score);
        for (const double value :
             {report.thresholds.review, report.thresholds.fail, maximum(inspection.fused), report.map_threshold})
            csv.number(value);
        csv.whole(std::ssize(regions)).number(area).number(largest).number(longest);
        if (report.mm_per_pixel)
            csv.number(*report.mm_per_pixel);
        else
            csv.blank();
        csv.text(kinds).text(severities_of(decision)).text(reasons_of(decision));
        csv.number(report.threshold_basis
                       ? percentile_of_good(report.threshold_basis->good_scores, inspection.image_score)
                       : std::nullopt);
        const auto& size = picture.alignment ? picture.alignment->picture : picture.size;
        csv.whole(size.width).whole(size.height);
        add_reading(csv, picture.reading);
        csv.text(picture.provenance->object)
            .whole(static_cast<std::int64_t>(inspection.shots))
            .text(std::string(to_string(inspection.regime())));
        for (const auto& view : views) add_view(csv, inspection, view);
        csv.text(picture.sha256).text(picture.provenance->model.weights_sha256);
        add_head(csv, report, picture.comment.empty() ? report.head.comment : picture.comment,
                 picture.provenance->model.notice);
    }
    for (std::size_t i = 0; i < report.not_inspected.size(); ++i)
        add_uninspected(csv, report.not_inspected[i], names[report.pictures.size() + i], report, views.size());
    return csv.content();
}

}  // namespace fade
