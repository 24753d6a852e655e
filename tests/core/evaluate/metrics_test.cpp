// SPDX-License-Identifier: MIT
#include "fade/metrics.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <random>

#include "fade/files.h"
#include "support/refusal.h"
#include "support/shared_data.h"

using namespace fade;

namespace {

/// A picture of numbers: CV_32FC1.
cv::Mat to_mat(const nlohmann::json& rows) {
    const auto values = rows.get<std::vector<std::vector<float>>>();
    cv::Mat mat(static_cast<int>(values.size()), static_cast<int>(values.front().size()), CV_32FC1);
    for (int y = 0; y < mat.rows; ++y)
        std::copy(values[std::size_t(y)].begin(), values[std::size_t(y)].end(), mat.ptr<float>(y));
    return mat;
}

cv::Mat as_levels(const cv::Mat& whole_numbers) {
    cv::Mat levels;
    whole_numbers.convertTo(levels, CV_8U);
    return levels;
}

cv::Mat as_float(const cv::Mat& levels) {
    cv::Mat floats;
    levels.convertTo(floats, CV_32F, 1.0 / 255);
    return floats;
}

struct Case {
    std::vector<double> scores;
    std::vector<bool> labels;
};

/// Few distinct scores, so that there are many ties; at least one sample of each kind.
Case random_case(std::mt19937& generator) {
    Case result;
    const auto count = std::uniform_int_distribution(2, 60)(generator);
    std::uniform_int_distribution level(0, 9);
    for (int i = 0; i < count; ++i) {
        result.scores.push_back(level(generator) / 10.0);
        result.labels.push_back(i == 0 || (i != 1 && level(generator) < 4));
    }
    return result;
}

/// The share of pairs of an anomalous and a normal sample that are ordered rightly; a tie is half right.
double auroc_by_definition(const Case& data) {
    double right = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < data.scores.size(); ++i)
        for (std::size_t j = 0; j < data.scores.size(); ++j) {
            if (!data.labels[i] || data.labels[j]) continue;
            ++pairs;
            right += data.scores[i] > data.scores[j] ? 1 : data.scores[i] == data.scores[j] ? 0.5 : 0;
        }
    return right / pairs;
}

struct PrecisionRecall {
    double precision = 1;
    double recall = 0;
};

PrecisionRecall at_threshold(const Case& data, double threshold) {
    double hits = 0;
    double called = 0;
    double positives = 0;
    for (std::size_t i = 0; i < data.scores.size(); ++i) {
        positives += data.labels[i] ? 1 : 0;
        called += data.scores[i] >= threshold ? 1 : 0;
        hits += data.labels[i] && data.scores[i] >= threshold ? 1 : 0;
    }
    return {hits / called, hits / positives};
}

/// Trapezoids through the points of every threshold, each counted from scratch.
double aupr_by_definition(const Case& data) {
    double area = 0;
    PrecisionRecall before;
    for (int level = 9; level >= 0; --level) {
        const double threshold = level / 10.0;
        if (std::find(data.scores.begin(), data.scores.end(), threshold) == data.scores.end()) continue;
        const auto now = at_threshold(data, threshold);
        area += (now.recall - before.recall) * (now.precision + before.precision) / 2;
        before = now;
    }
    return area;
}

}  // namespace

TEST_CASE("metrics equal the authors'", "[golden]") {
    FADE_REQUIRE_SHARED(file, "golden/metrics.json");
    const auto cases = nlohmann::json::parse(read_file(file));
    REQUIRE(cases.size() == 4);
    double worst = 0;
    for (const auto& golden : cases) {
        const auto& expected = golden.at("expected");
        const auto compare = [&](const std::optional<double>& value, const std::string& name) {
            INFO(name);
            REQUIRE(value);
            worst = std::max(worst, std::abs(*value - expected.at(name).get<double>()));
            CHECK(std::abs(*value - expected.at(name).get<double>()) <= 1e-9);
        };
        const auto numbers = golden.at("labels").get<std::vector<int>>();
        const auto image = image_metrics(golden.at("scores").get<std::vector<double>>(),
                                         std::vector<bool>(numbers.begin(), numbers.end()));
        compare(image.auroc, "full_image_auroc");
        compare(image.aupr, "full_image_aupr");
        compare(image.f1_max, "full_image_f1_max");
        const bool has_levels = golden.at("maps")[0][0][0].is_number_integer();
        for (const bool floats : {true, false}) {
            if (!floats && !has_levels) continue;
            PixelScores scores;
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                const auto map = to_mat(golden.at("maps")[i]);
                scores.add(floats ? map : as_levels(map), label_regions(as_levels(to_mat(golden.at("masks")[i]))));
            }
            INFO((floats ? "float scores" : "8-bit scores"));
            const auto pixel = scores.measure();
            compare(pixel.auroc, "full_pixel_auroc");
            compare(pixel.f1_max, "full_pixel_f1_max");
            compare(pixel.pro, "full_pixel_au_pro");
            compare(pixel.anomalous_auroc, "anomaly_pixel_auroc");
            compare(pixel.anomalous_f1_max, "anomaly_pixel_f1_max");
        }
    }
    std::cout << "MEASURED: metrics' max difference from the authors': " << worst << std::endl;
}

TEST_CASE("AUROC and AUPR equal their definitions, with ties", "[evaluate]") {
    std::mt19937 generator(7);
    for (int i = 0; i < 100; ++i) {
        const auto data = random_case(generator);
        const auto metrics = image_metrics(data.scores, data.labels);
        INFO("case " << i);
        CHECK(*metrics.auroc == Approx(auroc_by_definition(data)).margin(1e-12));
        CHECK(*metrics.aupr == Approx(aupr_by_definition(data)).margin(1e-12));
        double best = 0;
        for (const double score : data.scores) {
            const auto [precision, recall] = at_threshold(data, score);
            if (precision + recall > 0) best = std::max(best, 2 * precision * recall / (precision + recall));
        }
        CHECK(*metrics.f1_max == Approx(best).margin(1e-12));
    }
}

TEST_CASE("metrics of perfect, reversed and constant scores have closed forms", "[evaluate]") {
    const std::vector<bool> labels{true, true, false, false};
    CHECK(image_metrics({4, 3, 2, 1}, labels).auroc == 1.0);
    CHECK(image_metrics({4, 3, 2, 1}, labels).aupr == 1.0);
    CHECK(image_metrics({1, 2, 3, 4}, labels).auroc == 0.0);
    CHECK(image_metrics({5, 5, 5, 5}, labels).auroc == 0.5);
    CHECK(*image_metrics({5, 5, 5, 5}, labels).f1_max == Approx(2.0 / 3));
}

TEST_CASE("undefined metrics are absent", "[evaluate]") {
    const auto only_bad = image_metrics({1, 2}, {true, true});
    CHECK_FALSE(only_bad.auroc);
    CHECK(only_bad.aupr == 1.0);
    const auto only_good = image_metrics({1, 2}, {false, false});
    CHECK_FALSE(only_good.auroc);
    CHECK_FALSE(only_good.aupr);
    CHECK_FALSE(only_good.f1_max);
    CHECK_FALSE(image_metrics({}, {}).auroc);
    PixelScores none;
    CHECK_FALSE(none.measure().pro);
    CHECK(test::refusal([] { (void)image_metrics({1}, {}); }) == "There must be as many scores as labels.");
    CHECK(test::refusal([] { (void)image_metrics({std::nan("")}, {true}); }) == "An image score is no number.");
}

TEST_CASE("PRO of a map that is its own truth is one, and regions touch at corners", "[evaluate]") {
    cv::Mat mask = cv::Mat::zeros(20, 20, CV_8UC1);
    mask.at<std::uint8_t>(3, 3) = mask.at<std::uint8_t>(4, 4) = 1;
    mask.at<std::uint8_t>(10, 10) = 7;
    const auto regions = label_regions(mask);
    double count = 0;
    cv::minMaxLoc(regions, nullptr, &count);
    CHECK(count == 2);
    PixelScores scores;
    scores.add((mask != 0), regions);
    const auto metrics = scores.measure();
    // One threshold separates perfectly: overlap 1 at a false positive rate of 0.
    CHECK(*metrics.pro == Approx(1.0));
    CHECK(*metrics.auroc == Approx(1.0));
    CHECK(*metrics.f1_max == Approx(1.0));
}

TEST_CASE("8-bit and float scores of the same values measure alike", "[evaluate]") {
    std::mt19937 generator(3);
    std::uniform_int_distribution level(0, 255);
    PixelScores levels;
    PixelScores floats;
    Curves curves;
    for (int image = 0; image < 5; ++image) {
        cv::Mat map(64, 64, CV_8UC1);
        std::generate(map.begin<std::uint8_t>(), map.end<std::uint8_t>(),
                      [&] { return static_cast<std::uint8_t>(level(generator)); });
        cv::Mat mask = cv::Mat::zeros(64, 64, CV_8UC1);
        if (image > 1) mask(cv::Rect(image * 5, 10, 9, image * 3)) = 255;
        const auto regions = image > 1 ? label_regions(mask) : cv::Mat();
        levels.add(map, regions);
        floats.add(as_float(map), regions);
    }
    const auto a = levels.measure(&curves);
    const auto b = floats.measure();
    CHECK(*a.auroc == Approx(*b.auroc).margin(1e-13));
    CHECK(*a.f1_max == Approx(*b.f1_max).margin(1e-13));
    CHECK(*a.pro == Approx(*b.pro).margin(1e-13));
    CHECK(*a.anomalous_auroc == Approx(*b.anomalous_auroc).margin(1e-13));
    CHECK(*a.anomalous_auroc != *a.auroc);
    CHECK(curves.roc.back().x == 1);
    CHECK(curves.roc.back().y == 1);
    CHECK(curves.pro.back().y == 1);
    CHECK(curves.roc.size() < 600);
}

TEST_CASE("maps and masks come to the evaluation's size as the authors' do", "[evaluate]") {
    // 255 levels are cut off, not rounded.
    const cv::Mat map = (cv::Mat_<float>(1, 4) << -1.0F, 0.999F, 1.0F, 0.5F);
    const cv::Mat expected = (cv::Mat_<std::uint8_t>(1, 4) << 0, 254, 255, 127);
    CHECK(cv::countNonZero(quantise_map(cv::repeat(map, 4, 1), 4) != cv::repeat(expected, 4, 1)) == 0);

    // Halving averages with a triangle of weights 1 3 3 1: a single pixel vanishes, a half plane stays.
    cv::Mat mask = cv::Mat::zeros(8, 8, CV_8UC1);
    mask.at<std::uint8_t>(2, 2) = 255;
    CHECK(cv::countNonZero(resize_mask(mask, 4)) == 0);
    mask(cv::Rect(0, 0, 4, 8)) = 1;
    const auto half = resize_mask(mask, 4);
    CHECK(cv::countNonZero(half) == 8);
    CHECK(cv::countNonZero(half(cv::Rect(0, 0, 2, 4))) == 8);
}
