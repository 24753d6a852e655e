// SPDX-License-Identifier: MIT
#include "detect/features.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <numeric>

#include "base/torch_errors.h"
#include "clip/clip_model.h"

namespace fade {

std::vector<int> ImageFeatures::scales() const {
    std::vector<int> result;
    for (const auto& [scale, embeddings] : impl_->scales) result.push_back(scale);
    return result;
}

const VisionEmbeddings& ImageFeatures::Impl::at_scale(int scale) const {
    const auto found = scales.find(scale);
    if (found == scales.end())
        throw Error(ErrorCode::mismatch, "The image's features lack the scale " + std::to_string(scale) + ".");
    return found->second;
}

const at::Tensor& ImageFeatures::Impl::tokens(int scale, Feature feature) const {
    const auto& embeddings = at_scale(scale);
    const auto& tokens = feature == Feature::gem ? embeddings.gem : embeddings.clip;
    if (!tokens.defined()) throw Error(ErrorCode::mismatch, "The image's features lack the GEM path.");
    return tokens;
}

at::Tensor ImageFeatures::Impl::patches(int scale, Feature feature) const {
    const auto& all = tokens(scale, feature);
    if (all.size(0) < 2) throw Error(ErrorCode::mismatch, "The image's features lack the ordinary path's patches.");
    return all.slice(0, 1);
}

at::Tensor ImageFeatures::Impl::class_token(int scale, Feature feature) const {
    return tokens(scale, feature).slice(0, 0, 1);
}

std::shared_ptr<ImageFeatures::Impl> empty_features(const ClipModel& model, const FeatureRequest& request) {
    auto features = std::make_shared<ImageFeatures::Impl>();
    features->model_sha256 = model.info().weights_sha256;
    features->patch_size = model.info().config.patch_size;
    features->gem = request.gem;
    const auto* const chosen = model.impl().arithmetic.kernels;
    features->kernels = chosen != nullptr ? chosen : kernels::supported_kernels().front();
    return features;
}

cv::Mat to_map(const at::Tensor& values, int grid) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    return cv::Mat(grid, grid, CV_32FC1, contiguous.data_ptr<float>()).clone();
}

namespace {

/// [1, 3, side, side]: resized, scaled to 0..1, normalised with the model's mean and deviation.
at::Tensor preprocess(const Image& image, int side, const ClipConfig& config) {
    auto resized = resize_bicubic(image.pixels, {side, side});
    const auto bytes = at::from_blob(resized.data, {side, side, 3}, at::kByte);
    const auto channels = bytes.permute({2, 0, 1}).to(at::kFloat).div_(255);
    const auto mean = at::tensor(at::ArrayRef<float>(config.mean.data(), config.mean.size())).view({3, 1, 1});
    const auto deviation = at::tensor(at::ArrayRef<float>(config.std.data(), config.std.size())).view({3, 1, 1});
    return channels.sub(mean).div_(deviation).unsqueeze(0).contiguous();
}

void check_request(const FeatureRequest& request, const ClipConfig& config) {
    Settings settings;
    settings.scales = request.scales;
    settings.classification_scale = request.scales.empty() ? 0 : request.scales.front();
    settings.gem = request.gem;
    validate(settings, config);
}

}  // namespace

FeatureRequest required_features(const Settings& settings) {
    FeatureRequest request{settings.scales, settings.gem, true, true, {settings.bit_depth}};
    request.scales.push_back(settings.classification_scale);
    std::sort(request.scales.begin(), request.scales.end());
    request.scales.erase(std::unique(request.scales.begin(), request.scales.end()), request.scales.end());
    return request;
}

FeatureRequest required_features(const Settings& settings, Regime regime) {
    auto request = required_features(settings);
    const auto segmentation = settings.language_segmentation_feature;
    const auto vision = settings.of(regime).feature;
    request.clip_patches = segmentation == Feature::clip || vision == Feature::clip;
    request.gem_path = segmentation == Feature::gem || vision == Feature::gem ||
                       settings.language_classification_feature == Feature::gem;
    return request;
}

ImageFeatures compute_features(const ClipModel& model, const Image& image, const FeatureRequest& request,
                               const Job& job, const ScaleFinished& on_scale) {
    const auto& config = model.info().config;
    check_request(request, config);
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        auto scales = request.scales;
        std::sort(scales.begin(), scales.end());

        // Blocks of a larger scale take longer; progress counts tokens x blocks, which time nearly follows.
        const auto tokens_of = [&](int scale) {
            const auto grid = static_cast<std::size_t>(scale / config.patch_size);
            return 1 + grid * grid;
        };
        const auto layers = static_cast<std::size_t>(config.vision.layers);
        const auto total = layers * std::accumulate(scales.begin(), scales.end(), std::size_t{0},
                                                    [&](std::size_t sum, int scale) { return sum + tokens_of(scale); });
        std::size_t done = 0;
        job.report(Stage::encode_image, done, total);

        auto features = empty_features(model, request);
        for (const int scale : scales) {
            const auto pixels = preprocess(image, scale, config).to(model.impl().arithmetic.device);
            const VisionRequest vision{request.gem, request.clip_patches, request.gem_path};
            const auto embeddings = model.impl().vision->encode(pixels, vision, job.stop, [&] {
                done += tokens_of(scale);
                job.report(Stage::encode_image, done, total);
            });
            model.check_files();
            features->scales[scale] = {embeddings.clip.cpu(), request.gem_path ? embeddings.gem.cpu() : at::Tensor()};
            // A copy: what was handed out does not change. Tensors are shared, not copied.
            if (on_scale) on_scale(ImageFeatures(std::make_shared<ImageFeatures::Impl>(*features)));
        }
        return ImageFeatures(features);
    });
}

}  // namespace fade
