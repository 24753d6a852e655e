// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scale_boxes.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>

#include <algorithm>

namespace fade::ui {

ScaleBoxes::ScaleBoxes(QWidget& before, QWidget* parent)
    : QGroupBox(parent), before_(before), layout_(new QHBoxLayout(this)) {}

void ScaleBoxes::showScales(const std::vector<int>& chosen, const std::vector<int>& offered) {
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
}

std::vector<int> ScaleBoxes::chosen() const {
    std::vector<int> scales;
    for (const auto* box : boxes_)
        if (box->isChecked()) scales.push_back(box->text().toInt());
    return scales;
}

}  // namespace fade::ui
