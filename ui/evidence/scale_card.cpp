// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/scale_card.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

#include "ui/evidence/patch_view.h"
#include "ui/evidence/prompt_bars.h"
#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

QRectF to_rect(const cv::Rect2d& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}

/// Where a patch is, in pixels of its picture.
QString place(const cv::Rect2d& patch, const Image& image) {
    return QString("%1, %2")
        .arg(std::lround((patch.x + patch.width / 2) * image.pixels.cols))
        .arg(std::lround((patch.y + patch.height / 2) * image.pixels.rows));
}

/// A patch's vision value, and what it comes from where it is less than half the distance.
QString vision_text(const ViewEvidence& evidence) {
    const auto text = [](double value) { return QLocale().toString(value, 'f', 3); };
    if (evidence.baseline <= 0 || !evidence.nearest) return text(evidence.vision);
    return QString("%1 (%2 \u2212 %3)")
        .arg(text(evidence.vision), text(evidence.nearest->distance / 2), text(evidence.baseline));
}

/// What the values are, and the numbers in brackets.
QString values_tip(const QString& tip, const ViewEvidence& evidence) {
    if (evidence.baseline <= 0 || !evidence.nearest) return tip;
    return ScaleCard::tr(
               "%1. What the references have of each other at this place is taken off: the second number in "
               "brackets",
               "what the values are")
        .arg(tip);
}

QLabel* caption(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);  // names of files
    label->setForegroundRole(QPalette::PlaceholderText);
    auto font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    label->setFont(font);
    return label;
}

}  // namespace

ScaleCard::ScaleCard(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      values_(new QLabel(this)),
      query_(new PatchView(this)),
      match_(new PatchView(this)),
      query_caption_(caption(this)),
      match_caption_(caption(this)),
      prompts_(new PromptBars(this)) {
    auto font = title_->font();
    font.setBold(true);
    title_->setFont(font);
    values_->setForegroundRole(QPalette::PlaceholderText);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    values_->setWordWrap(true);  // beside the title where there is room, else below each other
    values_->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 0, Qt::AlignTop);
    head->addWidget(values_, 1);
    layout->addLayout(head);
    auto* patches = new QGridLayout;
    patches->setHorizontalSpacing(10);
    patches->addWidget(query_, 0, 0);
    patches->addWidget(match_, 0, 1);
    patches->addWidget(query_caption_, 1, 0);
    patches->addWidget(match_caption_, 1, 1);
    patches->setColumnStretch(0, 1);
    patches->setColumnStretch(1, 1);
    layout->addLayout(patches);
    layout->addWidget(prompts_);
}

void ScaleCard::showVisionModel(const InspectedPicture& picture, const ViewEvidence& evidence,
                                const std::shared_ptr<const Image>& reference_image) {
    const auto& model = picture.context->provenance.vision_model;
    title_->setText(model ? QString::fromStdString(model->name) : QString());
    title_->setToolTip(tr("The vision model, which compares with the references; the picture's longer side as it sees "
                          "it: %1 pixels")
                           .arg(evidence.view.scale()));
    values_->setText(tr("vision %1").arg(vision_text(evidence)));
    values_->setToolTip(
        picture.context->batch
            ? tr("Of this patch: how much farther it lies from the other pictures than a common one, 0 to 1")
            : values_tip(
                  evidence.by_subspace
                      ? tr("Of this patch: a quarter of its squared distance to the subspace in which the "
                           "references' patches lie, before the multiplier")
                      : tr("Of this patch: half the cosine distance to the patch beside it, before the multiplier"),
                  evidence));
    showPatches(picture, evidence, reference_image);
    prompts_->setVisible(false);
}

void ScaleCard::show(const InspectedPicture& picture, const ViewEvidence& evidence,
                     const std::shared_ptr<const Image>& reference_image) {
    title_->setText(tr("Scale %1").arg(evidence.view.scale()));
    title_->setToolTip({});
    values_->setText(
        tr("language %1 · vision %2").arg(QLocale().toString(evidence.language, 'f', 3)).arg(vision_text(evidence)));
    values_->setToolTip(values_tip(
        evidence.by_subspace
            ? tr("Of this patch: the probability of \"anomalous\", and a quarter of its squared distance to "
                 "the subspace in which the references' patches lie, before the multiplier")
            : tr("Of this patch: the probability of \"anomalous\", and half the cosine distance to the patch "
                 "beside it, before the multiplier"),
        evidence));
    showPatches(picture, evidence, reference_image);
    prompts_->setVisible(true);
    prompts_->setPrompts(evidence.normal, evidence.anomalous);
}

void ScaleCard::showPatches(const InspectedPicture& picture, const ViewEvidence& evidence,
                            const std::shared_ptr<const Image>& reference_image) {
    query_->setPatch(picture.image, to_rect(evidence.patch));
    query_caption_->setText(tr("This picture\nat %1").arg(place(evidence.patch, *picture.image)));
    query_->setAccessibleName(tr("Patch of this picture"));
    query_->setAccessibleDescription(query_caption_->text());
    showMatch(picture, evidence, reference_image);
}

void ScaleCard::showMatch(const InspectedPicture& picture, const ViewEvidence& evidence,
                          const std::shared_ptr<const Image>& reference_image) {
    match_->setAccessibleName(tr("Nearest patch"));
    if (!evidence.nearest) {
        match_->setPatch(nullptr, {});
        match_caption_->setText(picture.context->batch          ? tr("Compared with many pictures")
                                : evidence.by_subspace          ? tr("Compared with the subspace that the references' "
                                                                              "patches lie in, no single one")
                                : picture.context->vision_model ? tr("Compared by the vision model")
                                                                : tr("No other patch"));
        return;
    }
    const auto& nearest = *evidence.nearest;
    const auto distance = tr("distance %1").arg(QLocale().toString(nearest.distance, 'f', 3));
    if (!nearest.reference) {
        match_->setPatch(picture.image, to_rect(nearest.patch));
        match_caption_->setText(
            tr("Most similar elsewhere in it\nat %1, %2").arg(place(nearest.patch, *picture.image), distance));
        match_caption_->setToolTip(
            tr("Zero-shot: without references, a patch is compared with the others of its own picture"));
    } else {
        const auto& reference = picture.context->references.at(*nearest.reference);
        match_->setPatch(reference_image, to_rect(nearest.patch));
        auto name = file_name(reference.file);
        if (const auto how = message_of(nearest.variant); !how.empty())
            name = tr("%1, %2", "reference, how it was changed").arg(name, message_text(how));
        const auto where = reference_image ? place(nearest.patch, *reference_image) : QString();
        match_caption_->setText(tr("%1\nat %2, %3").arg(name, where, distance));
        match_caption_->setToolTip(tip_text(to_text(reference.file)));
    }
    match_->setAccessibleDescription(match_caption_->text());
}

}  // namespace fade::ui
