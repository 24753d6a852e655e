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

/// For each scale, in rising order: the ordinary tokens, then the GEM tokens (left out without GEM blocks).
std::string serialise(const ImageFeatures::Impl& features) {
    std::string bytes;
    for (const auto& [scale, embeddings] : features.scales) {
        append(bytes, embeddings.clip);
        if (features.gem.blocks > 0) append(bytes, embeddings.gem);
    }
    return bytes;
}

std::optional<ImageFeatures> parse(std::string_view bytes, const ModelInfo& model, const FeatureRequest& request) {
    auto features = std::make_shared<ImageFeatures::Impl>();
    features->model_sha256 = model.weights_sha256;
    features->patch_size = model.config.patch_size;
    features->gem = request.gem;
    const auto columns = model.config.embed_dim;
    const auto paths = static_cast<std::size_t>(request.gem.blocks > 0 ? 2 : 1);
    for (const int scale : std::set(request.scales.begin(), request.scales.end())) {
        const auto grid = scale / features->patch_size;
        const auto rows = 1 + grid * grid;
        if (bytes.size() < paths * static_cast<std::size_t>(rows * columns) * sizeof(float)) return std::nullopt;
        auto& embeddings = features->scales[scale];
        embeddings.clip = take(bytes, rows, columns);
        embeddings.gem = paths == 2 ? take(bytes, rows, columns) : embeddings.clip;
    }
    if (!bytes.empty()) return std::nullopt;
    return ImageFeatures(features);
}

/// What the features depend on, as a hash: model, device, scales, GEM settings, the file's bytes.
std::string key_of(const ModelInfo& model, const FeatureRequest& request, const std::string& image_sha256) {
    Sha256 hash;
    hash.field("image features 1");
    hash.field(model.weights_sha256);
    hash.field(model.device);
    hash.field(image_sha256);
    // JSON writes a number with all its digits.
    nlohmann::json rest{request.scales, request.gem.blocks, request.gem.iterations};
    if (request.gem.temperature) rest.push_back(*request.gem.temperature);
    hash.field(rest.dump());
    return hash.hex();
}

}  // namespace

ImageFeatures cached_image_features(const ClipModel& model, const std::filesystem::path& file,
                                    const std::string& image_sha256, const FeatureRequest& request, DiskCache* cache,
                                    const Job& job, const ScaleFinished& on_scale) {
    const auto key = key_of(model.info(), request, image_sha256);
    if (cache != nullptr)
        if (const auto entry = cache->read(kind, key))
            if (auto features = parse(*entry, model.info(), request)) return *features;
    const auto image = load_image(file);
    if (image.sha256 != image_sha256)
        throw Error(ErrorCode::mismatch, display_path(file) + ": the file changed while it was being used.");
    auto features = compute_features(model, image, request, job, on_scale);
    if (cache != nullptr) cache->write(kind, key, serialise(features.impl()));
    return features;
}

}  // namespace fade
