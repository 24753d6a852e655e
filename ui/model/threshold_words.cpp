// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/threshold_words.h"

#include "fade/inspection_report.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "ui/jobs/messages.h"

namespace fade::ui {

namespace {

constexpr double percent = 100;

QString good_parts_text(const KnownParts& parts) {
    const auto pictures = static_cast<int>(parts.goodPictures());
    const auto marked = QCoreApplication::translate("Thresholds", "%n picture(s) marked good", nullptr, pictures);
    const auto count = static_cast<int>(parts.references);
    auto all = marked;
    if (count > 0) {
        const auto references = QCoreApplication::translate(
            "Thresholds", "%n reference(s), each inspected with the others alone", nullptr, count);
        all = pictures == 0 ? references
                            : QCoreApplication::translate("Thresholds", "%1, and %2").arg(references, marked);
    }
    return QCoreApplication::translate("Thresholds", "Good parts: %1").arg(all);
}

}  // namespace

QString percentText(double share) {
    const double value = share * percent;
    // Small ones would be rounded to nothing: two digits that say something.
    const auto digits = value > 0 && value < 1 ? QLocale().toString(value, 'g', 2)
                                               : QLocale().toString(std::round(value * 10) / 10, 'g', 4);
    return QCoreApplication::translate("Thresholds", "%1 %").arg(digits);
}

QString proportionText(const Proportion& proportion) {
    const auto interval = wilson_interval(proportion);
    return QCoreApplication::translate("Thresholds", "%1 of %2: %3 (95 % confidence: %4 to %5)")
        .arg(proportion.hits)
        .arg(proportion.cases)
        .arg(percentText(proportion.rate().value_or(0)), percentText(interval.low), percentText(interval.high));
}

QString ruleText(const FoundThreshold& found) {
    const auto& reason = found.reason;
    const auto asked = percentText(reason.asked.value_or(0));
    switch (reason.rule) {
        case ThresholdRule::order_statistic:
            return QCoreApplication::translate(
                       "Thresholds",
                       "Order statistic: just above one of the highest of %1 good scores. Whatever their distribution, "
                       "%2 of further good parts are expected to reach it, and with 95 % confidence at most %3.")
                .arg(reason.good)
                .arg(percentText(found.expected_false_alarms.value_or(0)),
                     percentText(found.false_alarms_at_most.value_or(1)));
        case ThresholdRule::prediction_limit:
            return QCoreApplication::translate(
                       "Thresholds",
                       "Prediction limit: %1 good parts are too few to promise %2 without an assumption (no less than "
                       "%3; %4 parts are needed), so their scores are taken to be normally distributed.")
                .arg(reason.good)
                .arg(asked, percentText(smallest_promised_rate(reason.good)))
                .arg(static_cast<int>(std::ceil(1 / reason.asked.value_or(1) - 1e-9)) - 1);
        case ThresholdRule::best_f1:
            return QCoreApplication::translate("Thresholds",
                                               "Best F1: precision and recall of these %1 good and %2 bad parts weigh "
                                               "the same.")
                .arg(reason.good)
                .arg(reason.bad);
        case ThresholdRule::false_alarm_limit:
            return QCoreApplication::translate("Thresholds",
                                               "False-alarm limit: the fewest escapes with at most %1 false alarms, of "
                                               "%2 good and %3 bad parts.")
                .arg(asked)
                .arg(reason.good)
                .arg(reason.bad);
        case ThresholdRule::escape_limit:
            break;
    }
    return QCoreApplication::translate("Thresholds",
                                       "Escape limit: the fewest false alarms with at most %1 escapes, of %2 good and "
                                       "%3 bad parts.")
        .arg(asked)
        .arg(reason.good)
        .arg(reason.bad);
}

QStringList partsText(const KnownParts& parts) {
    const auto bad = static_cast<int>(parts.bad.size());
    return {good_parts_text(parts),
            QCoreApplication::translate("Thresholds", "Bad parts: %n picture(s) marked bad", nullptr, bad)};
}

QStringList missingText(const ThresholdFinder& finder) {
    QStringList lines;
    switch (finder.references()) {
        case ThresholdFinder::References::too_few:
            lines << QCoreApplication::translate(
                "Thresholds", "References do not count: at least 2 are needed to inspect each with the others.");
            break;
        case ThresholdFinder::References::no_model:
            lines << QCoreApplication::translate("Thresholds", "No model is open.");
            break;
        case ThresholdFinder::References::cancelled:
            lines << QCoreApplication::translate("Thresholds", "The references were not inspected.");
            break;
        case ThresholdFinder::References::failed:
            lines << finder.failure();
            break;
        case ThresholdFinder::References::comparing:
        case ThresholdFinder::References::compared:
            break;
    }
    const auto& parts = finder.parts();
    const auto not_inspected = static_cast<int>(parts.not_inspected.size());
    if (not_inspected > 0)
        lines << QCoreApplication::translate("Thresholds", "%n marked picture(s) are not inspected, and do not count.",
                                             nullptr, not_inspected);
    if (parts.failed > 0)
        lines << QCoreApplication::translate("Thresholds", "%n marked picture(s) cannot be inspected.", nullptr,
                                             parts.failed);
    if (parts.left_out > 0)
        lines << QCoreApplication::translate(
            "Thresholds", "%n marked picture(s) are left out: a reference or another one is the same.", nullptr,
            parts.left_out);
    if (!parts.contradiction.isEmpty()) lines << parts.contradiction;
    return lines;
}

QString basisText(const Thresholds& thresholds, const std::optional<ThresholdBasis>& basis) {
    const auto text = threshold_basis_text(thresholds, basis, core_translation());
    return text.empty() ? QCoreApplication::translate("Thresholds", "Set by hand") : QString::fromStdString(text);
}

}  // namespace fade::ui
