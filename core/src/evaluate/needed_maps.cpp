// SPDX-License-Identifier: MIT
// Which raw maps the runs of a protocol need.
#include "fade/hash.h"
#include "fade/reference_match.h"

#include <algorithm>

#include "evaluate/protocol.h"

namespace fade {

namespace {

/// What a vision model's maps depend on, in short.
std::string encoder_key(const VisionIdentity& vision, const Settings& settings) {
    Sha256 hash;
    for (const auto& part : {vision.weights_sha256, vision.arithmetic, std::to_string(settings.vision_edge)})
        hash.field(part);
    return hash.hex().substr(0, 16);
}

/// Of pictures as they are.
std::vector<RawMapKey> unaligned_maps(const VariantPlan& variant, const std::vector<HashedFile>& references,
                                      const std::optional<VisionIdentity>& vision) {
    using Source = RawMapKey::Source;
    const auto& settings = variant.settings;
    std::vector<RawMapKey> items{{Source::class_score, settings.language_classification_feature,
                                  View::square(settings.classification_scale), variant.classification_prompts}};
    // A vision model has no other feature, and blocks are of the ordinary path.
    const bool by_feature = !vision && settings.references.layers.empty();
    std::vector<std::string> hashes;
    for (const auto& reference : references) hashes.push_back(reference.sha256);
    const bool together = settings.references.bank == ReferenceBank::subspace;
    const auto source = together ? Source::subspace : Source::reference;
    if (together && !hashes.empty()) hashes = {joined_hashes(hashes)};
    const auto add_references = [&](const View& view, int tiles, const std::string& encoder) {
        for (const auto& hash : hashes)
            items.push_back({source,
                             by_feature ? settings.few_shot.feature : Feature::clip,
                             view,
                             hash,
                             tiles,
                             variants_key(settings.references),
                             encoder,
                             settings.references.position_radius,
                             {},
                             settings.references.layers});
    };
    const auto views = square_views(settings.scales);
    for (const auto& view : views) {
        const int tiles = view == views.back() ? settings.tiles : 0;
        items.push_back(
            {Source::language_map, settings.language_segmentation_feature, view, variant.segmentation_prompts, tiles});
        if (references.empty()) items.push_back({Source::own_patches, settings.zero_shot.feature, view, {}, tiles});
        if (vision) continue;
        add_references(view, tiles, {});
    }
    if (!vision || references.empty()) return items;
    const auto encoder = encoder_key(*vision, settings);
    items.push_back({Source::vision_region, Feature::clip, {}, {}, 0, {}, encoder});
    add_references({}, 0, encoder);
    return items;
}

}  // namespace

std::string frame_of(const VariantPlan& variant, const std::vector<HashedFile>& references) {
    return frame_key(variant.settings.references, references.empty() ? std::string() : references.front().sha256);
}

std::vector<RawMapKey> needed_maps(const VariantPlan& variant, const std::vector<HashedFile>& references,
                                   const std::optional<VisionIdentity>& vision, const std::string& frame) {
    auto items = unaligned_maps(variant, references, vision);
    if (frame.empty()) return items;
    items.push_back({RawMapKey::Source::alignment, Feature::clip, {}, {}});
    for (auto& item : items) item.frame = frame;
    return items;
}

std::set<RawMapKey> needed_maps(const ClassPlan& plan, const EvaluationRequest& request,
                                const std::optional<VisionIdentity>& vision) {
    std::set<RawMapKey> items;
    for (const auto& variant : plan.variants)
        for (const int shots : request.shots)
            for (const auto& seed : seeds_for(request, shots)) {
                if (!applies(variant, shots)) continue;
                const auto references = references_for(plan, shots, seed);
                const auto needed = needed_maps(variant, references, vision, frame_of(variant, references));
                items.insert(needed.begin(), needed.end());
                const auto to_match = needed_to_match(variant, references, vision);
                items.insert(to_match.begin(), to_match.end());
            }
    return items;
}

std::vector<RawMapKey> needed_to_match(const VariantPlan& variant, const std::vector<HashedFile>& references,
                                       const std::optional<VisionIdentity>& vision) {
    if (variant.settings.references.match != ReferenceMatch::best) return {};
    // As if it were the only scale.
    auto at_one = variant;
    at_one.settings.scales = {variant.settings.classification_scale};
    at_one.settings.tiles = 0;
    auto items = needed_maps(at_one, references, vision, frame_of(variant, references));
    std::erase_if(items, [](const RawMapKey& item) { return item.source != RawMapKey::Source::reference; });
    return items;
}

std::optional<std::size_t> named_reference(const TestPicture& picture, const std::vector<HashedFile>& references) {
    std::vector<std::filesystem::path> files;
    files.reserve(references.size());
    for (const auto& reference : references) files.push_back(reference.file);
    return named_reference(PictureName(picture.file), files);
}

std::vector<RawMapKey> needed_of_reference(const VariantPlan& variant, const std::vector<HashedFile>& references,
                                           std::size_t index, const std::optional<VisionIdentity>& vision) {
    const auto& settings = variant.settings.references;
    if (settings.baseline == ReferenceBaseline::none || settings.match != ReferenceMatch::all || references.size() < 2)
        return {};
    auto others = references;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
    auto items = needed_maps(variant, others, vision, frame_of(variant, references));
    std::erase_if(items, [](const RawMapKey& item) {
        return item.source == RawMapKey::Source::language_map || item.source == RawMapKey::Source::class_score;
    });
    return items;
}

std::map<std::string, std::set<RawMapKey>> needed_of_references(const ClassPlan& plan, const EvaluationRequest& request,
                                                                const std::optional<VisionIdentity>& vision) {
    std::map<std::string, std::set<RawMapKey>> needed;
    for (const auto& variant : plan.variants)
        for (const int shots : request.shots)
            for (const auto& seed : seeds_for(request, shots)) {
                if (!applies(variant, shots)) continue;
                const auto references = references_for(plan, shots, seed);
                for (std::size_t i = 0; i < references.size(); ++i) {
                    const auto items = needed_of_reference(variant, references, i, vision);
                    if (!items.empty()) needed[references[i].sha256].insert(items.begin(), items.end());
                }
            }
    return needed;
}

bool applies(const VariantPlan& variant, int shots) {
    return shots == 0 || !variant.zero_shot_only;
}

std::vector<std::optional<std::uint64_t>> seeds_for(const EvaluationRequest& request, int shots) {
    if (shots == 0) return {std::nullopt};
    return {request.seeds.begin(), request.seeds.end()};
}

std::vector<HashedFile> references_for(const ClassPlan& plan, int shots, const std::optional<std::uint64_t>& seed) {
    if (!seed) return {};
    const auto& drawn = plan.references.at(*seed);
    return {drawn.begin(), drawn.begin() + std::min<std::ptrdiff_t>(shots, std::ssize(drawn))};
}

}  // namespace fade
