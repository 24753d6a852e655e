// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"
#include "fade/evidence.h"

#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "fade/inspector.h"
#include "ui/jobs/worker.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace fade::ui {

class RegionTable;
class ScaleCard;
class ShareBar;

/// Which regions the map has, and why it has its value at a point: what each part adds, the nearest reference patch,
/// and the prompts. What is shown stays until the worker has compared the new point's patches: milliseconds, or more
/// with hundreds of references. What belongs to another picture goes at once.
class EvidencePanel : public QWidget {
    Q_OBJECT

public:
    /// `worker` outlives the panel.
    explicit EvidencePanel(Worker& worker, QWidget* parent = nullptr);

    /// Null: the empty state. The point stays, so that a sharper or another picture is explained at the same place.
    void setPicture(const InspectedPicturePtr& picture);
    /// In 0..1 of the picture's width and height; empty: none chosen.
    void setPoint(const std::optional<QPointF>& point);
    [[nodiscard]] const std::optional<QPointF>& point() const { return point_; }
    /// What a region is, and what verdicts make of it.
    void setCriteria(const Criteria& criteria);

Q_SIGNALS:
    /// The point of the picture is explained, or a sentence says why it is not.
    void explained();
    /// The person asked for another point: that of the map's largest value, or of a region's.
    void pointChosen(const QPointF& point);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Explanation {
        Evidence evidence;
        std::vector<std::shared_ptr<const Image>> references;  ///< that the nearest patches lie in, one a view
    };

    void refresh();
    void compare();
    void showExplanation(const Explanation& explanation);
    void choose(const QPointF& point);
    void choosePeak();
    void showHint(const QString& hint);

    NewestTask comparison_;
    InspectedPicturePtr picture_;
    std::optional<QPointF> point_;
    RegionTable* regions_;
    QStackedWidget* pages_;
    QLabel* hint_;
    QPushButton* peak_;
    QPushButton* peak_again_;
    QLabel* title_;
    QLabel* value_;
    ShareBar* shares_;
    QVBoxLayout* cards_layout_;
    std::vector<ScaleCard*> cards_;
};

}  // namespace fade::ui
