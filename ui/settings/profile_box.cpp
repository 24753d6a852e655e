// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profile_box.h"

#include "fade/error.h"
#include "fade/paper_figures.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/model/model_words.h"
#include "ui/model/pc_speed.h"
#include "ui/model/profile_words.h"
#include "ui/model/setup.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

QString percent(const std::optional<double>& value) {
    return value ? QLocale().toString(*value, 'f', 1) : QStringLiteral("\u2013");
}

/// A row of a table in a tool tip.
QString row_of(const QStringList& cells, const QString& tag) {
    QString row;
    for (const auto& cell : cells)
        row += QStringLiteral("<%1 align='%2'>%3&nbsp;&nbsp;</%1>")
                   .arg(tag, row.isEmpty() ? QStringLiteral("left") : QStringLiteral("right"), cell.toHtmlEscaped());
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

}  // namespace

ProfileBox::ProfileBox(Setup& setup, QWidget* parent)
    : QWidget(parent), setup_(setup), label_(new QLabel(this)), box_(new QComboBox(this)), price_(new QLabel(this)) {
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(10);
    guard_from_wheel(*box_);
    label_->setBuddy(box_);
    price_->setObjectName(QStringLiteral("profile_price"));
    price_->setWordWrap(true);
    price_->setForegroundRole(QPalette::PlaceholderText);
    price_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout;
    row->addWidget(label_);
    row->addWidget(box_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(price_);
    connect(box_, &QComboBox::activated, this, &ProfileBox::choose);
}

void ProfileBox::offerSpeed(PcSpeed& speed) {
    speed_ = &speed;
    connect(speed_, &PcSpeed::found, this, &ProfileBox::showPrice);
    showPrice();
}

QWidget& ProfileBox::field() {
    return *box_;
}

Settings ProfileBox::shown() const {
    return setup_.recipe().settings.value_or(setup_.standardSettings());
}

void ProfileBox::choose(int index) {
    const auto chosen = static_cast<std::size_t>(index);
    if (chosen < profiles_.size()) setup_.useProfile(profiles_[chosen]);
}

void ProfileBox::showSetup() {
    profiles_.clear();
    try {
        if (const auto model = setup_.model()) profiles_ = profiles_of(model->info());
    } catch (const Error&) {
        // The model's own defaults are damaged; an inspection says so.
    }
    const auto* present = matching_profile(profiles_, shown());
    const int own = static_cast<int>(profiles_.size());
    while (box_->count() > own + 1) box_->removeItem(own + 1);
    for (int i = box_->count(); i <= own; ++i) box_->addItem({});
    for (int i = 0; i < own; ++i) {
        const auto& profile = profiles_[static_cast<std::size_t>(i)];
        QStringList scales;
        for (const int scale : profile.scales) scales << QString::number(scale);
        box_->setItemText(i, tr("%1: %2").arg(profile_text(profile.name), scales.join(QStringLiteral(", "))));
    }
    // What is no profile is there to be shown, and not to be chosen.
    box_->setItemText(own, profiles_.empty() ? QString() : tr("Own choice"));
    box_->setCurrentIndex(present != nullptr ? static_cast<int>(present - profiles_.data()) : own);
    if (present != nullptr) box_->removeItem(own);
    showPrice();
}

void ProfileBox::showPrice() {
    const auto settings = shown();
    const bool known = setup_.model() != nullptr && !profiles_.empty();
    price_->setVisible(known && isEnabled());  // nor is it the price of a vision model that looks alone
    if (!known) return;
    if (speed_ != nullptr && isVisible()) speed_->find(setup_.recipe().model.compute);
    price_->setText(priceOf(settings));
    for (auto* widget : {static_cast<QWidget*>(label_), static_cast<QWidget*>(box_), static_cast<QWidget*>(price_)})
        widget->setToolTip(tipOf(settings));
    for (std::size_t i = 0; i < profiles_.size(); ++i)
        box_->setItemData(static_cast<int>(i), tipOf(with_profile(settings, profiles_[i])), Qt::ToolTipRole);
}

std::optional<InspectionCost> ProfileBox::costOf(const Settings& settings) const {
    const auto speed = speed_ != nullptr ? speed_->of(setup_.recipe().model.compute) : std::nullopt;
    if (!speed) return std::nullopt;
    try {
        return estimate_cost(setup_.model()->info().config, required_features(settings), *speed);
    } catch (const Error&) {
        return std::nullopt;  // more tiles than can be compared
    }
}

QString ProfileBox::priceOf(const Settings& settings) const {
    QStringList sentences;
    if (const auto cost = costOf(settings))
        sentences << (settings.tiles > 0 ? tr("About %1 for a square picture on this computer.")
                                         : tr("About %1 for a picture on this computer."))
                         .arg(about_seconds_text(cost->seconds));
    const auto& config = setup_.model()->info().config;
    const auto figures = paper_figures(config, settings);
    const auto of_mvtec = [&](int shots) {
        const auto row =
            std::find_if(figures.begin(), figures.end(), [&](const auto& one) { return one.shots == shots; });
        return percent(row == figures.end() ? std::nullopt : row->pixel_auroc);  // the first data set is MVTec AD
    };
    if (!figures.empty())
        sentences << tr("In the paper, on MVTec AD: pixel AUROC %1 % without references, %2 % with four.")
                         .arg(of_mvtec(0), of_mvtec(4));
    else if (is_papers_network(config))
        sentences << tr("The paper has no figures for these settings.");
    else
        sentences << tr("The paper has no figures for this model.");
    // A number and its sign stay in one line.
    return sentences.join(' ').replace(QStringLiteral(" %"), QStringLiteral("\u00a0%"));
}

QString ProfileBox::tipOf(const Settings& settings) const {
    QStringList parts{tr("A profile chooses the scales, and no tiles; it leaves all other settings as they are.")};
    if (const auto cost = costOf(settings))
        parts << tr("A picture takes about %1 and %2 of memory on this computer.")
                     .arg(about_seconds_text(cost->seconds), size_text(cost->memory));
    const auto figures = paper_figures(setup_.model()->info().config, settings);
    QString table;
    for (const auto& row : figures)
        table +=
            row_of({QString::fromUtf8(row.dataset.data(), static_cast<qsizetype>(row.dataset.size())),
                    QString::number(row.shots), percent(row.image_auroc), percent(row.pixel_auroc), percent(row.pro)},
                   QStringLiteral("td"));
    if (!figures.empty()) {
        parts << tr("What the paper measured, in percent:");
        table = row_of({tr("Data set"), tr("References"), tr("Image AUROC"), tr("Pixel AUROC"), tr("PRO")},
                       QStringLiteral("th")) +
                table;
    }
    QString text;
    for (const auto& part : parts) text += QStringLiteral("<p>%1</p>").arg(part.toHtmlEscaped());
    return text + (table.isEmpty() ? QString() : QStringLiteral("<table>%1</table>").arg(table));
}

void ProfileBox::retranslate() {
    label_->setText(tr("Profile"));
}

void ProfileBox::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showPrice();
}

}  // namespace fade::ui
