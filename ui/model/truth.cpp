// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/truth.h"

#include <QCoreApplication>

namespace fade::ui {

QString truthText(Truth truth) {
    return truth == Truth::good ? QCoreApplication::translate("Truth", "Marked good")
                                : QCoreApplication::translate("Truth", "Marked bad");
}

bool is_against(Truth truth, Verdict verdict) {
    return truth == Truth::good ? verdict == Verdict::fail : verdict == Verdict::pass;
}

QString truth_name(Truth truth) {
    return truth == Truth::good ? QStringLiteral("good") : QStringLiteral("bad");
}

std::optional<Truth> truth_from(const QString& name) {
    for (const auto truth : {Truth::good, Truth::bad})
        if (name == truth_name(truth)) return truth;
    return std::nullopt;
}

}  // namespace fade::ui
