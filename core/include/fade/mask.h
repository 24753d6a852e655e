// SPDX-License-Identifier: MIT
#pragma once

#include "fade/image.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <string>
#include <string_view>

/// Where to look in pictures. Free functions of values; thread-safe.
namespace fade {

/// What is done with what a mask hides.
enum class MaskMode {
    /// Its pixels take the mean colour of those that are looked at before anything is computed, and its cells are left
    /// out: it changes no number.
    blank,
    /// Its cells are left out of maps, bank, matching and maxima; but the encoder sees its pixels, which bear on all
    /// others through attention, and on the class token.
    cells
};

/// "blank" or "cells": for files and options.
[[nodiscard]] std::string_view to_string(MaskMode mode);

/// A mask as a person chose it.
struct MaskChoice {
    std::filesystem::path file;
    MaskMode mode = MaskMode::blank;
    bool operator==(const MaskChoice&) const = default;
};

/// The region of interest of all pictures of a run: one mask, stretched over each of them. Cheap to copy; its pixels
/// are shared, and never written to.
struct RoiMask {
    cv::Mat pixels;  ///< CV_8UC1: 255 where one looks, else 0; in any resolution, upright; never empty
    std::filesystem::path file;
    std::string sha256;  ///< of the file's bytes, lower-case hex
    MaskMode mode = MaskMode::blank;
    double share = 1;  ///< of the pixels that are looked at, 0..1
    bool operator==(const RoiMask& other) const { return sha256 == other.sha256 && mode == other.mode; }
};

/// Reads a mask from any image that `load_image` reads, by its rules for bits and pages: white is looked at, black is
/// not. A pixel is looked at if its darkest channel reaches half of white, and its alpha half of opaque. Throws what
/// `load_image` throws, and `Error` (unsupported) for a picture that is no mask: more than a quarter of it is
/// neither nearly black nor nearly white, or nothing of it is white.
[[nodiscard]] RoiMask load_roi_mask(const MaskChoice& choice);

/// Throws `Error` (mismatch), which names the picture, unless mask and picture have the same ratio of width to height,
/// to one percent.
void check_fits(const RoiMask& mask, const Image& picture);

/// The mask over a picture of this size: CV_8UC1, 255 for pixels of which at least half is looked at, else 0.
[[nodiscard]] cv::Mat stretched(const RoiMask& mask, cv::Size picture);

/// The picture with the mean colour of what is looked at in place of the rest. It keeps name and hash. Throws what
/// `check_fits` throws.
[[nodiscard]] Image blanked(const Image& picture, const RoiMask& mask);

}  // namespace fade
