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
    if (way.batch) return QCoreApplication::translate("Ways", "Each other");
    if (way.shots == 0) return QCoreApplication::translate("Ways", "Words alone");
    const auto shots = static_cast<int>(way.shots);
    return QCoreApplication::translate("Ways", "%n reference(s)", nullptr, shots);
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
