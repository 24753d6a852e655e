// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/mask_bar.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/model/part_suggester.h"
#include "ui/model/workbench.h"
#include "ui/style/commit_typed.h"
#include "ui/style/elided_combo_box.h"
#include "ui/style/elided_label.h"
#include "ui/style/icons.h"
#include "ui/style/number_field.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

constexpr std::array shape_icons{"rectangle", "ellipse", "polygon", "brush"};

QToolButton* tool_button(const char* icon_name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(icon_name));
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    return button;
}

void name(QToolButton& button, const QString& text, const QString& tip) {
    button.setAccessibleName(text);
    button.setToolTip(tip);
}

}  // namespace

MaskBar::MaskBar(Workbench& workbench, MaskTool& tool, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      editor_(workbench.maskEditor()),
      tool_(tool),
      shapes_(),
      shape_group_(new QButtonGroup(this)),
      looked_at_(new ElidedComboBox(8, this)),
      brush_label_(new QLabel(this)),
      brush_(new NumberField(1, MaskTool::largest_brush, 5, 0, this)),
      hint_(new ElidedLabel(4, 100, this)),
      clear_(tool_button("clear", this)),
      file_(tool_button("open", this)),
      suggest_(tool_button("suggest", this)),
      mode_(new ElidedComboBox(8, this)),
      apply_(new QPushButton(this)),
      cancel_(new QPushButton(this)),
      suggester_(new PartSuggester(workbench, this)) {
    build();
    connectParts();
    retranslate();
    showPen();
    showDrawing();
}

void MaskBar::build() {
    auto* pen = new QHBoxLayout;
    for (std::size_t i = 0; i < shapes_.size(); ++i) {
        shapes_[i] = tool_button(shape_icons[i], this);
        shapes_[i]->setCheckable(true);
        shape_group_->addButton(shapes_[i], static_cast<int>(i));
        pen->addWidget(shapes_[i]);
    }
    looked_at_->addItems({{}, {}});
    mode_->addItems({{}, {}});
    guard_from_wheel(*looked_at_);
    guard_from_wheel(*mode_);
    brush_label_->setBuddy(brush_);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    pen->addWidget(looked_at_);
    pen->addWidget(hint_, 1);
    // Three short rows rather than two long ones: the view may be narrow.
    auto* size = new QHBoxLayout;
    size->addWidget(brush_label_);
    size->addWidget(brush_);
    size->addWidget(mode_);
    size->addStretch(1);
    auto* whole = new QHBoxLayout;
    whole->addWidget(clear_);
    whole->addWidget(file_);
    whole->addWidget(suggest_);
    whole->addStretch(1);
    whole->addWidget(apply_);
    whole->addWidget(cancel_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 2, 6, 2);
    rows->setSpacing(3);
    rows->addLayout(pen);
    rows->addLayout(size);
    rows->addLayout(whole);
    QWidget* former = shapes_.front();
    for (QWidget* next : std::initializer_list<QWidget*>{shapes_[1], shapes_[2], shapes_[3], looked_at_, brush_, mode_,
                                                         clear_, file_, suggest_, apply_, cancel_}) {
        setTabOrder(former, next);
        former = next;
    }
}

void MaskBar::connectParts() {
    connect(&tool_, &MaskTool::penChanged, this, &MaskBar::showPen);
    connect(&editor_, &MaskEditor::changed, this, &MaskBar::showDrawing);
    connect(shape_group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on) return;
        auto pen = tool_.pen();
        pen.kind = static_cast<MaskShapeKind>(id);
        tool_.setPen(pen);
    });
    connect(looked_at_, &QComboBox::activated, this, [this](int index) {
        auto pen = tool_.pen();
        pen.looked_at = index == 0;
        tool_.setPen(pen);
    });
    connect(brush_, &QDoubleSpinBox::valueChanged, this, [this](double diameter) {
        auto pen = tool_.pen();
        pen.brush = static_cast<int>(diameter);
        tool_.setPen(pen);
    });
    connect(clear_, &QToolButton::clicked, &editor_, &MaskEditor::clear);
    connect(file_, &QToolButton::clicked, this, &MaskBar::fileRequested);
    connect(suggest_, &QToolButton::clicked, suggester_, &PartSuggester::suggest);
    connect(suggester_, &PartSuggester::refused, &workbench_, &Workbench::failed);
    connect(mode_, &QComboBox::activated, &editor_,
            [this](int index) { editor_.setMode(index == 0 ? MaskMode::blank : MaskMode::cells); });
    connect(apply_, &QPushButton::clicked, &editor_, [this] {
        commit_typed(*window());
        editor_.apply();
    });
    connect(cancel_, &QPushButton::clicked, &editor_, &MaskEditor::cancel);
}

void MaskBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPen();
    }
    QWidget::changeEvent(event);
}

void MaskBar::retranslate() {
    name(*shapes_[0], tr("Rectangle"), tr("Rectangle: drag from corner to corner (1)"));
    name(*shapes_[1], tr("Ellipse"), tr("Ellipse: drag the box around it (2)"));
    name(*shapes_[2], tr("Polygon"), tr("Polygon: click its corners (3)"));
    name(*shapes_[3], tr("Brush"), tr("Brush: paint with the button held (4)"));
    looked_at_->setItemText(0, tr("Look here"));
    looked_at_->setItemText(1, tr("Do not look here"));
    looked_at_->setToolTip(tr("Whether what is drawn next is looked at (X changes it)"));
    looked_at_->setAccessibleName(tr("What the next shape says"));
    brush_label_->setText(tr("Size"));
    brush_->setToolTip(tr("Diameter of the brush in pixels of the picture ([ and ], or Ctrl and the wheel)"));
    brush_->setAccessibleName(tr("Diameter of the brush"));
    name(*clear_, tr("Clear"), tr("Look everywhere: takes all shapes away, and the mask that was there"));
    name(*file_, tr("Mask from a file"), tr("Open a picture in black and white: white is looked at"));
    name(*suggest_, tr("Suggest the part"),
         tr("Hide everything like the background: draws what stands out against the border of the references"));
    mode_->setItemText(0, tr("Paint over what is hidden"));
    mode_->setItemText(1, tr("Leave out its cells only"));
    mode_->setToolTip(
        tr("Painted over, the hidden part changes no number. If only its cells are left out, the encoder "
           "still sees it, and a mark there moves the scores."));
    mode_->setAccessibleName(tr("What is done with the hidden part"));
    apply_->setText(tr("Apply"));
    apply_->setToolTip(tr("Inspect with this mask, in pictures and references alike"));
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Leave the mask as it was (Esc)"));
    setAccessibleName(tr("Where to look"));
}

void MaskBar::showPen() {
    const auto& pen = tool_.pen();
    shapes_[static_cast<std::size_t>(pen.kind)]->setChecked(true);
    looked_at_->setCurrentIndex(pen.looked_at ? 0 : 1);
    brush_->showValue(pen.brush);
    const bool brush = pen.kind == MaskShapeKind::brush;
    brush_label_->setVisible(brush);
    brush_->setVisible(brush);
    switch (pen.kind) {
        case MaskShapeKind::rectangle:
            return hint_->setWhole(tr("Drag a rectangle from corner to corner."));
        case MaskShapeKind::ellipse:
            return hint_->setWhole(tr("Drag the box around the ellipse."));
        case MaskShapeKind::polygon:
            return hint_->setWhole(
                tr("Click the corners. Enter or a double click closes, Backspace takes the last one back, Esc all."));
        case MaskShapeKind::brush:
            return hint_->setWhole(tr("Paint with the button held; [ and ] change the size."));
    }
}

void MaskBar::showDrawing() {
    const auto& drawing = editor_.drawing();
    if (!drawing) return;
    mode_->setCurrentIndex(drawing->mode == MaskMode::blank ? 0 : 1);
    clear_->setEnabled(drawing->base || !drawing->shapes.empty());
}

}  // namespace fade::ui
