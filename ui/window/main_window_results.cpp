// SPDX-License-Identifier: GPL-3.0-or-later
// The panels that explain a result, and the way from results to files.
#include <opencv2/core.hpp>

#include <QDockWidget>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

#include "ui/breakdown/breakdown_panel.h"
#include "ui/evidence/evidence_panel.h"
#include "ui/list/picture_list_panel.h"
#include "ui/model/path_text.h"
#include "ui/plots/threshold_panel.h"
#include "ui/report/export_dialog.h"
#include "ui/style/commit_typed.h"
#include "ui/view/view_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"

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

void MainWindow::connectResults() {
    connect(&workbench_, &Workbench::currentResultChanged, this, &MainWindow::showResult);
    connect(&workbench_.pictures(), &PictureListModel::scoresChanged, thresholds_, [this] {
        const auto scores = workbench_.pictures().scores();
        thresholds_->setScores(scores);
        actions_.export_results->setEnabled(!scores.empty());
    });
    connect(&workbench_, &Workbench::thresholdsChanged, this, [this](const Thresholds& thresholds) {
        thresholds_->setThresholds(thresholds);
        breakdown_->setThresholds(thresholds);
    });
    connect(&workbench_, &Workbench::mapThresholdChanged, thresholds_, &ThresholdPanel::setMapThreshold);
    connect(thresholds_, &ThresholdPanel::thresholdsChanged, &workbench_, &Workbench::setThresholds);
    connect(thresholds_, &ThresholdPanel::mapThresholdChanged, &workbench_, &Workbench::setMapThreshold);
    connect(breakdown_, &BreakdownPanel::mapChosen, this, &MainWindow::showMap);
    connect(view_, &ViewPanel::colourMapChanged, this,
            [this](ColourMapName name) { breakdown_->setColours(as_matrix(colour_table(name))); });
    connect(view_, &ViewPanel::placeClicked, this, [this](QPointF place) { explain(place); });
    connect(evidence_, &EvidencePanel::pointChosen, this, [this](const QPointF& place) { explain(place); });
    connect(&workbench_, &Workbench::currentChanged, this, [this] { evidence_->setPoint(std::nullopt); });

    thresholds_->setThresholds(workbench_.thresholds());
    thresholds_->setMapThreshold(workbench_.mapThreshold());
    breakdown_->setThresholds(workbench_.thresholds());
    breakdown_->setColours(as_matrix(colour_table(view_->colourMap())));
}

void MainWindow::showResult(const InspectedPicturePtr& result) {
    thresholds_->setPicture(result);
    breakdown_->setPicture(result);
    evidence_->setPicture(result);
    showMap(breakdown_->choice());
    updateActions();
}

void MainWindow::showMap(const MapChoice& choice) {
    const auto& result = workbench_.currentResult();
    auto shown = choice;
    auto map = result ? mapOf(*result, shown) : cv::Mat();
    // A scale that is still being computed, or was switched off, has no map: that of all scales stands in.
    if (result && map.empty()) {
        shown.scale = 0;
        map = mapOf(*result, shown);
    }
    view_->setMap(map, !result || shown == MapChoice{} ? QString() : mapName(shown));
    thresholds_->setMap(map);
}

void MainWindow::explain(QPointF place) {
    view_->view().setMarker(place);
    view_->view().reveal(place);
    evidence_->setPoint(place);
    for (const auto& [dock, name] : docks_)
        if (name == "evidence" && dock->isVisible()) dock->raise();
}

void MainWindow::showReferenceCheck(const ReferenceCheck& check) {
    if (!check.enough)
        return messages_->show(MessageBar::Kind::information,
                               tr("These are too few references to say whether one is unlike the rest: at least %1 are "
                                  "needed.")
                                   .arg(fewest_checked_references));
    const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
    const auto rule =
        tr("Scored against the others, their median is %1; above %2, 3.5 robust standard deviations over it, "
           "one counts as unlike the rest.")
            .arg(number(check.median), number(check.limit));
    const auto unlike = static_cast<int>(std::count(check.unlike.begin(), check.unlike.end(), true));
    if (unlike == 0)
        messages_->show(MessageBar::Kind::done, tr("The references agree with each other.") + ' ' + rule);
    else
        messages_->show(MessageBar::Kind::information,
                        tr("%n reference(s) look unlike the rest.", nullptr, unlike) + ' ' + rule);
}

void MainWindow::exportSelected() {
    commit_typed(*this);
    auto files = list_->selectedFiles();
    if (files.empty() && !workbench_.current().empty()) files.push_back(workbench_.current());
    const auto left_out = std::erase_if(files, [this](const std::filesystem::path& file) {
        const auto row = workbench_.pictures().rowOf(file);
        return !row || !workbench_.pictures().entries()[static_cast<std::size_t>(*row)].score;
    });
    if (files.empty()) {
        messages_->show(MessageBar::Kind::cancelled,
                        tr("There is no result to export yet. Inspect the picture first."));
        return;
    }
    const auto chosen = files.size() + left_out;
    workbench_.collect(files, [this, chosen](const std::vector<ReportedPicture>& results) {
        if (!results.empty()) exportResults(results, static_cast<int>(chosen - results.size()));
    });
}

void MainWindow::exportResults(const std::vector<ReportedPicture>& results, int left_out) {
    const auto folder = to_path(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    ExportDialog dialog(workbench_.worker(), results, workbench_.thresholds(), workbench_.mapThreshold(),
                        view_->view().look().opacity, folder, this);
    dialog.setFields(preferences_.reportFields());
    dialog.setLeftOut(left_out);
    connect(&dialog, &ExportDialog::exported, this, [this](const std::vector<std::filesystem::path>& files) {
        messages_->show(MessageBar::Kind::done, tr("%n file(s) exported.", nullptr, static_cast<int>(files.size())));
    });
    dialog.exec();
    preferences_.setReportFields(dialog.fields());
}

}  // namespace fade::ui
