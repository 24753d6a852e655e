// SPDX-License-Identifier: MIT
#include "evaluate/scoring.h"

#include "fade/alignment.h"
#include "fade/error.h"

#include <opencv2/core/utility.hpp>

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>

#include "detect/baseline.h"
#include "detect/cells.h"
#include "detect/fusion.h"
#include "evaluate/class_truths.h"

namespace fade {

namespace {

constexpr std::size_t misses_of_a_kind = 3;

/// One combination to measure, and the variants that it stands for (several may come down to the same).
struct RunPlan {
    const VariantPlan* variant = nullptr;
    int shots = 0;
    std::optional<std::uint64_t> seed;
    std::vector<std::size_t> variants;
};

/// What is taken off the vision map of a view, or of the vision model (none): a map of each reference.
using Baseline = std::map<std::optional<View>, std::vector<PlacedMap>>;

/// What a reference's map belongs to, by these keys.
std::optional<View> target_of(const RawMapKey& item) {
    return item.encoder.empty() ? std::optional(item.view) : std::nullopt;
}

/// The nearest patch of the bank is the nearest of the references' nearest.
void add_nearest(cv::Mat& nearest, const cv::Mat& map) {
    nearest = nearest.empty() ? map : cv::Mat(cv::min(nearest, map));
}

/// Which pixels of its frame an aligned picture shows; empty: all.
cv::Mat seen_by(const ImageAlignment& alignment) {
    return alignment.covered < 1 ? covered(alignment) : cv::Mat();
}

cv::Rect2d region_in(const cv::Mat& map) {
    const auto* numbers = map.ptr<float>();
    return {numbers[0], numbers[1], numbers[2], numbers[3]};
}

class ClassScoring {
public:
    ClassScoring(const Protocol& protocol, std::size_t class_index, const ClassMaps& raw_maps,
                 std::vector<std::string>& problems)
        : request_(protocol.request),
          plan_(protocol.classes[class_index]),
          vision_(protocol.model.vision),
          class_index_(class_index),
          raw_maps_(raw_maps.pictures),
          truths_(protocol, plan_, raw_maps_, problems) {
        for (std::size_t i = 0; i < plan_.compared.size(); ++i)
            compared_[plan_.compared[i].sha256] = &raw_maps.compared[i];
    }

    [[nodiscard]] PictureCounts count() const { return truths_.count(); }

    std::vector<EvaluationRun> score(const Job& job) {
        const auto plans = list_runs();
        std::vector<EvaluationRun> measured(plans.size());
        for_each_run(plans.size(), [&](std::size_t i) {
            job.check();
            measured[i] = measure(plans[i]);
        });
        std::vector<EvaluationRun> runs;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if (measured[i].good + measured[i].anomalous == 0) continue;
            for (const auto variant : plans[i].variants) {
                auto run = measured[i];
                run.variant = variant;
                if (variant != 0) {
                    run.image_curves = run.pixel_curves = {};
                    run.pictures.clear();
                }
                runs.push_back(std::move(run));
            }
        }
        std::stable_sort(runs.begin(), runs.end(),
                         [](const EvaluationRun& a, const EvaluationRun& b) { return a.variant < b.variant; });
        return runs;
    }

    /// The worst judged pictures of a run.
    [[nodiscard]] std::vector<Miss> misses(const EvaluationRun& run) const {
        std::vector<PictureScore> anomalous;
        std::vector<PictureScore> good;
        for (const auto& picture : run.pictures) (picture.anomalous ? anomalous : good).push_back(picture);
        std::stable_sort(anomalous.begin(), anomalous.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; });
        std::stable_sort(good.begin(), good.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
        anomalous.resize(std::min(anomalous.size(), misses_of_a_kind));
        good.resize(std::min(good.size(), misses_of_a_kind));
        anomalous.insert(anomalous.end(), good.begin(), good.end());
        std::vector<Miss> result;
        const auto references = references_for(plan_, run.shots, run.seed);
        const auto& variant = plan_.variants.front();
        const auto baseline = baseline_of(variant, references);
        const RawMapKey aligned{RawMapKey::Source::alignment, Feature::clip, {}, {}, 0, {}, {}, 0,
                                frame_of(variant, references)};
        for (const auto& picture : anomalous) {
            const auto index = static_cast<std::size_t>(
                std::find_if(plan_.test.begin(), plan_.test.end(),
                             [&](const TestPicture& test) { return test.file == picture.file; }) -
                plan_.test.begin());
            result.push_back({class_index_, picture, fuse_picture(index, variant, references, *baseline)->fused,
                              plan_.test[index].masks});
            const auto found = raw_maps_[index].find(aligned.name());
            if (!aligned.frame.empty() && found != raw_maps_[index].end())
                result.back().alignment = to_alignment(found->second);
        }
        return result;
    }

private:
    /// Which part of the maps' pictures is looked at: all of it, unless an alignment leaves some of the frame out.
    static void look_at(const ImageAlignment& alignment, std::map<View, ViewMaps>& views, ViewMaps& own) {
        const auto seen = seen_by(alignment);
        if (seen.empty()) return;
        for (auto& [view, maps] : views) maps.cells = cells_in(seen, View{}, maps.language.size());
        if (!own.vision.empty()) own.cells = cells_in(seen, own.view, own.vision.size(), /*any=*/true);
    }

    [[nodiscard]] std::vector<RunPlan> list_runs() const {
        std::vector<RunPlan> plans;
        std::map<std::string, std::size_t> known;
        for (const int shots : request_.shots)
            for (const auto& seed : seeds_for(request_, shots)) {
                if (std::ssize(references_for(plan_, shots, seed)) < shots) continue;
                for (std::size_t v = 0; v < plan_.variants.size(); ++v) {
                    const auto& variant = plan_.variants[v];
                    if (!applies(variant, shots)) continue;
                    const auto key = to_json(variant.settings) + variant.classification_prompts +
                                     variant.segmentation_prompts + std::to_string(shots) + "/" +
                                     (seed ? std::to_string(*seed) : "");
                    const auto [entry, is_new] = known.emplace(key, plans.size());
                    if (is_new) plans.push_back({&variant, shots, seed, {}});
                    plans[entry->second].variants.push_back(v);
                }
            }
        return plans;
    }

    /// 8-bit scores take no memory, so runs go side by side; float scores do, so they go one by one.
    template <typename Work>
    void for_each_run(std::size_t count, Work&& work) const {
        if (request_.float_maps) {
            for (std::size_t i = 0; i < count; ++i) work(i);
            return;
        }
        std::mutex mutex;
        std::exception_ptr failure;
        cv::parallel_for_({0, static_cast<int>(count)}, [&](const cv::Range& range) {
            for (int i = range.start; i < range.end; ++i) {
                try {
                    work(static_cast<std::size_t>(i));
                } catch (...) {
                    const std::scoped_lock lock(mutex);
                    failure = std::current_exception();
                    return;
                }
            }
        });
        if (failure) std::rethrow_exception(failure);
    }

    /// What the references of a run have of each other, by what it is taken off; nothing where some of it is lacking.
    [[nodiscard]] std::optional<Baseline> baseline_of(const VariantPlan& variant,
                                                      const std::vector<HashedFile>& references) const {
        Baseline baseline;
        for (std::size_t i = 0; i < references.size(); ++i) {
            std::map<std::optional<View>, cv::Mat> nearest;
            View shown;
            cv::Mat seen;
            for (const auto& item : needed_of_reference(variant, references, i, vision_)) {
                const auto& raw_maps = *compared_.at(references[i].sha256);
                const auto found = raw_maps.find(item.name());
                if (found == raw_maps.end()) return std::nullopt;
                if (item.source == RawMapKey::Source::vision_region)
                    shown.region = region_in(found->second);
                else if (item.source == RawMapKey::Source::alignment)
                    seen = seen_by(to_alignment(found->second));
                else
                    add_nearest(nearest[target_of(item)], found->second);
            }
            for (const auto& [target, map] : nearest)
                baseline[target].push_back(
                    {shown.region, map,
                     seen.empty() ? cv::Mat() : cells_in(seen, shown, map.size(), /*any=*/!target.has_value())});
        }
        return baseline;
    }

    /// Which of a run's references the picture is compared with; none: it has none of its own, or a map is lacking.
    [[nodiscard]] std::vector<HashedFile> references_of(std::size_t index, const VariantPlan& variant,
                                                        const std::vector<HashedFile>& references) const {
        const auto match = variant.settings.references.match;
        if (match == ReferenceMatch::all || references.empty()) return references;
        if (match == ReferenceMatch::name) {
            const auto own = named_reference(plan_.test[index], references);
            return own ? std::vector{references[*own]} : std::vector<HashedFile>();
        }
        const HashedFile* best = nullptr;
        double least = 0;
        const auto items = needed_to_match(variant, references, vision_);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const auto found = raw_maps_[index].find(items[i].name());
            if (found == raw_maps_[index].end()) return {};
            const auto distance = mean(found->second);
            if (best != nullptr && distance >= least) continue;
            least = distance;
            best = &references[i];
        }
        return {*best};
    }

    /// Nothing if the picture's raw maps is not whole, or the picture is a reference itself.
    [[nodiscard]] std::optional<Inspection> fuse_picture(std::size_t index, const VariantPlan& variant,
                                                         const std::vector<HashedFile>& references,
                                                         const Baseline& baseline) const {
        const auto& raw_maps = raw_maps_[index];
        const auto is_reference = [&](const HashedFile& reference) { return reference.file == plan_.test[index].file; };
        if (std::any_of(references.begin(), references.end(), is_reference)) return std::nullopt;
        const auto compared = references_of(index, variant, references);
        if (compared.empty() && !references.empty()) return std::nullopt;
        std::map<View, ViewMaps> views;
        ViewMaps own;  // of the vision model
        std::optional<ImageAlignment> alignment;
        double language_score = 0;
        for (const auto& item : needed_maps(variant, compared, vision_, frame_of(variant, references))) {
            const auto found = raw_maps.find(item.name());
            if (found == raw_maps.end()) return std::nullopt;
            if (item.source == RawMapKey::Source::alignment) {
                alignment = to_alignment(found->second);
                continue;
            }
            auto& maps = item.encoder.empty() ? views[item.view] : own;
            switch (item.source) {
                case RawMapKey::Source::class_score:
                    language_score = found->second.at<float>(0);
                    break;
                case RawMapKey::Source::language_map:
                    maps.language = found->second;
                    break;
                case RawMapKey::Source::own_patches:
                case RawMapKey::Source::subspace:
                    maps.vision = found->second;
                    break;
                case RawMapKey::Source::reference:
                    add_nearest(maps.vision, found->second);
                    break;
                case RawMapKey::Source::vision_region:
                    own.view.region = region_in(found->second);
                    break;
                case RawMapKey::Source::alignment:
                    break;
            }
        }
        for (const auto& [target, maps] : baseline) {
            auto& of = target ? views[*target] : own;
            const auto region = target ? cv::Rect2d(0, 0, 1, 1) : own.view.region;
            of.vision = less_baseline(of.vision, mean_in_place(maps, region, of.vision.size()));
        }
        if (alignment) look_at(*alignment, views, own);
        std::vector<ViewMaps> used;
        for (auto& [view, maps] : views) {
            maps.view = view;
            if (!maps.language.empty()) used.push_back(std::move(maps));
        }
        return fuse(std::move(used), language_score, compared.size(), variant.settings,
                    own.vision.empty() ? std::nullopt : std::optional(std::move(own)));
    }

    [[nodiscard]] EvaluationRun measure(const RunPlan& plan) const {
        const auto references = references_for(plan_, plan.shots, plan.seed);
        const auto frame = frame_of(*plan.variant, references);
        EvaluationRun run;
        run.class_index = class_index_;
        run.shots = plan.shots;
        run.seed = plan.seed;
        const auto baseline = baseline_of(*plan.variant, references);
        if (!baseline) return run;
        PixelScores pixels;
        std::vector<double> scores;
        std::vector<bool> labels;
        for (std::size_t i = 0; i < plan_.test.size(); ++i) {
            const auto inspection = fuse_picture(i, *plan.variant, references, *baseline);
            if (!inspection) continue;
            const auto& picture = plan_.test[i];
            ++(picture.anomalous ? run.anomalous : run.good);
            scores.push_back(inspection->image_score);
            labels.push_back(picture.anomalous);
            run.pictures.push_back({picture.file, picture.kind, picture.anomalous, inspection->image_score});
            const auto& truth = truths_.of(i, frame);
            if (truth.knowledge == Knowledge::marked) ++run.masked;
            if (truth.usable()) pixels.add(at_evaluation_size(inspection->fused), truth.regions);
        }
        run.metrics.image = image_metrics(scores, labels, &run.image_curves);
        run.metrics.pixel = pixels.measure(&run.pixel_curves);
        return run;
    }

    [[nodiscard]] cv::Mat at_evaluation_size(const cv::Mat& map) const {
        if (request_.float_maps) return resize_map(map, {request_.map_side, request_.map_side});
        return quantise_map(map, request_.map_side);
    }

    const EvaluationRequest& request_;
    const ClassPlan& plan_;
    const std::optional<VisionIdentity>& vision_;
    std::size_t class_index_;
    const std::vector<RawMaps>& raw_maps_;
    ClassTruths truths_;
    std::map<std::string, const RawMaps*> compared_;  ///< of references, by their hashes
};

}  // namespace

Evaluation begin_evaluation(const Protocol& protocol) {
    Evaluation evaluation;
    evaluation.request = protocol.request;
    evaluation.model_name = protocol.model.name;
    evaluation.model_sha256 = protocol.model.weights_sha256;
    evaluation.model_notice = protocol.model.notice;
    evaluation.tokenizer_sha256 = protocol.model.tokenizer_sha256;
    const auto& shots = protocol.request.shots;
    const bool compares = std::any_of(shots.begin(), shots.end(), [](int count) { return count > 0; });
    if (const auto& vision = protocol.model.vision; vision && compares)
        evaluation.vision_model = EvaluatedVisionModel{vision->name, vision->weights_sha256};
    evaluation.problems = protocol.problems;
    for (const auto& variant : protocol.classes.front().variants) evaluation.variants.push_back(variant.variant);
    for (const auto& plan : protocol.classes) {
        EvaluatedClass evaluated{plan.name, plan.object, {}, {}};
        for (const auto& [seed, drawn] : plan.references) {
            evaluated.references.push_back({seed, {}});
            for (const auto& reference : drawn) evaluated.references.back().files.push_back(reference.file);
        }
        evaluation.classes.push_back(std::move(evaluated));
    }
    return evaluation;
}

void score_class(const Protocol& protocol, std::size_t class_index, const ClassMaps& raw_maps, Evaluation& evaluation,
                 const Job& job) {
    evaluation.unreadable += static_cast<std::size_t>(std::count_if(raw_maps.pictures.begin(), raw_maps.pictures.end(),
                                                                    [](const RawMaps& one) { return one.empty(); }));
    ClassScoring scoring(protocol, class_index, raw_maps, evaluation.problems);
    evaluation.classes[class_index].pictures = scoring.count();
    auto runs = scoring.score(job);
    const auto end = std::find_if(runs.begin(), runs.end(), [](const EvaluationRun& run) { return run.variant != 0; });
    auto wanted = std::ptrdiff_t{0};
    for (const int shots : protocol.request.shots) wanted += std::ssize(seeds_for(protocol.request, shots));
    evaluation.unmeasured += static_cast<std::size_t>(wanted - (end - runs.begin()));
    const auto shown = std::max_element(
        runs.begin(), end, [](const EvaluationRun& a, const EvaluationRun& b) { return a.shots < b.shots; });
    if (shown != end) {
        auto misses = scoring.misses(*shown);
        std::move(misses.begin(), misses.end(), std::back_inserter(evaluation.misses));
    }
    std::move(runs.begin(), runs.end(), std::back_inserter(evaluation.runs));
}

void tidy_problems(Evaluation& evaluation) {
    auto& problems = evaluation.problems;
    std::sort(problems.begin(), problems.end());
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

}  // namespace fade
