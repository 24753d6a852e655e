// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace fade::test {

/// A picture of noise, 48 x 40 pixels, with a bright square if it is to be anomalous; `number` (0..3) says where.
void write_picture(const std::filesystem::path& file, unsigned seed, bool anomalous, int number = 0);

/// The mask of that square.
void write_mask(const std::filesystem::path& file, int number = 0);

/// One class in MVTec AD's layout: 6 pictures to draw references from, 4 good ones and 4 "scratch" to test, with masks.
void write_mvtec_class(const std::filesystem::path& folder);

}  // namespace fade::test
