// SPDX-License-Identifier: MIT
#include "detect/features.h"

#include "fade/files.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "base/torch_errors.h"
#include "detect/pixels.h"
#include "encode/clip_model.h"

namespace fade {

namespace {

Message words_of(Tokens set) {
    switch (set) {
        case Tokens::class_token:
            return Text::en("the ordinary path's class token");
        case Tokens::patches:
            return Text::en("the ordinary path's patches");
        case Tokens::gem_class_token:
            return Text::en("the GEM path's class token");
        case Tokens::gem_patches:
            return Text::en("the GEM path's patches");
    }
    return {};
}

}  // namespace

std::vector<View> ImageFeatures::views() const {
    std::vector<View> result;
    for (const auto& [view, embeddings] : impl_->views) result.push_back(view);
    return result;
}

ImageFeatures ImageFeatures::looked_at(const cv::Mat& mask) const {
    if (mask.type() != CV_8UC1 || mask.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("What is looked at must be a picture of one byte a pixel."));
    auto masked = std::make_shared<Impl>(*impl_);
    masked->cells_by_view.clear();
    for (const auto& [view, embeddings] : impl_->views)
        masked->cells_by_view[view] = cells_in(mask, view, impl_->grid(view));
    return ImageFeatures(std::move(masked));
}

const at::Tensor& ImageFeatures::Impl::tokens(const View& view, Tokens set) const {
    const auto sets = views.find(view);
    if (sets == views.end())
        throw Error(ErrorCode::mismatch, {Text::en("The image's features lack the scale %1."), name_of(view)});
    const auto found = sets->second.find(set);
    if (found == sets->second.end())
        throw Error(ErrorCode::mismatch, {Text::en("The image's features lack %1."), words_of(set)});
    return found->second;
}

at::Tensor ImageFeatures::Impl::patches(const View& view, Feature feature) const {
    return tokens(view, feature == Feature::gem ? Tokens::gem_patches : Tokens::patches);
}

at::Tensor ImageFeatures::Impl::seen_patches(const View& view, Feature feature) const {
    const auto all = patches(view, feature);
    const auto seen = cells(view);
    return seen.empty() ? all : all.index_select(0, to_flags(seen).nonzero().squeeze(1));
}

at::Tensor ImageFeatures::Impl::class_token(const View& view, Feature feature) const {
    return tokens(view, feature == Feature::gem ? Tokens::gem_class_token : Tokens::class_token);
}

cv::Size ImageFeatures::Impl::grid(const View& view) const {
    const auto patch = static_cast<int>(patch_size);
    return {view.size.width / patch, view.size.height / patch};
}

cv::Mat ImageFeatures::Impl::cells(const View& view) const {
    const auto found = cells_by_view.find(view);
    return found == cells_by_view.end() ? cv::Mat() : found->second;
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
    features->kernels = model.impl().arithmetic.kernels;
    if (request.mask)
        for (const auto& view : request.views)
            features->cells_by_view[view] = cells_in(request.mask->pixels, view, features->grid(view));
    return features;
}

cv::Mat to_map(const at::Tensor& values, cv::Size grid) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    return cv::Mat(grid, CV_32FC1, contiguous.data_ptr<float>()).clone();
}

at::Tensor normalised_pixels(const cv::Mat& rgb, const std::array<float, 3>& mean,
                             const std::array<float, 3>& deviation) {
    const auto whole = rgb.isContinuous() ? rgb : rgb.clone();
    const auto bytes = at::from_blob(whole.data, {whole.rows, whole.cols, 3}, at::kByte);
    const auto channels = bytes.permute({2, 0, 1}).to(at::kFloat).div_(255);
    const auto values = [](const std::array<float, 3>& of_channels) {
        return at::tensor(at::ArrayRef<float>(of_channels.data(), of_channels.size())).view({3, 1, 1});
    };
    return channels.sub(values(mean)).div_(values(deviation)).unsqueeze(0).contiguous();
}

namespace {

/// [1, 3, height, width]: cut out, resized, scaled to 0..1, normalised with the model's mean and deviation.
at::Tensor preprocess(const Image& image, const View& view, const ClipConfig& config) {
    const auto part = image.pixels(pixels_of(view, image.pixels.size()));
    return normalised_pixels(resize_bicubic(part, view.size), config.mean, config.std);
}

void check_request(const FeatureRequest& request, const ClipConfig& config) {
    if (request.views.empty()) throw Error(ErrorCode::invalid_argument, Text::en("There is no view to encode."));
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
                        {Text::en("The view %1 does not lie within the picture, which is [0,0,1,1]."), name_of(view)});
    }
}

}  // namespace

void check_offered(const TokenNames& wanted, const TokenNames& offered, const std::string& model) {
    for (const auto set : wanted)
        if (!offered.contains(set))
            throw Error(ErrorCode::invalid_argument, {Text::en("%1 does not give %2."), model, words_of(set)});
}

FeatureRequest required_features(const Settings& settings) {
    auto sides = settings.scales;
    sides.push_back(settings.classification_scale);
    FeatureRequest request{square_views(sides), settings.gem};
    request.reading.bits = settings.bit_depth;
    return request;
}

FeatureRequest required_features(const Settings& settings, Regime regime) {
    auto request = required_features(settings);
    const auto segmentation = settings.language_segmentation_feature;
    const auto vision = settings.of(regime).feature;
    const auto classification = settings.language_classification_feature;
    request.tokens = {Tokens::class_token};
    if (segmentation == Feature::clip || vision == Feature::clip) request.tokens.insert(Tokens::patches);
    if (segmentation == Feature::gem || vision == Feature::gem || classification == Feature::gem)
        request.tokens.insert({Tokens::gem_class_token, Tokens::gem_patches});
    return request;
}

ImageFeatures compute_features(const ClipModel& model, const Image& image, const FeatureRequest& request,
                               const Job& job, const ViewFinished& on_view) {
    const auto& config = model.info().config;
    const auto& tower = *model.impl().vision;
    check_request(request, config);
    check_offered(request.tokens, tower.offers(), config.name);
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        const std::set views(request.views.begin(), request.views.end());
        auto features = empty_features(model, request);
        if (request.mask) check_fits(*request.mask, image);
        const bool blanks = request.mask && request.mask->mode == MaskMode::blank;
        const auto shown = blanks ? blanked(image, *request.mask) : image;

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
            const auto pixels = preprocess(shown, view, config).to(model.impl().arithmetic.device);
            auto tokens = tower.encode(pixels, {request.gem, request.tokens}, job.stop, [&] {
                done += tokens_of(view);
                job.report(Stage::encode_image, done, total);
            });
            model.check_files();
            for (auto& [name, set] : tokens) set = set.cpu();
            features->views[view] = std::move(tokens);
            // A copy: what was handed out does not change. Tensors are shared, not copied.
            if (on_view) on_view(ImageFeatures(std::make_shared<ImageFeatures::Impl>(*features)));
        }
        return ImageFeatures(features);
    });
}

}  // namespace fade
