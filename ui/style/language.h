// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace fade::ui {

/// The language of the program's texts, and of Qt's own dialogs.
class LanguageControl : public QObject {
    Q_OBJECT

public:
    explicit LanguageControl(QObject* parent = nullptr);
    ~LanguageControl() override;
    Q_DISABLE_COPY_MOVE(LanguageControl)
    /// A code such as "en"; empty: the system's, or English where there is no translation. Windows change at once.
    void setLanguage(const QString& code);
    [[nodiscard]] static QStringList available();

private:
    QTranslator texts_;
    QTranslator qt_texts_;
};

}  // namespace fade::ui
