// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"

#include <filesystem>
#include <string>
#include <vector>

#include "encode/dino_config.h"
#include "encode/weights/weights.h"

namespace fade {

/// A DINOv2's weights in the names of `to_dino_layout`, checked against the configuration, in the stored type.
struct DinoWeights {
    DinoConfig config;
    TensorMap tensors;
    std::string stored_type;
    std::filesystem::path weights_file;    ///< or the index of several
    std::string sha256;                    ///< of configuration (preprocessing too) and weights together
    std::vector<std::string> passed_over;  ///< see `DinoInfo`
    MappedFiles files;                     ///< that the tensors lie in
};

/// Finds configuration and weights, reads and checks them. Throws `Error` as `DinoModel::load` says.
[[nodiscard]] DinoWeights load_dino_weights(const ModelSource& source, const Job& job);

}  // namespace fade
