// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core/mat.hpp>

#include "image/tiff_file.h"

namespace fade {

/// How a directory's samples are stored.
struct TiffLayout {
    int width = 0;
    int height = 0;
    int samples = 1;  ///< of a pixel, alpha included
    int bits = 8;     ///< of a sample, 1..16
    bool planar = false;
};

/// Decodes the current directory: as many channels as there are samples, CV_8U up to 8 bits and CV_16U above, values
/// as they are stored. Throws `Error` (malformed) for data that are damaged or too short for the size, before memory
/// is taken where that can be known.
[[nodiscard]] cv::Mat read_tiff_samples(TiffFile& file, const TiffLayout& layout);

/// The same of a further picture of an ImageJ stack, from 1, whose values follow each other without compression. Throws
/// `Error` (unsupported) for others.
[[nodiscard]] cv::Mat read_stacked_samples(TiffFile& file, const TiffLayout& layout, int picture);

/// A YCbCr picture that is not compressed as JPEG, as libtiff turns it into CV_8UC3.
[[nodiscard]] cv::Mat read_tiff_ycbcr(TiffFile& file, const TiffLayout& layout);

}  // namespace fade
