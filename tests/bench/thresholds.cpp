// SPDX-License-Identifier: MIT
// How many good parts pass and bad ones fail with thresholds that were found from a few good parts alone, for 5 % false
// alarms. For every class of pictures in MVTec AD's layout: draws of 4, 8 and 16 good pictures are the references; each
// of them is scored with the others alone, and the threshold of these scores judges all other pictures.
#include "fade/dataset.h"
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/model.h"
#include "fade/threshold_search.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>
#include <random>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

constexpr double asked = 0.05;
constexpr int draws = 5;

struct Count {
    int good = 0, good_passed = 0;
    int bad = 0, bad_failed = 0;
    Count& operator+=(const Count& other) {
        good += other.good;
        good_passed += other.good_passed;
        bad += other.bad;
        bad_failed += other.bad_failed;
        return *this;
    }
};

double score(const Method& method, const ImageFeatures& picture, const MemoryBank& bank) {
    return detect(picture, method.classification, method.segmentation, bank, method.settings).image_score;
}

Count judge(const Method& method, const std::vector<ImageFeatures>& references, const std::vector<ImageFeatures>& good,
            const std::vector<ImageFeatures>& bad) {
    std::vector<double> own;
    for (std::size_t i = 0; i < references.size(); ++i) {
        auto others = references;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        own.push_back(score(method, references[i], MemoryBank(others)));
    }
    const auto found = threshold_from_good(own, asked);
    const MemoryBank bank(references);
    Count count;
    for (const auto& picture : good) {
        ++count.good;
        count.good_passed += score(method, picture, bank) < found.reason.threshold ? 1 : 0;
    }
    for (const auto& picture : bad) {
        ++count.bad;
        count.bad_failed += score(method, picture, bank) >= found.reason.threshold ? 1 : 0;
    }
    return count;
}

void measure(const Method& method, const DatasetClass& part, std::map<std::size_t, Count>& all) {
    const auto request = required_features(method.settings);
    const auto encode = [&](const std::filesystem::path& file) {
        return compute_features(*method.model, load_image(file), request);
    };
    std::vector<ImageFeatures> good, bad;
    for (const auto& file : part.train) good.push_back(encode(file));
    for (const auto& picture : part.test) (picture.anomalous ? bad : good).push_back(encode(picture.file));
    std::printf("%-16s", part.name.c_str());
    std::mt19937 random(1);
    for (const auto size : std::initializer_list<std::size_t>{4, 8, 16}) {
        if (size >= good.size()) break;
        Count count;
        for (int draw = 0; draw < draws; ++draw) {
            std::shuffle(good.begin(), good.end(), random);
            const auto middle = good.begin() + static_cast<std::ptrdiff_t>(size);
            count += judge(method, {good.begin(), middle}, {middle, good.end()}, bad);
        }
        std::printf("  %4d of %4d  %4d of %4d ", count.good_passed, count.good, count.bad_failed, count.bad);
        all[size] += count;
    }
    std::puts("");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: fade_thresholds MODEL DATASET...\n", stderr);
        return 2;
    }
    try {
        const Method method({.path = argv[1]});
        std::map<std::size_t, Count> all;
        std::printf("good ones passed and bad ones failed, of %d draws each, for 5 %% false alarms\n%-16s", draws, "");
        for (const int size : {4, 8, 16}) std::printf("  %2d good parts             ", size);
        std::puts("");
        for (int i = 2; i < argc; ++i)
            for (const auto& part : find_dataset(argv[i], DatasetLayout::mvtec).classes) measure(method, part, all);
        for (const auto& [size, count] : all)
            std::printf(
                "%2zu good parts: %.1f %% of %d good ones passed (95 %% wanted), %.1f %% of %d bad ones failed\n", size,
                100.0 * count.good_passed / count.good, count.good, 100.0 * count.bad_failed / count.bad, count.bad);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
