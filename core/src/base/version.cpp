// SPDX-License-Identifier: MIT
#include "fade/version.h"

#include <torch/version.h>
#include <opencv2/core/version.hpp>

namespace fade {

std::string version() {
    return FADE_VERSION;
}

std::string library_versions() {
    return "LibTorch " TORCH_VERSION ", OpenCV " CV_VERSION;
}

}  // namespace fade
