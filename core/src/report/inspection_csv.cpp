// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "fade/files.h"
#include "fade/inspection_report.h"
#include "report/csv.h"
#include "report/numbers.h"

namespace fade {

namespace {

std::set<int> scales_of(const InspectionReport& report) {
    std::set<int> scales;
    for (const auto& picture : report.pictures)
        for (const auto& maps : picture.inspection.scales) scales.insert(maps.scale);
    return scales;
}

/// Empty cells for a scale that this picture was not inspected at.
std::string scale_cells(const Inspection& inspection, int scale) {
    const auto found = std::find_if(inspection.scales.begin(), inspection.scales.end(),
                                    [&](const ScaleMaps& maps) { return maps.scale == scale; });
    if (found == inspection.scales.end()) return ",,";
    return "," + csv_number(maximum(found->language)) + "," + csv_number(maximum(found->vision));
}

/// A line with the columns of all others, most of them empty.
std::string uninspected_line(const UninspectedPicture& picture, const InspectionReport& report, std::size_t scales) {
    const auto score_to_shots = std::string(14, ',');
    const auto of_scales_and_hashes = std::string(2 * scales + 2, ',');
    return csv_field(display_path(picture.file)) + ",not_inspected," + std::string(to_string(picture.reason)) + "," +
           csv_field(picture.detail) + score_to_shots + of_scales_and_hashes + "," + csv_field(report.date) + "," +
           csv_field(report.operator_name) + "," + csv_field(report.comment) + ",\n";
}

}  // namespace

std::string report_csv(const InspectionReport& report) {
    validate(report.thresholds);
    if (report.pictures.empty()) throw Error(ErrorCode::invalid_argument, "A report needs at least one picture.");
    const auto scales = scales_of(report);
    std::string csv =
        "file,verdict,not_inspected_reason,not_inspected_detail,image_score,language_score,vision_score,review_"
        "threshold,fail_threshold,map_max,map_threshold,"
        "regions,region_area,largest_region_area,width,height,object,shots";
    for (const int scale : scales) {
        const auto name = std::to_string(scale);
        csv.append(",language_max_").append(name).append(",vision_max_").append(name);
    }
    csv += ",image_sha256,model_sha256,date,operator,comment,model_notice\n";
    for (const auto& picture : report.pictures) {
        const auto& inspection = picture.inspection;
        const auto size = picture.size;
        double area = 0;
        double largest = 0;
        const auto regions = find_regions(inspection.fused, report.map_threshold, size);
        for (const auto& region : regions) {
            area += region.area;
            largest = std::max(largest, region.area);
        }
        csv += csv_field(display_path(picture.file)) + "," +
               std::string(to_string(decide(inspection.image_score, report.thresholds))) + ",,";
        for (const double value : {inspection.image_score, inspection.language_score, inspection.vision_score,
                                   report.thresholds.review, report.thresholds.fail, maximum(inspection.fused),
                                   report.map_threshold, static_cast<double>(regions.size()), area, largest,
                                   static_cast<double>(size.width), static_cast<double>(size.height)})
            csv += "," + csv_number(value);
        csv += "," + csv_field(picture.provenance->object) + "," + std::to_string(inspection.shots);
        for (const int scale : scales) csv += scale_cells(inspection, scale);
        csv += "," + picture.sha256 + "," + picture.provenance->model.weights_sha256 + "," + csv_field(report.date) +
               "," + csv_field(report.operator_name) + "," +
               csv_field(picture.comment.empty() ? report.comment : picture.comment) + "," +
               csv_field(picture.provenance->model.notice) + "\n";
    }
    for (const auto& picture : report.not_inspected) csv += uninspected_line(picture, report, scales.size());
    return csv;
}

}  // namespace fade
