// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include "detect/fusion.h"
#include "detect/language.h"
#include "detect/vision.h"
#include "encode/reference/layers.h"

using namespace fade;

namespace {

at::Tensor unit_rows(std::int64_t rows) {
    return reference::normalise_rows(at::randn({rows, 16}));
}

TextFeatures::Impl text_of(const at::Tensor& normal, const at::Tensor& anomalous) {
    TextFeatures::Impl text;
    text.normal = normal;
    text.anomalous = anomalous;
    text.means = at::stack({normal.mean(0), anomalous.mean(0)});
    return text;
}

double inner_product_of(const at::Tensor& a, const at::Tensor& b) {
    return a.to(at::kDouble).dot(b.to(at::kDouble)).item<double>();
}

double value(const at::Tensor& tensor, std::int64_t index) {
    return tensor[index].item<double>();
}

}  // namespace

TEST_CASE("the three classifiers equal their definitions", "[detect]") {
    const c10::InferenceMode guard;
    constexpr double scale = 10;
    const auto text = text_of(unit_rows(5), unit_rows(3));
    const auto embeddings = unit_rows(4);
    const auto average = anomalous_probability(embeddings, text, Classifier::average, scale);
    const auto softmax = anomalous_probability(embeddings, text, Classifier::softmax, scale);
    const auto nearest = anomalous_probability(embeddings, text, Classifier::max, scale);
    for (std::int64_t i = 0; i < 4; ++i) {
        double mean_normal = 0;
        double mean_anomalous = 0;
        double sum_normal = 0;
        double sum_anomalous = 0;
        double max_normal = -2;
        double max_anomalous = -2;
        for (std::int64_t j = 0; j < 5; ++j) {
            const double similarity = inner_product_of(embeddings[i], text.normal[j]);
            mean_normal += similarity / 5;
            sum_normal += std::exp(scale * similarity);
            max_normal = std::max(max_normal, similarity);
        }
        for (std::int64_t j = 0; j < 3; ++j) {
            const double similarity = inner_product_of(embeddings[i], text.anomalous[j]);
            mean_anomalous += similarity / 3;
            sum_anomalous += std::exp(scale * similarity);
            max_anomalous = std::max(max_anomalous, similarity);
        }
        const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
        CHECK(value(average, i) == Approx(sigmoid(scale * (mean_anomalous - mean_normal))).epsilon(1e-5));
        CHECK(value(softmax, i) == Approx(sum_anomalous / (sum_normal + sum_anomalous)).epsilon(1e-5));
        CHECK(value(nearest, i) == Approx(sigmoid(scale * (max_anomalous - max_normal))).epsilon(1e-5));
    }
}

TEST_CASE("the distance to the nearest reference equals a search by hand", "[detect]") {
    const c10::InferenceMode guard;
    const auto query = unit_rows(1030);  // beyond two blocks of rows
    const std::vector<at::Tensor> bank{unit_rows(7), unit_rows(11)};
    for (const auto* kernels : kernels::supported_kernels()) {
        INFO(kernels->name);
        const auto distance = distance_to_nearest(query, bank, *kernels);
        for (const std::int64_t i : {0, 511, 512, 1029}) {
            double best = -2;
            for (const auto& part : bank)
                for (std::int64_t j = 0; j < part.size(0); ++j)
                    best = std::max(best, inner_product_of(query[i], part[j]));
            CHECK(value(distance, i) == Approx((1 - best) / 2).margin(1e-6));
        }
        CHECK(distance_to_nearest(bank[0], bank, *kernels).max().item<double>() < 1e-6);
    }
}

TEST_CASE("the distance to the second nearest leaves out the patch itself", "[detect]") {
    const c10::InferenceMode guard;
    const auto patches = unit_rows(530);
    for (const auto* kernels : kernels::supported_kernels()) {
        INFO(kernels->name);
        const auto distance = distance_to_second_nearest(patches, *kernels);
        for (const std::int64_t i : {0, 100, 529}) {
            double best = -2;
            for (std::int64_t j = 0; j < patches.size(0); ++j)
                if (j != i) best = std::max(best, inner_product_of(patches[i], patches[j]));
            CHECK(value(distance, i) == Approx((1 - best) / 2).margin(1e-6));
        }
        CHECK(distance_to_second_nearest(unit_rows(1), *kernels).item<double>() == 0);
    }
}

TEST_CASE("the largest value of a map is found", "[detect]") {
    cv::Mat map(3, 4, CV_32FC1, cv::Scalar(-2));
    map.at<float>(2, 1) = -0.5F;
    CHECK(maximum(map) == -0.5);
}

TEST_CASE("the mean of the largest values is that of so many, rounded down, and of looked-at cells", "[detect]") {
    cv::Mat map(10, 20, CV_32FC1);
    std::vector<float> values(200);
    std::iota(values.begin(), values.end(), 0.0F);
    std::shuffle(values.begin(), values.end(), std::mt19937(1));
    std::copy(values.begin(), values.end(), map.begin<float>());
    CHECK(mean_of_largest(map, 0) == 199);
    CHECK(mean_of_largest(map, 0.004) == 199);  // less than a cell
    CHECK(mean_of_largest(map, 0.01) == 198.5);
    CHECK(mean_of_largest(map, 0.0199) == 198);  // of three
    CHECK(mean_of_largest(map, 1) == Approx(99.5));
    const cv::Mat low = map < 100;
    CHECK(mean_of_largest(map, 0.1, low) == Approx(94.5));  // of 100 cells
    CHECK(mean_of_largest(map, 0.5, cv::Mat::zeros(map.size(), CV_8UC1)) == 0);
}
