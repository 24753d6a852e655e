// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

// Outside any namespace, as Qt asks for.
static void load_translation_resources() {
    Q_INIT_RESOURCE(translations);
}

namespace fade::ui {

LanguageControl::LanguageControl(QObject* parent) : QObject(parent) {
    load_translation_resources();
}

LanguageControl::~LanguageControl() {
    QCoreApplication::removeTranslator(&texts_);
    QCoreApplication::removeTranslator(&qt_texts_);
}

QStringList LanguageControl::available() {
    load_translation_resources();
    QStringList codes;
    for (const auto& name : QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("fade_*.qm")}))
        codes << name.mid(5).chopped(3);
    return codes;
}

void LanguageControl::setLanguage(const QString& code) {
    QCoreApplication::removeTranslator(&texts_);
    QCoreApplication::removeTranslator(&qt_texts_);
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const bool found =
        texts_.load(locale, QStringLiteral("fade"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        texts_.load(QStringLiteral(":/translations/fade_en.qm"));
    // Qt's own texts in the language of the program's, which does not speak every system's.
    if (qt_texts_.load(QLocale(texts_.language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt_texts_);
    if (found) QCoreApplication::installTranslator(&texts_);
}

}  // namespace fade::ui
