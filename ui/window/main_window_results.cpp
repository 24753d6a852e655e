// SPDX-License-Identifier: GPL-3.0-or-later
// The panels that explain a result, and the way from results to files.
#include <opencv2/core.hpp>

#include <QApplication>
#include <QDockWidget>
#include <QLocale>
#include <QPointer>
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
    const auto count = [this] {
        const auto scores = workbench_.pictures().scores();
        thresholds_->setScores(scores, workbench_.pictures().uninspected());
        actions_.export_results->setEnabled(!scores.empty());
    };
    connect(&workbench_.pictures(), &PictureListModel::scoresChanged, thresholds_, count);
    connect(&workbench_.pictures(), &QAbstractItemModel::rowsInserted, thresholds_, count);
    connect(&workbench_.pictures(), &QAbstractItemModel::modelReset, thresholds_, count);
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

void MainWindow::exportReport() {
    commit_typed(*this);
    struct Scope {
        QString text;
        std::vector<PictureId> pictures;
    };
    std::vector<Scope> scopes;
    std::size_t chosen = 0;
    const auto offer = [&](const auto& text, std::vector<PictureId> pictures, bool meant) {
        if (pictures.empty()) return;
        if (meant) chosen = scopes.size();
        const auto count = static_cast<int>(pictures.size());
        scopes.push_back({text(count), std::move(pictures)});
    };
    std::vector<PictureId> all;
    for (const auto& entry : workbench_.pictures().entries()) all.push_back(entry.id());
    offer([](int count) { return tr("All (%1)").arg(count); }, std::move(all), true);
    if (list_->filter().isFiltering())
        offer([](int count) { return tr("Filtered (%1)").arg(count); }, list_->shownPictures(), true);
    auto selected = list_->selectedPictures();
    const bool several = selected.size() > 1;
    offer([](int count) { return tr("Selected (%1)").arg(count); }, std::move(selected), several);
    if (scopes.empty()) return;

    QStringList texts;
    for (const auto& scope : scopes) texts << scope.text;
    workbench_.collect(
        scopes[chosen].pictures, export_.only([this, scopes, chosen, texts](const CollectedResults& results) {
            if (QApplication::activeModalWidget() != nullptr) return;
            showExport(results, texts, static_cast<int>(chosen), [this, scopes](int scope, const auto& collected) {
                workbench_.collect(scopes[static_cast<std::size_t>(scope)].pictures, collected);
            });
        }));
}

void MainWindow::showExport(const CollectedResults& results, const QStringList& scopes, int chosen,
                            const CollectScope& collect) {
    const auto last = preferences_.folder("export");
    const auto folder =
        to_path(last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last);
    ExportDialog dialog(workbench_.worker(), results.pictures, workbench_.thresholds(), workbench_.mapThreshold(),
                        view_->view().look().opacity, folder, this);
    dialog.setScopes(scopes, chosen);
    dialog.setResults(results);
    dialog.setFields(preferences_.reportFields());
    if (const auto names = preferences_.exportFormats(); !names.isEmpty()) dialog.setFormats(formatsOf(names));
    if (preferences_.exportPaper() >= 0)
        dialog.setPaper(static_cast<QPageSize::PageSizeId>(preferences_.exportPaper()));
    connect(&dialog, &ExportDialog::scopeChosen, &dialog, [collect, shown = QPointer(&dialog)](int scope) {
        collect(scope, [shown](const CollectedResults& others) {
            if (shown) shown->setResults(others);
        });
    });
    connect(&dialog, &ExportDialog::exported, this, [&](const std::vector<std::filesystem::path>& files) {
        messages_->show(MessageBar::Kind::done, tr("%n file(s) exported.", nullptr, static_cast<int>(files.size())));
        const auto asked = dialog.request();
        preferences_.setFolder("export", to_text(asked.folder));
        preferences_.setExportFormats(namesOf(asked.formats));
        preferences_.setExportPaper(asked.paper);
    });
    dialog.exec();
    preferences_.setReportFields(dialog.fields());
}

}  // namespace fade::ui
