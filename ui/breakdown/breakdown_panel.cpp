// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/breakdown_panel.h"

#include "fade/reference_fit.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/breakdown/map_grid.h"
#include "ui/breakdown/overruled_banner.h"
#include "ui/breakdown/score_bars.h"
#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"
#include "ui/model/verdict_words.h"
#include "ui/style/panel_scroll.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int sign_side = 30;

}  // namespace

BreakdownPanel::BreakdownPanel(QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedWidget(this)),
      hint_(new QLabel),
      banner_(new OverruledBanner),
      sign_(new QLabel),
      verdict_(new QLabel),
      state_(new QLabel),
      bars_(new ScoreBars),
      sentence_(new QLabel),
      maps_title_(new QLabel),
      maps_note_(new QLabel),
      grid_(new MapGrid) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pages_);

    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setMargin(24);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    pages_->addWidget(hint_);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);

    auto large = verdict_->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    verdict_->setFont(large);
    state_->setForegroundRole(QPalette::PlaceholderText);
    state_->setWordWrap(true);
    state_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* head = new QHBoxLayout;
    head->addWidget(sign_);
    head->addWidget(verdict_);
    head->addWidget(state_, 1);
    layout->addWidget(banner_);
    layout->addLayout(head);
    layout->addWidget(bars_);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(sentence_);
    layout->addSpacing(6);

    auto bold = maps_title_->font();
    bold.setBold(true);
    maps_title_->setFont(bold);
    maps_note_->setForegroundRole(QPalette::PlaceholderText);
    maps_note_->setWordWrap(true);
    layout->addWidget(maps_title_);
    layout->addWidget(grid_);
    layout->addWidget(maps_note_);
    layout->addStretch();

    auto* scroll = panel_scroll(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    pages_->addWidget(scroll);

    connect(grid_, &MapGrid::chosen, this, &BreakdownPanel::mapChosen);
    refresh();
}

void BreakdownPanel::setPicture(const InspectedPicturePtr& picture) {
    picture_ = picture;
    grid_->setPicture(picture);
    bars_->setPicture(picture);
    refresh();
}

void BreakdownPanel::setCriteria(const Criteria& criteria) {
    if (criteria == criteria_) return;
    criteria_ = criteria;
    bars_->setThresholds(criteria.thresholds);
    refresh();
}

void BreakdownPanel::setBasis(const std::optional<ThresholdBasis>& basis) {
    if (basis == basis_) return;
    basis_ = basis;
    refresh();
}

void BreakdownPanel::setOverrule(const std::optional<Overrule>& overrule) {
    if (overrule == overrule_) return;
    overrule_ = overrule;
    refresh();
}

void BreakdownPanel::setFindings(const std::optional<Findings>& findings) {
    if (findings == findings_) return;
    findings_ = findings;
    refresh();
}

/// A coarse result is judged by its score.
Decision BreakdownPanel::decision() const {
    if (picture_->complete && findings_) return decide(*findings_, criteria_);
    return decide(findings_of(picture_->inspection, {}, {}, {}), {criteria_.thresholds});
}

void BreakdownPanel::setChoice(const MapChoice& choice) {
    grid_->setChoice(choice);
}

const MapChoice& BreakdownPanel::choice() const {
    return grid_->choice();
}

void BreakdownPanel::setColours(const cv::Mat& colours) {
    grid_->setColours(colours);
}

void BreakdownPanel::refresh() {
    hint_->setText(tr("Select an inspected picture to see how its verdict came about."));
    maps_title_->setText(tr("Maps"));
    maps_note_->setText(
        tr("Click a map to see it in the view. Vision is shown times its multiplier, as it enters the "
           "fused map."));
    grid_->setAccessibleName(tr("Maps of language, vision and their fusion, by scale"));
    pages_->setCurrentIndex(picture_ ? 1 : 0);
    if (!picture_) return;
    const auto& inspection = picture_->inspection;
    const auto judged = decision();
    const auto verdict = judged.verdict;
    sign_->setPixmap(verdictPixmap(verdict, sign_side, palette(), devicePixelRatioF()));
    verdict_->setText(overrule_ ? tr("Machine: %1").arg(verdictText(verdict)) : verdictText(verdict));
    banner_->showOverrule(overrule_, verdict, inspection.image_score);
    state_->setText(!picture_->complete ? tr("Coarse: larger scales are being computed")
                    : !findings_ && judge_regions(criteria_.rules)
                        ? tr("By the score alone: the regions are being looked for")
                        : QString());
    const auto reasons =
        reasons_of(judged, inspection, settingsOf(*picture_), criteria_.thresholds, core_translation());
    QStringList lines;
    for (const auto& [asked, sentence] : reasons) {
        const auto text = QString::fromStdString(sentence);
        lines << (reasons.size() == 1 ? text : tr("%1: %2", "verdict, reason").arg(verdictText(asked), text));
    }
    if (inspection.reference)
        lines << tr("Compared with reference %1, %2.")
                     .arg(*inspection.reference + 1)
                     .arg(file_name(picture_->context->references.at(*inspection.reference).file));
    if (is_also_reference(*picture_)) lines << tr("Is also a reference, so its vision map is empty.");
    if (is_misfit(inspection)) lines << message_text(misfit_message());
    if (const auto percentile = percentile_text(basis_, inspection.image_score, core_translation());
        !percentile.empty())
        lines << QString::fromStdString(percentile);
    sentence_->setText(lines.join(u'\n'));
}

void BreakdownPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
