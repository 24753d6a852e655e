// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QVariant>

class QApplication;
class QDBusVariant;

namespace fade::ui {

enum class Theme { system, light, dark };

/// Neutral greys, so that a picture's own colours can be judged, and one accent.
[[nodiscard]] QPalette theme_palette(bool dark);
/// For headings.
[[nodiscard]] QFont bold(QFont font);
[[nodiscard]] bool is_dark(const QPalette& palette);
/// Behind pictures: a middle grey without a hue.
[[nodiscard]] QColor workspace_colour(const QPalette& palette);
/// Hairlines between parts of a panel.
[[nodiscard]] QColor line_colour(const QPalette& palette);
/// Text that explains, and may be passed over.
[[nodiscard]] QColor quiet_text(const QPalette& palette);

/// Dresses the application, and follows the system's choice of light or dark where that is asked for.
class ThemeControl : public QObject {
    Q_OBJECT

public:
    explicit ThemeControl(QApplication& application);
    void setTheme(Theme theme);
    [[nodiscard]] Theme theme() const { return theme_; }

private:
    Q_SLOT void systemSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
    void apply();

    Theme theme_ = Theme::system;
    bool system_is_dark_ = false;
};

}  // namespace fade::ui
