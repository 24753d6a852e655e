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

}  // namespace

std::string verdict_name(Verdict verdict, const Translate& translate) {
    const Words words(translate);
    return words(verdict == Verdict::pass ? "Pass" : verdict == Verdict::review ? "Review" : "Fail");
}

std::string verdict_sentence(const Inspection& inspection, const Settings& settings, const Thresholds& thresholds,
                             const Translate& translate) {
    const Words words(translate);
    const double vision_weight = settings.vision(inspection.regime()).score_weight;
    const std::string_view from = [&] {
        if (vision_weight == 0)
            return inspection.regime() == Regime::zero_shot && settings.classification_guidance == Guidance::both
                       ? "The image score {image} is the language score: without references, words alone decide."
                       : "The image score {image} is the language score, as the settings ask.";
        if (vision_weight == 1)
            return inspection.vision_score > 1
                       ? "The image score {image} is the vision score {vision}, limited to 1, as the settings ask."
                       : "The image score {image} is the vision score, as the settings ask.";
        const bool limited =
            (1 - vision_weight) * inspection.language_score + vision_weight * inspection.vision_score > 1;
        if (vision_weight == 0.5)
            return limited ? "The image score {image} is the mean of the language score {language} and the vision "
                             "score {vision}, limited to 1."
                           : "The image score {image} is the mean of the language score {language} and the vision "
                             "score {vision}.";
        return limited ? "The image score {image} is {language_weight} times the language score {language} plus "
                         "{vision_weight} times the vision score {vision}, limited to 1."
                       : "The image score {image} is {language_weight} times the language score {language} plus "
                         "{vision_weight} times the vision score {vision}.";
    }();
    const std::string_view decision = [&] {
        switch (decide(inspection.image_score, thresholds)) {
            case Verdict::fail:
                return "It reaches the threshold of Fail, {fail}.";
            case Verdict::review:
                return "It reaches the threshold of Review, {review}, but not that of Fail, {fail}.";
            case Verdict::pass:
                break;
        }
        return "It stays below the threshold of Review, {review}.";
    }();
    return words(from, {{"image", words.number(telling_digits(inspection.image_score, thresholds))},
                        {"language", words.score(inspection.language_score)},
                        {"language_weight", words.number(general(1 - vision_weight))},
                        {"vision_weight", words.number(general(vision_weight))},
                        {"vision", words.score(inspection.vision_score)}}) +
           " " + words(decision, {{"review", words.score(thresholds.review)}, {"fail", words.score(thresholds.fail)}});
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
            return words("Could not be inspected.");
        case NotInspected::changed:
            return words("Holds another picture than the one that was inspected.");
        case NotInspected::missing:
            return words("The file is not there any more.");
        case NotInspected::pending:
            break;
    }
    return words("Not inspected yet.");
}

}  // namespace fade
