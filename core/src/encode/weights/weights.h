// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/mapped_file.h"

namespace fade {

/// Named tensors as a file holds them: stored type, stored names. Tensors of a mapped file keep the mapping alive.
using TensorMap = std::map<std::string, at::Tensor>;

/// Tensors, and the file that they lie in.
struct Checkpoint {
    TensorMap tensors;
    std::shared_ptr<const MappedFile> file;
};

/// Reads a safetensors file through a memory map. Every fault of the header, and every tensor that does not lie inside
/// the file, is an `Error` that names the file.
[[nodiscard]] Checkpoint read_safetensors(const std::filesystem::path& file);

/// Reads the tensors of a `torch.save` archive (.pt, .bin). Executes nothing: anything but tensors in plain
/// containers is refused.
[[nodiscard]] Checkpoint read_torch_archive(const std::filesystem::path& file);

/// Either of the two, told apart by the file's first bytes; what is neither is refused as its extension suggests.
[[nodiscard]] Checkpoint read_checkpoint(const std::filesystem::path& file);

/// The files of one model.
using MappedFiles = std::vector<std::shared_ptr<const MappedFile>>;

/// Throws `Error` (resource) if any of them was changed or cut short since: what was computed with them is worthless.
inline void check_unchanged(const MappedFiles& files) {
    for (const auto& file : files) file->check();
}

/// Gives the memory back that reading the tensor took, if it lies in one of them.
void release_memory(const MappedFiles& files, const at::Tensor& tensor);

/// Weights in OpenCLIP's names, checked against the configuration, in the stored type.
struct ClipWeights {
    ClipConfig config;
    TensorMap tensors;
    std::string format;                    ///< see ModelInfo
    std::string stored_type;               ///< see ModelInfo
    std::filesystem::path weights_file;    ///< or the index of several
    std::future<std::string> sha256;       ///< of configuration (preprocessing too) and weights together; takes time
    std::vector<std::string> passed_over;  ///< see ModelInfo
    MappedFiles files;                     ///< that the tensors lie in
};

/// Finds configuration and weights of a model, reads and checks them. The hash is computed in the background, and
/// waited for by whoever lets go of the result. Throws `Error` as `ClipModel::load` says.
[[nodiscard]] ClipWeights load_clip_weights(const ModelSource& source, const Job& job);

}  // namespace fade
