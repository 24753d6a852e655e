// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/verdict_words.h"

#include <QCoreApplication>

namespace fade::ui {

QString verdictText(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass:
            return QCoreApplication::translate("Verdict", "Pass");
        case Verdict::review:
            return QCoreApplication::translate("Verdict", "Review");
        case Verdict::fail:
            break;
    }
    return QCoreApplication::translate("Verdict", "Fail");
}

QString verdictLetter(Verdict verdict) {
    return verdictText(verdict).left(1);
}

}  // namespace fade::ui
