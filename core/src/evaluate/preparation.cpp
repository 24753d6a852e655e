// SPDX-License-Identifier: MIT
#include "evaluate/preparation.h"

#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_variants.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "evaluate/picture_faults.h"
#include "inspect/variant_features.h"

namespace fade {

namespace {

/// With a cache on disk, so many references, or variants of them, stay in memory at most.
constexpr std::size_t references_in_memory = 32;

class ClassPreparation {
public:
    ClassPreparation(const PreparationTools& tools, const Protocol& protocol, const ClassPlan& plan,
                     std::vector<std::string>& problems, const Job& job)
        : tools_(tools),
          protocol_(protocol),
          plan_(plan),
          problems_(problems),
          job_(job),
          needed_(needed_maps(plan, protocol.request, protocol.model.vision)),
          needed_of_references_(needed_of_references(plan, protocol.request, protocol.model.vision)) {
        for (const auto& [seed, drawn] : plan.references)
            for (const auto& reference : drawn) reference_files_[reference.sha256] = reference.file;
    }

    RawMaps prepare(std::size_t index, const std::function<void(double)>& on_fraction) {
        const auto& sha256 = plan_.test_sha256[index];
        if (sha256.empty()) return {};
        const auto key = raw_maps_key(protocol_.model, protocol_.request.settings, sha256);
        auto raw_maps = kept_maps(key);
        auto missing = missing_in(raw_maps, needed_);
        if (missing.empty()) return raw_maps;
        const auto& file = plan_.test[index].file;
        auto query = encode(tools_.features, tools_.request, file, sha256, {}, encoding_job(on_fraction), {});
        if (query.empty()) return {};
        const auto of_vision_model = [](const RawMapKey& item) { return !item.encoder.empty(); };
        if (std::any_of(missing.begin(), missing.end(), of_vision_model)) {
            const auto vision = encode(*tools_.vision, tools_.vision_request, file, sha256, {}, Job{job_.stop, {}}, {});
            if (vision.empty()) return {};
            query.front() = query.front().with_vision(vision.front());
        }
        for (const auto& item : missing) add(raw_maps, item, query.front());
        keep(key, raw_maps);
        return raw_maps;
    }

    /// Of a reference that others are compared with.
    RawMaps prepare_compared(std::size_t index) {
        const auto& sha256 = plan_.compared[index].sha256;
        const auto key = raw_maps_key(protocol_.model, protocol_.request.settings, sha256);
        auto raw_maps = kept_maps(key);
        const auto missing = missing_in(raw_maps, needed_of_references_.at(sha256));
        if (missing.empty()) return raw_maps;
        const auto found = find_reference(sha256);
        if (found.empty()) return {};
        const auto query = found.front();  // a copy: others may take its place in memory
        for (const auto& item : missing) {
            job_.check();
            std::span<const ImageFeatures> other;
            if (item.source == RawMapKey::Source::reference && (other = find_reference(item.by)).empty()) continue;
            raw_maps[item.name()] = compute_raw_map_of_reference(item, query, other);
        }
        keep(key, raw_maps);
        return raw_maps;
    }

private:
    /// All that a reference is asked for together: few are in memory at a time.
    static std::vector<RawMapKey> missing_in(const RawMaps& raw_maps, const std::set<RawMapKey>& needed) {
        std::vector<RawMapKey> missing;
        for (const auto& item : needed)
            if (!raw_maps.contains(item.name())) missing.push_back(item);
        std::stable_sort(missing.begin(), missing.end(),
                         [](const RawMapKey& a, const RawMapKey& b) { return a.by < b.by; });
        return missing;
    }

    void keep(const std::string& key, const RawMaps& raw_maps) const {
        const bool kept = tools_.raw_maps != nullptr && tools_.raw_maps->write(raw_maps_kind, key, serialise(raw_maps));
        if (tools_.must_keep && !kept)
            throw Error(ErrorCode::write_failed, display_path(tools_.raw_maps->folder()),
                        Text::english_only("what was computed cannot be kept in this folder."));
    }

    [[nodiscard]] RawMaps kept_maps(const std::string& key) const {
        if (tools_.raw_maps == nullptr) return {};
        const auto entry = tools_.raw_maps->read(raw_maps_kind, key);
        if (!entry) return {};
        return parse_raw_maps(*entry).value_or(RawMaps{});
    }

    [[nodiscard]] Job encoding_job(const std::function<void(double)>& on_fraction) const {
        return {job_.stop, [&on_fraction](const Progress& progress) {
                    if (on_fraction && progress.stage == Stage::encode_image)
                        on_fraction(static_cast<double>(progress.done) / static_cast<double>(progress.total));
                }};
    }

    /// In these variants; none, and a problem with its consequence, where the picture cannot be read.
    std::vector<ImageFeatures> encode(FeatureStore& store, const FeatureRequest& request,
                                      const std::filesystem::path& file, const std::string& sha256,
                                      const ReferenceSettings& variants, const Job& job,
                                      const std::string& consequence) {
        try {
            const auto load = [&] {
                auto image = std::make_shared<const Image>(load_image(file, request.reading));
                if (tools_.on_read) tools_.on_read(*image);
                return image;
            };
            return variant_features(store, sha256, load, request, variants, job);
        } catch (const Error& error) {
            if (!is_about_picture(error)) throw;
            problems_.push_back(error.what() + consequence);
            return {};
        }
    }

    void add(RawMaps& raw_maps, const RawMapKey& item, const ImageFeatures& query) {
        job_.check();
        using Source = RawMapKey::Source;
        const bool by_language = item.source == Source::language_map || item.source == Source::class_score;
        std::optional<TextFeatures> text;
        if (by_language) text = tools_.features.text(plan_.prompts.at(item.by), Job{job_.stop, {}});
        std::span<const ImageFeatures> reference;
        if (item.source == Source::reference) {
            reference = find_reference(item.by);
            if (reference.empty()) return;
        }
        raw_maps[item.name()] = compute_raw_map(item, query, text ? &*text : nullptr, reference, tools_.rule);
    }

    /// In all its variants; none of a reference that cannot be decoded: reported once.
    std::span<const ImageFeatures> find_reference(const std::string& sha256) {
        if (unreadable_.contains(sha256)) return {};
        if (const auto found = references_.find(sha256); found != references_.end()) return found->second;
        const auto& variants = protocol_.request.settings.references;
        const auto most = std::max<std::size_t>(1, references_in_memory / reference_variants(variants).size());
        if (tools_.forget_references && references_.size() >= most) {
            references_.erase(oldest_.front());
            oldest_.pop_front();
        }
        auto features =
            encode(tools_.vision != nullptr ? *tools_.vision : tools_.features,
                   tools_.vision != nullptr ? tools_.vision_request : tools_.request, reference_files_.at(sha256),
                   sha256, variants, Job{job_.stop, {}}, " What would use it as a reference is not measured.");
        if (features.empty()) {
            unreadable_.insert(sha256);
            return {};
        }
        oldest_.push_back(sha256);
        return references_.emplace(sha256, std::move(features)).first->second;
    }

    const PreparationTools& tools_;
    const Protocol& protocol_;
    const ClassPlan& plan_;
    std::vector<std::string>& problems_;
    const Job& job_;
    std::set<RawMapKey> needed_;
    std::map<std::string, std::set<RawMapKey>> needed_of_references_;
    std::map<std::string, std::filesystem::path> reference_files_;
    std::map<std::string, std::vector<ImageFeatures>> references_;
    std::deque<std::string> oldest_;
    std::set<std::string> unreadable_;
};

}  // namespace

ClassMaps prepare_class(const PreparationTools& tools, const Protocol& protocol, const ClassPlan& plan,
                        const std::function<bool(std::size_t)>& chosen, std::vector<std::string>& problems,
                        const Job& job, const std::function<void(std::size_t)>& on_progress) {
    ClassPreparation preparation(tools, protocol, plan, problems, job);
    const auto pictures = plan.test.size();
    ClassMaps raw_maps{std::vector<RawMaps>(pictures), std::vector<RawMaps>(plan.compared.size())};
    std::size_t done = 0;
    for (std::size_t i = 0; i < subjects_of(plan).size(); ++i) {
        if (!chosen(i)) continue;
        job.check();
        if (i < pictures)
            raw_maps.pictures[i] = preparation.prepare(
                i, [&](double fraction) { on_progress(100 * done + static_cast<std::size_t>(100 * fraction)); });
        else
            raw_maps.compared[i - pictures] = preparation.prepare_compared(i - pictures);
        on_progress(100 * ++done);
    }
    return raw_maps;
}

}  // namespace fade
