// SPDX-License-Identifier: MIT
// A drawn picture of 12,000 x 9,000 pixels with a defect of 12 pixels, as one square and in tiles, with one reference:
// where the highest value of the vision map lies, how far it stands out, what it takes.
#include "fade/detect.h"
#include "fade/error.h"
#include "fade/image.h"
#include "fade/threads.h"

#include <sys/resource.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "bench/method.h"

using namespace fade;

namespace {

const cv::Size picture_size(12'000, 9'000);
constexpr int defect_side = 12;
const cv::Point defect_at(7'301, 2'649);

/// A cast surface: slow changes of brightness, and grain.
cv::Mat surface(std::uint64_t seed) {
    cv::RNG random(seed);
    cv::Mat slow(12, 16, CV_32FC3);
    random.fill(slow, cv::RNG::UNIFORM, 120, 136);
    cv::Mat pixels;
    cv::resize(slow, pixels, picture_size, 0, 0, cv::INTER_CUBIC);
    pixels.convertTo(pixels, CV_8UC3);
    cv::Mat grain(picture_size, CV_8UC1);
    random.fill(grain, cv::RNG::NORMAL, 8, 3);
    cv::Mat grey;
    cv::cvtColor(grain, grey, cv::COLOR_GRAY2RGB);
    return pixels + grey;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double peak_gigabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1e6;
}

void measure(const Method& method, int tiles) {
    auto settings = method.settings;
    settings.tiles = tiles;
    const auto encode = [&](cv::Mat pixels, const char* name) {
        return compute_features(*method.model, {std::move(pixels), name, name},
                                required_features(settings, Regime::few_shot));
    };
    const MemoryBank bank(std::vector{encode(surface(1), "reference")});
    auto marked = surface(2);
    cv::circle(marked, defect_at, defect_side / 2, cv::Scalar(30, 25, 20), cv::FILLED);

    auto start = std::chrono::steady_clock::now();
    const auto query = encode(std::move(marked), "query");
    const double encoding = seconds_since(start);
    start = std::chrono::steady_clock::now();
    const auto result = detect(query, method.classification, method.segmentation, bank, settings);
    const double matching = seconds_since(start);

    const auto& finest = result.views.back();
    cv::Point place;
    double highest = 0;
    cv::minMaxLoc(finest.vision, nullptr, &highest, nullptr, &place);
    const auto cell = [](int at, int cells, int pixels) { return at * cells / pixels; };
    const cv::Point truth(cell(defect_at.x, finest.vision.cols, picture_size.width),
                          cell(defect_at.y, finest.vision.rows, picture_size.height));
    const bool found = std::max(std::abs(place.x - truth.x), std::abs(place.y - truth.y)) <= 1;
    cv::Mat rest = finest.vision.clone();
    cv::circle(rest, place, 2, cv::Scalar(0), cv::FILLED);
    double next = 0;
    cv::minMaxLoc(rest, nullptr, &next);
    std::printf("%5d  %4d x %4d  %-6s  %6.3f  %6.3f  %9.1f  %8.1f  %7.2f\n", tiles, finest.vision.cols,
                finest.vision.rows, found ? "yes" : "no", highest, next, encoding, matching, peak_gigabytes());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: %s MODEL TILES...\n", argv[0]);
        return 2;
    }
    try {
        set_thread_count(0);
        const Method method({.path = argv[1]});
        std::printf("tiles      grid      found  highest   next  encoding s  match s  peak GB\n");
        for (int i = 2; i < argc; ++i) measure(method, std::stoi(argv[i]));
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
