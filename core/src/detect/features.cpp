// SPDX-License-Identifier: MIT
#include "detect/features.h"

#include "fade/files.h"
#include "fade/token_sets.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>
#include <utility>

#include "base/torch_errors.h"
#include "detect/tile_tokens.h"
#include "detect/view_pixels.h"
#include "encode/clip_model.h"
#include "encode/dino_model.h"

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
        case Tokens::layer_patches:
            return Text::en("the patches between its blocks");
    }
    return {};
}

}  // namespace

std::vector<View> ImageFeatures::views() const {
    std::vector<View> result;
    for (const auto& [view, embeddings] : impl_->views) result.push_back(view);
    return result;
}

std::optional<View> ImageFeatures::shaped() const {
    return impl_->shaped;
}

ImageFeatures ImageFeatures::with_vision(const ImageFeatures& vision) const {
    auto both = std::make_shared<Impl>(*impl_);
    both->vision = vision.impl_;
    return ImageFeatures(std::move(both));
}

ImageFeatures ImageFeatures::none() {
    return ImageFeatures(std::make_shared<const Impl>());
}

ImageFeatures ImageFeatures::looked_at(const cv::Mat& mask) const {
    if (mask.type() != CV_8UC1 || mask.empty())
        throw Error(ErrorCode::invalid_argument, Text::en("What is looked at must be a picture of one byte a pixel."));
    auto masked = std::make_shared<Impl>(*impl_);
    for (const auto& [view, embeddings] : impl_->views) masked->look_at(mask, view);
    if (impl_->vision) masked->vision = ImageFeatures(impl_->vision).looked_at(mask).impl_;
    return ImageFeatures(std::move(masked));
}

void ImageFeatures::Impl::look_at(const cv::Mat& mask, const View& view) {
    cells_by_view[view] = cells_in(mask, view, grid(view), sees_parts);
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
    return seen(view, patches(view, feature));
}

std::vector<at::Tensor> ImageFeatures::Impl::layers(const View& view, const ComparedPatches& by) const {
    if (by.blocks.empty()) return {patches(view, by.feature)};
    const auto& all = tokens(view, Tokens::layer_patches);
    if (blocks != by.blocks)
        throw Error(ErrorCode::mismatch, Text::en("The image's features are of other blocks than the settings name."));
    constexpr double least = 1e-12;
    return all.div(all.norm(2, 1, /*keepdim=*/true).clamp_min_(least)).chunk(std::ssize(blocks));
}

at::Tensor ImageFeatures::Impl::compared(const View& view, const ComparedPatches& by) const {
    const auto rows = layers(view, by);
    if (rows.size() == 1) return rows.front();
    return at::cat(rows, 1).div_(std::sqrt(static_cast<double>(rows.size())));
}

at::Tensor ImageFeatures::Impl::seen(const View& view, const at::Tensor& rows) const {
    const auto looked_at = cells(view);
    return looked_at.empty() ? rows : rows.index_select(0, to_flags(looked_at).nonzero().squeeze(1));
}

at::Tensor ImageFeatures::Impl::places(const View& view) const {
    const auto size = grid(view);
    const auto centres = [](double from, double length, int count) {
        return from + (at::arange(count, at::kDouble) + 0.5) * (length / count);
    };
    const auto x = centres(view.region.x, view.region.width, size.width).repeat(size.height);
    const auto y = centres(view.region.y, view.region.height, size.height).repeat_interleave(size.width);
    return at::stack({x, y}).to(at::kFloat);
}

at::Tensor ImageFeatures::Impl::seen_places(const View& view) const {
    const auto all = places(view);
    const auto seen = cells(view);
    return seen.empty() ? all : all.index_select(1, to_flags(seen).nonzero().squeeze(1));
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

namespace {

std::optional<View> shaped_of(const FeatureRequest& request, cv::Size picture, const EncoderFacts& encoder) {
    const auto patch = static_cast<int>(encoder.patch_size);
    if (request.edge) return dino_view(picture, *request.edge, patch);
    if (!request.tiling) return std::nullopt;
    return tiled_view(request.tiling->side, patch, request.tiling->tiles, picture);
}

/// Null: they were not made ahead.
const at::Tensor* find_pixels(const ViewPixels& pixels, const View& view) {
    if (pixels.impl() == nullptr) return nullptr;
    const auto found = pixels.impl()->views.find(view);
    return found == pixels.impl()->views.end() ? nullptr : &found->second;
}

}  // namespace

EncoderFacts::EncoderFacts(const ClipModel& model)
    : sha256(model.info().weights_sha256),
      compute(model.info().compute),
      patch_size(model.info().config.patch_size),
      width(model.info().config.embed_dim),
      layer_width(model.info().config.vision.width),
      kernels(model.impl().arithmetic.kernels) {}

EncoderFacts::EncoderFacts(const DinoModel& model)
    : sha256(model.info().weights_sha256),
      compute(model.info().compute),
      patch_size(model.info().patch_size),
      width(model.info().width),
      layer_width(model.info().width),
      kernels(model.impl().arithmetic.kernels) {}

FeatureRequest request_for(const FeatureRequest& request, cv::Size picture, const EncoderFacts& encoder) {
    auto result = request;
    if (const auto shaped = shaped_of(request, picture, encoder)) result.views.push_back(*shaped);
    const std::set ascending(result.views.begin(), result.views.end());
    result.views.assign(ascending.begin(), ascending.end());
    return result;
}

std::shared_ptr<ImageFeatures::Impl> empty_features(const EncoderFacts& encoder, const FeatureRequest& request,
                                                    cv::Size picture) {
    auto features = std::make_shared<ImageFeatures::Impl>();
    features->model_sha256 = encoder.sha256;
    features->patch_size = encoder.patch_size;
    features->gem = request.gem;
    features->blocks = request.blocks;
    features->shaped = shaped_of(request, picture, encoder);
    features->kernels = encoder.kernels;
    features->sees_parts = request.edge.has_value();
    if (request.mask)
        for (const auto& view : request.views) features->look_at(request.mask->pixels, view);
    return features;
}

cv::Mat to_map(const at::Tensor& values, cv::Size grid) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    return cv::Mat(grid, CV_32FC1, contiguous.data_ptr<float>()).clone();
}

void check_offered(const TokenNames& wanted, const TokenNames& offered, const std::string& model) {
    for (const auto set : wanted)
        if (!offered.contains(set))
            throw Error(ErrorCode::invalid_argument, {Text::en("%1 does not give %2."), model, words_of(set)});
}

void check_blocks(const FeatureRequest& request, std::int64_t layers) {
    int last = 0;
    for (const int block : request.blocks) {
        if (block <= last || block > layers)
            throw Error(ErrorCode::invalid_argument,
                        {Text::en("The blocks must be rising numbers from 1 to the model's %1."), layers});
        last = block;
    }
    if (request.blocks.empty() == request.tokens.contains(Tokens::layer_patches))
        throw Error(ErrorCode::invalid_argument, Text::en("Patches between blocks and the blocks go together."));
}

namespace {

/// Of the model that compares with references.
void add_vision_layers(FeatureRequest& request, const Settings& settings) {
    if (settings.references.layers.empty()) return;
    request.tokens.insert(Tokens::layer_patches);
    request.blocks = settings.references.layers;
}

FeatureRequest all_but_layers(const Settings& settings) {
    FeatureRequest request;
    request.gem = settings.gem;
    request.reading.bits = settings.bit_depth;
    auto sides = settings.scales;
    if (settings.tiles > 0) {
        const auto largest = std::max_element(sides.begin(), sides.end());
        request.tiling = {*largest, settings.tiles};
        sides.erase(largest);
    }
    sides.push_back(settings.classification_scale);
    request.views = square_views(sides);
    return request;
}

}  // namespace

FeatureRequest required_features(const Settings& settings) {
    auto request = all_but_layers(settings);
    add_vision_layers(request, settings);
    return request;
}

ComparedPatches compared_patches(const Settings& settings, const ImageFeatures::Impl& features) {
    // A vision model has no other feature.
    return {features.sees_parts ? Feature::clip : settings.few_shot.feature, settings.references.layers};
}

std::vector<View> compared_views(const Settings& settings, const ImageFeatures::Impl& features) {
    auto views = square_views(settings.scales);
    if (settings.tiles == 0) return views;
    if (!features.shaped)
        throw Error(ErrorCode::mismatch, Text::en("The image's features lack the largest scale in tiles."));
    views.back() = *features.shaped;
    return views;
}

std::vector<View> reference_views(const Settings& settings, const ImageFeatures::Impl& features) {
    return features.sees_parts ? std::vector{features.shaped.value()} : compared_views(settings, features);
}

View common_view(const View& view, const ImageFeatures::Impl& features) {
    return features.shaped == view ? View{} : view;
}

FeatureRequest vision_features(const Settings& settings) {
    FeatureRequest request;
    request.edge = settings.vision_edge;
    request.tokens = {Tokens::class_token, Tokens::patches};
    request.reading.bits = settings.bit_depth;
    add_vision_layers(request, settings);
    return request;
}

FeatureRequest required_features(const Settings& settings, Regime regime) {
    auto request = all_but_layers(settings);
    const auto segmentation = settings.language_segmentation_feature;
    // A batch is compared by features of its own.
    const auto vision = regime == Regime::batch ? segmentation : settings.of(regime).feature;
    const auto classification = settings.language_classification_feature;
    request.tokens = {Tokens::class_token};
    if (segmentation == Feature::clip || vision == Feature::clip) request.tokens.insert(Tokens::patches);
    if (segmentation == Feature::gem || vision == Feature::gem || classification == Feature::gem)
        request.tokens.insert({Tokens::gem_class_token, Tokens::gem_patches});
    if (regime == Regime::few_shot) add_vision_layers(request, settings);
    return request;
}

ImageFeatures compute_features(const ClipModel& model, const Image& image, const FeatureRequest& request,
                               const Job& job, const ViewFinished& on_view, const ViewPixels& pixels) {
    const auto& config = model.info().config;
    const auto& tower = *model.impl().vision;
    check_request(request, config);
    check_offered(request.tokens, tower.offers(), config.name);
    return with_torch_errors("Encoding " + display_name(image.name), [&] {
        const c10::InferenceMode guard;
        const EncoderFacts encoder(model);
        const auto views = request_for(request, image.pixels.size(), encoder).views;
        auto features = empty_features(encoder, request, image.pixels.size());
        if (request.mask) check_fits(*request.mask, image);
        std::optional<Image> shown;  // made when it is needed
        const auto seen_in = [&](const View& view) {
            if (const auto* ready = find_pixels(pixels, view)) return *ready;
            if (!shown) shown = shown_of(image, request);
            return preprocess(*shown, view, config);
        };

        // What the tower sees at a time: the views, or their tiles.
        const auto parts_of = [&](const View& view) {
            return view.tile > 0 ? tiles_of(view, static_cast<int>(config.patch_size))
                                 : std::vector<Tile>{{{{}, features->grid(view)}, view}};
        };
        // Blocks of a larger view take longer; progress counts tokens x blocks, which time nearly follows.
        const auto tokens_of = [&](const Tile& part) { return 1 + static_cast<std::size_t>(part.cells.area()); };
        const auto tokens_of_all = [&](const View& view) {
            const auto parts = parts_of(view);
            return std::accumulate(parts.begin(), parts.end(), std::size_t{0},
                                   [&](std::size_t sum, const Tile& part) { return sum + tokens_of(part); });
        };
        const auto layers = static_cast<std::size_t>(config.vision.layers);
        const auto total =
            layers * std::accumulate(views.begin(), views.end(), std::size_t{0},
                                     [&](std::size_t sum, const View& view) { return sum + tokens_of_all(view); });
        std::size_t done = 0;
        job.report(Stage::encode_image, done, total);

        const auto encode = [&](const Tile& part) {
            const auto seen = seen_in(part.view).to(model.impl().arithmetic.device);
            auto tokens = tower.encode(seen, {request.gem, request.tokens, request.blocks}, job.stop, [&] {
                done += tokens_of(part);
                job.report(Stage::encode_image, done, total);
            });
            model.check_files();
            for (auto& [name, set] : tokens) set = set.cpu();
            return tokens;
        };
        for (const auto& view : views) {
            const auto parts = parts_of(view);
            if (view.tile > 0) {
                TileTokens joined(features->grid(view));
                for (const auto& part : parts) joined.add(part.cells, encode(part));
                features->views[view] = joined.finished();
            } else {
                features->views[view] = encode(parts.front());
            }
            // A copy: what was handed out does not change. Tensors are shared, not copied.
            if (on_view) on_view(ImageFeatures(std::make_shared<ImageFeatures::Impl>(*features)));
        }
        return ImageFeatures(features);
    });
}

}  // namespace fade
