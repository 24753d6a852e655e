// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <memory>

#include "encode/tokenizer/tokenizer.h"
#include "encode/towers.h"
#include "encode/weights/weights.h"

namespace fade {

struct ClipModel::Impl {
    ModelInfo info;
    Arithmetic arithmetic;
    Tokenizer tokenizer;
    std::unique_ptr<const VisionTower> vision;
    TensorMap text_weights;  ///< in the stored type; of a mapped file, which costs no memory while it is not used
    MappedFiles files;       ///< that weights lie in

    /// The text tower, made again: prompts are encoded once, then kept on disk.
    [[nodiscard]] std::unique_ptr<const TextTower> make_text_tower() const;
};

}  // namespace fade
