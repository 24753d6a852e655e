// SPDX-License-Identifier: MIT
#include "fade/detect.h"
#include "fade/disk_cache.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <cstring>
#include <optional>
#include <set>

#include "detect/features.h"

namespace fade {

namespace {

constexpr auto kind = "features";

void append(std::string& bytes, const at::Tensor& values) {
    const auto contiguous = values.to(at::kFloat).contiguous();
    bytes.append(reinterpret_cast<const char*>(contiguous.data_ptr<float>()),
                 static_cast<std::size_t>(contiguous.numel()) * sizeof(float));
}

at::Tensor take(std::string_view& bytes, std::int64_t rows, std::int64_t columns) {
    auto values = at::empty({rows, columns}, at::kFloat);
    const auto size = static_cast<std::size_t>(values.numel()) * sizeof(float);
    std::memcpy(values.data_ptr<float>(), bytes.data(), size);
    bytes.remove_prefix(size);
    return values;
}

/// Rows of the two outputs that a request asks for at one scale; 0: none, or the same as the ordinary ones.
struct Rows {
    Rows(const FeatureRequest& request, std::int64_t grid) {
        const bool gem_is_clip = request.gem_path && request.gem.blocks == 0;
        clip = request.clip_patches || gem_is_clip ? 1 + grid * grid : 1;
        gem = request.gem_path && !gem_is_clip ? 1 + grid * grid : 0;
    }
    std::int64_t clip;
    std::int64_t gem;
};

/// For each scale, in rising order: the ordinary tokens, then the GEM tokens, as far as they were asked for.
std::string serialise(const ImageFeatures::Impl& features, const FeatureRequest& request) {
    std::string bytes;
    for (const auto& [scale, embeddings] : features.scales) {
        append(bytes, embeddings.clip);
        if (Rows(request, features.grid(scale)).gem > 0) append(bytes, embeddings.gem);
    }
    return bytes;
}

std::optional<ImageFeatures> parse(std::string_view bytes, const ModelInfo& model, const FeatureRequest& request) {
    auto features = std::make_shared<ImageFeatures::Impl>();
    features->model_sha256 = model.weights_sha256;
    features->patch_size = model.config.patch_size;
    features->gem = request.gem;
    const auto columns = model.config.embed_dim;
    for (const int scale : std::set(request.scales.begin(), request.scales.end())) {
        const Rows rows(request, features->grid(scale));
        if (bytes.size() < static_cast<std::size_t>((rows.clip + rows.gem) * columns) * sizeof(float))
            return std::nullopt;
        auto& embeddings = features->scales[scale];
        embeddings.clip = take(bytes, rows.clip, columns);
        if (rows.gem > 0) {
            embeddings.gem = take(bytes, rows.gem, columns);
        } else if (request.gem_path) {
            embeddings.gem = embeddings.clip;
        }
    }
    if (!bytes.empty()) return std::nullopt;
    return ImageFeatures(features);
}

/// What the features depend on, as a hash: model, what computes it, what was asked for, the file's bytes.
std::string key_of(const ModelInfo& model, const FeatureRequest& request, const std::string& image_sha256) {
    Sha256 hash;
    hash.field("image features 3");
    hash.field(model.weights_sha256);
    hash.field(model.device);
    hash.field(model.arithmetic);
    hash.field(image_sha256);
    // JSON writes a number with all its digits.
    nlohmann::json rest{std::set(request.scales.begin(), request.scales.end()), request.gem.blocks,
                        request.gem.iterations, request.clip_patches, request.gem_path};
    if (request.gem.temperature) rest.push_back(*request.gem.temperature);
    if (request.reading.bits) rest.push_back("bits " + std::to_string(*request.reading.bits));
    hash.field(rest.dump());
    return hash.hex();
}

}  // namespace

ImageFeatures cached_image_features(const ClipModel& model, const std::filesystem::path& file,
                                    const std::string& image_sha256, const FeatureRequest& request, DiskCache* cache,
                                    const Job& job, const ScaleFinished& on_scale, const PictureRead& on_read) {
    const auto key = key_of(model.info(), request, image_sha256);
    if (cache != nullptr)
        if (const auto entry = cache->read(kind, key))
            if (auto features = parse(*entry, model.info(), request)) return *features;
    const auto image = load_image(file, request.reading);
    if (image.sha256 != image_sha256)
        throw Error(ErrorCode::mismatch, display_path(file) + ": the file changed while it was being used.");
    if (on_read) on_read(image);
    auto features = compute_features(model, image, request, job, on_scale);
    if (cache != nullptr) cache->write(kind, key, serialise(features.impl(), request));
    return features;
}

}  // namespace fade
