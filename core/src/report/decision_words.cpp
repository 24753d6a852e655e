// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"

#include <utility>

#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

/// "1, 4, 5", as the regions are numbered.
std::string numbers_of(const std::vector<std::size_t>& regions) {
    std::string text;
    for (const auto region : regions) text += (text.empty() ? "" : ", ") + std::to_string(region + 1);
    return text;
}

/// How many of which regions there are, and how many are too many.
std::string count_sentence(const Reason& reason, const Words& words, const Translate& translate) {
    const auto count = fixed(reason.value, 0);
    const auto limit = fixed(reason.limit, 0);
    const auto verdict = verdict_name(reason.verdict, translate);
    const auto numbers = numbers_of(reason.regions);
    if (!reason.severity)
        return words(Text::en("Regions that count: %1 (No. %2). From %3 on it is %4."), count, numbers, limit, verdict);
    switch (*reason.severity) {
        case Severity::minor:
            return words(Text::en("Minor regions: %1 (No. %2). From %3 on it is %4."), count, numbers, limit, verdict);
        case Severity::major:
            return words(Text::en("Major regions: %1 (No. %2). From %3 on it is %4."), count, numbers, limit, verdict);
        case Severity::critical:
            break;
    }
    return words(Text::en("Critical regions: %1 (No. %2). From %3 on it is %4."), count, numbers, limit, verdict);
}

std::string size_text(double size, LengthUnit unit, bool area, const Words& words) {
    const auto number = words.number(general(size));
    if (unit == LengthUnit::millimetre) return number + (area ? " mm²" : " mm");
    return words(Text::en("%1 pixels"), number);
}

/// "crack, hole; from 3 mm of length on".
std::string class_sentence(const SeverityClass& one, LengthUnit unit, const Words& words, const Translate& translate) {
    std::string names;
    for (const auto& name : one.names) names += (names.empty() ? "" : ", ") + kind_name(name, translate);
    auto text = severity_name(one.severity, translate) + ": " +
                (names.empty() ? words(Text::en("whatever it looks like")) : names);
    const auto area = size_text(one.area, unit, true, words);
    const auto length = size_text(one.length, unit, false, words);
    if (one.area > 0 && one.length > 0)
        text += words(Text::en(", from an area of %1 and a length of %2 on"), area, length);
    else if (one.area > 0)
        text += words(Text::en(", from an area of %1 on"), area);
    else if (one.length > 0)
        text += words(Text::en(", from a length of %1 on"), length);
    return text + ".";
}

void add_limit_sentences(const CountLimits& limits, Text review, Text fail, const Words& words,
                         std::vector<std::string>& sentences) {
    if (limits.fail) sentences.push_back(words(fail, *limits.fail));
    if (limits.review) sentences.push_back(words(review, *limits.review));
}

}  // namespace

std::string severity_name(Severity severity, const Translate& translate) {
    const Words words(translate);
    return words(severity == Severity::minor   ? Text::en("Minor")
                 : severity == Severity::major ? Text::en("Major")
                                               : Text::en("Critical"));
}

std::string severity_text(const Decision::Judged& region, const Translate& translate) {
    if (!region.counts) return Words(translate)(Text::en("too small"));
    return region.severity ? severity_name(*region.severity, translate) : "–";
}

std::string rule_reason(const Reason& reason, const Translate& translate) {
    const Words words(translate);
    switch (reason.kind) {
        case ReasonKind::score:
            return {};
        case ReasonKind::no_score:
            return words(Text::en("The image score is no number."));
        case ReasonKind::small_regions:
            return words(Text::en("It does not count, since there is no region that is large enough to."));
        case ReasonKind::count:
            return count_sentence(reason, words, translate);
        case ReasonKind::disagreement:
            return words(Text::en("The language score and the vision score are %1 apart. From %2 on it is %3."),
                         words.score(reason.value), words.score(reason.limit), verdict_name(reason.verdict, translate));
        case ReasonKind::no_scale:
            break;
    }
    return words(Text::en("The rules give sizes in mm, and the length of a pixel is not known."));
}

std::vector<ReportReason> reasons_of(const Decision& decision, const Inspection& inspection, const Settings& settings,
                                     const Thresholds& thresholds, const Translate& translate) {
    std::vector<ReportReason> reasons;
    for (const auto& reason : decision.reasons) {
        auto sentence = rule_reason(reason, translate);
        if (reason.kind == ReasonKind::score || reason.kind == ReasonKind::small_regions)
            sentence = verdict_sentence(inspection, settings, thresholds, translate) +
                       (sentence.empty() ? std::string() : " " + sentence);
        reasons.push_back({reason.verdict, std::move(sentence)});
    }
    return reasons;
}

std::vector<std::string> rule_sentences(const DecisionRules& rules, const Translate& translate) {
    const Words words(translate);
    std::vector<std::string> sentences;
    const auto area = size_text(rules.smallest_area, rules.unit, true, words);
    const auto length = size_text(rules.smallest_length, rules.unit, false, words);
    if (rules.smallest_area > 0) sentences.push_back(words(Text::en("A region counts from an area of %1 on."), area));
    if (rules.smallest_length > 0)
        sentences.push_back(words(Text::en("A region counts from a length of %1 on."), length));
    for (const auto& one : rules.classes) sentences.push_back(class_sentence(one, rules.unit, words, translate));
    const auto& [minor, major, critical] = rules.limits;
    add_limit_sentences(critical, Text::en("Critical regions: Review from %1 on."),
                        Text::en("Critical regions: Fail from %1 on."), words, sentences);
    add_limit_sentences(major, Text::en("Major regions: Review from %1 on."),
                        Text::en("Major regions: Fail from %1 on."), words, sentences);
    add_limit_sentences(minor, Text::en("Minor regions: Review from %1 on."),
                        Text::en("Minor regions: Fail from %1 on."), words, sentences);
    add_limit_sentences(rules.any, Text::en("Regions that count: Review from %1 on."),
                        Text::en("Regions that count: Fail from %1 on."), words, sentences);
    if (rules.score_needs_region)
        sentences.push_back(words(Text::en("The image score counts only where a region counts.")));
    if (rules.disagreement)
        sentences.push_back(
            words(Text::en("Review where the language score and the vision score are %1 apart or more."),
                  words.score(*rules.disagreement)));
    return sentences;
}

Decision decide(const ReportedPicture& picture, const Criteria& criteria) {
    if (picture.findings && fit(*picture.findings, criteria)) return decide(*picture.findings, criteria);
    return decide(findings_of(picture.inspection, picture.provenance->settings, picture.size, criteria), criteria);
}

void InspectionReport::set_criteria(const Criteria& criteria) {
    thresholds = criteria.thresholds;
    rules = criteria.rules;
    map_threshold = criteria.map_threshold;
    mm_per_pixel = criteria.mm_per_pixel;
}

}  // namespace fade
