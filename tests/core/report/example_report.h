// SPDX-License-Identifier: MIT
#pragma once

#include "fade/inspection_report.h"

#include <string>
#include <vector>

namespace fade::test {

/// A map of 0.1 with a square of 0.9, a quarter of its side from the top left, and as wide.
[[nodiscard]] cv::Mat map_with_spot(int side);

/// Two scales, 240 and 448; vision is half of language everywhere.
[[nodiscard]] Inspection example_inspection(double language, double vision, int shots);

/// A picture of 160 x 90 pixels of one colour.
[[nodiscard]] ReportedPicture example_picture(const std::string& file, double language, double vision, int shots = 1);

/// With a date and "N. N." as operator.
[[nodiscard]] InspectionReport report_of(std::vector<ReportedPicture> pictures);

/// How often a part is in a text.
[[nodiscard]] std::size_t count(const std::string& text, const std::string& part);

}  // namespace fade::test
