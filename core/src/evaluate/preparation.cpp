// SPDX-License-Identifier: MIT
#include "evaluate/preparation.h"

#include "fade/alignment.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/reference_variants.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "evaluate/picture_faults.h"
#include "inspect/looked_at.h"
#include "inspect/variant_features.h"

namespace fade {

namespace {

/// With a cache on disk, so many references, or variants of them, stay in memory at most.
constexpr std::size_t references_in_memory = 32;

/// A picture of the data set, and the frame that it is to be in.
struct WantedPicture {
    const std::filesystem::path& file;
    const std::string& sha256;
    const std::string& frame;  ///< see `frame_key`; empty: as it is
};

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
            for (const auto& reference : drawn) {
                reference_files_[reference.sha256] = reference.file;
                if (const auto frame = frame_key(protocol.request.settings.references, reference.sha256);
                    !frame.empty())
                    frame_files_[frame] = reference.file;
            }
    }

    RawMaps prepare(std::size_t index, const std::function<void(double)>& on_fraction) {
        const auto& sha256 = plan_.test_sha256[index];
        if (sha256.empty()) return {};
        const auto key = raw_maps_key(protocol_.model, protocol_.request.settings, sha256);
        auto raw_maps = kept_maps(key);
        auto missing = missing_in(raw_maps, needed_);
        if (missing.empty()) return raw_maps;
        for_each_frame(missing, [&](std::span<const RawMapKey> of_frame) {
            add_all({plan_.test[index].file, sha256, of_frame.front().frame}, of_frame, raw_maps, on_fraction);
        });
        if (raw_maps.empty()) return {};
        keep(key, raw_maps);
        // Those that other runs needed do not make it a picture of this one.
        const auto is_there = [&](const RawMapKey& item) { return raw_maps.contains(item.name()); };
        return std::any_of(needed_.begin(), needed_.end(), is_there) ? raw_maps : RawMaps{};
    }

    /// Of a reference that others are compared with.
    RawMaps prepare_compared(std::size_t index) {
        const auto& sha256 = plan_.compared[index].sha256;
        const auto key = raw_maps_key(protocol_.model, protocol_.request.settings, sha256);
        auto raw_maps = kept_maps(key);
        const auto missing = missing_in(raw_maps, needed_of_references_.at(sha256));
        if (missing.empty()) return raw_maps;
        for_each_frame(missing,
                       [&](std::span<const RawMapKey> of_frame) { add_all_of_reference(sha256, of_frame, raw_maps); });
        if (raw_maps.empty()) return {};
        keep(key, raw_maps);
        return raw_maps;
    }

private:
    /// All that a reference is asked for together: few are in memory at a time.
    static std::vector<RawMapKey> missing_in(const RawMaps& raw_maps, const std::set<RawMapKey>& needed) {
        std::vector<RawMapKey> missing;
        for (const auto& item : needed)
            if (!raw_maps.contains(item.name())) missing.push_back(item);
        std::stable_sort(missing.begin(), missing.end(), [](const RawMapKey& a, const RawMapKey& b) {
            return std::tie(a.frame, a.by) < std::tie(b.frame, b.by);
        });
        return missing;
    }

    /// `work` for those of each frame; `missing` is sorted by it.
    template <typename Work>
    static void for_each_frame(const std::vector<RawMapKey>& missing, Work&& work) {
        for (auto first = missing.begin(); first != missing.end();) {
            const auto end =
                std::find_if(first, missing.end(), [&](const RawMapKey& item) { return item.frame != first->frame; });
            work(std::span<const RawMapKey>{first, end});
            first = end;
        }
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

    /// All maps of a picture in one frame; none where it cannot be read or does not align.
    void add_all(const WantedPicture& wanted, std::span<const RawMapKey> missing, RawMaps& raw_maps,
                 const std::function<void(double)>& on_fraction) {
        std::shared_ptr<const Image> in_frame;
        auto query = encode(tools_.features, tools_.request, wanted, {}, encoding_job(on_fraction), {}, &in_frame);
        if (query.empty()) return;
        const auto of_vision_model = [](const RawMapKey& item) { return !item.encoder.empty(); };
        if (std::any_of(missing.begin(), missing.end(), of_vision_model)) {
            const auto vision =
                encode(*tools_.vision, tools_.vision_request, wanted, {}, Job{job_.stop, {}}, {}, &in_frame);
            if (vision.empty()) return;
            query.front() = query.front().with_vision(vision.front());
        }
        for (const auto& item : missing) {
            if (item.source == RawMapKey::Source::alignment)
                raw_maps[item.name()] = to_map(in_frame->alignment.value());
            else
                add(raw_maps, item, query.front());
        }
    }

    /// All maps of a reference in one frame; none where it cannot be read or does not align.
    void add_all_of_reference(const std::string& sha256, std::span<const RawMapKey> missing, RawMaps& raw_maps) {
        const auto& frame = missing.front().frame;
        const auto found = find_reference(sha256, frame);
        if (found.empty()) return;
        // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): others may take its place in memory
        const auto query = found.front();
        for (const auto& item : missing) {
            job_.check();
            if (item.source == RawMapKey::Source::alignment) {
                const auto image = load_image(reference_files_.at(sha256), tools_.request.reading);
                raw_maps[item.name()] = to_map(align(image, target_of(frame), job_));
                continue;
            }
            std::span<const ImageFeatures> other;
            if (item.source == RawMapKey::Source::reference && (other = find_reference(item.by, frame)).empty())
                continue;
            raw_maps[item.name()] = compute_raw_map_of_reference(item, query, other);
        }
    }

    /// In these variants; none, and a problem with its consequence, where the picture cannot be read or does not align.
    /// `in_frame`: the aligned picture, once it is made; may be null.
    std::vector<ImageFeatures> encode(FeatureStore& store, const FeatureRequest& request, const WantedPicture& wanted,
                                      const ReferenceSettings& variants, const Job& job, const std::string& consequence,
                                      std::shared_ptr<const Image>* in_frame) {
        try {
            const auto read = [&] {
                auto image = std::make_shared<const Image>(load_image(wanted.file, request.reading));
                if (tools_.on_read) tools_.on_read(*image);
                return image;
            };
            if (wanted.frame.empty()) return variant_features(store, wanted.sha256, read, request, variants, job);
            std::shared_ptr<const Image> image = in_frame != nullptr ? *in_frame : nullptr;
            if (!image) image = aligned(read(), target_of(wanted.frame), job);
            if (in_frame != nullptr) *in_frame = image;
            return variant_features(
                store, content_of(*image), [&] { return image; }, request, variants, job,
                looked_at(request.mask, image->alignment));
        } catch (const Error& error) {
            if (!is_about_picture(error)) throw;
            problems_.push_back(error.what() + consequence);
            return {};
        }
    }

    /// Throws what reading the reference throws.
    const AlignmentTarget& target_of(const std::string& frame) {
        if (const auto found = targets_.find(frame); found != targets_.end()) return found->second;
        const auto reference = load_image(frame_files_.at(frame), tools_.request.reading);
        return targets_.emplace(frame, AlignmentTarget(reference, protocol_.request.settings.references.aligned))
            .first->second;
    }

    void add(RawMaps& raw_maps, const RawMapKey& item, const ImageFeatures& query) {
        job_.check();
        using Source = RawMapKey::Source;
        if (item.source == Source::subspace) {
            if (const auto& subspaces = find_subspaces(item))
                raw_maps[item.name()] = compute_subspace_map(item, query, subspaces);
            return;
        }
        const bool by_language = item.source == Source::language_map || item.source == Source::class_score;
        std::optional<TextFeatures> text;
        if (by_language) text = tools_.features.text(plan_.prompts.at(item.by), Job{job_.stop, {}});
        std::span<const ImageFeatures> reference;
        if (item.source == Source::reference) {
            reference = find_reference(item.by, item.frame);
            if (reference.empty()) return;
        }
        raw_maps[item.name()] = compute_raw_map(item, query, text ? &*text : nullptr, reference, tools_.rule);
    }

    /// In all its variants; none of a reference that cannot be decoded or does not align: reported once.
    std::span<const ImageFeatures> find_reference(const std::string& sha256, const std::string& frame) {
        const auto key = sha256 + frame;
        if (unreadable_.contains(key)) return {};
        if (const auto found = references_.find(key); found != references_.end()) return found->second;
        const auto& variants = protocol_.request.settings.references;
        const auto most = std::max<std::size_t>(1, references_in_memory / reference_variants(variants).size());
        if (tools_.forget_references && references_.size() >= most) {
            references_.erase(oldest_.front());
            oldest_.pop_front();
        }
        auto features = encode(tools_.vision != nullptr ? *tools_.vision : tools_.features,
                               tools_.vision != nullptr ? tools_.vision_request : tools_.request,
                               {reference_files_.at(sha256), sha256, frame}, variants, Job{job_.stop, {}},
                               " What would use it as a reference is not measured.", nullptr);
        if (features.empty()) {
            unreadable_.insert(key);
            return {};
        }
        oldest_.push_back(key);
        return references_.emplace(key, std::move(features)).first->second;
    }

    /// Found once for all pictures; null where one of the references cannot be had.
    const ReferenceSubspacesPtr& find_subspaces(const RawMapKey& item) {
        const auto [found, is_new] = subspaces_.try_emplace(item.name());
        if (!is_new) return found->second;
        std::vector<ImageFeatures> all;
        for (const auto& sha256 : hashes_in(item.by)) {
            const auto one = find_reference(sha256, item.frame);
            if (one.empty()) return found->second;
            all.insert(all.end(), one.begin(), one.end());
        }
        found->second = subspaces_of(item, all);
        return found->second;
    }

    const PreparationTools& tools_;
    const Protocol& protocol_;
    const ClassPlan& plan_;
    std::vector<std::string>& problems_;
    const Job& job_;
    std::set<RawMapKey> needed_;
    std::map<std::string, std::set<RawMapKey>> needed_of_references_;
    std::map<std::string, std::filesystem::path> reference_files_;
    std::map<std::string, std::filesystem::path> frame_files_;      ///< by `frame_key`
    std::map<std::string, AlignmentTarget> targets_;                ///< by `frame_key`
    std::map<std::string, std::vector<ImageFeatures>> references_;  ///< by hash and frame
    std::map<std::string, ReferenceSubspacesPtr> subspaces_;        ///< by the map's name
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
