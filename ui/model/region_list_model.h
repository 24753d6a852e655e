// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"

#include <QAbstractTableModel>
#include <QPointF>

#include <optional>
#include <vector>

namespace fade::ui {

/// The regions of a map, a row each, with the numbers that reports give them. Lengths and areas are in mm where the
/// length of a pixel is known, else in pixels.
class RegionListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NumberColumn,
        NameColumn,
        SeverityColumn,
        PeakColumn,
        MeanColumn,
        LanguageColumn,
        AreaColumn,
        LongestColumn,
        ShortestColumn,
        columns
    };
    /// What a column is sorted by: a number, or a name.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setRegions(std::vector<Region> regions);
    [[nodiscard]] const std::vector<Region>& regions() const { return regions_; }
    /// The unit of lengths, and what verdicts make of regions.
    void setCriteria(const Criteria& criteria);
    /// The row of the region that a point of the picture, in its pixels, lies in or on the outline of.
    [[nodiscard]] std::optional<int> rowAt(QPointF point) const;
    /// These rows for another program: a line each below that of the titles, cells divided by tabs. Severities are
    /// left out where no rule gives any.
    [[nodiscard]] QString text(const std::vector<int>& rows) const;
    /// The titles in the language of the moment.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] double valueOf(int row, int column) const;
    [[nodiscard]] QString nameOf(int row) const;
    [[nodiscard]] QString severityOf(int row) const;
    [[nodiscard]] QString tipOf(int row) const;

    std::vector<Region> regions_;
    Criteria criteria_;
    std::vector<Decision::Judged> judged_;  ///< of each region
};

}  // namespace fade::ui
