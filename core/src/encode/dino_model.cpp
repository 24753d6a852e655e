// SPDX-License-Identifier: MIT
#include "encode/dino_model.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <utility>

#include "base/fewer_threads.h"
#include "base/torch_errors.h"
#include "encode/fused/dino_tower.h"
#include "encode/reference/dino_tower.h"
#include "encode/weights/dino_files.h"

namespace fade {

namespace {

std::unique_ptr<const VisionTower> make_tower(const Arithmetic& arithmetic, const WeightReader& weights,
                                              const DinoConfig& config) {
    if (arithmetic.compute.backend == Backend::reference)
        return std::make_unique<reference::DinoTower>(weights, config);
    return std::make_unique<fused::DinoTower>(arithmetic, weights, config);
}

DinoInfo describe(DinoWeights& weights, const Compute& compute) {
    DinoInfo info;
    info.name = weights.config.name;
    info.image_size = weights.config.image_size;
    info.patch_size = weights.config.patch_size;
    info.width = weights.config.vision.width;
    info.layers = weights.config.vision.layers;
    info.registers = weights.config.registers;
    info.gated = weights.config.gated;
    info.rotary = weights.config.rope_theta.has_value();
    info.shortest_edge = static_cast<int>(weights.config.shortest_edge);
    info.stored_type = weights.stored_type;
    for (const auto& [name, tensor] : weights.tensors) info.parameters += tensor.numel();
    info.weights_file = weights.weights_file;
    info.weights_sha256 = weights.sha256.get();
    info.compute = compute;
    info.passed_over = weights.passed_over;
    return info;
}

}  // namespace

DinoModel::DinoModel(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}

DinoModel::~DinoModel() = default;

const DinoInfo& DinoModel::info() const noexcept {
    return impl_->info;
}

void DinoModel::check_files() const {
    check_unchanged(impl_->files);
}

ModelInfo model_info(const DinoInfo& vision) {
    ModelInfo info;
    info.config.name = vision.name;
    info.config.image_size = vision.image_size;
    info.config.patch_size = vision.patch_size;
    info.config.embed_dim = info.config.vision.width = vision.width;
    info.config.vision.layers = vision.layers;
    info.format = "Hugging Face transformers";
    info.stored_type = vision.stored_type;
    info.parameters = vision.parameters;
    info.weights_file = vision.weights_file;
    info.weights_sha256 = vision.weights_sha256;
    info.compute = vision.compute;
    info.passed_over = vision.passed_over;
    return info;
}

std::shared_ptr<const DinoModel> DinoModel::load(const ModelSource& source, const Job& job) {
    return with_torch_errors("Loading " + display_path(source.path), [&] {
        const c10::InferenceMode guard;
        const auto arithmetic = resolve(source.compute, find_device(source.compute.device, device_names()));
        auto weights = load_dino_weights(source, job);
        std::unique_ptr<const VisionTower> tower;
        {
            const FewerThreads while_hashing(1);
            const WeightReader reader(weights.tensors, arithmetic.device, weights.files);
            tower = make_tower(arithmetic, reader, weights.config);
            reader.release_memory();
        }
        auto info = describe(weights, arithmetic.compute);
        check_unchanged(weights.files);
        auto impl =
            std::make_unique<Impl>(Impl{std::move(info), weights.config, arithmetic, std::move(tower), weights.files});
        return std::shared_ptr<const DinoModel>(new DinoModel(std::move(impl)));
    });
}

}  // namespace fade
