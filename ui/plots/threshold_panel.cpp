// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/threshold_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "ui/model/verdict_words.h"
#include "ui/plots/histogram.h"
#include "ui/plots/threshold_chart.h"
#include "ui/style/elided_label.h"
#include "ui/style/icons.h"
#include "ui/style/number_field.h"
#include "ui/style/panel_scroll.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int bins = 50;

void make_bold(QLabel& label) {
    auto font = label.font();
    font.setBold(true);
    label.setFont(font);
}

QLayout* pair_of(QLabel* label, QWidget* field) {
    auto* pair = new QHBoxLayout;
    pair->addWidget(label);
    pair->addWidget(field);
    pair->addStretch();
    return pair;
}

}  // namespace

ThresholdPanel::ThresholdPanel(QWidget* parent)
    : QWidget(parent),
      scores_title_(new QLabel(this)),
      counts_(new ElidedLabel(4, 60, this)),
      score_chart_(new ThresholdChart({}, ThresholdChart::Heights::counts, this)),
      review_label_(new QLabel(this)),
      fail_label_(new QLabel(this)),
      review_(makeNumber()),
      fail_(makeNumber()),
      basis_(new ElidedLabel(4, 60, this)),
      find_(new QPushButton(this)),
      map_title_(new ElidedLabel(8, 60, this)),
      map_chart_(new ThresholdChart({}, ThresholdChart::Heights::logarithmic, this)),
      map_label_(new QLabel(this)),
      map_number_(makeNumber()) {
    make_bold(*scores_title_);
    make_bold(*map_title_);
    for (auto* label : {counts_, basis_}) label->setForegroundRole(QPalette::PlaceholderText);
    find_->setFlat(true);
    find_->setIcon(icon("search"));
    find_->setFixedSize(26, 22);  // the chart needs the height
    review_label_->setBuddy(review_);
    fail_label_->setBuddy(fail_);
    map_label_->setBuddy(map_number_);

    // Side by side: the panel lies below the picture, which needs the height.
    content_ = new QWidget;
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = panel_scroll(content_);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* columns = new QHBoxLayout(content_);
    columns->setContentsMargins(10, 8, 10, 8);
    columns->setSpacing(16);
    const auto column = [&] {
        auto* result = new QVBoxLayout;
        columns->addLayout(result, 1);
        return result;
    };
    auto* scores_head = new QHBoxLayout;
    scores_head->addWidget(scores_title_);
    scores_head->addWidget(counts_, 1);
    scores_head->addWidget(find_);
    score_numbers_ = new QBoxLayout(QBoxLayout::LeftToRight);
    score_numbers_->setSpacing(4);
    score_numbers_->addLayout(pair_of(review_label_, review_));
    score_numbers_->addLayout(pair_of(fail_label_, fail_));
    score_numbers_->addWidget(basis_, 1);
    auto* scores = column();
    scores->addLayout(scores_head);
    scores->addWidget(score_chart_, 1);
    scores->addLayout(score_numbers_);
    auto* map = column();
    map->addWidget(map_title_);
    map_title_->setMinimumHeight(scores_head->sizeHint().height());  // both charts begin side by side
    map->addWidget(map_chart_, 1);
    map->addLayout(pair_of(map_label_, map_number_));

    connect(score_chart_, &ThresholdChart::moved, this, [this](int index, double value) {
        editThresholds(index == 0 ? Thresholds{value, thresholds_.fail} : Thresholds{thresholds_.review, value});
    });
    // One threshold never moves the other. The numbers are rounded, the thresholds need not be.
    connect(review_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        editThresholds({std::min(value, thresholds_.fail), thresholds_.fail});
    });
    connect(fail_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        editThresholds({thresholds_.review, std::max(value, thresholds_.review)});
    });
    connect(find_, &QPushButton::clicked, this, &ThresholdPanel::findRequested);
    review_->setReason([this](double refused) {
        return refused > 1
                   ? QString()
                   : tr("Review must not be above Fail, which is %1.").arg(fail_->textFromValue(thresholds_.fail));
    });
    fail_->setReason([this](double refused) {
        return refused < 0 || refused > 1
                   ? QString()
                   : tr("Fail must not be below Review, which is %1.").arg(review_->textFromValue(thresholds_.review));
    });
    connect(map_chart_, &ThresholdChart::moved, this, [this](int, double value) { editMapThreshold(value); });
    connect(map_number_, &QDoubleSpinBox::valueChanged, this, &ThresholdPanel::editMapThreshold);
    retranslate();
    setPicture(nullptr);
}

NumberField* ThresholdPanel::makeNumber() {
    return new NumberField(0, 1, 0.01, 3, this);
}

void ThresholdPanel::arrange() {
    const int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    score_numbers_->setDirection(QBoxLayout::LeftToRight);
    score_numbers_->setSpacing(16);
    content_->layout()->activate();
    if (content_->layout()->minimumSize().width() <= room) return;
    score_numbers_->setDirection(QBoxLayout::TopToBottom);
    score_numbers_->setSpacing(4);
}

void ThresholdPanel::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

void ThresholdPanel::retranslate() {
    setLocale(QLocale());  // the number fields' too
    scores_title_->setText(tr("Image scores"));
    score_chart_->setTitle(tr("image score"));
    score_chart_->setHint(
        tr("The scores of all inspected pictures appear here.\nDrag the thresholds between good and "
           "bad ones."));
    score_chart_->setAccessibleName(tr("Distribution of image scores with the thresholds of Review and Fail"));
    const auto keys =
        tr("Drag a threshold, or use the arrow keys (with Shift: finer). Page Up and Page Down choose the "
           "threshold. The dotted line is the picture in view.");
    score_chart_->setToolTip(keys);
    score_chart_->setAccessibleDescription(keys);
    review_label_->setText(tr("&Review from"));
    fail_label_->setText(tr("Fai&l from"));
    review_->setAccessibleName(tr("Threshold of Review"));
    fail_->setAccessibleName(tr("Threshold of Fail"));
    find_->setAccessibleName(tr("Find thresholds"));
    find_->setToolTip(tr("Find the thresholds of Review and Fail from parts that are known"));
    map_title_->setWhole(tr("Anomaly map in view"));
    map_chart_->setTitle(tr("map value"));
    map_chart_->setHint(tr("The values of the selected picture's map appear here."));
    map_chart_->setAccessibleName(tr("Histogram of the anomaly map with the outline's threshold"));
    map_chart_->setToolTip(
        tr("How many places of the map have which value; heights are logarithmic. Drag the threshold "
           "of the outline, or use the arrow keys (with Shift: finer)."));
    map_label_->setText(tr("O&utline from"));
    map_number_->setAccessibleName(tr("Threshold of the outline"));
    applyThresholds();
    applyMapThreshold();
    arrange();
}

void ThresholdPanel::setPicture(const InspectedPicturePtr& picture) {
    score_chart_->setMark(picture ? std::optional(picture->inspection.image_score) : std::nullopt);
}

void ThresholdPanel::setMap(const cv::Mat& map, const cv::Mat& cells) {
    map_chart_->setBins(map.empty() ? std::vector<double>() : histogram(map, bins, cells));
}

void ThresholdPanel::setScores(const std::vector<double>& scores, int uninspected) {
    scores_ = scores;
    uninspected_ = uninspected;
    score_chart_->setBins(scores_.empty() ? std::vector<double>() : histogram(scores_, bins));
    applyThresholds();
}

void ThresholdPanel::setOverruled(int overruled) {
    overruled_ = overruled;
    applyThresholds();
}

void ThresholdPanel::setVerdicts(const std::array<int, all_verdicts.size()>& counts) {
    if (verdicts_ == counts) return;
    verdicts_ = counts;
    applyThresholds();
}

void ThresholdPanel::setThresholds(const Thresholds& thresholds) {
    if (thresholds == thresholds_) return;
    thresholds_ = thresholds;
    applyThresholds();
}

void ThresholdPanel::setBasis(const QString& basis) {
    basis_->setWhole(basis);
}

void ThresholdPanel::setMapThreshold(double threshold) {
    if (threshold == map_threshold_) return;
    map_threshold_ = threshold;
    applyMapThreshold();
}

void ThresholdPanel::applyThresholds() {
    const auto colour = [this](Verdict verdict) { return verdictColour(verdict, palette()); };
    score_chart_->setThresholds({{verdictLetter(Verdict::review), thresholds_.review, colour(Verdict::review)},
                                 {verdictLetter(Verdict::fail), thresholds_.fail, colour(Verdict::fail)}},
                                colour(Verdict::pass));
    review_->showValue(thresholds_.review, 0, thresholds_.fail);
    fail_->showValue(thresholds_.fail, thresholds_.review, 1);

    auto text = scores_.empty() && uninspected_ == 0
                    ? QString()
                    : tr("%1 Pass · %2 Review · %3 Fail").arg(verdicts_[0]).arg(verdicts_[1]).arg(verdicts_[2]);
    if (uninspected_ > 0) text += tr(" · %1 not inspected").arg(uninspected_);
    if (overruled_ > 0) text += tr(" · %1 overruled").arg(overruled_);
    counts_->setWhole(text);
}

void ThresholdPanel::applyMapThreshold() {
    const auto window = palette().color(QPalette::Window);
    const auto text = palette().color(QPalette::WindowText);
    map_chart_->setThresholds({{QString(), map_threshold_, palette().color(QPalette::Highlight)}},
                              mixed(window, text, 0.45));
    map_number_->showValue(map_threshold_);
}

void ThresholdPanel::editThresholds(const Thresholds& thresholds) {
    if (thresholds == thresholds_) return;
    setThresholds(thresholds);
    Q_EMIT thresholdsChanged(thresholds_);
}

void ThresholdPanel::editMapThreshold(double threshold) {
    if (threshold == map_threshold_) return;
    setMapThreshold(threshold);
    Q_EMIT mapThresholdChanged(map_threshold_);
}

void ThresholdPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) {
        applyThresholds();
        applyMapThreshold();
    }
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
