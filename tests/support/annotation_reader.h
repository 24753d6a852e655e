// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <stdexcept>
#include <vector>

/// Reads annotations by the formats' descriptions, and nothing of the code that writes them.
namespace fade::test {

/// By the description of uncompressed run lengths: out, in, out... down the columns.
inline cv::Mat decoded(const nlohmann::json& rle) {
    const int height = rle["size"][0].get<int>(), width = rle["size"][1].get<int>();
    cv::Mat columns(width, height, CV_8UC1, cv::Scalar(0));
    int at = 0;
    bool in = false;
    for (const int count : rle["counts"]) {
        if (in) columns.reshape(1, 1).colRange(at, at + count) = 255;
        at += count;
        in = !in;
    }
    if (at != width * height) throw std::runtime_error("The run lengths are not as long as the picture.");
    return columns.t();
}

/// Pixels whose centre OpenCV finds in the polygon.
inline cv::Mat filled(const std::vector<cv::Point2f>& polygon, cv::Size size) {
    cv::Mat mask(size, CV_8UC1, cv::Scalar(0));
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x)
            if (cv::pointPolygonTest(polygon, {static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}, false) > 0)
                mask.at<uchar>(y, x) = 255;
    return mask;
}

/// The pixels of all of a LabelMe file's polygons.
inline cv::Mat labelme_mask(const nlohmann::json& labelme) {
    const cv::Size size(labelme["imageWidth"].get<int>(), labelme["imageHeight"].get<int>());
    cv::Mat all(size, CV_8UC1, cv::Scalar(0));
    for (const auto& shape : labelme["shapes"]) {
        std::vector<cv::Point2f> polygon;
        for (const auto& point : shape["points"])
            polygon.emplace_back(point.at(0).get<float>(), point.at(1).get<float>());
        all |= filled(polygon, size);
    }
    return all;
}

/// The pixels of all of a picture's annotations in a COCO file.
inline cv::Mat coco_mask(const nlohmann::json& coco, const nlohmann::json& image) {
    const cv::Size size(image["width"].get<int>(), image["height"].get<int>());
    cv::Mat all(size, CV_8UC1, cv::Scalar(0));
    for (const auto& one : coco["annotations"]) {
        if (one["image_id"] != image["id"]) continue;
        if (one["segmentation"].is_object()) {
            all |= decoded(one["segmentation"]);
            continue;
        }
        for (const auto& numbers : one["segmentation"]) {
            std::vector<cv::Point2f> polygon;
            for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
                polygon.emplace_back(numbers[i].get<float>(), numbers[i + 1].get<float>());
            all |= filled(polygon, size);
        }
    }
    return all;
}

}  // namespace fade::test
