// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scale_boxes.h"

#include "fade/settings_table.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/model/setting_names.h"
#include "ui/style/number_field.h"
#include "ui/style/wrapping_layout.h"

namespace fade::ui {

ScaleBoxes::ScaleBoxes(QWidget& before, QWidget* parent)
    : QGroupBox(parent),
      before_(before),
      column_(new QVBoxLayout(this)),
      layout_(new WrappingLayout),
      tiles_label_(new QLabel(this)) {
    const auto& tiles = setting_named("tiles");
    tiles_ = new NumberField(tiles.range->least, tiles.field->most, tiles.field->step, tiles.field->decimals, this);
    tiles_label_->setBuddy(tiles_);
    auto* row = new QHBoxLayout;
    row->addWidget(tiles_label_);
    row->addWidget(tiles_);
    row->addStretch(1);
    column_->setSpacing(2);
    layout_->setSpacing(8);
    column_->addLayout(layout_);
    column_->addLayout(row);
    connect(tiles_, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!showing_) Q_EMIT edited();
    });
}

void ScaleBoxes::setHead(QWidget& head) {
    column_->insertWidget(0, &head);
}

void ScaleBoxes::retranslate() {
    const auto& scales = *setting_named("scales").field;
    setTitle(setting_text(scales.label));
    setToolTip(setting_text(scales.tip));
    const auto& tiles = *setting_named("tiles").field;
    tiles_label_->setText(setting_text(tiles.label));
    for (auto* widget : {static_cast<QWidget*>(tiles_label_), static_cast<QWidget*>(tiles_)})
        widget->setToolTip(setting_text(tiles.tip));
}

int ScaleBoxes::tiles() const {
    return static_cast<int>(tiles_->value());
}

void ScaleBoxes::showScales(const std::vector<int>& chosen, const std::vector<int>& offered, int tiles) {
    const QScopedValueRollback showing(showing_, true);
    while (boxes_.size() < offered.size()) {
        boxes_.push_back(new QCheckBox(this));
        layout_->addWidget(boxes_.back());
        setTabOrder(boxes_.size() > 1 ? static_cast<QWidget*>(*(boxes_.end() - 2)) : &before_, boxes_.back());
        connect(boxes_.back(), &QCheckBox::toggled, this, [this] {
            if (!showing_) Q_EMIT edited();
        });
    }
    while (boxes_.size() > offered.size()) {
        // It may be the one whose change led here, and goes when that has come to its end.
        boxes_.back()->hide();
        boxes_.back()->deleteLater();
        boxes_.pop_back();
    }
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const bool on = std::find(chosen.begin(), chosen.end(), offered[i]) != chosen.end();
        boxes_[i]->setText(QString::number(offered[i]));
        boxes_[i]->setChecked(on);
        boxes_[i]->setEnabled(!(on && chosen.size() == 1));  // at least one stays
    }
    tiles_->showValue(tiles);
}

std::vector<int> ScaleBoxes::chosen() const {
    std::vector<int> scales;
    for (const auto* box : boxes_)
        if (box->isChecked()) scales.push_back(box->text().toInt());
    return scales;
}

}  // namespace fade::ui
