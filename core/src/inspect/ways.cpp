// SPDX-License-Identifier: MIT
#include "fade/ways.h"

#include "fade/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fade {

namespace {

constexpr std::array weights{0.25, 0.5, 0.75, 1.0};
constexpr double largest_share = 0.01;  // AnomalyDINO's, WACV 2025

/// The weight as it takes effect, and the share.
Way way_with(const Settings& settings, std::size_t shots, bool batch) {
    Way way{.shots = shots, .batch = batch, .score_share = settings.score_share};
    way.score_weight = settings.vision(way.regime()).score_weight;
    return way;
}

void add_new(std::vector<Way>& ways, const Way& way) {
    if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
}

}  // namespace

Way way_of(const Settings& settings, std::size_t references, bool batch) {
    return way_with(settings, references, batch && references == 0);
}

bool has_zero_shot(const Recipe& recipe) {
    return !recipe.model.path.empty() && !is_wordless(recipe);
}

std::vector<Way> shot_ladder(const Settings& settings, std::size_t references, bool batch, bool words) {
    std::vector<Way> ladder;
    if (words) ladder.push_back(way_with(settings, 0, false));
    if (batch) ladder.push_back(way_with(settings, 0, true));
    const bool may_lack = settings.references.match == ReferenceMatch::all;
    for (std::size_t shots = 1; may_lack && shots < references; shots *= 2)
        ladder.push_back(way_with(settings, shots, false));
    if (references > 0) ladder.push_back(way_with(settings, references, false));
    return ladder;
}

std::vector<Way> ways_to_score(const Settings& settings, std::size_t references, bool batch, bool words) {
    std::vector<Way> ways;
    const auto add = [&](Way way, bool all_weights) {
        std::vector<double> shares{way.score_share};
        if (way.regime() == Regime::few_shot && way.score_share != largest_share) shares.push_back(largest_share);
        for (const auto share : shares) {
            auto one = way;
            one.score_share = share;
            add_new(ways, one);
            for (const auto weight : weights) {
                one.score_weight = weight;
                if (all_weights) add_new(ways, one);
            }
        }
    };
    for (auto step : shot_ladder(settings, references, batch, words)) {
        add(step, words);
        if (!words) continue;
        // By language alone it is the class token that tells, of a scale that stays.
        if (step.score_weight == 0 || step.batch || (step.shots > 0 && step.shots < references)) continue;
        while (++step.scales_left_out < settings.scales.size()) add(step, false);
    }
    return ways;
}

bool compare_alike(const Way& a, const Way& b) {
    return a.shots == b.shots && a.batch == b.batch && a.scales_left_out == b.scales_left_out &&
           a.score_share == b.score_share;
}

double image_score(const Inspection& inspection, const Way& way) {
    return fuse_scores(inspection.language_score.value_or(0), inspection.vision_score, way.score_weight);
}

Recipe with_way(Recipe recipe, const Way& way) {
    if (!recipe.settings) throw Error(ErrorCode::invalid_argument, Text::en("A way needs a recipe with settings."));
    if (recipe.references.size() < way.shots)
        throw Error(ErrorCode::invalid_argument, Text::en("A way needs more references than there are."));
    if (recipe.settings->scales.size() <= way.scales_left_out)
        throw Error(ErrorCode::invalid_argument, Text::en("A way leaves out all scales."));
    const auto before = recipe;
    recipe.references.resize(way.shots);
    auto& settings = *recipe.settings;
    settings.score_share = way.score_share;
    for (std::size_t i = 0; i < way.scales_left_out; ++i) {
        settings.scales.erase(std::max_element(settings.scales.begin(), settings.scales.end()));
        settings.tiles = 0;  // they are of the largest
    }
    if (settings.vision(way.regime()).score_weight != way.score_weight) {
        settings.classification_guidance = Guidance::both;
        settings.of(way.regime()).score_weight = way.score_weight;
    }
    if (way.batch || !score_alike(before, recipe)) recipe.threshold_basis.reset();
    return recipe;
}

WayComparison::WayComparison(Inspector& inspector, const Recipe& recipe, std::vector<Way> ways,
                             const PictureSources& batch, const Job& job)
    : inspector_(inspector), ways_(std::move(ways)) {
    for (std::size_t i = 0; i < ways_.size(); ++i) {
        const auto& way = ways_[i];
        if (i == 0 || !compare_alike(ways_[i - 1], way)) {
            const auto changed = with_way(recipe, way);
            contexts_.push_back(way.batch ? inspector_.prepare_batch(changed, batch, job)
                                          : inspector_.prepare(changed, job));
        }
        comparison_.push_back(contexts_.size() - 1);
    }
}

std::vector<InspectedPicturePtr> WayComparison::inspect(const LoadedPicture& picture, const Job& job) const {
    std::vector<InspectedPicturePtr> results;
    results.reserve(contexts_.size());
    for (const auto& context : contexts_) results.push_back(inspector_.inspect(context, picture, job));
    return results;
}

std::vector<double> WayComparison::image_scores(const std::vector<InspectedPicturePtr>& results) const {
    std::vector<double> scores;
    scores.reserve(ways_.size());
    for (std::size_t i = 0; i < ways_.size(); ++i)
        scores.push_back(image_score(results.at(comparison_[i])->inspection, ways_[i]));
    return scores;
}

}  // namespace fade
