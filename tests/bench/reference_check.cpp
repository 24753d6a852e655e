// SPDX-License-Identifier: MIT
// How many defective parts the check of references finds that were planted among good ones, and how many good ones it
// marks. For every class of pictures in MVTec AD's layout: sets of some of its good pictures, each alone and with one
// of the defective ones.
#include "fade/reference_check.h"

#include "fade/dataset.h"
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/model.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr std::size_t most_good = 16;
constexpr std::size_t most_defective = 8;
constexpr int draws = 6;  // of the good ones, by number of them

struct Count {
    int found = 0;
    int planted = 0;
    int marked = 0;  // of the good ones
    int good = 0;
};

struct Features {
    std::vector<ImageFeatures> good;
    std::vector<ImageFeatures> defective;
};

Features encode(const Method& method, const DatasetClass& part) {
    Features features;
    const auto request = required_features(method.settings);
    const auto add = [&](std::vector<ImageFeatures>& to, std::size_t most, const std::filesystem::path& file) {
        if (to.size() < most) to.push_back(compute_features(*method.model, load_image(file), request));
    };
    for (const auto& file : part.train) add(features.good, most_good, file);
    for (const auto& picture : part.test)
        picture.anomalous ? add(features.defective, most_defective, picture.file)
                          : add(features.good, most_good, picture.file);
    return features;
}

void check(const Method& method, const std::vector<ImageFeatures>& references, bool planted, Count& count) {
    std::vector<double> scores;
    for (std::size_t i = 0; i < references.size(); ++i) {
        auto others = references;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        scores.push_back(
            detect(references[i], method.classification, method.segmentation, MemoryBank(others), method.settings)
                .vision_score);
    }
    const auto unlike = check_references(scores).unlike;
    const auto good = static_cast<std::ptrdiff_t>(references.size()) - (planted ? 1 : 0);
    count.marked += static_cast<int>(std::count(unlike.begin(), unlike.begin() + good, true));
    count.good += static_cast<int>(good);
    if (!planted) return;
    count.found += unlike.back() ? 1 : 0;
    ++count.planted;
}

void measure(const Method& method, const DatasetClass& part, std::map<std::size_t, Count>& all) {
    const auto features = encode(method, part);
    std::printf("%-16s", part.name.c_str());
    std::mt19937 random(1);
    for (const auto size : std::initializer_list<std::size_t>{3, 4, 5, 7, 10, 15}) {
        if (size > features.good.size()) break;
        Count count;
        for (int draw = 0; draw < (size == features.good.size() ? 1 : draws); ++draw) {
            std::vector<std::size_t> order(features.good.size());
            std::iota(order.begin(), order.end(), 0);
            if (draw > 0) std::shuffle(order.begin(), order.end(), random);
            std::vector<ImageFeatures> references;
            for (std::size_t i = 0; i < size; ++i) references.push_back(features.good[order[i]]);
            check(method, references, false, count);
            for (const auto& defective : features.defective) {
                references.push_back(defective);
                check(method, references, true, count);
                references.pop_back();
            }
        }
        std::printf("  %3d of %3d, %3d of %4d", count.found, count.planted, count.marked, count.good);
        auto& sum = all[size];
        sum = {sum.found + count.found, sum.planted + count.planted, sum.marked + count.marked, sum.good + count.good};
    }
    std::puts("");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_reference_check MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const Method method({.path = argv[1]});
        std::map<std::size_t, Count> all;
        std::puts("planted ones found, good ones marked; by the number of good ones (3 with a planted one are 4)");
        for (int i = 2; i < argc; ++i)
            for (const auto& part : find_dataset(argv[i], DatasetLayout::mvtec).classes) measure(method, part, all);
        for (const auto& [size, count] : all)
            std::printf("%2zu good: %d of %d planted ones found, %d of %d good ones marked\n", size, count.found,
                        count.planted, count.marked, count.good);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
