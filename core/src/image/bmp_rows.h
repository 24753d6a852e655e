// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fade {

/// The bits of a pixel that hold one channel: neighbouring ones, or none.
class BitMask {
public:
    BitMask() = default;
    explicit BitMask(std::uint32_t mask);
    /// False if the bits have a gap.
    [[nodiscard]] bool is_valid() const;
    [[nodiscard]] int bits() const { return bits_; }
    [[nodiscard]] std::uint32_t mask() const { return mask_; }
    /// The channel of a pixel, stretched to 0..`white`; 0 without a mask.
    [[nodiscard]] std::uint32_t channel(std::uint32_t pixel, std::uint32_t white) const;

private:
    std::uint32_t mask_ = 0;
    int shift_ = 0;
    int bits_ = 0;
};

/// Red, green, blue and alpha.
using BitMasks = std::array<BitMask, 4>;

/// How the rows of a BMP follow each other in `data`, without the bytes before them.
struct BmpRows {
    std::string_view data;
    int width = 0;
    int height = 0;
    unsigned bits = 0;  ///< of a pixel
};

// The rows in the order in which they are stored. Each throws `Error` (malformed) where rows are missing.

/// 1, 2, 4 or 8 bit: a number for every pixel (CV_8UC1).
[[nodiscard]] cv::Mat read_bmp_indices(const BmpRows& rows, const std::string& name);

/// The same from run-length coded data of 4 or 8 bit.
[[nodiscard]] cv::Mat read_bmp_runs(const BmpRows& rows, const std::string& name);

/// 16, 24 or 32 bit: colours (CV_8UC3, or CV_16UC3 if a channel has more than 8 bits), and `alpha` of the same depth if
/// there is a mask for it.
[[nodiscard]] cv::Mat read_bmp_colours(const BmpRows& rows, const BitMasks& masks, cv::Mat& alpha,
                                       const std::string& name);

}  // namespace fade
