// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thresholds/find_thresholds_dialog.h"

#include "fade/error.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

#include "ui/jobs/messages.h"
#include "ui/model/threshold_words.h"
#include "ui/model/workbench.h"
#include "ui/report/form_scroll.h"
#include "ui/style/first_size.h"
#include "ui/style/number_field.h"
#include "ui/thresholds/curve_chart.h"
#include "ui/thresholds/parts_chart.h"
#include "ui/thresholds/verdict_table.h"

namespace fade::ui {

namespace {

constexpr double percent = 100;
constexpr double usual_false_alarms = 5;  // %
constexpr double usual_escapes = 1;       // %
constexpr int progress_steps = 1000;
constexpr int rules = static_cast<int>(FindThresholdsDialog::Rule::both) + 1;

}  // namespace

FindThresholdsDialog::FindThresholdsDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      finder_(workbench),
      parts_(new QLabel(this)),
      missing_(new QLabel(this)),
      inspect_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      cancel_(new QPushButton(this)),
      rule_label_(new QLabel(this)),
      rule_(new QComboBox(this)),
      false_alarms_label_(new QLabel(this)),
      false_alarms_(new NumberField(0, percent, 1, 2, this)),
      escapes_label_(new QLabel(this)),
      escapes_(new NumberField(0, percent, 1, 2, this)),
      distribution_(new PartsChart(this)),
      roc_(new CurveChart(this)),
      precision_recall_(new CurveChart(this)),
      reason_(new QLabel(this)),
      table_(new VerdictTable(this)),
      rates_(new QLabel(this)),
      close_(new QPushButton(this)),
      apply_(new QPushButton(this)) {
    setObjectName(QStringLiteral("findThresholds"));
    false_alarms_->showValue(usual_false_alarms);
    escapes_->showValue(usual_escapes);
    for (int i = 0; i < rules; ++i) rule_->addItem({});
    build();
    connect(&finder_, &ThresholdFinder::changed, this, &FindThresholdsDialog::follow);
    connect(&workbench_.worker(), &Worker::progressed, this, [this](const TaskProgress& progress) {
        progress_->setRange(0, progress.fraction > 0 ? progress_steps : 0);
        progress_->setValue(static_cast<int>(progress.fraction * progress_steps));
    });
    connect(rule_, &QComboBox::activated, this, [this] { rule_chosen_ = true; });
    connect(rule_, &QComboBox::currentIndexChanged, this, &FindThresholdsDialog::find);
    connect(false_alarms_, &QDoubleSpinBox::valueChanged, this, &FindThresholdsDialog::find);
    connect(escapes_, &QDoubleSpinBox::valueChanged, this, &FindThresholdsDialog::find);
    connect(inspect_, &QPushButton::clicked, &finder_, &ThresholdFinder::inspectMissing);
    connect(cancel_, &QPushButton::clicked, &finder_, &ThresholdFinder::cancel);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &FindThresholdsDialog::apply);
    retranslate();
    follow();
    rule_->setFocus();
    set_first_size(*this, {940, 700});
}

void FindThresholdsDialog::build() {
    for (auto* label : {parts_, missing_, reason_, rates_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    rule_label_->setBuddy(rule_);
    false_alarms_label_->setBuddy(false_alarms_);
    escapes_label_->setBuddy(escapes_);
    // Enter ends what is typed into a field, and applies nothing that nobody has seen.
    for (auto* button : {inspect_, cancel_, close_, apply_}) button->setAutoDefault(false);
    auto keeps_place = progress_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps_place);
    progress_->setTextVisible(false);

    auto* work = new QHBoxLayout;
    work->addWidget(inspect_);
    work->addWidget(progress_, 1);
    work->addWidget(cancel_);
    auto* asked = new QHBoxLayout;
    asked->addWidget(rule_label_);
    asked->addWidget(rule_, 1);
    for (const auto& [label, field] : {std::pair(false_alarms_label_, false_alarms_), {escapes_label_, escapes_}}) {
        asked->addSpacing(8);
        asked->addWidget(label);
        asked->addWidget(field);
    }
    auto* charts = new QHBoxLayout;
    charts->addWidget(distribution_, 2);
    charts->addWidget(roc_, 1);
    charts->addWidget(precision_recall_, 1);
    auto* outcome = new QHBoxLayout;
    outcome->setSpacing(16);
    outcome->addWidget(table_, 0, Qt::AlignTop);
    outcome->addWidget(rates_, 1);
    auto* form = new QWidget;
    auto* lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    lines->addWidget(parts_);
    lines->addWidget(missing_);
    lines->addLayout(work);
    lines->addLayout(asked);
    lines->addLayout(charts, 1);
    lines->addWidget(reason_);
    lines->addLayout(outcome);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(apply_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(new FormScroll(form), 1);
    layout->addLayout(buttons);
}

void FindThresholdsDialog::retranslate() {
    setLocale(QLocale());
    setWindowTitle(tr("Find Thresholds"));
    inspect_->setText(tr("&Inspect Them"));
    cancel_->setText(tr("&Stop"));
    progress_->setAccessibleName(tr("Progress of inspecting"));
    rule_label_->setText(tr("&Rule"));
    rule_->setItemText(0, tr("From good parts alone"));
    rule_->setItemText(1, tr("Best F1 of good and bad parts"));
    rule_->setItemText(2, tr("Few escapes within a rate of false alarms"));
    rule_->setItemText(3, tr("Few false alarms within a rate of escapes"));
    rule_->setItemText(4, tr("Both rates, with Review between"));
    rule_->setAccessibleName(tr("Rule that finds the thresholds"));
    false_alarms_label_->setText(tr("&False alarms (%)"));
    false_alarms_->setAccessibleName(tr("Accepted rate of false alarms, in percent"));
    false_alarms_->setToolTip(tr("How many of the good parts may be rejected"));
    escapes_label_->setText(tr("&Escapes (%)"));
    escapes_->setAccessibleName(tr("Accepted rate of escapes, in percent"));
    escapes_->setToolTip(tr("How many of the bad parts may pass"));
    distribution_->setAccessibleName(tr("Distributions of the scores of good and bad parts"));
    roc_->setTitles(tr("false-alarm rate"), tr("found bad parts"));
    roc_->setAccessibleName(tr("ROC curve"));
    roc_->setToolTip(tr("ROC: how many bad parts a threshold finds, and how many good ones it rejects"));
    precision_recall_->setTitles(tr("recall"), tr("precision"));
    precision_recall_->setAccessibleName(tr("Precision-recall curve"));
    precision_recall_->setToolTip(
        tr("Precision: how many of the rejected parts are bad. Recall: how many of the bad parts are rejected."));
    table_->retranslate();
    close_->setText(tr("&Close"));
    apply_->setText(tr("&Apply"));
    apply_->setToolTip(tr("Set both thresholds, and keep what they rest on"));
    showFound();
}

void FindThresholdsDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

FindThresholdsDialog::Rule FindThresholdsDialog::rule() const {
    return static_cast<Rule>(rule_->currentIndex());
}

ThresholdRequest FindThresholdsDialog::request() const {
    ThresholdRequest request;
    if (false_alarms_->isEnabled()) request.false_alarms = false_alarms_->value() / percent;
    if (escapes_->isEnabled()) request.escapes = escapes_->value() / percent;
    return request;
}

/// The parts may be others by now. Until somebody chooses, the rule is the one that they allow.
void FindThresholdsDialog::follow() {
    const auto& parts = finder_.parts();
    if (!rule_chosen_) {
        const QSignalBlocker found_below(rule_);
        rule_->setCurrentIndex(static_cast<int>(parts.bad.empty() ? Rule::good_alone : Rule::best_f1));
    }
    find();
}

void FindThresholdsDialog::find() {
    false_alarms_->setEnabled(rule() != Rule::best_f1 && rule() != Rule::escapes);
    escapes_->setEnabled(rule() == Rule::escapes || rule() == Rule::both);
    used_ = finder_.parts();
    if (rule() == Rule::good_alone) used_.bad.clear();
    found_.reset();
    problem_ = used_.contradiction;
    try {
        if (problem_.isEmpty() && finder_.references() != ThresholdFinder::References::comparing) {
            if (rule() != Rule::good_alone && (used_.good.empty() || used_.bad.empty()))
                problem_ = tr("This rule needs good and bad parts, at least one of each. Mark them in the list: G, B.");
            else if (used_.good.size() < fewest_good_parts && rule() == Rule::good_alone)
                problem_ = tr("%n good part(s): %1 are needed at least. Add references, or mark good pictures (G).",
                              nullptr, static_cast<int>(used_.good.size()))
                               .arg(fewest_good_parts);
            else
                found_ = find_thresholds(used_.good, used_.bad, request());
        }
        if (found_) found_->basis.good_maps = finder_.goodMaps();
    } catch (const Error& error) {
        problem_ = message_text(error);
    }
    showFound();
}

/// Of both thresholds where there are two.
QStringList FindThresholdsDialog::rates() const {
    if (!found_) return {};
    QStringList lines{tr("False alarms (good parts that fail): %1").arg(proportionText(found_->fail.false_alarms))};
    if (used_.bad.empty()) return lines;
    lines << tr("Escapes (bad parts that pass): %1").arg(proportionText(found_->review.escapes));
    if (found_->thresholds().review != found_->thresholds().fail) {
        const auto& review = found_->review.false_alarms;
        const auto between = review.hits - found_->fail.false_alarms.hits;
        lines << tr("Good parts that a person looks at: %1").arg(proportionText({between, review.cases}));
    }
    lines << tr("Area under the ROC: %1").arg(QLocale().toString(area_under_roc(used_.good, used_.bad), 'f', 3));
    return lines;
}

void FindThresholdsDialog::showFound() {
    parts_->setText(partsText(finder_.parts()).join('\n'));
    const auto missing = missingText(finder_);
    missing_->setText(missing.join('\n'));
    missing_->setVisible(!missing.isEmpty());
    const bool inspecting = finder_.isInspecting();
    inspect_->setVisible(finder_.canInspect());
    inspect_->setEnabled(!inspecting);
    progress_->setVisible(inspecting);
    cancel_->setVisible(inspecting);

    std::optional<Thresholds> thresholds;
    if (found_) thresholds = found_->thresholds();
    distribution_->setParts(used_, thresholds);
    std::vector<QPointF> roc, chosen_roc, precision_recall, chosen_precision;
    const bool both_kinds = !used_.good.empty() && !used_.bad.empty();
    roc_->setVisible(both_kinds);
    precision_recall_->setVisible(both_kinds);
    if (both_kinds) {
        for (const auto& point : operating_points(used_.good, used_.bad)) {
            const QPointF at(point.false_alarms.rate().value_or(0), recall(point));
            roc.push_back(at);
            const auto share = precision(point);
            if (share) precision_recall.emplace_back(recall(point), *share);
            if (!thresholds || (point.threshold != thresholds->review && point.threshold != thresholds->fail)) continue;
            chosen_roc.push_back(at);
            if (share) chosen_precision.push_back(precision_recall.back());
        }
    }
    roc_->setCurve(roc, chosen_roc);
    precision_recall_->setCurve(precision_recall, chosen_precision);

    QStringList reasons;
    if (found_) {
        const bool band = thresholds->review != thresholds->fail;
        const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
        reasons << (band ? tr("Review from %1, Fail from %2.").arg(number(thresholds->review), number(thresholds->fail))
                         : tr("Review and Fail from %1.").arg(number(thresholds->fail)));
        if (band) reasons << ruleText(found_->review);
        reasons << ruleText(found_->fail);
    }
    reason_->setText(problem_.isEmpty() ? reasons.join('\n') : problem_);
    const auto counts = found_ ? std::optional(count_verdicts(used_, *thresholds)) : std::nullopt;
    table_->setCounts(counts ? &*counts : nullptr);
    table_->setVisible(counts.has_value());
    rates_->setText(rates().join('\n'));
    apply_->setEnabled(found_ && !inspecting);
}

void FindThresholdsDialog::apply() {
    if (!found_) return;
    workbench_.setup().setFoundThresholds(*found_);
    accept();
}

}  // namespace fade::ui
