// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <filesystem>

namespace fade::ui::test {

/// The folder of a small CLIP with random weights (native size 32, patches of 8), made once per run of the program.
[[nodiscard]] const std::filesystem::path& demo_model();

/// A textured plate of this size, with a bright scratch if asked for; another `seed`, another picture.
[[nodiscard]] cv::Mat plate(int width, int height, int seed, bool scratched = false);

/// The same as a PNG file.
std::filesystem::path write_plate(const std::filesystem::path& file, int side, int seed, bool scratched = false);

}  // namespace fade::ui::test
