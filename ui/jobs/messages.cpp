// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/messages.h"

#include "fade/error.h"

#include <QCoreApplication>
#include <QLocale>

namespace fade::ui {

namespace {

/// What the demonstration model says of itself (its fade.json).
[[maybe_unused]] constexpr auto demonstration_notice =
    QT_TRANSLATE_NOOP("Text", "Demonstration model: trained on drawn pictures only, not for production.");

/// Core's texts are looked for by the name of their marker, `Text::en`.
QString translated(std::string_view english) {
    return QCoreApplication::translate("Text", std::string(english).c_str());
}

}  // namespace

QString message_text(const Message& message) {
    return QString::fromStdString(
        message.in([](std::string_view english) { return translated(english).toStdString(); }));
}

QString message_text(const std::exception& failure) {
    if (const auto* error = dynamic_cast<const Error*>(&failure)) return message_text(error->sentence());
    return QString::fromUtf8(failure.what());
}

Translate core_translation() {
    return [](std::string_view english) {
        return (english == "." ? QString(QLocale().decimalPoint()) : translated(english)).toStdString();
    };
}

QString notice_text(const std::string& notice) {
    return notice.empty() ? QString() : translated(notice);
}

}  // namespace fade::ui
