// SPDX-License-Identifier: MIT
#include "image/palette.h"

#include "image/decoded.h"

namespace fade {

cv::Mat look_up(const cv::Mat& indices, const std::vector<cv::Vec3b>& palette, const std::string& name) {
    cv::Mat colours(indices.size(), CV_8UC3);
    for (int y = 0; y < indices.rows; ++y) {
        const auto* from = indices.ptr<std::uint8_t>(y);
        auto* to = colours.ptr<cv::Vec3b>(y);
        for (int x = 0; x < indices.cols; ++x) {
            if (from[x] >= palette.size())
                throw_damaged(name, Text::en("a pixel has a colour that its palette does not hold"));
            to[x] = palette[from[x]];
        }
    }
    return colours;
}

}  // namespace fade
