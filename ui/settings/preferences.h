// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariantList>

#include "ui/report/report_fields.h"
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
    [[nodiscard]] ReportFields reportFields() const;
    void setReportFields(const ReportFields& fields);
    /// Who overruled a verdict last, or else the operator of the last report; may be empty.
    [[nodiscard]] QString reviewer() const;
    void setReviewer(const QString& name);
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    [[nodiscard]] QVariantList panelSizes() const;  ///< see DockSizes
    void setWindow(const QByteArray& geometry, const QByteArray& state, const QVariantList& panel_sizes);
    /// Where a file dialog of this kind was last; empty: nowhere yet.
    [[nodiscard]] QString folder(const QString& kind) const;
    void setFolder(const QString& kind, const QString& folder);
    /// What an export writes, by the formats' names ("pdf"); empty: never asked.
    [[nodiscard]] QStringList exportFormats() const;
    void setExportFormats(const QStringList& names);
    [[nodiscard]] int exportPaper() const;  ///< a QPageSize::PageSizeId; -1: never asked
    void setExportPaper(int paper);
    /// How the list of pictures is shown: numbers of its own, and a part of the names.
    [[nodiscard]] int listOrder() const;
    [[nodiscard]] int listShown() const;
    [[nodiscard]] QString listNamePart() const;
    void setList(int order, int shown, const QString& name_part);
    /// Whether maps are coloured against good parts.
    [[nodiscard]] bool againstGood() const;
    void setAgainstGood(bool against_good);
    /// Most recent first, each once.
    [[nodiscard]] QStringList recent(const QString& kind) const;
    void addRecent(const QString& kind, const QString& path);
    void clearRecent();
};

}  // namespace fade::ui
