// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include "clip/text_tower.h"
#include "clip/tokenizer/tokenizer.h"
#include "clip/vision_tower.h"

namespace fade {

struct ClipModel::Impl {
    ModelInfo info;
    at::Device device;
    Tokenizer tokenizer;
    VisionTower vision;
    TextTower text;
};

}  // namespace fade
