// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

#include "ui/breakdown/map_choice.h"
#include "ui/model/workbench.h"

namespace fade::ui {

class BreakdownPanel;
class EvidencePanel;
class ThresholdPanel;
class ViewPanel;

/// Connects the panels that show and explain a result with the workbench and with each other.
class ResultPanels : public QObject {
    Q_OBJECT

public:
    struct Panels {
        ViewPanel& view;
        ThresholdPanel& thresholds;
        BreakdownPanel& breakdown;
        EvidencePanel& evidence;
    };
    /// All outlive it.
    ResultPanels(Workbench& workbench, const Panels& panels);
    /// The map that the breakdown says, with its name in the language of the moment.
    void showMap();
    /// What the thresholds rest on, in the same language.
    void showBasis();

Q_SIGNALS:
    /// A place was chosen: its evidence is to be seen.
    void explained();

private:
    void showOverrule();
    void showCriteria();
    void showVerdicts();
    void showResult(const InspectedPicturePtr& result);
    void chooseMap(const MapChoice& choice);
    void explain(const QPointF& place);

    Workbench& workbench_;
    ViewPanel& view_;
    ThresholdPanel& thresholds_;
    BreakdownPanel& breakdown_;
    EvidencePanel& evidence_;
};

}  // namespace fade::ui
