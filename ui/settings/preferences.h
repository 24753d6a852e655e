// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariantList>

#include "ui/style/theme.h"

namespace fade::ui {

/// What the program remembers about its user rather than about the work: kept in the system's place for settings.
/// Every call reads or writes; nothing is shared.
class Preferences {
public:
    static constexpr int longest_recent = 8;

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] int threads() const;  ///< 0: all processors
    void setThreads(int threads);
    [[nodiscard]] QString language() const;  ///< a code such as "de"; empty: the system's
    void setLanguage(const QString& code);
    [[nodiscard]] QString operatorName() const;  ///< as reports name it
    void setOperatorName(const QString& name);
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    [[nodiscard]] QVariantList panelSizes() const;  ///< see DockSizes
    void setWindow(const QByteArray& geometry, const QByteArray& state, const QVariantList& panel_sizes);
    /// Most recent first, each once.
    [[nodiscard]] QStringList recent(const QString& kind) const;
    void addRecent(const QString& kind, const QString& path);
    void clearRecent();
};

}  // namespace fade::ui
