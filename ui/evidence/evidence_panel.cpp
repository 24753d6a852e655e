// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include <opencv2/core.hpp>

#include "ui/evidence/region_table.h"
#include "ui/evidence/scale_card.h"
#include "ui/evidence/share_bar.h"
#include "ui/style/panel_scroll.h"

namespace fade::ui {

namespace {

enum Page { hint_page, evidence_page, blank_page };

bool same_picture(const InspectedPicturePtr& one, const InspectedPicturePtr& other) {
    return one && other && one->image->name == other->image->name && one->image->sha256 == other->image->sha256;
}

using ImagePtr = std::shared_ptr<const Image>;

/// The references that the nearest patches lie in, one a view and, if there is one, the vision model's last; changed as
/// they were for that; null without one.
std::vector<ImagePtr> nearest_references(const InspectionContext& context, const Evidence& evidence) {
    std::map<std::string, ImagePtr> changed;  // a large picture takes a while
    std::vector<ImagePtr> images;
    auto views = evidence.views;
    if (evidence.own_vision) views.push_back(*evidence.own_vision);
    for (const auto& view : views) {
        images.emplace_back();
        if (!view.nearest || !view.nearest->reference) continue;
        const auto& image = context.references.at(*view.nearest->reference).image;
        const auto& variant = view.nearest->variant;
        if (!image || variant == ReferenceVariant{}) {
            images.back() = image;
            continue;
        }
        auto& made = changed[variant_content(content_of(*image), variant)];
        if (!made) made = std::make_shared<const Image>(varied(*image, variant));
        images.back() = made;
    }
    return images;
}

Evidence explained_at(cv::Point2d point, const InspectedPicture& picture) {
    const auto& context = *picture.context;
    const auto& settings = context.provenance.settings;
    if (!context.words) return explain(picture.inspection, picture.features, context.bank, settings, point);
    return explain(picture.inspection, picture.features, context.words->segmentation,
                   context.provenance.segmentation_prompts, context.bank, settings, point);
}

}  // namespace

EvidencePanel::EvidencePanel(Worker& worker, QWidget* parent)
    : QWidget(parent),
      comparison_(worker),
      regions_(new RegionTable(worker, this)),
      pages_(new QStackedWidget(this)),
      hint_(new QLabel),
      peak_(new QPushButton),
      peak_again_(new QPushButton),
      title_(new QLabel),
      value_(new QLabel),
      shares_(new ShareBar),
      cards_layout_(new QVBoxLayout) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(regions_);
    outer->addWidget(pages_, 1);

    auto* empty = new QWidget;
    auto* empty_layout = new QVBoxLayout(empty);
    hint_->setAlignment(Qt::AlignCenter);
    hint_->setWordWrap(true);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setMargin(24);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    empty_layout->addStretch();
    empty_layout->addWidget(hint_);
    empty_layout->addWidget(peak_, 0, Qt::AlignHCenter);
    empty_layout->addStretch();
    pages_->addWidget(empty);

    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    auto bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setWordWrap(true);
    value_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(peak_again_);
    layout->addLayout(head);
    layout->addWidget(value_);
    layout->addWidget(shares_);
    layout->addSpacing(4);
    layout->addLayout(cards_layout_);
    layout->addStretch();
    pages_->addWidget(panel_scroll(content));
    pages_->addWidget(new QWidget);

    connect(regions_, &RegionTable::regionChosen, this, &EvidencePanel::choose);
    connect(peak_, &QPushButton::clicked, this, &EvidencePanel::choosePeak);
    connect(peak_again_, &QPushButton::clicked, this, &EvidencePanel::choosePeak);
    refresh();
}

void EvidencePanel::setPicture(const InspectedPicturePtr& picture) {
    // What is shown belongs to the former picture; a sharper result of the same one may take its time.
    if (!same_picture(picture, picture_) && pages_->currentIndex() == evidence_page)
        pages_->setCurrentIndex(blank_page);
    picture_ = picture;
    regions_->setPicture(picture);
    refresh();
}

void EvidencePanel::setCriteria(const Criteria& criteria) {
    regions_->setCriteria(criteria);
}

void EvidencePanel::setPoint(const std::optional<QPointF>& point) {
    point_ = point;
    regions_->markPlace(point);
    refresh();
}

void EvidencePanel::choose(const QPointF& point) {
    setPoint(point);
    Q_EMIT pointChosen(point);
}

void EvidencePanel::choosePeak() {
    if (!picture_) return;
    const auto& map = picture_->inspection.fused;
    cv::Point cell;
    cv::minMaxLoc(map, nullptr, nullptr, nullptr, &cell);
    choose(QPointF((cell.x + 0.5) / map.cols, (cell.y + 0.5) / map.rows));
}

void EvidencePanel::showHint(const QString& hint) {
    comparison_.cancel();
    hint_->setText(hint);
    peak_->setVisible(picture_ != nullptr);
    pages_->setCurrentIndex(hint_page);
}

void EvidencePanel::refresh() {
    for (auto* button : {peak_, peak_again_}) {
        button->setText(tr("Strongest place"));
        button->setToolTip(tr("Explain the place where the map is largest"));
    }
    if (!picture_)
        return showHint(tr("Select an inspected picture, then click a place in it to see why it stands out."));
    if (!point_) return showHint(tr("Click a place in the picture to see why it stands out."));
    compare();
}

void EvidencePanel::compare() {
    comparison_.submit(
        {{}, Urgency::answer},
        [picture = picture_, point = *point_](const Job&) {
            const auto& context = *picture->context;
            auto evidence = explained_at({point.x(), point.y()}, *picture);
            auto references = nearest_references(context, evidence);
            return Explanation{std::move(evidence), std::move(references)};
        },
        [this](const TaskResult<Explanation>& end) {
            if (end.outcome == Outcome::cancelled) return;
            if (end.outcome == Outcome::failed)
                showHint(end.sentence);
            else
                showExplanation(*end.value);
            Q_EMIT explained();
        });
}

void EvidencePanel::showExplanation(const Explanation& explanation) {
    const auto& evidence = explanation.evidence;
    const auto& pixels = picture_->image->pixels;
    title_->setText(tr("Place %1, %2")
                        .arg(static_cast<int>(evidence.point.x * pixels.cols))
                        .arg(static_cast<int>(evidence.point.y * pixels.rows)));
    value_->setText(tr("Fused value %1 = what these parts add up to").arg(QLocale().toString(evidence.fused, 'f', 3)));
    shares_->setEvidence(evidence);
    const std::size_t own = evidence.own_vision ? 1 : 0;
    const auto scales = evidence.views.size();
    while (cards_.size() < own + scales) {
        cards_.push_back(new ScaleCard);
        cards_layout_->addWidget(cards_.back());
    }
    if (evidence.own_vision)
        cards_.front()->showVisionModel(*picture_, *evidence.own_vision, explanation.references.back());
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        cards_[i]->setVisible(i < own + scales);
        if (i < own || i >= own + scales) continue;
        const auto view = scales - 1 - (i - own);  // large scales first: they see the smallest things
        cards_[i]->show(*picture_, evidence.views[view], explanation.references[view]);
    }
    pages_->setCurrentIndex(evidence_page);
}

void EvidencePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
