// SPDX-License-Identifier: MIT
#include "fade/annotations.h"

#include "fade/files.h"
#include "fade/version.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/opencv_errors.h"
#include "report/numbers.h"

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

/// Of regions without a name.
constexpr auto unnamed = "defect";

std::string label_of(const Region& region) {
    return region.name() != nullptr ? region.name()->kind : unnamed;
}

/// The unnamed ones first, then names in the order in which they come.
std::vector<std::string> categories_of(const std::vector<AnnotatedPicture>& pictures) {
    std::vector<std::string> names{unnamed};
    for (const auto& picture : pictures)
        for (const auto& [region, shape] : picture.regions)
            if (const auto name = label_of(region); std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
    return names;
}

/// A coordinate to a thousandth of a pixel.
double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

std::string text_of(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// With '/' on every system, as both formats have it.
std::string name_of(const AnnotatedPicture& picture) {
    return display_path(picture.file.generic_string());
}

Json flat_coordinates(const Polygon& polygon) {
    auto json = Json::array();
    for (const auto& point : polygon) {
        json.push_back(rounded(point.x));
        json.push_back(rounded(point.y));
    }
    return json;
}

/// How many pixels are out, in, out... going down the columns from the left.
Json run_lengths(const RegionShape& shape, const cv::Size& size) {
    auto counts = Json::array();
    const std::int64_t height = size.height;
    std::int64_t end = 0;    // of what is counted
    std::int64_t first = 0;  // of the run that may go on in the next column
    std::int64_t last = 0;   // behind it
    const auto close = [&] {
        if (first == last) return;
        counts.push_back(first - end);
        counts.push_back(last - first);
        end = last;
    };
    for (const auto& run : pixels_of(shape, size)) {
        const auto begin = run.x * height + run.first;
        if (begin != last) {
            close();
            first = begin;
        }
        last = run.x * height + run.end;
    }
    close();
    if (end < size.width * height) counts.push_back(size.width * height - end);
    return {{"counts", counts}, {"size", {size.height, size.width}}};
}

Json segmentation(const RegionShape& shape, const cv::Size& size) {
    if (shape.holes.empty()) return Json::array({flat_coordinates(shape.outline)});
    return run_lengths(shape, size);
}

Json attributes(const Region& region, const std::optional<double>& mm) {
    Json json{{"peak", region.peak},
              {"mean", region.mean},
              {"name_margin", region.name_margin()},
              {"length", region.longest_diameter},
              {"width", region.shortest_diameter}};
    if (mm) {
        json["area_mm2"] = region.area * *mm * *mm;
        json["length_mm"] = region.longest_diameter * *mm;
        json["width_mm"] = region.shortest_diameter * *mm;
    }
    return json;
}

Json describe(const AnnotatedPicture& picture, std::size_t id) {
    Json json{{"id", id},
              {"file_name", name_of(picture)},
              {"width", picture.size.width},
              {"height", picture.size.height},
              {"sha256", picture.sha256}};
    if (picture.page) json["page"] = *picture.page;
    return json;
}

}  // namespace

cv::Mat region_mask(const AnnotatedPicture& picture) {
    return with_memory_errors(name_of(picture), [&] {
        cv::Mat mask(picture.size, CV_8UC1, cv::Scalar(0));
        for (const auto& region : picture.regions)
            for (const auto& run : pixels_of(region.shape, picture.size))
                mask(cv::Range(run.first, run.end), cv::Range(run.x, run.x + 1)) = 255;
        return mask;
    });
}

std::string coco_json(const std::vector<AnnotatedPicture>& pictures, int indent) {
    Json json{{"info", {{"description", "Regions of anomaly maps"}, {"version", "FADE Inspector " + version()}}},
              {"licenses", Json::array()},
              {"images", Json::array()},
              {"categories", Json::array()},
              {"annotations", Json::array()}};
    const auto names = categories_of(pictures);
    for (const auto& name : names)
        json["categories"].push_back(
            {{"id", json["categories"].size() + 1}, {"name", name}, {"supercategory", name == unnamed ? "" : unnamed}});
    const auto category_of = [&](const Region& region) {
        return std::find(names.begin(), names.end(), label_of(region)) - names.begin() + 1;
    };
    for (const auto& picture : pictures) {
        const auto image_id = json["images"].size() + 1;
        json["images"].push_back(describe(picture, image_id));
        for (const auto& [region, shape] : picture.regions)
            json["annotations"].push_back({{"id", json["annotations"].size() + 1},
                                           {"image_id", image_id},
                                           {"category_id", category_of(region)},
                                           {"segmentation", segmentation(shape, picture.size)},
                                           {"bbox", {region.box.x, region.box.y, region.box.width, region.box.height}},
                                           {"area", region.area},
                                           {"iscrowd", 0},
                                           {"score", region.peak},
                                           {"attributes", attributes(region, picture.mm_per_pixel)}});
    }
    return text_of(json, indent);
}

std::string labelme_json(const AnnotatedPicture& picture, int indent) {
    Json json{{"version", "5.1.1"}, {"flags", Json::object()}, {"shapes", Json::array()}};
    for (const auto& [region, shape] : picture.regions) {
        auto points = Json::array();
        for (const auto& point : joined(shape)) points.push_back({rounded(point.x), rounded(point.y)});
        json["shapes"].push_back(
            {{"label", label_of(region)},
             {"points", points},
             {"group_id", nullptr},
             {"shape_type", "polygon"},
             {"flags", Json::object()},
             {"description", "peak " + fixed(region.peak, 3) + ", mean " + fixed(region.mean, 3)}});
    }
    json["imagePath"] = name_of(picture);
    json["imageData"] = nullptr;
    json["imageHeight"] = picture.size.height;
    json["imageWidth"] = picture.size.width;
    if (picture.page) json["page"] = *picture.page;
    return text_of(json, indent);
}

}  // namespace fade
