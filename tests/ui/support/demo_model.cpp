// SPDX-License-Identifier: GPL-3.0-or-later
// Sees LibTorch, and therefore not Qt.
#include "ui/support/demo_model.h"

#include "fade/report.h"

#include <opencv2/imgproc.hpp>

#include <cstdint>

#include "demo/random_model.h"
#include "support/temporary_folder.h"

namespace fade::ui::test {

const std::filesystem::path& demo_model() {
    struct Made {
        fade::test::TemporaryFolder folder;
        std::filesystem::path path = folder / "random-model";
        Made() {
            ClipConfig config;
            config.embed_dim = 24;
            config.image_size = 32;
            config.patch_size = 8;
            config.context_length = 192;
            config.vision = {64, 8, 2, 128, Activation::gelu, 1e-5};
            config.text = {32, 2, 1, 128, Activation::gelu, 1e-5};
            demo::write_random_model(path, config, 1);
        }
    };
    static const Made made;
    return made.path;
}

cv::Mat plate(int width, int height, int seed, bool scratched) {
    cv::RNG random(static_cast<std::uint64_t>(seed) + 1);
    cv::Mat grey(height, width, CV_8UC1);
    random.fill(grey, cv::RNG::UNIFORM, 110, 170);
    cv::blur(grey, grey, {15, 3});
    cv::circle(grey, {width / 4, height / 4}, width / 12, cv::Scalar(40), cv::FILLED, cv::LINE_AA);
    if (scratched) cv::line(grey, {width / 3, height / 2}, {2 * width / 3, 3 * height / 4}, cv::Scalar(250), 3);
    cv::Mat rgb;
    cv::cvtColor(grey, rgb, cv::COLOR_GRAY2RGB);
    return rgb;
}

std::filesystem::path write_plate(const std::filesystem::path& file, int side, int seed, bool scratched) {
    write_png(file, plate(side, side, seed, scratched));
    return file;
}

}  // namespace fade::ui::test
