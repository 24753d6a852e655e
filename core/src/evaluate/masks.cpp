// SPDX-License-Identifier: MIT
#include "fade/metrics.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include "base/torch_errors.h"

namespace fade {

cv::Mat resize_mask(const cv::Mat& mask, int side) {
    return with_torch_errors("Resizing a mask", [&] {
        const c10::InferenceMode guard;
        auto continuous = mask.isContinuous() ? mask : mask.clone();
        const auto bytes = at::from_blob(continuous.data, {1, 1, mask.rows, mask.cols}, at::kByte);
        const auto ones = bytes.ne(0).to(at::kFloat);
        const auto resized = at::_upsample_bilinear2d_aa(ones, {side, side}, /*align_corners=*/false);
        auto above = resized.gt(0.5).to(at::kByte).contiguous();
        return cv::Mat(side, side, CV_8UC1, above.data_ptr<std::uint8_t>()).clone();
    });
}

}  // namespace fade
