// SPDX-License-Identifier: MIT
// What judging pictures by each other adds to the published method: image AUROC, pixel AUROC and PRO of every class of
// pictures in MVTec AD's layout, by words alone, as batches of 8, 16 and 32 of the test pictures, and with references.
#include "fade/dataset.h"
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/metrics.h"
#include "fade/model.h"
#include "fade/mutual.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr int map_side = 448;
constexpr int draws = 2;  ///< orders in which a class is split into batches

struct Picture {
    ImageFeatures features;
    ImageFeatures layers;
    bool anomalous = false;
    cv::Mat regions;  ///< of the defects, at `map_side`; empty: none, or not known
    bool masked = true;
};

/// Where any of the masks is not 0.
cv::Mat regions_of(const std::vector<std::filesystem::path>& masks) {
    cv::Mat all;
    for (const auto& file : masks) {
        const cv::Mat mask = cv::imread(file.string(), cv::IMREAD_GRAYSCALE);
        if (mask.empty()) throw Error(ErrorCode::malformed, file.string(), Text::english_only("is no mask."));
        all = all.empty() ? mask : cv::Mat(cv::max(all, mask));
    }
    return all.empty() ? all : label_regions(resize_mask(all, map_side));
}

std::vector<Picture> encode(const Method& method, const DatasetClass& part) {
    const auto request = required_features(method.settings);
    const auto layers = mutual_features(method.settings, method.model->info().config);
    std::vector<Picture> pictures;
    for (const auto& test : part.test) {
        const auto image = load_image(test.file);
        pictures.push_back({compute_features(*method.model, image, request),
                            compute_features(*method.model, image, layers), test.anomalous, regions_of(test.masks),
                            !test.anomalous || !test.masks.empty()});
    }
    return pictures;
}

struct Figures {
    double image = 0;
    double pixel = 0;
    double pro = 0;
    int runs = 0;
    void add(const Figures& other) {
        image += other.image;
        pixel += other.pixel;
        pro += other.pro;
        runs += other.runs;
    }
};

/// `inspections`: one a picture, or none where it was in no batch.
Figures measure(const std::vector<Picture>& pictures, const std::vector<std::optional<Inspection>>& inspections) {
    std::vector<double> scores;
    std::vector<bool> anomalous;
    PixelScores pixels;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (!inspections[i]) continue;
        scores.push_back(inspections[i]->image_score);
        anomalous.push_back(pictures[i].anomalous);
        if (pictures[i].masked) pixels.add(quantise_map(inspections[i]->fused, map_side), pictures[i].regions);
    }
    const auto pixel = pixels.measure();
    return {image_metrics(scores, anomalous).auroc.value_or(0), pixel.auroc.value_or(0), pixel.pro.value_or(0), 1};
}

Figures with_references(const Method& method, const std::vector<Picture>& pictures, const MemoryBank& bank) {
    std::vector<std::optional<Inspection>> inspections;
    for (const auto& picture : pictures)
        inspections.emplace_back(
            detect(picture.features, method.classification, method.segmentation, bank, method.settings));
    return measure(pictures, inspections);
}

/// One way to fuse, by the side of the others.
struct Way {
    Settings settings;
    std::vector<std::optional<Inspection>> inspections;
};

/// All pictures in batches of this size; the last one is as large as what is left, if it is large enough.
void in_batches(const Method& method, const std::vector<Picture>& pictures, std::size_t size, unsigned draw,
                std::vector<Way>& ways, std::map<BatchDoubt, int>& doubts) {
    std::vector<std::size_t> order(pictures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(draw);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (auto& way : ways) way.inspections.assign(pictures.size(), std::nullopt);
    for (std::size_t first = 0; first < order.size(); first += size) {
        const auto count = std::min(size, order.size() - first);
        if (count < least_batch) break;
        const auto maps = mutual_maps(
            count, [&](std::size_t i) { return pictures[order[first + i]].layers; }, method.settings.mutual);
        const auto vision = batch_vision(maps);
        BatchFacts facts;
        facts.pictures = count;
        for (std::size_t i = 0; i < count; ++i) {
            if (is_stranger(maps[i])) ++facts.strangers;
            const auto picture = order[first + i];
            for (auto& way : ways)
                way.inspections[picture] = detect(pictures[picture].features, method.classification,
                                                  method.segmentation, vision[i], count, way.settings);
            if (ways.front().inspections[picture]->language_score >= 0.5) ++facts.anomalous_by_language;
        }
        for (const auto doubt : doubts_of(facts)) ++doubts[doubt];
    }
}

using Table = std::vector<std::pair<std::string, Figures>>;

void print(const std::string& name, const Table& table) {
    for (const auto& [row, sums] : table)
        std::printf("%-16s %-30s %6.1f %6.1f %6.1f\n", name.c_str(), row.c_str(), 100 * sums.image / sums.runs,
                    100 * sums.pixel / sums.runs, 100 * sums.pro / sums.runs);
    std::fflush(stdout);
}

Table measure(const Method& method, const DatasetClass& part) {
    const auto pictures = encode(method, part);
    Table table;
    table.emplace_back("words alone (0-shot)", with_references(method, pictures, {}));
    for (const std::size_t size : {8, 16, 32}) {
        if (size > pictures.size()) continue;
        std::vector<Way> ways(2, {method.settings, {}});
        ways[1].settings.classification_guidance = ways[1].settings.segmentation_guidance = Guidance::vision;
        std::vector<Figures> sums(ways.size());
        std::map<BatchDoubt, int> doubts;
        for (unsigned draw = 0; draw < draws; ++draw) {
            in_batches(method, pictures, size, draw, ways, doubts);
            for (std::size_t i = 0; i < ways.size(); ++i) sums[i].add(measure(pictures, ways[i].inspections));
        }
        auto name = "batch of " + std::to_string(size);
        table.emplace_back(name + ", without words", sums[1]);
        for (const auto& [doubt, count] : doubts)
            name += " [" + std::string(to_string(doubt)) + " " + std::to_string(count) + "]";
        table.emplace_back(name, sums[0]);
    }
    std::vector<ImageFeatures> references;
    for (const auto& file : part.train) {
        if (references.size() == 4) break;
        references.push_back(compute_features(*method.model, load_image(file), required_features(method.settings)));
    }
    for (const std::size_t shots : {1, 4})
        if (shots <= references.size())
            table.emplace_back(std::to_string(shots) + "-shot",
                               with_references(method, pictures, MemoryBank(std::span(references).first(shots))));
    return table;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_beyond MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const Method method({.path = argv[1]});
        std::printf("%-16s %-30s %6s %6s %6s\n", "", "", "image", "pixel", "PRO");
        for (int i = 2; i < argc; ++i)
            for (const auto& part : find_dataset(argv[i], DatasetLayout::mvtec).classes)
                print(part.name, measure(method, part));
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
