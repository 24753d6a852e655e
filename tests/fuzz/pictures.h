// SPDX-License-Identifier: MIT
#pragma once

#include <opencv2/core.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fade::fuzz {

/// Reads a picture as the programs do, and checks what they rely on: three channels of 8 bit, of the size that was
/// probed.
void read_picture(std::string_view input);

/// Small pictures of all kinds that OpenCV can write: grey and colour, 8 and 16 bit (where `deep`).
[[nodiscard]] std::vector<cv::Mat> small_pictures(bool deep);

/// As OpenCV writes it, by an extension with its point.
[[nodiscard]] std::string encoded(const cv::Mat& picture, const std::string& extension,
                                  const std::vector<int>& settings = {});

}  // namespace fade::fuzz
