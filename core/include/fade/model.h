// SPDX-License-Identifier: MIT
#pragma once

#include "fade/job.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

enum class Activation { gelu, quick_gelu };

struct TowerConfig {
    std::int64_t width = 0;  ///< of the residual stream
    std::int64_t layers = 0;
    std::int64_t heads = 0;  ///< divides width
    std::int64_t mlp_width = 0;
    Activation activation = Activation::gelu;
    double layer_norm_epsilon = 1e-5;
};

/// A plain-ViT CLIP, whatever file format described it.
struct ClipConfig {
    std::string name;             ///< architecture or folder name, for people
    std::int64_t embed_dim = 0;   ///< of the joint space
    std::int64_t image_size = 0;  ///< native, pixels
    std::int64_t patch_size = 0;  ///< pixels; divides image_size
    std::int64_t context_length = 77;
    std::int64_t vocab_size = 49408;
    TowerConfig vision;
    TowerConfig text;
    std::array<float, 3> mean{0.48145466F, 0.4578275F, 0.40821073F};  ///< R, G, B, of values in 0..1
    std::array<float, 3> std{0.26862954F, 0.26130258F, 0.27577711F};
};

/// What computes a model's towers. Comparing with prompts and references is the same for all.
enum class Backend {
    automatic,  ///< fused on the CPU, else reference
    fused,      ///< our kernels with oneDNN, on the CPU; the fastest instruction set that the processor has
    reference   ///< LibTorch's own operations, as the method is written down; slow on the CPU
};

/// How the fused backend's vision towers compute. Words are encoded in fp32 always: once, and then kept. Layer norms,
/// softmax, sums and the residual stream are fp32 in all. Where the processor has no instructions for bf16 its rounding
/// is done in software: the same numbers but for the order of sums, so that a recipe means the same on every PC, slower
/// than fp32 (`bf16_hardware` says which). What each costs in accuracy: `scripts/measure-precision`.
enum class Precision {
    fp32,   ///< single precision throughout: the published numbers
    mixed,  ///< operands of attention's products are bf16
    bf16    ///< those of the blocks' linear layers, too
};

/// What computes a model, as it is asked for, or as it came to be. Another one's last digits may differ.
struct Compute {
    std::string device = "cpu";  ///< "cpu", "cuda" or "cuda:N"
    Backend backend = Backend::automatic;
    /// The instruction set of the fused backend, one of `kernel_names`; empty: the best. None of the other backend.
    std::string kernels = {};
    Precision precision = Precision::fp32;  ///< of the other backend fp32 alone
    bool operator==(const Compute&) const = default;
};

/// How the vision tower computes, for people and in keys: "fused kernels (AVX2)", "LibTorch's operations", "fused
/// kernels (AMX), mixed precision".
[[nodiscard]] std::string arithmetic_of(const Compute& resolved);

/// The same of the text tower, which is fp32 whatever was asked for.
[[nodiscard]] std::string text_arithmetic_of(const Compute& resolved);

/// Where a model comes from, and how it is to compute.
struct ModelSource {
    /// A folder with a configuration and weights (in one file, or in several with an index), a folder models--ORG--NAME
    /// of the hub's cache, or a weights file.
    std::filesystem::path path;
    /// For a bare weights file: an architecture name such as "ViT-B-16-plus-240" (see `architecture_names`).
    std::optional<std::string> architecture = {};
    /// A tokenizer file, or a folder that holds one; else looked for beside the weights.
    std::optional<std::filesystem::path> tokenizer = {};
    Compute compute = {};
    bool operator==(const ModelSource&) const = default;
};

/// Says in a moment whether this can be a model: its files are there, and its configuration is one that is supported.
/// Reads no weights. Throws what `ClipModel::load` throws for these.
void check_model_files(const ModelSource& source);

struct ModelInfo {
    ClipConfig config;
    std::string format;       ///< "OpenCLIP" or "Hugging Face transformers"
    std::string stored_type;  ///< of the weights in the file: "F32", "F16", "BF16" or "mixed"
    std::int64_t parameters = 0;
    std::filesystem::path weights_file;  ///< or the index of several
    std::filesystem::path tokenizer_file;
    std::string weights_sha256;  ///< of configuration (preprocessing too) and weights together
    std::string tokenizer_sha256;
    Compute compute;  ///< as it came to be: no automatic backend, and the kernels' name where they are used
    /// The folder's fade.json (see `settings.h`), if it has one: its name and its text.
    std::optional<std::filesystem::path> defaults_file = {};
    std::string defaults_json;
    /// What fade.json wants said wherever a verdict is shown, in one line; empty: nothing.
    std::string notice = {};
    /// Tensors of the file that the two towers do not need, extra heads for instance, by their names there.
    std::vector<std::string> passed_over = {};
};

/// A loaded CLIP model. Its weights may stay in the file: while it lives, replace the file by renaming another over it.
/// Where it is written to, cut short or taken away all the same, whatever computes with the model throws `Error`
/// (resource) from then on. Immutable: every method may be called from several threads at once.
class ClipModel {
public:
    /// Loads and verifies a model; of the text tower only its weights are found, until prompts are encoded. Throws
    /// `Error`: missing, surplus or misshapen tensors are named with the shapes expected and found, ten at most; a
    /// conv-net or another unsupported CLIP is refused by name. Throws `Cancelled`.
    [[nodiscard]] static std::shared_ptr<const ClipModel> load(const ModelSource& source, const Job& job = {});

    ~ClipModel();
    ClipModel(const ClipModel&) = delete;
    ClipModel& operator=(const ClipModel&) = delete;

    [[nodiscard]] const ModelInfo& info() const noexcept;

    /// Throws `Error` (resource) if the file of the weights was changed, cut short or taken away since it was loaded.
    void check_files() const;

    /// Token ids of a text: start, text, end, then zeros up to the context length; a longer text is cut and keeps the
    /// end token last. Throws `Error` for text that is no valid UTF-8.
    [[nodiscard]] std::vector<std::int32_t> tokenize(std::string_view text) const;

    struct Impl;  ///< of core alone
    [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

private:
    explicit ClipModel(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

/// The instruction sets that the fused backend can use on this processor, best first: "AVX-512", "AVX2", "SSE4",
/// "NEON", "portable". Before them come those for bf16, which are AVX-512 in fp32: "AMX", "AVX-512-BF16".
[[nodiscard]] std::vector<std::string> kernel_names();

/// This processor's best instructions for bf16, one of `kernel_names`; empty: none, and it is rounded in software.
[[nodiscard]] std::string bf16_hardware();

/// The devices that a model can compute on here: "cpu", then "cuda:0" and so on where this build of LibTorch sees them.
[[nodiscard]] std::vector<std::string> device_names();

/// The architecture names that a bare checkpoint can be given.
[[nodiscard]] std::vector<std::string> architecture_names();

}  // namespace fade
