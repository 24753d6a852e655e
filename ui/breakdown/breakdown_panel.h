// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"
#include "fade/overrule.h"
#include "fade/threshold_reason.h"

#include <QWidget>

#include <optional>

#include "fade/inspector.h"
#include "ui/breakdown/map_choice.h"

class QLabel;
class QStackedWidget;

namespace fade::ui {

class MapGrid;
class OverruledBanner;
class ScoreBars;

/// How a picture got its verdict: the sign of the verdict, the scores, a sentence, and all maps.
class BreakdownPanel : public QWidget {
    Q_OBJECT

public:
    explicit BreakdownPanel(QWidget* parent = nullptr);

    /// Null: the empty state.
    void setPicture(const InspectedPicturePtr& picture);
    void setCriteria(const Criteria& criteria);
    /// What was found in it; empty: not known yet, and the score alone is judged.
    void setFindings(const std::optional<Findings>& findings);
    /// What the score is compared with: of good parts; empty: nothing.
    void setBasis(const std::optional<ThresholdBasis>& basis);
    /// A person's verdict in the place of the machine's; empty: there is none.
    void setOverrule(const std::optional<Overrule>& overrule);
    /// The map in view, when it was chosen elsewhere.
    void setChoice(const MapChoice& choice);
    [[nodiscard]] const MapChoice& choice() const;
    /// 1 x 256, CV_8UC3, RGB: the colour map of the view.
    void setColours(const cv::Mat& colours);

Q_SIGNALS:
    /// The person wants to see this map.
    void mapChosen(const fade::ui::MapChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] Decision decision() const;

    InspectedPicturePtr picture_;
    Criteria criteria_;
    std::optional<Findings> findings_;
    std::optional<ThresholdBasis> basis_;
    std::optional<Overrule> overrule_;
    QStackedWidget* pages_;
    QLabel* hint_;
    OverruledBanner* banner_;
    QLabel* sign_;
    QLabel* verdict_;
    QLabel* state_;
    ScoreBars* bars_;
    QLabel* sentence_;
    QLabel* maps_title_;
    QLabel* maps_note_;
    MapGrid* grid_;
};

}  // namespace fade::ui

Q_DECLARE_METATYPE(fade::ui::MapChoice)
