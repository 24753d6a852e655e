// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/breakdown/overruled_banner.h"

#include "fade/inspection_report.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/jobs/messages.h"
#include "ui/model/verdict_words.h"
#include "ui/style/verdict_colours.h"

namespace fade::ui {

namespace {

constexpr int sign_side = 30;
constexpr double large = 1.5;  ///< of the usual text

}  // namespace

OverruledBanner::OverruledBanner(QWidget* parent)
    : QWidget(parent), sign_(new QLabel), verdict_(new QLabel), facts_(new QLabel) {
    auto font = verdict_->font();
    font.setPointSizeF(font.pointSizeF() * large);
    font.setBold(true);
    verdict_->setFont(font);
    facts_->setObjectName(QStringLiteral("overruled"));
    facts_->setTextFormat(Qt::PlainText);
    facts_->setWordWrap(true);
    facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QHBoxLayout;
    head->addWidget(sign_);
    head->addWidget(verdict_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(facts_);
    hide();
}

void OverruledBanner::showOverrule(const std::optional<Overrule>& overrule, Verdict machine, double image_score) {
    setVisible(overrule.has_value());
    if (!overrule) return;
    sign_->setPixmap(verdictPixmap(overrule->verdict, sign_side, palette(), devicePixelRatioF()));
    verdict_->setText(verdictText(overrule->verdict));
    QStringList lines;
    for (const auto& fact : overrule_facts(*overrule, machine, image_score, core_translation()))
        lines << tr("%1: %2").arg(QString::fromStdString(fact.name), QString::fromStdString(fact.value));
    facts_->setText(lines.join('\n'));
}

}  // namespace fade::ui
