// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"

#include <QPointF>
#include <QWidget>

#include <optional>
#include <vector>

#include "fade/inspector.h"
#include "ui/jobs/worker.h"

class QAction;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace fade::ui {

class RegionListModel;

/// The regions of a result's fused map, as a table: sorted by any column, copied as text, linked with the place that
/// is looked at. They are looked for on the worker's thread; what is shown stays until then.
class RegionTable : public QWidget {
    Q_OBJECT

public:
    /// `worker` outlives the table.
    explicit RegionTable(Worker& worker, QWidget* parent = nullptr);

    /// Null: nothing is shown.
    void setPicture(const InspectedPicturePtr& picture);
    /// What a region is, its unit of length, and what verdicts make of it.
    void setCriteria(const Criteria& criteria);
    /// Marks the region at a place, in 0..1 of the picture's width and height, or none.
    void markPlace(const std::optional<QPointF>& place);
    [[nodiscard]] const RegionListModel& model() const { return *model_; }

Q_SIGNALS:
    /// The table holds the regions of the picture and threshold that were set last.
    void refreshed();
    /// A person chose a region: the place of its peak, in 0..1 of the picture's width and height.
    void regionChosen(const QPointF& place);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showColumns();
    void fit();
    void find();
    void showRegions(std::vector<Region> regions);
    void retranslate();
    void choose();
    void copy() const;

    NewestTask search_;
    InspectedPicturePtr picture_;
    double threshold_ = 0.5;
    std::optional<QPointF> place_;
    QLabel* title_;
    QTableView* view_;
    RegionListModel* model_;
    QSortFilterProxyModel* order_;
    QAction* copy_;
    bool shows_severity_ = false;
    bool marking_ = false;  ///< the selection follows the place, and not the other way round
};

}  // namespace fade::ui
