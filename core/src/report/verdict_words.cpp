// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"
#include "report/numbers.h"
#include "report/words.h"

namespace fade {

namespace {

/// Three digits, or as many as it takes to see on which side of the thresholds a score lies.
std::string telling_digits(double score, const Thresholds& thresholds) {
    constexpr int most = 9;
    for (int digits = 3;; ++digits) {
        auto text = fixed(score, digits);
        const double shown = number_of(text);
        const auto same_side = [&](double threshold) { return (shown >= threshold) == (score >= threshold); };
        if (digits == most || (same_side(thresholds.review) && same_side(thresholds.fail))) return text;
    }
}

/// "2026-01-02 03:04 UTC+01:00", of what `iso_time` wrote.
std::string clock_time(const std::string& iso) {
    constexpr std::size_t date = 10;  // characters
    constexpr std::size_t clock = 5;
    constexpr std::size_t offset = 6;
    const auto zone = iso.substr(iso.size() - offset);
    return iso.substr(0, date) + " " + iso.substr(date + 1, clock) + " UTC" + (zone == "+00:00" ? "" : zone);
}

}  // namespace

std::string verdict_name(Verdict verdict, const Translate& translate) {
    const Words words(translate);
    return words(verdict == Verdict::pass     ? Text::en("Pass")
                 : verdict == Verdict::review ? Text::en("Review")
                                              : Text::en("Fail"));
}

std::string verdict_sentence(const Inspection& inspection, const Settings& settings, const Thresholds& thresholds,
                             const Translate& translate) {
    const Words words(translate);
    const double vision_weight = settings.vision(inspection.regime()).score_weight;
    const Text from = [&] {
        if (vision_weight == 0)
            return inspection.regime() == Regime::zero_shot && settings.classification_guidance == Guidance::both
                       ? Text::en("The image score %1 is the language score: without references, words alone decide.")
                       : Text::en("The image score %1 is the language score, as the settings ask.");
        if (vision_weight == 1 && !inspection.language_score)
            return inspection.vision_score > 1
                       ? Text::en("The image score %1 is the vision score %3, limited to 1: no words are compared.")
                       : Text::en("The image score %1 is the vision score: no words are compared.");
        if (vision_weight == 1)
            return inspection.vision_score > 1
                       ? Text::en("The image score %1 is the vision score %3, limited to 1, as the settings ask.")
                       : Text::en("The image score %1 is the vision score, as the settings ask.");
        const bool limited =
            (1 - vision_weight) * inspection.language_score.value_or(0) + vision_weight * inspection.vision_score > 1;
        if (vision_weight == 0.5)
            return limited
                       ? Text::en(
                             "The image score %1 is the mean of the language score %2 and the vision score %3, limited "
                             "to 1.")
                       : Text::en("The image score %1 is the mean of the language score %2 and the vision score %3.");
        return limited ? Text::en(
                             "The image score %1 is %4 times the language score %2 plus %5 times the vision score %3, "
                             "limited to 1.")
                       : Text::en(
                             "The image score %1 is %4 times the language score %2 plus %5 times the vision score %3.");
    }();
    const Text decision = [&] {
        switch (decide(inspection.image_score, thresholds)) {
            case Verdict::fail:
                return Text::en("It reaches the threshold of Fail, %2.");
            case Verdict::review:
                return Text::en("It reaches the threshold of Review, %1, but not that of Fail, %2.");
            case Verdict::pass:
                break;
        }
        return Text::en("It stays below the threshold of Review, %1.");
    }();
    return words(from, words.number(telling_digits(inspection.image_score, thresholds)),
                 words.score(inspection.language_score.value_or(0)), words.score(inspection.vision_score),
                 words.number(general(1 - vision_weight)), words.number(general(vision_weight))) +
           " " + words(decision, words.score(thresholds.review), words.score(thresholds.fail));
}

std::vector<ReportFact> overrule_facts(const Overrule& overrule, Verdict machine, double image_score,
                                       const Translate& translate) {
    const Words words(translate);
    const auto said = [&](Verdict verdict, double score) {
        return words(Text::en("%1, image score %2"), verdict_name(verdict, translate), words.score(score));
    };
    auto now = said(machine, image_score);
    if (machine != overrule.machine)
        now = words(Text::en("%1; when it was overruled: %2"), now, said(overrule.machine, overrule.image_score));
    return {{words(Text::en("Overruled")), words(Text::en("%1, by %2, %3"), verdict_name(overrule.verdict, translate),
                                                 overrule.name, clock_time(overrule.time))},
            {words(Text::en("Reason")), overrule.reason},
            {words(Text::en("Machine's verdict")), now}};
}

std::string_view to_string(NotInspected reason) {
    switch (reason) {
        case NotInspected::failed:
            return "failed";
        case NotInspected::changed:
            return "changed";
        case NotInspected::missing:
            return "missing";
        case NotInspected::pending:
            break;
    }
    return "pending";
}

std::string reason_text(const UninspectedPicture& picture, const Translate& translate) {
    if (!picture.detail.empty()) return picture.detail;
    const Words words(translate);
    switch (picture.reason) {
        case NotInspected::failed:
            return words(Text::en("Could not be inspected."));
        case NotInspected::changed:
            return words(Text::en("Holds another picture than the one that was inspected."));
        case NotInspected::missing:
            return words(Text::en("The file is not there any more."));
        case NotInspected::pending:
            break;
    }
    return words(Text::en("Not inspected yet."));
}

}  // namespace fade
