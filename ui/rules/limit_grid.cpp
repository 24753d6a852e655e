// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/limit_grid.h"

#include "fade/inspection_report.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>

#include "ui/jobs/messages.h"
#include "ui/model/verdict_words.h"

namespace fade::ui {

namespace {

constexpr int most_regions = 9999;

/// 0 stands for never.
std::optional<std::size_t> limit_of(const QSpinBox& field) {
    return field.value() > 0 ? std::optional(static_cast<std::size_t>(field.value())) : std::nullopt;
}

void show_limit(QSpinBox& field, const std::optional<std::size_t>& limit) {
    field.setValue(static_cast<int>(limit.value_or(0)));
}

}  // namespace

LimitGrid::LimitGrid(QWidget* parent) : QWidget(parent), rows_{} {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(new QLabel(verdictText(Verdict::review)), 0, 1);
    grid->addWidget(new QLabel(verdictText(Verdict::fail)), 0, 2);
    grid->setColumnStretch(3, 1);
    const auto name_of = [](std::size_t row) {
        return row < all_severities.size()
                   ? QString::fromStdString(severity_name(all_severities.at(row), core_translation()))
                   : tr("Any region that counts");
    };
    // The gravest first.
    const std::array<std::size_t, 4> order{2, 1, 0, 3};
    int line = 1;
    for (const auto row : order) {
        auto* const name = new QLabel(name_of(row));
        grid->addWidget(name, line, 0);
        auto& [review, fail] = rows_.at(row);
        review = new QSpinBox;
        fail = new QSpinBox;
        int column = 1;
        for (auto* field : {review, fail}) {
            field->setRange(0, most_regions);
            field->setSpecialValueText(tr("never"));
            field->setPrefix(tr("from ", "a number of regions on"));
            field->setAccessibleName(
                tr("%1: number of regions for %2")
                    .arg(name_of(row), verdictText(field == review ? Verdict::review : Verdict::fail)));
            grid->addWidget(field, line, column++);
            connect(field, &QSpinBox::valueChanged, this, &LimitGrid::changed);
        }
        name->setBuddy(review);
        ++line;
    }
}

void LimitGrid::setLimits(const DecisionRules& rules) {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const auto& limits = row < rules.limits.size() ? rules.limits.at(row) : rules.any;
        show_limit(*rows_.at(row).review, limits.review);
        show_limit(*rows_.at(row).fail, limits.fail);
    }
}

void LimitGrid::takeLimits(DecisionRules& rules) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        auto& limits = row < rules.limits.size() ? rules.limits.at(row) : rules.any;
        limits.review = limit_of(*rows_.at(row).review);
        limits.fail = limit_of(*rows_.at(row).fail);
    }
}

}  // namespace fade::ui
