// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/result_panels.h"

#include <opencv2/core.hpp>

#include "ui/breakdown/breakdown_panel.h"
#include "ui/evidence/evidence_panel.h"
#include "ui/model/threshold_words.h"
#include "ui/plots/threshold_panel.h"
#include "ui/view/view_panel.h"

namespace fade::ui {

namespace {

/// The view's colours as the breakdown takes them: 1 x 256, RGB.
cv::Mat as_matrix(const ColourTable& table) {
    cv::Mat colours(1, static_cast<int>(table.size()), CV_8UC3);
    for (int i = 0; i < colours.cols; ++i) {
        const auto colour = table[static_cast<std::size_t>(i)];
        colours.at<cv::Vec3b>(i) = cv::Vec3b(static_cast<uchar>(qRed(colour)), static_cast<uchar>(qGreen(colour)),
                                             static_cast<uchar>(qBlue(colour)));
    }
    return colours;
}

}  // namespace

ResultPanels::ResultPanels(Workbench& workbench, const Panels& panels)
    : workbench_(workbench),
      view_(panels.view),
      thresholds_(panels.thresholds),
      breakdown_(panels.breakdown),
      evidence_(panels.evidence) {
    connect(&workbench_, &Workbench::currentResultChanged, this, &ResultPanels::showResult);
    connect(&workbench_, &Workbench::currentChanged, this, &ResultPanels::showOverrule);
    connect(&workbench_.pictures(), &QAbstractItemModel::dataChanged, this, &ResultPanels::showOverrule);
    const auto count = [this] {
        thresholds_.setScores(workbench_.pictures().scores(), workbench_.pictures().uninspected());
        thresholds_.setOverruled(workbench_.pictures().overruled());
        showVerdicts();
    };
    connect(&workbench_.pictures(), &PictureListModel::scoresChanged, &thresholds_, count);
    connect(&workbench_.pictures(), &PictureListModel::remarksChanged, &thresholds_, count);
    connect(&workbench_.pictures(), &QAbstractItemModel::rowsInserted, &thresholds_, count);
    connect(&workbench_.pictures(), &QAbstractItemModel::modelReset, &thresholds_, count);
    connect(&workbench_.setup(), &Setup::thresholdsChanged, this, [this](const Thresholds& thresholds) {
        thresholds_.setThresholds(thresholds);
        showBasis();
    });
    connect(&workbench_, &Workbench::criteriaChanged, this, &ResultPanels::showCriteria);
    connect(&workbench_, &Workbench::setupChanged, this, &ResultPanels::showBasis);
    connect(&workbench_.setup(), &Setup::mapThresholdChanged, &thresholds_, &ThresholdPanel::setMapThreshold);
    connect(&thresholds_, &ThresholdPanel::thresholdsChanged, &workbench_.setup(), &Setup::setThresholds);
    connect(&thresholds_, &ThresholdPanel::mapThresholdChanged, &workbench_.setup(), &Setup::setMapThreshold);
    connect(&breakdown_, &BreakdownPanel::mapChosen, this, &ResultPanels::chooseMap);
    connect(&view_, &ViewPanel::colourMapChanged, this,
            [this](ColourMapName name) { breakdown_.setColours(as_matrix(colour_table(name))); });
    connect(&view_, &ViewPanel::placeClicked, this, &ResultPanels::explain);
    connect(&evidence_, &EvidencePanel::pointChosen, this, &ResultPanels::explain);
    connect(&workbench_, &Workbench::currentChanged, this, [this] { evidence_.setPoint(std::nullopt); });

    thresholds_.setThresholds(workbench_.setup().recipe().thresholds);
    showBasis();
    thresholds_.setMapThreshold(workbench_.setup().recipe().map_threshold);
    showCriteria();
    breakdown_.setColours(as_matrix(colour_table(view_.colourMap())));
}

void ResultPanels::showResult(const InspectedPicturePtr& result) {
    thresholds_.setPicture(result);
    breakdown_.setPicture(result);
    showVerdicts();
    evidence_.setPicture(result);
    showMap();
}

void ResultPanels::showOverrule() {
    const auto* entry = workbench_.pictures().find(workbench_.current());
    const auto* overrule = entry == nullptr ? nullptr : entry->overruled();
    breakdown_.setOverrule(overrule == nullptr ? std::nullopt : std::optional(*overrule));
}

void ResultPanels::showCriteria() {
    const auto criteria = criteria_of(workbench_.setup().recipe());
    breakdown_.setCriteria(criteria);
    evidence_.setCriteria(criteria);
    showVerdicts();
}

/// Of all pictures, and of the one in view.
void ResultPanels::showVerdicts() {
    thresholds_.setVerdicts(workbench_.pictures().verdicts());
    const auto* const findings = workbench_.findings(workbench_.current());
    breakdown_.setFindings(findings == nullptr ? std::nullopt : std::optional(*findings));
}

void ResultPanels::showBasis() {
    const auto recipe = workbench_.recipe();
    thresholds_.setBasis(basisText(recipe.thresholds, recipe.threshold_basis));
    breakdown_.setBasis(recipe.threshold_basis);
}

void ResultPanels::showMap() {
    chooseMap(breakdown_.choice());
}

void ResultPanels::chooseMap(const MapChoice& choice) {
    const auto& result = workbench_.currentResult();
    auto shown = choice;
    auto map = result ? mapOf(*result, shown) : cv::Mat();
    // A scale that is still being computed, or was switched off, has no map: that of all scales stands in.
    if (result && map.empty()) {
        shown.view.reset();
        map = mapOf(*result, shown);
    }
    // Where no words were compared, they have no map.
    if (result && map.empty()) {
        shown = {};
        map = mapOf(*result, shown);
    }
    view_.setMap(map, !result || shown == MapChoice{} ? QString() : mapName(shown));
    thresholds_.setMap(map, map.empty() ? cv::Mat() : resize_cells(result->inspection.cells, map.size()));
}

void ResultPanels::explain(const QPointF& place) {
    view_.view().setMarker(place);
    view_.view().reveal(place);
    evidence_.setPoint(place);
    Q_EMIT explained();
}

}  // namespace fade::ui
