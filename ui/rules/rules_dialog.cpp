// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_dialog.h"

#include "fade/error.h"
#include "fade/recipe.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

#include "ui/model/workbench.h"
#include "ui/report/form_scroll.h"
#include "ui/rules/limit_grid.h"
#include "ui/rules/severity_table.h"
#include "ui/style/first_size.h"
#include "ui/style/number_field.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

constexpr double largest_size = 1e9;
constexpr int size_digits = 2;
constexpr double usual_disagreement = 0.4;

/// The names of defects that the present prompts know, each once; none if they cannot be read.
std::vector<std::string> kinds_of(const PromptChoice& prompts) {
    std::vector<std::string> kinds;
    try {
        for (const auto& kind : segmentation_prompts(prompts).anomalous_kinds)
            if (!kind.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
    } catch (const Error&) {
        // An inspection says so.
    }
    return kinds;
}

using Counts = std::array<int, all_verdicts.size()>;

QString countsText(const Counts& counts) {
    return RulesDialog::tr("%1 Pass · %2 Review · %3 Fail").arg(counts[0]).arg(counts[1]).arg(counts[2]);
}

}  // namespace

RulesDialog::RulesDialog(Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      unit_(workbench.setup().recipe().rules.unit),
      area_(new NumberField(0, largest_size, 1, size_digits)),
      length_(new NumberField(0, largest_size, 1, size_digits)),
      unit_choice_(new QComboBox),
      unit_note_(new QLabel),
      classes_(new SeverityTable(kinds_of(workbench.setup().recipe().prompts))),
      limits_(new LimitGrid),
      score_needs_region_(new QCheckBox),
      disagrees_(new QCheckBox),
      disagreement_(new NumberField(0, 1, 0.05, 3)),
      preview_(new QLabel),
      clear_(new QPushButton),
      close_(new QPushButton),
      apply_(new QPushButton) {
    setObjectName(QStringLiteral("decisionRules"));
    setWindowTitle(tr("Decision Rules"));
    build();
    const auto& recipe = workbench_.setup().recipe();
    // Rules are in mm from the start where that can be.
    if (recipe.rules == DecisionRules{} && recipe.mm_per_pixel) unit_ = LengthUnit::millimetre;
    showRules(recipe.rules);

    for (auto* size : {area_, length_}) connect(size, &QDoubleSpinBox::valueChanged, this, &RulesDialog::preview);
    connect(unit_choice_, &QComboBox::currentIndexChanged, this, &RulesDialog::changeUnit);
    connect(classes_, &SeverityTable::changed, this, &RulesDialog::preview);
    connect(limits_, &LimitGrid::changed, this, &RulesDialog::preview);
    connect(score_needs_region_, &QCheckBox::toggled, this, &RulesDialog::preview);
    connect(disagrees_, &QCheckBox::toggled, disagreement_, &QWidget::setEnabled);
    connect(disagrees_, &QCheckBox::toggled, this, &RulesDialog::preview);
    connect(disagreement_, &QDoubleSpinBox::valueChanged, this, &RulesDialog::preview);
    connect(&workbench_.pictures(), &PictureListModel::scoresChanged, this, &RulesDialog::preview);
    connect(clear_, &QPushButton::clicked, this, [this] { showRules({}); });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply_, &QPushButton::clicked, this, &RulesDialog::apply);
    area_->setFocus();
    area_->selectAll();  // what is typed first takes its place
    set_first_size(*this, {620, 660});
}

void RulesDialog::build() {
    const auto group = [](const QString& title) {
        auto* box = new QGroupBox(title);
        auto* lines = new QVBoxLayout(box);
        return std::pair(box, lines);
    };
    const auto label = [](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    unit_choice_->addItem(tr("pixels"));
    unit_choice_->addItem(tr("mm"));
    unit_choice_->setAccessibleName(tr("Unit of areas and lengths"));
    guard_from_wheel(*unit_choice_);
    unit_note_->setWordWrap(true);
    unit_note_->setForegroundRole(QPalette::PlaceholderText);
    area_->setAccessibleName(tr("Smallest area that counts"));
    length_->setAccessibleName(tr("Smallest length that counts"));

    auto [counting, counting_lines] = group(tr("Regions that count"));
    auto* sizes = new QHBoxLayout;
    sizes->addWidget(label(tr("&Area from"), area_));
    sizes->addWidget(area_);
    sizes->addSpacing(8);
    sizes->addWidget(label(tr("&Length from"), length_));
    sizes->addWidget(length_);
    sizes->addSpacing(8);
    sizes->addWidget(label(tr("&Unit"), unit_choice_));
    sizes->addWidget(unit_choice_);
    sizes->addStretch();
    counting_lines->addLayout(sizes);
    counting_lines->addWidget(unit_note_);

    auto [severity, severity_lines] = group(tr("Severity: the gravest class that a region fits"));
    severity_lines->addWidget(classes_);
    auto [verdict, verdict_lines] = group(tr("Verdict by the number of regions"));
    verdict_lines->addWidget(limits_);

    auto [scores, score_lines] = group(tr("Scores"));
    score_needs_region_->setText(tr("The image score counts &only where a region counts"));
    score_needs_region_->setToolTip(tr("A picture without a region that is large enough passes, whatever its score"));
    disagrees_->setText(tr("&Review where language and vision are apart by"));
    disagreement_->setAccessibleName(tr("Difference between the language score and the vision score"));
    disagreement_->showValue(usual_disagreement);
    auto* apart = new QHBoxLayout;
    apart->addWidget(disagrees_);
    apart->addWidget(disagreement_);
    apart->addStretch();
    score_lines->addWidget(score_needs_region_);
    score_lines->addLayout(apart);

    auto* form = new QWidget;
    auto* lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    for (auto* box : {counting, severity, verdict, scores}) lines->addWidget(box);
    lines->addStretch();

    preview_->setWordWrap(true);
    clear_->setText(tr("&No Rules"));
    clear_->setToolTip(tr("The thresholds alone decide"));
    close_->setText(tr("&Close"));
    apply_->setText(tr("A&pply"));
    // Enter ends what is typed into a field, and applies nothing that nobody has seen.
    for (auto* button : {clear_, close_, apply_}) button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(clear_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(apply_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(new FormScroll(form), 1);
    layout->addWidget(preview_);
    layout->addLayout(buttons);
}

void RulesDialog::showRules(const DecisionRules& rules) {
    if (rules != DecisionRules{}) unit_ = rules.unit;
    {
        const QSignalBlocker shown_below(unit_choice_);
        unit_choice_->setCurrentIndex(static_cast<int>(unit_));
    }
    area_->showValue(rules.smallest_area);
    length_->showValue(rules.smallest_length);
    classes_->setClasses(rules.classes);
    limits_->setLimits(rules);
    score_needs_region_->setChecked(rules.score_needs_region);
    disagrees_->setChecked(rules.disagreement.has_value());
    disagreement_->setEnabled(rules.disagreement.has_value());
    if (rules.disagreement) disagreement_->showValue(*rules.disagreement);
    preview();
}

DecisionRules RulesDialog::rules() const {
    DecisionRules rules;
    rules.smallest_area = area_->value();
    rules.smallest_length = length_->value();
    rules.classes = classes_->classes();
    limits_->takeLimits(rules);
    rules.score_needs_region = score_needs_region_->isChecked();
    if (disagrees_->isChecked()) rules.disagreement = disagreement_->value();
    if (rules != DecisionRules{}) rules.unit = unit_;
    return rules;
}

/// The same sizes in the other unit, where the length of a pixel is known.
void RulesDialog::changeUnit() {
    const auto unit = static_cast<LengthUnit>(unit_choice_->currentIndex());
    if (const auto mm = workbench_.setup().recipe().mm_per_pixel; mm && unit != unit_) {
        const double factor = unit == LengthUnit::millimetre ? *mm : 1 / *mm;
        area_->showValue(area_->value() * factor * factor);
        length_->showValue(length_->value() * factor);
        classes_->scaleSizes(factor);
    }
    unit_ = unit;
    preview();
}

void RulesDialog::preview() {
    auto criteria = workbench_.pictures().criteria();
    const bool known = criteria.mm_per_pixel.has_value();
    unit_note_->setVisible(!known && unit_ == LengthUnit::millimetre);
    unit_note_->setText(
        tr("The length of a pixel is not known. Set the scale first, or regions are for a person to "
           "look at."));
    criteria.rules = rules();
    Counts counts{};
    int unknown = 0;
    for (const auto& entry : workbench_.pictures().entries()) {
        if (!entry.findings) continue;
        if (fit(*entry.findings, criteria))
            ++counts.at(static_cast<std::size_t>(decide(*entry.findings, criteria).verdict));
        else
            ++unknown;
    }
    auto text = tr("With these rules: %1").arg(countsText(counts));
    if (unknown > 0)
        text = std::accumulate(counts.begin(), counts.end(), 0) > 0
                   ? text + tr(" · of %n more the regions are looked for", nullptr, unknown)
                   : tr("With these rules the regions of %n picture(s) are looked for first.", nullptr, unknown);
    preview_->setText(text + u'\n' + tr("Now: %1").arg(countsText(workbench_.pictures().verdicts())));
    apply_->setEnabled(criteria.rules != workbench_.setup().recipe().rules);
}

void RulesDialog::apply() {
    workbench_.setup().setRules(rules());
    accept();
}

}  // namespace fade::ui
