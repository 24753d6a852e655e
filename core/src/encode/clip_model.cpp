// SPDX-License-Identifier: MIT
#include "encode/clip_model.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <system_error>
#include <utility>

#include "base/fewer_threads.h"
#include "base/torch_errors.h"
#include "encode/model_words.h"
#include "encode/tokenizer/tokenizer_files.h"
#include "encode/weights/weights.h"

namespace fade {

namespace {

constexpr std::uintmax_t defaults_file_limit = 1U << 20U;

Tokenizer load_tokenizer(const ModelSource& source, const ClipWeights& weights) {
    auto tokenizer =
        Tokenizer::load(source.tokenizer ? *source.tokenizer : find_tokenizer(weights.weights_file.parent_path()));
    if (tokenizer.vocab_size() > weights.config.vocab_size)
        throw Error(ErrorCode::mismatch, display_path(tokenizer.file()),
                    {Text::en("has %1 token ids, but the model %2 has embeddings for %3."), tokenizer.vocab_size(),
                     weights.config.name, weights.config.vocab_size});
    return tokenizer;
}

std::int64_t count_parameters(const TensorMap& tensors) {
    std::int64_t count = 0;
    for (const auto& [name, tensor] : tensors) count += tensor.numel();
    return count;
}

ModelInfo describe(const ClipWeights& weights, const Tokenizer& tokenizer, const Compute& compute) {
    ModelInfo info;
    info.config = weights.config;
    info.format = weights.format;
    info.stored_type = weights.stored_type;
    info.parameters = count_parameters(weights.tensors);
    info.weights_file = weights.weights_file;
    info.passed_over = weights.passed_over;
    info.tokenizer_file = tokenizer.file();
    info.tokenizer_sha256 = tokenizer.sha256();
    info.compute = compute;
    const auto defaults = weights.weights_file.parent_path() / "fade.json";
    std::error_code ignored;
    // A link that leads nowhere is a fade.json too, and reading it says what is wrong.
    if (std::filesystem::exists(std::filesystem::symlink_status(defaults, ignored))) {
        info.defaults_json = read_file(defaults, defaults_file_limit);
        info.defaults_file = defaults;
        const auto words = parse_model_words(info.defaults_json, display_path(defaults));
        if (!words.name.empty()) info.config.name = words.name;
        info.notice = words.notice;
    }
    return info;
}

}  // namespace

std::unique_ptr<const TextTower> ClipModel::Impl::make_text_tower() const {
    return fade::make_text_tower(arithmetic, {text_weights, arithmetic.device, files}, info.config);
}

ClipModel::ClipModel(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}

ClipModel::~ClipModel() = default;

const ModelInfo& ClipModel::info() const noexcept {
    return impl_->info;
}

void ClipModel::check_files() const {
    check_unchanged(impl_->files);
}

std::vector<std::int32_t> ClipModel::tokenize(std::string_view text) const {
    return impl_->tokenizer.encode(text, impl_->info.config.context_length);
}

std::shared_ptr<const ClipModel> ClipModel::load(const ModelSource& source, const Job& job) {
    return with_torch_errors("Loading " + display_path(source.path), [&] {
        const c10::InferenceMode guard;
        const auto arithmetic = resolve(source.compute, find_device(source.compute.device, device_names()));
        auto weights = load_clip_weights(source, job);
        auto tokenizer = load_tokenizer(source, weights);
        auto info = describe(weights, tokenizer, arithmetic.compute);
        std::unique_ptr<const VisionTower> vision;
        {
            const FewerThreads while_hashing(1);
            const WeightReader reader(weights.tensors, arithmetic.device, weights.files);
            vision = make_vision_tower(arithmetic, reader, weights.config);
            reader.release_memory();
        }
        info.weights_sha256 = weights.sha256.get();
        check_unchanged(weights.files);
        std::erase_if(weights.tensors, [](const auto& entry) { return entry.first.starts_with("visual."); });
        auto impl = std::make_unique<Impl>(Impl{std::move(info), arithmetic, std::move(tokenizer), std::move(vision),
                                                std::move(weights.tensors), std::move(weights.files)});
        return std::shared_ptr<const ClipModel>(new ClipModel(std::move(impl)));
    });
}

}  // namespace fade
