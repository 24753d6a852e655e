// SPDX-License-Identifier: MIT
#pragma once

#include "fade/dino_model.h"

#include <memory>

#include "encode/dino_config.h"
#include "encode/towers.h"
#include "encode/weights/weights.h"

namespace fade {

struct DinoModel::Impl {
    DinoInfo info;
    DinoConfig config;
    Arithmetic arithmetic;
    std::unique_ptr<const VisionTower> tower;
    MappedFiles files;  ///< that weights lie in
};

}  // namespace fade
