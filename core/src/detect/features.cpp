// SPDX-License-Identifier: MIT
#include "detect/features.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <opencv2/imgproc.hpp>

#include <numeric>
#include <set>
#include <utility>

#include "base/torch_errors.h"
#include "clip/clip_model.h"

namespace fade {

std::vector<View> ImageFeatures::views() const {
    std::vector<View> result;
    for (const auto& [view, embeddings] : impl_->views) result.push_back(view);
    return result;
}

ImageFeatures ImageFeatures::looked_at(const cv::Mat& mask) const {
    if (mask.type() != CV_8UC1 || mask.empty())
        throw Error(ErrorCode::invalid_argument, "What is looked at must be a picture of one byte a pixel.");
    auto masked = std::make_shared<Impl>(*impl_);
    masked->mask = mask.clone();
    return ImageFeatures(std::move(masked));
}

const VisionEmbeddings& ImageFeatures::Impl::at_view(const View& view) const {
    const auto found = views.find(view);
    if (found == views.end())
        throw Error(ErrorCode::mismatch, "The image's features lack the scale " + name_of(view) + ".");
    return found->second;
}

const at::Tensor& ImageFeatures::Impl::tokens(const View& view, Feature feature) const {
    const auto& embeddings = at_view(view);
    const auto& tokens = feature == Feature::gem ? embeddings.gem : embeddings.clip;
    if (!tokens.defined()) throw Error(ErrorCode::mismatch, "The image's features lack the GEM path.");
    return tokens;
}

at::Tensor ImageFeatures::Impl::patches(const View& view, Feature feature) const {
    const auto& all = tokens(view, feature);
    if (all.size(0) < 2) throw Error(ErrorCode::mismatch, "The image's features lack the ordinary path's patches.");
    return all.slice(0, 1);
}

at::Tensor ImageFeatures::Impl::seen_patches(const View& view, Feature feature) const {
    const auto all = patches(view, feature);
    const auto seen = cells(view);
    return seen.empty() ? all : all.index({to_flags(seen)});
}

at::Tensor ImageFeatures::Impl::class_token(const View& view, Feature feature) const {
    return tokens(view, feature).slice(0, 0, 1);
}

cv::Size ImageFeatures::Impl::grid(const View& view) const {
    const auto patch = static_cast<int>(patch_size);
    return {view.size.width / patch, view.size.height / patch};
}

cv::Mat ImageFeatures::Impl::cells(const View& view) const {
    if (mask.empty()) return {};
    constexpr int half = 127;  // of 255, exclusive
    const cv::Mat part = cv::Mat(mask, pixels_of(view, mask.size())) != 0;
    cv::Mat shares;
    cv::resize(part, shares, grid(view), 0, 0, cv::INTER_AREA);
    return shares > half;
}

cv::Mat ImageFeatures::Impl::map(const View& view, const at::Tensor& values) const {
    const auto seen = cells(view);
    if (seen.empty()) return to_map(values, grid(view));
    auto all = at::zeros({grid(view).area()}, values.options());
    all.masked_scatter_(to_flags(seen), values);
    return to_map(all, grid(view));
}

at::Tensor to_flags(const cv::Mat& cells) {
    auto bytes = cells.isContinuous() ? cells : cells.clone();
    return at::from_blob(bytes.data, {static_cast<std::int64_t>(bytes.total())}, at::kByte).ne(0);
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

cv::Mat to_map(const at::Tensor& values, cv::Size grid) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    return cv::Mat(grid, CV_32FC1, contiguous.data_ptr<float>()).clone();
}

namespace {

/// [1, 3, height, width]: cut out, resized, scaled to 0..1, normalised with the model's mean and deviation.
at::Tensor preprocess(const Image& image, const View& view, const ClipConfig& config) {
    const auto part = image.pixels(pixels_of(view, image.pixels.size()));
    auto resized = resize_bicubic(part, view.size);
    const auto bytes = at::from_blob(resized.data, {resized.rows, resized.cols, 3}, at::kByte);
    const auto channels = bytes.permute({2, 0, 1}).to(at::kFloat).div_(255);
    const auto mean = at::tensor(at::ArrayRef<float>(config.mean.data(), config.mean.size())).view({3, 1, 1});
    const auto deviation = at::tensor(at::ArrayRef<float>(config.std.data(), config.std.size())).view({3, 1, 1});
    return channels.sub(mean).div_(deviation).unsqueeze(0).contiguous();
}

void check_request(const FeatureRequest& request, const ClipConfig& config) {
    if (request.views.empty()) throw Error(ErrorCode::invalid_argument, "There is no view to encode.");
    Settings settings;
    settings.gem = request.gem;
    for (const auto& view : request.views) {
        settings.scales = {view.size.width};
        settings.classification_scale = view.size.height;
        validate(settings, config);
        const auto& part = view.region;
        const bool inside = part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 &&
                            part.x + part.width <= 1 && part.y + part.height <= 1;
        if (!inside)
            throw Error(ErrorCode::invalid_argument,
                        "The view " + name_of(view) + " does not lie within the picture, which is [0,0,1,1].");
    }
}

}  // namespace

FeatureRequest required_features(const Settings& settings) {
    auto sides = settings.scales;
    sides.push_back(settings.classification_scale);
    return {square_views(sides), settings.gem, true, true, {settings.bit_depth}};
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
                               const Job& job, const ViewFinished& on_view) {
    const auto& config = model.info().config;
    check_request(request, config);
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        const std::set views(request.views.begin(), request.views.end());
        auto features = empty_features(model, request);

        // Blocks of a larger view take longer; progress counts tokens x blocks, which time nearly follows.
        const auto tokens_of = [&](const View& view) {
            return 1 + static_cast<std::size_t>(features->grid(view).area());
        };
        const auto layers = static_cast<std::size_t>(config.vision.layers);
        const auto total =
            layers * std::accumulate(views.begin(), views.end(), std::size_t{0},
                                     [&](std::size_t sum, const View& view) { return sum + tokens_of(view); });
        std::size_t done = 0;
        job.report(Stage::encode_image, done, total);

        for (const auto& view : views) {
            const auto pixels = preprocess(image, view, config).to(model.impl().arithmetic.device);
            const VisionRequest vision{request.gem, request.clip_patches, request.gem_path};
            const auto embeddings = model.impl().vision->encode(pixels, vision, job.stop, [&] {
                done += tokens_of(view);
                job.report(Stage::encode_image, done, total);
            });
            model.check_files();
            features->views[view] = {embeddings.clip.cpu(), request.gem_path ? embeddings.gem.cpu() : at::Tensor()};
            // A copy: what was handed out does not change. Tensors are shared, not copied.
            if (on_view) on_view(ImageFeatures(std::make_shared<ImageFeatures::Impl>(*features)));
        }
        return ImageFeatures(features);
    });
}

}  // namespace fade
