// SPDX-License-Identifier: MIT
// Which way of not looking finds more in the rest: a part of every picture is looked at, by a mask, and the others are
// blanked in some colour, or their cells are left out. For every class of pictures in MVTec AD's layout.
#include "fade/dataset.h"
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/metrics.h"
#include "fade/model.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr std::size_t references = 4;
constexpr std::size_t most_pictures = 30;  // of a class, evenly spread

enum class Way { all, cells, mean, model, black };
constexpr std::array ways{Way::all, Way::cells, Way::mean, Way::model, Way::black};
constexpr std::array way_names{"no mask", "cells", "mean of what is looked at", "the model's mean", "black"};

enum class Shape { ellipse, half };
constexpr std::array shapes{Shape::ellipse, Shape::half};
constexpr std::array shape_names{"an ellipse of 64 %", "the left half"};

cv::Mat mask_of(Shape shape, cv::Size size) {
    cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
    if (shape == Shape::half)
        mask(cv::Rect(0, 0, size.width / 2, size.height)).setTo(255);
    else
        cv::ellipse(mask, {size.width / 2, size.height / 2}, {size.width * 45 / 100, size.height * 45 / 100}, 0, 0, 360,
                    255, cv::FILLED);
    return mask;
}

ImageFeatures encode(const Method& method, Image image, Way way, Shape shape) {
    const auto mask = mask_of(shape, image.pixels.size());
    cv::Scalar colour;
    if (way == Way::mean) colour = cv::mean(image.pixels, mask);
    if (way == Way::model) {
        const auto& mean = method.model->info().config.mean;
        colour = cv::Scalar(mean[0], mean[1], mean[2]) * 255;
    }
    if (way != Way::all && way != Way::cells) {
        image.pixels = image.pixels.clone();
        image.pixels.setTo(colour, mask == 0);
    }
    auto features = compute_features(*method.model, image, required_features(method.settings));
    return way == Way::all ? features : features.looked_at(mask);
}

struct Scores {
    std::vector<double> images;
    std::vector<bool> anomalous;
    double moved = 0;  ///< mean change of the image score when what is outside is painted over
    int painted = 0;
    std::vector<double> pixels;  ///< inside, of pictures with a defect there
    std::vector<bool> marked;
};

/// Where a defect lies: 1, all of it inside; 0, outside; none known: -1.
double share_inside(const TestPicture& picture, const cv::Mat& mask, cv::Mat& defect) {
    if (picture.masks.empty()) return -1;
    cv::extractChannel(load_image(picture.masks.front()).pixels, defect, 0);
    if (defect.size() != mask.size()) return -1;
    defect = defect > 127;
    const int all = cv::countNonZero(defect);
    return all == 0 ? -1 : cv::countNonZero(defect & mask) / static_cast<double>(all);
}

void add_pixels(Scores& scores, const cv::Mat& map, const cv::Mat& defect, const cv::Mat& mask) {
    constexpr int side = 128;
    cv::Mat values = resize_map(map, {side, side});
    cv::Mat truth;
    cv::Mat inside;
    cv::resize(defect, truth, {side, side}, 0, 0, cv::INTER_NEAREST);
    cv::resize(mask, inside, {side, side}, 0, 0, cv::INTER_NEAREST);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            if (inside.at<unsigned char>(y, x) != 0) {
                scores.pixels.push_back(double{values.at<float>(y, x)});
                scores.marked.push_back(truth.at<unsigned char>(y, x) != 0);
            }
}

/// A broad stroke where nobody looks.
Image painted(const Image& image, const cv::Mat& mask) {
    auto result = image;
    result.pixels = image.pixels.clone();
    cv::Mat stroke = cv::Mat::zeros(mask.size(), CV_8UC1);
    cv::line(stroke, {mask.cols, 0}, {mask.cols * 3 / 4, mask.rows}, 255, std::max(3, mask.cols / 12));
    result.pixels.setTo(cv::Scalar(230, 30, 30), stroke & (mask == 0));
    return result;
}

using Table = std::map<std::pair<std::size_t, bool>, std::vector<std::array<double, 3>>>;  // by way, and few-shot

void measure(const Method& method, const DatasetClass& part, Shape shape, Table& table) {
    for (std::size_t w = 0; w < ways.size(); ++w) {
        std::vector<ImageFeatures> good;
        for (const auto& file : part.train)
            if (good.size() < references) good.push_back(encode(method, load_image(file), ways.at(w), shape));
        const std::array banks{MemoryBank(), MemoryBank(good)};
        std::array<Scores, banks.size()> all;
        const auto step = (part.test.size() + most_pictures - 1) / most_pictures;
        for (std::size_t p = 0; p < part.test.size(); p += step) {
            const auto& picture = part.test[p];
            const auto image = load_image(picture.file);
            const auto mask = mask_of(shape, image.pixels.size());
            cv::Mat defect;
            const double inside = picture.anomalous ? share_inside(picture, mask, defect) : 0;
            if (inside < 0 || (inside > 0 && inside < 0.8)) continue;  // which it is cannot be told
            const auto features = encode(method, image, ways.at(w), shape);
            const auto other = inside > 0 ? features : encode(method, painted(image, mask), ways.at(w), shape);
            for (std::size_t i = 0; i < banks.size(); ++i) {
                const auto inspected = [&](const ImageFeatures& of) {
                    return detect(of, method.classification, method.segmentation, banks.at(i), method.settings);
                };
                auto& scores = all.at(i);
                const auto result = inspected(features);
                scores.images.push_back(result.image_score);
                scores.anomalous.push_back(inside > 0);
                if (inside > 0) {
                    add_pixels(scores, result.fused, defect, mask);
                } else {
                    scores.moved += std::abs(inspected(other).image_score - result.image_score);
                    ++scores.painted;
                }
            }
        }
        for (std::size_t i = 0; i < banks.size(); ++i) {
            const auto& scores = all.at(i);
            const auto images = image_metrics(scores.images, scores.anomalous).auroc;
            const auto pixels = image_metrics(scores.pixels, scores.marked).auroc;
            if (images && pixels) table[{w, i > 0}].push_back({*images, *pixels, scores.moved / scores.painted});
        }
    }
    std::fprintf(stderr, "%s done\n", part.name.c_str());
}

void print(const Table& table, const char* title) {
    std::printf(
        "%s; mean of the classes: image AUROC, pixel AUROC inside, change of the image score by a stroke "
        "outside\n",
        title);
    for (const auto& [key, rows] : table) {
        std::array<double, 3> sum{};
        for (const auto& row : rows)
            for (std::size_t i = 0; i < sum.size(); ++i) sum.at(i) += row.at(i) / static_cast<double>(rows.size());
        std::printf("  %-26s %-9s  %.3f  %.3f  %.4f  (%zu classes)\n", way_names.at(key.first),
                    key.second ? "4-shot" : "zero-shot", sum[0], sum[1], sum[2], rows.size());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_masks MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const Method method({.path = argv[1]});
        for (std::size_t s = 0; s < shapes.size(); ++s)
            for (const bool separate : {false, true}) {
                Table table;
                for (int i = 2; i < argc; ++i)
                    for (const auto& part : find_dataset(argv[i], DatasetLayout::mvtec).classes)
                        if ((part.test.size() > 20) == separate) measure(method, part, shapes.at(s), table);
                if (!table.empty())
                    print(table,
                          (std::string("Looking at ") + shape_names.at(s) +
                           (separate ? ", classes of more than 20 pictures" : ", classes of at most 20 pictures"))
                              .c_str());
                std::fflush(stdout);
            }
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
