// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <opencv2/imgproc.hpp>

#include <algorithm>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "detect/language.h"
#include "detect/vision.h"

namespace fade {

namespace {

void check_same_model(const ImageFeatures::Impl& query, const TextFeatures::Impl& classification,
                      const TextFeatures::Impl& segmentation, const MemoryBank::Impl* bank) {
    const auto& model = query.model_sha256;
    const bool same = classification.model_sha256 == model && segmentation.model_sha256 == model &&
                      (bank == nullptr || bank->references.front().impl().model_sha256 == model);
    if (!same) throw Error(ErrorCode::mismatch, "Image, prompts and references were encoded by different models.");
}

/// [grid * grid] to a map of its own memory.
cv::Mat to_map(const at::Tensor& values, int grid) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    return cv::Mat(grid, grid, CV_32FC1, contiguous.data_ptr<float>()).clone();
}

cv::Mat vision_map(const ImageFeatures::Impl& query, const MemoryBank::Impl* bank, int scale,
                   const Settings& settings) {
    const auto feature = settings.vision_feature(bank != nullptr);
    const auto patches = query.patches(scale, feature);
    if (bank == nullptr) return to_map(distance_to_second_nearest(patches), query.grid(scale));
    std::vector<at::Tensor> parts;
    parts.reserve(bank->references.size());
    for (const auto& reference : bank->references) parts.push_back(reference.impl().patches(scale, feature));
    return to_map(distance_to_nearest(patches, parts), query.grid(scale));
}

/// The mean of the scales' maps in the grid of the largest (multi-scale aggregation, Section 3.2).
cv::Mat aggregate(const std::vector<ScaleMaps>& scales, cv::Mat ScaleMaps::*map) {
    const auto size = (scales.back().*map).size();
    cv::Mat sum = cv::Mat::zeros(size, CV_32FC1);
    for (const auto& maps : scales) sum += resize_map(maps.*map, size);
    return sum / static_cast<double>(scales.size());
}

double maximum(const cv::Mat& map) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

cv::Mat fuse(const cv::Mat& language, const cv::Mat& vision, bool few_shot, const Settings& settings) {
    double weight = settings.vision_weight(few_shot);
    if (settings.segmentation_guidance == Guidance::language) weight = 0;
    if (settings.segmentation_guidance == Guidance::vision) weight = 1;
    cv::Mat fused = (1 - weight) * language + weight * settings.vision_multiplier(few_shot) * vision;
    return cv::max(cv::min(fused, 1.0), 0.0);
}

double image_score(double language, double vision, bool few_shot, Guidance guidance) {
    double score = few_shot ? (language + vision) / 2 : language;
    if (guidance == Guidance::language) score = language;
    if (guidance == Guidance::vision) score = vision;
    return std::clamp(score, 0.0, 1.0);
}

}  // namespace

cv::Mat resize_map(const cv::Mat& map, cv::Size size) {
    if (map.size() == size) return map.clone();
    cv::Mat resized;
    cv::resize(map, resized, size, 0, 0, cv::INTER_LINEAR);
    return resized;
}

Inspection inspect(const ImageFeatures& query, const TextFeatures& classification, const TextFeatures& segmentation,
                   const MemoryBank& references, const Settings& settings, const Job& job) {
    return with_torch_errors("Comparing the image", [&] {
        const c10::InferenceMode guard;
        const auto& features = query.impl();
        const auto* bank = references.impl();
        const bool few_shot = bank != nullptr;
        check_same_model(features, classification.impl(), segmentation.impl(), bank);

        Inspection result;
        result.shots = static_cast<int>(references.shots());
        auto scales = settings.scales;
        std::sort(scales.begin(), scales.end());
        for (const int scale : scales) {
            job.report(Stage::match, result.scales.size(), scales.size());
            const auto language = anomalous_probability(features.patches(scale, settings.language_segmentation_feature),
                                                        segmentation.impl(), settings.classifier, settings.logit_scale);
            result.scales.push_back(
                {scale, to_map(language, features.grid(scale)), vision_map(features, bank, scale, settings)});
        }
        job.report(Stage::match, scales.size(), scales.size());

        result.language = aggregate(result.scales, &ScaleMaps::language);
        result.vision = aggregate(result.scales, &ScaleMaps::vision);
        result.fused = fuse(result.language, result.vision, few_shot, settings);
        result.language_score = anomalous_probability(features.class_token(settings.classification_scale,
                                                                           settings.language_classification_feature),
                                                      classification.impl(), settings.classifier, settings.logit_scale)
                                    .item<double>();
        result.vision_score = settings.vision_multiplier(few_shot) * maximum(result.vision);
        result.image_score =
            image_score(result.language_score, result.vision_score, few_shot, settings.classification_guidance);
        return result;
    });
}

}  // namespace fade
