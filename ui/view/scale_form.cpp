// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/scale_form.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include "ui/style/commit_typed.h"
#include "ui/style/elided_label.h"
#include "ui/style/field_note.h"
#include "ui/style/icons.h"
#include "ui/style/number_field.h"

namespace fade::ui {

namespace {

constexpr double longest_line_mm = 1e6;
constexpr double shortest_pixel_mm = 1e-6;  // what the field can show

}  // namespace

ScaleForm::ScaleForm(Setup& setup, ScaleTool& tool, QWidget* parent)
    : QWidget(parent),
      setup_(setup),
      tool_(tool),
      length_label_(new QLabel(this)),
      length_(new NumberField(0, longest_line_mm, 1, 4, this)),
      note_(new FieldNote(*length_)),
      pixel_label_(new QLabel(this)),
      pixel_(new NumberField(0, longest_pixel_mm, 0.001, 6, this)),
      clear_(new QToolButton(this)),
      done_(new QPushButton(this)),
      hint_(new ElidedLabel(12, 100, this)) {
    build();
    connectParts();
    retranslate();
    showLine();
    showPixelLength();
}

void ScaleForm::build() {
    length_label_->setBuddy(length_);
    pixel_label_->setBuddy(pixel_);
    clear_->setIcon(icon("clear"));
    clear_->setIconSize({20, 20});
    clear_->setAutoRaise(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    auto* rows = new QGridLayout(this);
    rows->setContentsMargins(10, 4, 10, 4);
    rows->setVerticalSpacing(4);
    rows->addWidget(length_label_, 0, 0);
    rows->addWidget(length_, 0, 1);
    rows->addWidget(done_, 0, 4);
    rows->addWidget(pixel_label_, 1, 0);
    rows->addWidget(pixel_, 1, 1);
    rows->addWidget(clear_, 1, 2);
    rows->addWidget(hint_, 2, 0, 1, 5);
    rows->setColumnStretch(3, 1);
    setTabOrder(length_, done_);
    setTabOrder(done_, pixel_);
    setTabOrder(pixel_, clear_);
}

void ScaleForm::connectParts() {
    connect(&tool_, &ScaleTool::lineChanged, this, &ScaleForm::showLine);
    connect(&tool_, &ScaleTool::drawn, this, [this] {
        length_->setFocus(Qt::OtherFocusReason);
        length_->selectAll();
    });
    connect(&setup_, &Setup::pixelLengthChanged, this, &ScaleForm::showPixelLength);
    connect(length_, &QDoubleSpinBox::valueChanged, this, &ScaleForm::takeLength);
    connect(pixel_, &QDoubleSpinBox::valueChanged, this,
            [this](double mm) { setup_.setPixelLength(mm > 0 ? std::optional(mm) : std::nullopt); });
    connect(clear_, &QToolButton::clicked, this, [this] {
        tool_.clear();
        setup_.setPixelLength(std::nullopt);
    });
    connect(done_, &QPushButton::clicked, this, [this] {
        commit_typed(*window());
        Q_EMIT left();
    });
}

void ScaleForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showLine();
    }
    QWidget::changeEvent(event);
}

void ScaleForm::retranslate() {
    length_label_->setText(tr("Length of the line (mm)"));
    length_->setToolTip(tr("How long on the part is what the line in the picture lies over"));
    length_->setSpecialValueText(tr("Unknown"));
    pixel_label_->setText(tr("Pixel length (mm)"));
    pixel_->setToolTip(tr("How long a pixel of the pictures is on the part: regions are then measured in mm"));
    pixel_->setSpecialValueText(tr("Unknown"));
    clear_->setAccessibleName(tr("Clear"));
    clear_->setToolTip(tr("The length of a pixel is not known: regions are measured in pixels"));
    done_->setText(tr("Done"));
    setAccessibleName(tr("Scale"));
}

/// Another line has no length yet.
void ScaleForm::showLine() {
    const auto pixels = tool_.length();
    length_->setEnabled(pixels.has_value());
    length_->showValue(0);
    hint_->setWhole(
        pixels ? tr("The line is %1 pixels long: type its length on the part.").arg(QLocale().toString(*pixels, 'f', 1))
               : tr("Drag a line over a length that you know, or type how long a pixel is."));
}

void ScaleForm::takeLength(double mm) {
    const auto pixels = tool_.length();
    if (mm == 0 || !pixels) return;
    const double pixel = mm / *pixels;
    if (pixel >= shortest_pixel_mm && pixel <= longest_pixel_mm) return setup_.setPixelLength(pixel);
    length_->showValue(0);
    note_->say(tr("A pixel would be %1 mm long; it must be from %2 to %3.")
                   .arg(QLocale().toString(pixel, 'g', 3), QLocale().toString(shortest_pixel_mm, 'f', 6),
                        QLocale().toString(longest_pixel_mm, 'f', 0)));
}

void ScaleForm::showPixelLength() {
    const auto& mm = setup_.recipe().mm_per_pixel;
    pixel_->showValue(mm.value_or(0));
    clear_->setEnabled(mm.has_value());
}

}  // namespace fade::ui
