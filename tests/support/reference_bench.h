// SPDX-License-Identifier: MIT
// What tests of comparing with references begin with: a tiny CLIP, two scales, words, and pictures of noise.
#pragma once

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "demo/random_model.h"
#include "fade/detect.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

namespace fade::test {

inline Image noise(cv::Size size, std::uint64_t seed) {
    cv::Mat pixels(size, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    return {pixels, "noise.png", std::to_string(seed)};
}

/// The largest difference of two maps.
inline double apart(const cv::Mat& a, const cv::Mat& b) {
    REQUIRE(a.size() == b.size());
    return cv::norm(a, b, cv::NORM_INF);
}

struct ReferenceBench {
    explicit ReferenceBench(const Compute& compute = {}) {
        demo::write_random_model(folder / "clip", tiny_config(), 1);
        model = ClipModel::load({.path = folder / "clip", .compute = compute});
        settings = default_settings(model->info());
        settings.scales = {32, 64};
        settings.classification_scale = 32;
        prompts = make_prompts({{"test", "{}", {"a good part", "fine"}, {"a broken part", "worn", "bent"}}}, "part");
        text = compute_text_features(*model, prompts);
    }
    /// What any regime looks at.
    [[nodiscard]] ImageFeatures encode(const Image& image) const {
        return compute_features(*model, image, required_features(settings));
    }
    [[nodiscard]] Inspection inspect(const ImageFeatures& query, const MemoryBank& bank) const {
        return detect(query, *text, *text, bank, settings);
    }

    TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
};

}  // namespace fade::test
