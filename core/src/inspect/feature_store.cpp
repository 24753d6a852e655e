// SPDX-License-Identifier: MIT
#include "fade/feature_store.h"

#include "fade/byte_lru.h"
#include "fade/files.h"
#include "fade/hash.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string_view>
#include <variant>

#include "base/torch_errors.h"
#include "detect/features.h"
#include "store/embeddings.h"

namespace fade {

namespace {

constexpr auto image_kind = "features";
constexpr auto text_kind = "text";

/// One of the vision tower's outputs for one view. The class token by itself is another computation than that with the
/// patches, and its last digits may differ: neither stands for the other.
enum class Path { class_token, layers_class_token, clip, gem, layer };

std::string_view name_of(Path path) {
    switch (path) {
        case Path::class_token:
            return "class token";
        case Path::layers_class_token:
            return "layers' class token";
        case Path::clip:
            return "clip";
        case Path::gem:
            return "gem";
        case Path::layer:
            break;
    }
    return "layer";
}

bool wants_gem(const FeatureRequest& request) {
    return request.tokens.contains(Tokens::gem_class_token) || request.tokens.contains(Tokens::gem_patches);
}

/// Without GEM blocks the GEM path is the ordinary one.
bool has_own_gem(const FeatureRequest& request) {
    return wants_gem(request) && request.gem.blocks > 0;
}

Path ordinary_path(const FeatureRequest& request) {
    const bool gem_is_clip = wants_gem(request) && request.gem.blocks == 0;
    if (request.tokens.contains(Tokens::patches) || gem_is_clip) return Path::clip;
    return request.tokens.contains(Tokens::layer_patches) ? Path::layers_class_token : Path::class_token;
}

/// With all of the paths that the request has a part of: a path is kept as a whole.
FeatureRequest of_whole_paths(FeatureRequest request) {
    request.tokens.insert(Tokens::class_token);
    if (ordinary_path(request) == Path::clip) request.tokens.insert(Tokens::patches);
    if (wants_gem(request)) request.tokens.insert({Tokens::gem_class_token, Tokens::gem_patches});
    return request;
}

void begin_key(Sha256& hash, std::string_view what, const EncoderFacts& model, const std::string& arithmetic) {
    hash.field(what);
    hash.field(model.sha256);
    hash.field(model.compute.device);
    hash.field(arithmetic);
}

/// All that these embeddings depend on. `block`: of a layer.
std::string key_of(const EncoderFacts& model, const std::string& image_sha256, const View& view, Path path,
                   const FeatureRequest& request, int block = 0) {
    Sha256 hash;
    begin_key(hash, "image features 4", model, arithmetic_of(model.compute));
    hash.field(image_sha256);
    // JSON writes a number with all its digits.
    nlohmann::json rest{name_of(view), name_of(path)};
    if (view == View::square(view.scale())) rest[0] = view.scale();
    if (request.reading.bits) rest.push_back({"bits", *request.reading.bits});
    if (request.mask && request.mask->mode == MaskMode::blank) rest.push_back({"blanked 1", request.mask->sha256});
    if (path == Path::gem) {
        rest.push_back({request.gem.blocks, request.gem.iterations});
        if (request.gem.temperature) rest.push_back(*request.gem.temperature);
    }
    if (path == Path::layer) rest.push_back(block);
    hash.field(rest.dump());
    return hash.hex();
}

std::string key_of(const ClipModel& model, const Prompts& prompts) {
    const auto& info = model.info();
    Sha256 hash;
    begin_key(hash, "text embeddings 3", EncoderFacts(model), text_arithmetic_of(info.compute));
    hash.field(info.tokenizer_sha256);
    hash.field(prompts.sha256);
    return hash.hex();
}

}  // namespace

struct FeatureStore::Impl {
    std::variant<const ClipModel*, const DinoModel*> model;
    EncoderFacts encoder;
    DiskCache* cache;
    ByteLru<at::Tensor> in_memory;
    std::map<std::string, TextFeatures> texts;  ///< by the prompts' hash
    std::size_t encoded = 0;

    /// Throws `Error` (invalid_argument) for a model that reads no words.
    [[nodiscard]] const ClipModel& clip() const {
        if (const auto* const* found = std::get_if<const ClipModel*>(&model)) return **found;
        throw Error(ErrorCode::invalid_argument, Text::en("A DINO model reads no words."));
    }

    [[nodiscard]] std::optional<at::Tensor> find(const std::string& key, std::int64_t rows, std::int64_t columns) {
        if (auto kept = in_memory.find(key)) return kept;
        if (cache == nullptr) return std::nullopt;
        auto read = read_embeddings(*cache, image_kind, key, rows, columns);
        if (read) remember(key, *read);
        return read;
    }

    void remember(const std::string& key, const at::Tensor& embeddings) {
        in_memory.insert(key, embeddings, static_cast<std::size_t>(embeddings.numel()) * sizeof(float));
    }

    void keep(const std::string& key, const at::Tensor& embeddings) {
        remember(key, embeddings);
        if (cache != nullptr) write_embeddings(*cache, image_kind, key, embeddings);
    }

    /// What is kept of a view, if all that is asked for is.
    [[nodiscard]] std::optional<TokenSets> find_view(const std::string& sha256, const View& view,
                                                     const FeatureRequest& request) {
        const auto patches = (view.size.width / encoder.patch_size) * (view.size.height / encoder.patch_size);
        const auto width = encoder.width;
        const auto ordinary = ordinary_path(request);
        const auto clip =
            find(key_of(encoder, sha256, view, ordinary, request), ordinary == Path::clip ? 1 + patches : 1, width);
        const auto gem =
            has_own_gem(request) ? find(key_of(encoder, sha256, view, Path::gem, request), 1 + patches, width) : clip;
        if (!clip || !gem) return std::nullopt;
        auto sets = split(request, *clip, *gem);
        std::vector<at::Tensor> layers;
        for (const int block : request.blocks) {
            auto layer = find(key_of(encoder, sha256, view, Path::layer, request, block), patches, encoder.layer_width);
            if (!layer) return std::nullopt;
            layers.push_back(std::move(*layer));
        }
        if (!layers.empty()) sets[Tokens::layer_patches] = at::cat(layers);
        return sets;
    }

    /// The same sets, in the memory that is kept: they are not held twice.
    TokenSets keep_view(const std::string& sha256, const View& view, const FeatureRequest& request,
                        const TokenSets& sets) {
        const auto clip = joined(sets, Feature::clip);
        const auto gem = has_own_gem(request) ? joined(sets, Feature::gem) : clip;
        keep(key_of(encoder, sha256, view, ordinary_path(request), request), clip);
        if (has_own_gem(request)) keep(key_of(encoder, sha256, view, Path::gem, request), gem);
        auto kept = split(request, clip, gem);
        if (const auto found = sets.find(Tokens::layer_patches); found != sets.end()) {
            const auto layers = found->second.chunk(std::ssize(request.blocks));
            for (std::size_t i = 0; i < layers.size(); ++i)
                keep(key_of(encoder, sha256, view, Path::layer, request, request.blocks[i]), layers[i].contiguous());
            kept[Tokens::layer_patches] = found->second;
        }
        return kept;
    }

    static TokenSets split(const FeatureRequest& request, const at::Tensor& clip, const at::Tensor& gem) {
        TokenSets sets;
        add_tokens(sets, {request.gem, request.tokens}, Feature::clip, clip);
        add_tokens(sets, {request.gem, request.tokens}, Feature::gem, gem);
        return sets;
    }
};

FeatureStore::FeatureStore(const ClipModel& model, DiskCache* cache, std::size_t memory_bytes)
    : impl_(std::make_unique<Impl>(Impl{&model, EncoderFacts(model), cache, ByteLru<at::Tensor>(memory_bytes), {}})) {}

FeatureStore::FeatureStore(const DinoModel& model, DiskCache* cache, std::size_t memory_bytes)
    : impl_(std::make_unique<Impl>(Impl{&model, EncoderFacts(model), cache, ByteLru<at::Tensor>(memory_bytes), {}})) {}

FeatureStore::~FeatureStore() = default;

ImageFeatures FeatureStore::image(const std::string& content, const Load& load, const FeatureRequest& asked,
                                  const Job& job, const ViewFinished& on_view) {
    // Such a view depends on the picture's shape.
    auto image = asked.tiling || asked.edge ? load() : nullptr;
    const auto size = image ? image->pixels.size() : cv::Size();
    const auto request = request_for(of_whole_paths(asked), size, impl_->encoder);
    const auto features = empty_features(impl_->encoder, request, size);
    auto missing = request;
    missing.views.clear();
    missing.tiling.reset();
    for (const auto& view : request.views) {
        if (auto kept = impl_->find_view(content, view, request))
            features->views[view] = std::move(*kept);
        else
            missing.views.push_back(view);
    }
    if (missing.views.empty()) return ImageFeatures(features);

    if (!image) image = load();
    if (content_of(*image) != content)
        throw Error(ErrorCode::mismatch, display_name(image->name),
                    Text::en("the file changed while it was being used."));
    ++impl_->encoded;
    const auto take_newest = [&](const ImageFeatures& so_far) {
        for (const auto& [view, sets] : so_far.impl().views)
            if (!features->views.contains(view)) features->views[view] = impl_->keep_view(content, view, request, sets);
        // A copy: what was handed out does not change. Tensors are shared, not copied.
        if (on_view) on_view(ImageFeatures(std::make_shared<ImageFeatures::Impl>(*features)));
    };
    if (request.edge) missing.views.clear();  // it is this one
    std::visit([&](const auto* model) { (void)compute_features(*model, *image, missing, job, take_newest); },
               impl_->model);
    return ImageFeatures(features);
}

TextFeatures FeatureStore::text(const Prompts& prompts, const Job& job) {
    check_prompts(prompts);
    if (const auto found = impl_->texts.find(prompts.sha256); found != impl_->texts.end()) return found->second;
    return with_torch_errors("Encoding the prompts", [&] {
        const c10::InferenceMode guard;
        const auto& model = impl_->clip();
        const auto key = key_of(model, prompts);
        const auto rows = static_cast<std::int64_t>(prompts.normal.size() + prompts.anomalous.size());
        std::optional<at::Tensor> embeddings;
        if (impl_->cache != nullptr)
            embeddings = read_embeddings(*impl_->cache, text_kind, key, rows, impl_->encoder.width);
        if (!embeddings) {
            embeddings = encode_prompts(model, prompts, job);
            if (impl_->cache != nullptr) write_embeddings(*impl_->cache, text_kind, key, *embeddings);
        }
        return impl_->texts.emplace(prompts.sha256, make_text_features(model, prompts, *embeddings)).first->second;
    });
}

bool FeatureStore::keep_text(const Prompts& prompts, std::string_view floats) {
    const auto rows = static_cast<std::int64_t>(prompts.normal.size() + prompts.anomalous.size());
    const auto columns = impl_->encoder.width;
    if (impl_->cache == nullptr || floats.size() != static_cast<std::size_t>(rows * columns) * sizeof(float))
        return false;
    const auto values = at::empty({rows, columns}, at::kFloat);
    std::copy(floats.begin(), floats.end(), reinterpret_cast<char*>(values.data_ptr<float>()));
    write_embeddings(*impl_->cache, text_kind, key_of(impl_->clip(), prompts), values);
    return true;
}

std::size_t FeatureStore::encoded_pictures() const noexcept {
    return impl_->encoded;
}

}  // namespace fade
