// SPDX-License-Identifier: MIT
#include "core/report/example_report.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace fade::test {

cv::Mat map_with_spot(int side) {
    cv::Mat map(side, side, CV_32FC1, cv::Scalar(0.1));
    map(cv::Rect(side / 4, side / 4, side / 4, side / 4)) = 0.9F;
    return map;
}

Inspection example_inspection(double language, double vision, int shots) {
    Inspection result;
    result.shots = shots;
    for (const int scale : {240, 448})
        result.views.push_back({View::square(scale), map_with_spot(scale / 16), map_with_spot(scale / 16) * 0.5});
    result.language = map_with_spot(28);
    result.vision = map_with_spot(28) * 0.5;
    result.fused = map_with_spot(28);
    result.language_score = language;
    result.vision_score = vision;
    result.image_score = std::min(1.0, shots > 0 ? (language + vision) / 2 : language);
    return result;
}

ReportedPicture example_picture(const std::string& file, double language, double vision, int shots) {
    auto provenance = std::make_shared<Provenance>();
    provenance->object = "metal nut";
    provenance->model.config.name = "ViT";
    provenance->model.weights_sha256 = "0123";
    provenance->classification_prompts.sources = {"classification"};
    provenance->classification_prompts.anomalous = {"a damaged part"};
    if (shots > 0) provenance->references.push_back({"good/part.png", "4567"});
    const cv::Size size(160, 90);
    const auto grey = [=] {
        return std::make_shared<const Image>(Image{cv::Mat(size, CV_8UC3, cv::Scalar(90, 120, 150)), file, "89ab"});
    };
    return {picture_file(file), "89ab", size, grey, example_inspection(language, vision, shots), provenance, {}, ""};
}

InspectionReport report_of(std::vector<ReportedPicture> pictures) {
    InspectionReport report;
    report.pictures = std::move(pictures);
    report.date = "2026-01-02 03:04 UTC";
    report.head.operator_name = "N. N.";
    return report;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace fade::test
