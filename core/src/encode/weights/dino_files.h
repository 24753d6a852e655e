// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"

#include <filesystem>
#include <future>
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
    std::future<std::string> sha256;       ///< of configuration (preprocessing too) and weights together; takes time
    std::vector<std::string> passed_over;  ///< see `DinoInfo`
    MappedFiles files;                     ///< that the tensors lie in
};

/// The files that loading it reads, each once, those of the configuration first; their configuration is checked. Throws
/// `Error` as `DinoModel::load` says of these.
[[nodiscard]] std::vector<std::filesystem::path> dino_model_files(const std::filesystem::path& model);

/// Finds configuration and weights, reads and checks them; the hash as `load_clip_weights` does. Throws `Error` as
/// `DinoModel::load` says.
[[nodiscard]] DinoWeights load_dino_weights(const ModelSource& source, const Job& job);

}  // namespace fade
