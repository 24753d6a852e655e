// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision_rules.h"
#include "fade/detect.h"
#include "fade/dino_model.h"
#include "fade/mask.h"
#include "fade/mutual.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fade {

/// What an inspection was made from; with the same provenance and image, the numbers are the same.
struct Provenance {
    struct File {
        std::string file;  ///< as the user named it
        std::string sha256;
    };
    struct Mask {
        File file;
        MaskMode mode = MaskMode::blank;
        double share = 1;  ///< of each picture that is looked at, 0..1
    };
    ModelInfo model;                            ///< without words: what is known of the vision model
    std::optional<DinoInfo> vision_model = {};  ///< what vision guidance compares with; none: `model`
    std::string object;
    Prompts classification_prompts;  ///< without a sentence: no words were compared
    Prompts segmentation_prompts;
    std::vector<File> references;
    Settings settings;
    std::optional<Mask> mask = {};         ///< where was looked; empty: everywhere
    std::optional<BatchFacts> batch = {};  ///< the pictures that were each other's references; empty: none were
    [[nodiscard]] bool compares_words() const { return !classification_prompts.anomalous.empty(); }
    [[nodiscard]] Regime regime() const { return batch ? Regime::batch : regime_of(references.size()); }
};

/// Stage name and seconds, in order.
using Timings = std::vector<std::pair<std::string, double>>;

/// One image's result as a JSON object (format: README, "What you get"), with its verdict and the regions of the
/// fused map by `criteria`. Deterministic but for `timings`. `indent` < 0: one line. Throws `Error` as `find_regions`
/// and `decide` do.
[[nodiscard]] std::string to_json(const Inspection& inspection, const Image& image, const Provenance& provenance,
                                  const Timings& timings, const Criteria& criteria, int indent = 2);

/// The picture with the map over it: each pixel is (1 - opacity) picture + opacity colour, colour from a perceptually
/// uniform scale that is the same for every picture (0 to 1). What lies outside the map's `cells` (see `Inspection`) is
/// the picture itself. 8-bit RGB in the picture's size. Throws `Error`: invalid_argument for an opacity outside 0..1,
/// or resource.
[[nodiscard]] cv::Mat render_overlay(const Image& image, const cv::Mat& map, double opacity, const cv::Mat& cells = {});

/// Writes 8-bit RGB or grey as PNG, atomically. Throws `Error` as `write_file_atomically` does, or resource.
void write_png(const std::filesystem::path& file, const cv::Mat& pixels);

/// Writes CV_32FC1 as an uncompressed 32-bit float TIFF, atomically. Throws `Error` as
/// `write_file_atomically` does, or resource.
void write_float_tiff(const std::filesystem::path& file, const cv::Mat& map);

}  // namespace fade
