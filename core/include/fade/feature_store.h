// SPDX-License-Identifier: MIT
#pragma once

#include "fade/detect.h"
#include "fade/disk_cache.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace fade {

/// The embeddings of pictures and prompts of one model: each view and path of a picture is computed once, and kept in
/// memory up to a bound, and on disk. Not thread-safe.
class FeatureStore {
public:
    /// Model and cache must live longer; `cache` may be null. The newest embeddings stay in memory even if they alone
    /// are more than `memory_bytes`.
    FeatureStore(const ClipModel& model, DiskCache* cache, std::size_t memory_bytes);
    FeatureStore(const DinoModel& model, DiskCache* cache, std::size_t memory_bytes);
    ~FeatureStore();
    FeatureStore(const FeatureStore&) = delete;
    FeatureStore& operator=(const FeatureStore&) = delete;

    /// Gives the picture; called only if something has to be computed.
    using Load = std::function<std::shared_ptr<const Image>()>;

    /// The embeddings of the picture whose file's bytes have this hash. Only views that are lacking are computed
    /// (those of a picture that the request's mask blanks are others than its own); `on_view` hears of each of these,
    /// and of all that there are by then. Throws what `load` and `compute_features` throw, and `Error` (mismatch) if
    /// the picture turns out to hold other bytes.
    [[nodiscard]] ImageFeatures image(const std::string& content, const Load& load, const FeatureRequest& request,
                                      const Job& job = {}, const ViewFinished& on_view = {});

    /// Throws what `compute_text_features` throws, and `Error` (invalid_argument) of a model that reads no words.
    [[nodiscard]] TextFeatures text(const Prompts& prompts, const Job& job = {});

    /// Keeps embeddings in the cache that were made elsewhere: [sentences, embed_dim] in F32, the normal ones first.
    /// False, and nothing is kept, without a cache, or for another size.
    bool keep_text(const Prompts& prompts, std::string_view floats);

    /// How often the vision tower ran for a picture: the measure of "nothing is computed again".
    [[nodiscard]] std::size_t encoded_pictures() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fade
