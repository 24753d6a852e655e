// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/vision_model_box.h"

#include "fade/settings_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/model/path_text.h"
#include "ui/model/setting_names.h"
#include "ui/settings/file_dialogs.h"
#include "ui/style/number_field.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

constexpr int item_itself = 0;
constexpr int item_folder = 1;
constexpr int item_chosen = 2;

}  // namespace

VisionModelBox::VisionModelBox(QWidget* parent)
    : QWidget(parent), models_(new QComboBox(this)), edge_label_(new QLabel(this)), words_(new QCheckBox(this)) {
    const auto& edge = setting_named("vision_edge");
    edge_ = new NumberField(edge.range->least, edge.field->most, edge.field->step, edge.field->decimals, this);
    models_->addItems({{}, {}});
    models_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    models_->setMinimumContentsLength(8);
    guard_from_wheel(*models_);
    setFocusProxy(models_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    row->addWidget(edge_label_);
    row->addWidget(edge_);
    row->addStretch(1);
    rows->addWidget(models_);
    rows->addLayout(row);
    rows->addWidget(words_);
    edge_label_->setBuddy(edge_);
    setTabOrder(models_, edge_);
    setTabOrder(edge_, words_);
    connect(words_, &QCheckBox::clicked, this, &VisionModelBox::wordsChosen);
    connect(models_, &QComboBox::activated, this, &VisionModelBox::choose);
    connect(edge_, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!showing_) Q_EMIT edgeEdited();
    });
}

int VisionModelBox::edge() const {
    return static_cast<int>(edge_->value());
}

void VisionModelBox::showChoice(const Recipe& recipe, const Settings& settings) {
    showing_ = true;
    shown_ = recipe.vision_model;
    while (models_->count() > item_chosen) models_->removeItem(item_chosen);
    if (!shown_.empty()) models_->addItem(file_name(shown_));
    models_->setCurrentIndex(shown_.empty() ? item_itself : item_chosen);
    edge_->showValue(settings.vision_edge);
    for (auto* widget : {static_cast<QWidget*>(edge_label_), static_cast<QWidget*>(edge_)})
        widget->setVisible(!shown_.empty());
    words_->setChecked(settings.compares_words());
    words_->setVisible(!shown_.empty() || !settings.compares_words());
    retranslate();
    showing_ = false;
}

void VisionModelBox::retranslate() {
    models_->setItemText(item_itself, tr("The model itself"));
    models_->setItemText(item_folder, tr("From a folder…"));
    models_->setToolTip(
        tr("What compares pictures with references, or with each other: the model, or a DINO model "
           "(DINOv2, DINOv3) beside it, which often tells parts apart better. Words stay the model's.") +
        (shown_.empty() ? QString() : "\n" + tip_text(to_text(shown_))));
    models_->setAccessibleName(tr("Vision model"));
    words_->setText(tr("Words, too"));
    words_->setToolTip(
        tr("Off: the vision model looks by itself. No words are compared, and the model of the words is "
           "not run, where there are references or a batch. Vision multiplier and share of the score "
           "become those of AnomalyDINO."));
    const auto& edge = *setting_named("vision_edge").field;
    edge_label_->setText(setting_text(edge.label));
    for (auto* widget : {static_cast<QWidget*>(edge_label_), static_cast<QWidget*>(edge_)})
        widget->setToolTip(setting_text(edge.tip));
    edge_->setAccessibleName(setting_text(edge.label));
}

void VisionModelBox::choose(int index) {
    if (index == item_itself) return Q_EMIT chosen({});
    if (index != item_folder) return;
    // What is there stays until the folder turns out to be one.
    models_->setCurrentIndex(shown_.empty() ? item_itself : item_chosen);
    const auto folder = ask_for_folder(this, "models", tr("Open the Folder of a DINO Model"));
    if (!folder.isEmpty()) Q_EMIT chosen(to_path(folder));
}

}  // namespace fade::ui
