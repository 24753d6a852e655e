// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/way_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace fade::ui {

namespace {

QString percent(double share) {
    return QLocale().toString(100 * share, 'g', 3);
}

}  // namespace

QString comparisonText(const Way& way) {
    const auto shots = static_cast<int>(way.shots);
    const auto text = way.batch   ? QCoreApplication::translate("Ways", "Each other")
                      : shots > 0 ? QCoreApplication::translate("Ways", "%n reference(s)", nullptr, shots)
                                  : QCoreApplication::translate("Ways", "Words alone");
    const auto left_out = static_cast<int>(way.scales_left_out);
    if (left_out == 0) return text;
    return QCoreApplication::translate("Ways", "%1, %n scale(s) fewer", nullptr, left_out).arg(text);
}

QString scoreText(const Way& way) {
    if (way.score_weight == 0) return QCoreApplication::translate("Ways", "Language");
    const auto weighed =
        way.score_weight == 1
            ? QCoreApplication::translate("Ways", "Vision")
            : QCoreApplication::translate("Ways", "Language and vision, %1 % vision").arg(percent(way.score_weight));
    if (way.score_share == 0) return weighed;
    return QCoreApplication::translate("Ways", "%1; mean of the largest %2 %").arg(weighed, percent(way.score_share));
}

}  // namespace fade::ui
