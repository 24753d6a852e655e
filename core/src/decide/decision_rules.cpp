// SPDX-License-Identifier: MIT
#include "fade/decision_rules.h"

#include "fade/error.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace fade {

namespace {

template <typename Value, std::size_t N>
std::optional<Value> value_named(const std::array<Value, N>& values, std::string_view name) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](const Value value) { return to_string(value) == name; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

bool is_size(double size) {
    return std::isfinite(size) && size >= 0;
}

bool has_sizes(const DecisionRules& rules) {
    return rules.smallest_area > 0 || rules.smallest_length > 0 ||
           std::any_of(rules.classes.begin(), rules.classes.end(),
                       [](const SeverityClass& one) { return one.area > 0 || one.length > 0; });
}

bool has_limit(const CountLimits& limits) {
    return limits.review || limits.fail;
}

/// Compares regions with sizes in the unit of the rules.
class Sizes {
public:
    Sizes(const DecisionRules& rules, const std::optional<double>& mm_per_pixel)
        : length_(rules.unit == LengthUnit::millimetre ? mm_per_pixel.value_or(0) : 1) {}

    [[nodiscard]] bool reach(const FoundRegion& region, double area, double length) const {
        return region.area * length_ * length_ >= area && region.longest_diameter * length_ >= length;
    }

private:
    double length_;  // of a pixel
};

Decision::Judged judged(const FoundRegion& region, const DecisionRules& rules, const Sizes& sizes) {
    Decision::Judged result;
    result.counts = sizes.reach(region, rules.smallest_area, rules.smallest_length);
    if (!result.counts) return result;
    for (const auto& one : rules.classes) {
        const bool named =
            one.names.empty() || std::find(one.names.begin(), one.names.end(), region.name) != one.names.end();
        if (named && sizes.reach(region, one.area, one.length))
            result.severity = std::max(result.severity.value_or(one.severity), one.severity);
    }
    return result;
}

FoundRegion found(const Region& region) {
    return {region.area, region.longest_diameter, region.name() != nullptr ? region.name()->kind : std::string()};
}

Reason score_reason(double score, const Thresholds& thresholds) {
    if (std::isnan(score)) return {ReasonKind::no_score, Verdict::review};
    const auto verdict = decide(score, thresholds);
    return {ReasonKind::score, verdict, score, verdict == Verdict::fail ? thresholds.fail : thresholds.review};
}

/// Of the regions that are chosen, if they are too many.
template <typename Chosen>
void add_count(const CountLimits& limits, std::optional<Severity> severity, const Decision& decision,
               const Chosen& chosen, std::vector<Reason>& reasons) {
    if (!has_limit(limits)) return;
    Reason reason{ReasonKind::count, Verdict::pass, 0, 0, severity};
    for (std::size_t i = 0; i < decision.regions.size(); ++i)
        if (decision.regions[i].counts && chosen(decision.regions[i])) reason.regions.push_back(i);
    const auto count = reason.regions.size();
    const auto reached = [&](const std::optional<std::size_t>& limit) { return limit && count >= *limit; };
    if (!reached(limits.fail) && !reached(limits.review)) return;
    reason.verdict = reached(limits.fail) ? Verdict::fail : Verdict::review;
    reason.value = static_cast<double>(count);
    reason.limit = static_cast<double>(*(reached(limits.fail) ? limits.fail : limits.review));
    reasons.push_back(std::move(reason));
}

void validate(const CountLimits& limits) {
    if (limits.review == std::size_t{0} || limits.fail == std::size_t{0})
        throw Error(ErrorCode::invalid_argument, Text::en("A limit of regions must be 1 or more."));
}

}  // namespace

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::minor:
            return "minor";
        case Severity::major:
            return "major";
        case Severity::critical:
            return "critical";
    }
    throw Error(ErrorCode::internal, Text::en("There is no such severity."));
}

std::optional<Severity> severity_from(std::string_view name) {
    return value_named(all_severities, name);
}

std::string_view to_string(LengthUnit unit) {
    return unit == LengthUnit::pixel ? "px" : "mm";
}

std::optional<LengthUnit> length_unit_from(std::string_view name) {
    return value_named(std::array{LengthUnit::pixel, LengthUnit::millimetre}, name);
}

std::string_view to_string(ReasonKind kind) {
    switch (kind) {
        case ReasonKind::score:
            return "score";
        case ReasonKind::no_score:
            return "no_score";
        case ReasonKind::small_regions:
            return "small_regions";
        case ReasonKind::count:
            return "count";
        case ReasonKind::disagreement:
            return "disagreement";
        case ReasonKind::no_scale:
            return "no_scale";
    }
    throw Error(ErrorCode::internal, Text::en("There is no such reason."));
}

void validate(const Criteria& criteria) {
    const auto& [thresholds, rules, map_threshold, mm_per_pixel] = criteria;
    validate(thresholds);
    const bool sizes = is_size(rules.smallest_area) && is_size(rules.smallest_length) &&
                       std::all_of(rules.classes.begin(), rules.classes.end(),
                                   [](const SeverityClass& one) { return is_size(one.area) && is_size(one.length); });
    if (!sizes) throw Error(ErrorCode::invalid_argument, Text::en("Areas and lengths must be 0 or above."));
    validate(rules.any);
    for (const auto& limits : rules.limits) validate(limits);
    if (rules.disagreement && !(*rules.disagreement >= 0 && *rules.disagreement <= 1))
        throw Error(ErrorCode::invalid_argument,
                    Text::en("The difference between language and vision must be from 0 to 1."));
    if (rules.unit == LengthUnit::millimetre && has_sizes(rules) && !mm_per_pixel)
        throw Error(ErrorCode::invalid_argument,
                    Text::en("The rules give sizes in mm, so the length of a pixel must be known."));
}

bool judge_regions(const DecisionRules& rules) {
    return rules.score_needs_region || has_limit(rules.any) ||
           std::any_of(rules.limits.begin(), rules.limits.end(), has_limit);
}

Findings findings_of(const Inspection& inspection, const std::vector<Region>& regions, double map_threshold) {
    Findings findings{inspection.image_score, inspection.language_score, inspection.vision_score, inspection.shots};
    findings.map_threshold = map_threshold;
    for (const auto& region : regions) findings.regions.push_back(found(region));
    return findings;
}

Findings findings_of(const Inspection& inspection, const Settings& settings, cv::Size picture,
                     const Criteria& criteria) {
    if (!judge_regions(criteria.rules))
        return {inspection.image_score, inspection.language_score, inspection.vision_score, inspection.shots};
    return findings_of(inspection, regions_of(inspection, settings, picture, criteria.map_threshold),
                       criteria.map_threshold);
}

bool fit(const Findings& findings, const Criteria& criteria) {
    return !judge_regions(criteria.rules) || findings.map_threshold == criteria.map_threshold;
}

std::vector<Decision::Judged> judged(const std::vector<Region>& regions, const Criteria& criteria) {
    const Sizes sizes(criteria.rules, criteria.mm_per_pixel);
    std::vector<Decision::Judged> result;
    result.reserve(regions.size());
    for (const auto& region : regions) result.push_back(judged(found(region), criteria.rules, sizes));
    return result;
}

Decision decide(const Findings& findings, const Criteria& criteria) {
    const auto& rules = criteria.rules;
    const Sizes sizes(rules, criteria.mm_per_pixel);
    Decision decision;
    for (const auto& region : findings.regions) decision.regions.push_back(judged(region, rules, sizes));
    const auto& regions = decision.regions;
    auto& reasons = decision.reasons;

    reasons.push_back(score_reason(findings.image_score, criteria.thresholds));
    const bool unknown_sizes = rules.unit == LengthUnit::millimetre && has_sizes(rules) && !criteria.mm_per_pixel;
    if (judge_regions(rules) && unknown_sizes && !regions.empty()) {
        reasons.push_back({ReasonKind::no_scale, Verdict::review});
    } else {
        const bool found =
            std::any_of(regions.begin(), regions.end(), [](const Decision::Judged& one) { return one.counts; });
        auto& score = reasons.front();
        if (rules.score_needs_region && !found && score.kind == ReasonKind::score && score.verdict != Verdict::pass)
            score = {ReasonKind::small_regions, Verdict::pass, score.value, score.limit};
        for (const auto severity : all_severities)
            add_count(
                rules.limits.at(static_cast<std::size_t>(severity)), severity, decision,
                [&](const Decision::Judged& one) { return one.severity == severity; }, reasons);
        add_count(
            rules.any, {}, decision, [](const Decision::Judged&) { return true; }, reasons);
    }
    if (rules.disagreement && findings.shots > 0 && findings.language_score) {
        const double apart = std::abs(*findings.language_score - std::min(findings.vision_score, 1.0));
        if (apart >= *rules.disagreement)
            reasons.push_back({ReasonKind::disagreement, Verdict::review, apart, *rules.disagreement});
    }

    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.verdict > b.verdict; });
    decision.verdict = reasons.front().verdict;
    return decision;
}

}  // namespace fade
