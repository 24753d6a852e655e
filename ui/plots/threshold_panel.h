// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

#include "fade/inspector.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace fade::ui {

class ElidedLabel;
class NumberField;
class ThresholdChart;

/// Where thresholds are set: those of Review and Fail on the distribution of the list's image scores, and that of the
/// outline on the histogram of the map in view. Each by dragging, by arrow keys, or as a number.
class ThresholdPanel : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdPanel(QWidget* parent = nullptr);

    /// The picture in view; null: none.
    void setPicture(const InspectedPicturePtr& picture);
    /// The map in view; empty: none. `cells` of it are looked at (see `Inspection`).
    void setMap(const cv::Mat& map, const cv::Mat& cells = {});
    /// Image scores of all inspected pictures of the list, and how many others there are.
    void setScores(const std::vector<double>& scores, int uninspected = 0);
    /// So many verdicts a person overruled; the counts are the machine's nevertheless.
    void setOverruled(int overruled);
    /// How many pictures have which verdict, of the machine.
    void setVerdicts(const std::array<int, all_verdicts.size()>& counts);
    void setThresholds(const Thresholds& thresholds);
    /// What both thresholds rest on, in words.
    void setBasis(const QString& basis);
    void setMapThreshold(double threshold);

Q_SIGNALS:
    /// The person moved one; while dragging, too.
    void thresholdsChanged(const fade::Thresholds& thresholds);
    void mapThresholdChanged(double threshold);
    /// Thresholds are to be found from known parts.
    void findRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void arrange();
    void applyThresholds();
    void applyMapThreshold();
    void editThresholds(const Thresholds& thresholds);
    void editMapThreshold(double threshold);
    [[nodiscard]] NumberField* makeNumber();

    Thresholds thresholds_;
    double map_threshold_ = 0.5;
    std::vector<double> scores_;
    std::array<int, all_verdicts.size()> verdicts_{};
    int uninspected_ = 0;
    int overruled_ = 0;
    QLabel* scores_title_;
    ElidedLabel* counts_;
    ThresholdChart* score_chart_;
    QLabel* review_label_;
    QLabel* fail_label_;
    NumberField* review_;
    NumberField* fail_;
    ElidedLabel* basis_;
    QPushButton* find_;
    ElidedLabel* map_title_;
    ThresholdChart* map_chart_;
    QLabel* map_label_;
    NumberField* map_number_;
    QWidget* content_ = nullptr;
    QBoxLayout* score_numbers_ = nullptr;  ///< beside each other, or below where there is no room
};

}  // namespace fade::ui
