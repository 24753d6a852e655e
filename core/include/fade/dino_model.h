// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"
#include "fade/model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fade {

struct DinoInfo {
    std::string name;             ///< the folder's, or "ORG/NAME" in the hub's cache
    std::int64_t image_size = 0;  ///< that its positions were learned for, pixels
    std::int64_t patch_size = 0;  ///< pixels
    std::int64_t width = 0;       ///< of a token
    std::int64_t layers = 0;
    std::int64_t registers = 0;  ///< 0: a plain DINOv2
    bool gated = false;          ///< SwiGLU instead of GELU, as in g
    bool rotary = false;         ///< a DINOv3, whose positions turn queries and keys; else a DINOv2, which learned them
    int shortest_edge = 0;       ///< that its preprocessor resizes pictures to, pixels
    std::string stored_type;     ///< of the weights in the file: "F32", "F16", "BF16" or "mixed"
    std::int64_t parameters = 0;
    std::filesystem::path weights_file;  ///< or the index of several
    std::string weights_sha256;          ///< of configuration (preprocessing too) and weights together
    Compute compute;                     ///< as it came to be
    /// Tensors that the tower does not need, a classifier's head for instance, by their names in the file.
    std::vector<std::string> passed_over = {};
};

/// The same in a model's terms, where it looks by itself: it has neither sentences nor a tokenizer.
[[nodiscard]] ModelInfo model_info(const DinoInfo& vision);

/// Whether this is a folder of Hugging Face transformers whose configuration is that of a DINO model. Whatever else it
/// is, or lacks, is for whoever loads it to say.
[[nodiscard]] bool is_dino_model(const ModelSource& source);

/// How many blocks the tower of this folder's model has, by its configuration: nothing is loaded. Throws `Error` as
/// `DinoModel::load` does of a configuration.
[[nodiscard]] std::int64_t dino_blocks(const std::filesystem::path& folder);

/// A loaded DINO model: a vision tower alone, without a text tower. As `ClipModel`, its weights may stay in the file.
/// Immutable: every method may be called from several threads at once.
class DinoModel {
public:
    /// Loads and verifies a folder's model. Throws `Error` as `ClipModel::load` does: (unsupported) for another kind of
    /// model, or an architecture or a tokenizer that was named, (mismatch) with the tensors that are missing, surplus
    /// or misshapen. Throws `Cancelled`.
    [[nodiscard]] static std::shared_ptr<const DinoModel> load(const ModelSource& source, const Job& job = {});

    ~DinoModel();
    DinoModel(const DinoModel&) = delete;
    DinoModel& operator=(const DinoModel&) = delete;

    [[nodiscard]] const DinoInfo& info() const noexcept;

    /// Throws `Error` (resource) if the file of the weights was changed, cut short or taken away since it was loaded.
    void check_files() const;

    struct Impl;  ///< of core alone
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    explicit DinoModel(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace fade
