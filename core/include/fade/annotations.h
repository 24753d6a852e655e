// SPDX-License-Identifier: MIT
#pragma once

#include "fade/region_shape.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Regions in the forms that labelling and training tools read. Free functions of values; thread-safe.
namespace fade {

struct AnnotatedPicture {
    std::filesystem::path file;    ///< as the annotations name it: best from the folder that they are in
    std::optional<int> page = {};  ///< of the file, from 1, where one was asked for
    cv::Size size;                 ///< pixels, upright
    std::string sha256;            ///< of the file's bytes, lower-case hex
    std::vector<ShapedRegion> regions;
    std::optional<double> mm_per_pixel = {};  ///< length of a pixel, above 0; empty: unknown
};

/// The pixels of all regions: CV_8UC1 in the picture's size, 255 in a region, else 0.
[[nodiscard]] cv::Mat region_mask(const AnnotatedPicture& picture);

/// A data set of object detection in the form of COCO (https://cocodataset.org/#format-data): images (also those
/// without a region), categories ("defect" for regions without a name, then the names that there are), annotations with
/// bbox, area, score (the region's peak) and attributes (peak, mean, the name's margin, length, width, and in mm where
/// a pixel's length is known). Ids count from 1 in the given order. COCO's polygons know no holes: a region without any
/// is a polygon, one with holes a run-length encoding (uncompressed, "counts" and "size"), which holds the very pixels
/// of `region_mask`; "iscrowd" is 0 for both. Deterministic.
[[nodiscard]] std::string coco_json(const std::vector<AnnotatedPicture>& pictures, int indent = -1);

/// One picture's regions as LabelMe 5 writes them: a polygon a region, highest peak first, without the image's data.
/// A hole is joined to the outline by a cut of no width (see `joined`). Deterministic.
[[nodiscard]] std::string labelme_json(const AnnotatedPicture& picture, int indent = 2);

}  // namespace fade
