// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace fade {

/// A point of a curve, both coordinates in 0..1.
struct CurvePoint {
    double x = 0;
    double y = 0;
};

/// Curves, thinned for drawing to a few hundred points; the areas below are computed from all points.
struct Curves {
    std::vector<CurvePoint> roc;               ///< false against true positive rate
    std::vector<CurvePoint> precision_recall;  ///< recall against precision
    std::vector<CurvePoint> pro;               ///< false positive rate against per-region overlap; of pixels only
};

/// Of one score per image (Section 4, anomaly classification). Absent where undefined: AUROC needs images of both
/// kinds, the others an anomalous one.
struct ImageMetrics {
    std::optional<double> auroc;
    std::optional<double> aupr;  ///< trapezoids under the precision-recall curve
    std::optional<double> f1_max;
};

/// Of one score per pixel (Section 4, anomaly segmentation).
struct PixelMetrics {
    std::optional<double> auroc;
    std::optional<double> f1_max;
    std::optional<double> pro;  ///< per-region overlap, integrated to a false positive rate of 0.3, over 0.3
    std::optional<double> anomalous_auroc;   ///< over the images that hold an anomalous pixel
    std::optional<double> anomalous_f1_max;  ///< over the same images
};

/// `anomalous[i]` tells whether image i is. Thresholds are the distinct scores; an image is called anomalous at a
/// threshold if its score reaches it. Throws `Error` (invalid_argument) if the lengths differ or a score is no number.
[[nodiscard]] ImageMetrics image_metrics(const std::vector<double>& scores, const std::vector<bool>& anomalous,
                                         Curves* curves = nullptr);

/// The connected regions (8 neighbours) of a mask: CV_8UC1, any non-zero pixel is anomalous. CV_16UC1: 0 for normal
/// pixels, then 1, 2... Throws `Error` (unsupported) beyond 65,534 regions.
[[nodiscard]] cv::Mat label_regions(const cv::Mat& mask);

/// A mask as the authors' evaluation makes it: any non-zero value counts as 1, resized bilinearly with antialiasing to
/// `side` x `side`, then above one half. CV_8UC1, 0 or 1.
[[nodiscard]] cv::Mat resize_mask(const cv::Mat& mask, int side);

/// A map as the authors' evaluation makes it: 0..1 to 255 levels (cut off, not rounded), then resized bilinearly in
/// 8 bit to `side` x `side`. CV_8UC1.
[[nodiscard]] cv::Mat quantise_map(const cv::Mat& map, int side);

/// Collects pixel scores image by image, and measures them. 8-bit maps cost 8 kB whatever their number; float maps cost
/// 4 bytes a normal and 8 an anomalous pixel; either 4 bytes a region. Not thread-safe.
class PixelScores {
public:
    /// `map`: CV_8UC1 or CV_32FC1, of the same type at every call; `regions`: from `label_regions`, of the same size,
    /// or empty for an image without an anomalous pixel.
    void add(const cv::Mat& map, const cv::Mat& regions);

    /// Not const: float scores are sorted in place.
    [[nodiscard]] PixelMetrics measure(Curves* curves = nullptr);

    /// Bytes held.
    [[nodiscard]] std::size_t memory() const;

private:
    /// Pixels of one 8-bit level.
    struct Level {
        std::uint64_t normal = 0;
        std::uint64_t anomalous = 0;
        std::uint64_t normal_beside_anomalous = 0;  ///< normal pixels of images that hold an anomalous one
        double overlap = 0;                         ///< sum over anomalous pixels of 1 / size of their region
    };
    struct AnomalousPixel {
        float score;
        std::uint32_t region;  ///< index into region_sizes_
    };

    void add_levels(const cv::Mat& map, const cv::Mat& regions, std::size_t first_region);
    void add_floats(const cv::Mat& map, const cv::Mat& regions, std::size_t first_region);
    template <typename Visit>
    void for_each_threshold(Visit&& visit);

    std::vector<std::uint32_t> region_sizes_;
    std::array<Level, 256> levels_{};
    std::vector<float> normal_;                   ///< of images without an anomalous pixel
    std::vector<float> normal_beside_anomalous_;  ///< of the others
    std::vector<AnomalousPixel> anomalous_;
    bool holds_floats_ = false;
};

}  // namespace fade
