// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view/drawing_modes.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "ui/model/workbench.h"
#include "ui/view/image_view.h"
#include "ui/view/mask_bar.h"
#include "ui/view/scale_form.h"

namespace fade::ui {

namespace {

/// As sharp as the picture, up to a number of pixels that follows the mouse.
QSize shown_size(QSize size) {
    constexpr double most = 4e6;
    const double shrink = std::sqrt(most / std::max(most, static_cast<double>(size.width()) * size.height()));
    return (QSizeF(size) * shrink).toSize().expandedTo({1, 1});
}

}  // namespace

DrawingModes::DrawingModes(Workbench& workbench, ImageView& view, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      view_(view),
      mask_tool_(workbench.maskEditor()),
      mask_bar_(new MaskBar(workbench, mask_tool_, this)),
      scale_form_(new ScaleForm(workbench.setup(), scale_tool_, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(mask_bar_);
    column->addWidget(scale_form_);
    connect(&workbench_.maskEditor(), &MaskEditor::changed, this, &DrawingModes::showMode);
    connect(&workbench_.maskEditor(), &MaskEditor::changed, this, &DrawingModes::showMask);
    connect(&mask_tool_, &MaskTool::begunChanged, this, &DrawingModes::showBegun);
    connect(&mask_tool_, &MaskTool::refused, &workbench_, &Workbench::failed);
    connect(&mask_tool_, &MaskTool::penChanged, &view_, qOverload<>(&QWidget::update));
    connect(mask_bar_, &MaskBar::fileRequested, this, &DrawingModes::maskFileRequested);
    connect(&scale_tool_, &ScaleTool::left, this, &DrawingModes::leaveScale);
    connect(scale_form_, &ScaleForm::left, this, &DrawingModes::leaveScale);
    connect(&workbench_.setup(), &Setup::pixelLengthChanged, this, &DrawingModes::showScale);
    showMode();
    showMask();
    showScale();
}

void DrawingModes::drawMask() {
    if (!view_.picture()) return;
    leaveScale();
    workbench_.maskEditor().begin(view_.picture()->size());
    view_.setFocus();
}

void DrawingModes::setScale() {
    if (!view_.picture()) return;
    mask_tool_.drop();
    measuring_ = true;
    showMode();
    view_.setFocus();
}

void DrawingModes::leaveScale() {
    if (!measuring_) return;
    scale_tool_.clear();
    measuring_ = false;
    showMode();
}

void DrawingModes::showScale() {
    view_.setPixelLength(workbench_.setup().recipe().mm_per_pixel);
}

void DrawingModes::showMode() {
    const bool open = workbench_.maskEditor().drawing().has_value();
    const bool drawing = open && !measuring_;
    if (!open) mask_tool_.drop();
    const QWidget* shown = measuring_ ? static_cast<QWidget*>(scale_form_) : drawing ? mask_bar_ : nullptr;
    // What has the focus may be about to go.
    const auto* focus = window()->focusWidget();
    if (isAncestorOf(focus) && (shown == nullptr || !shown->isAncestorOf(focus))) view_.setFocus();
    mask_bar_->setVisible(drawing);
    scale_form_->setVisible(measuring_);
    setVisible(drawing || measuring_);
    view_.setTool(measuring_ ? static_cast<ViewTool*>(&scale_tool_) : drawing ? &mask_tool_ : nullptr);
}

void DrawingModes::showMask() {
    const auto& editor = workbench_.maskEditor();
    if (const auto& drawing = editor.drawing())
        mask_ = rasterized(*drawing, shown_size(drawing->picture));
    else if (const auto& mask = editor.mask())
        mask_ = rasterized(*mask, shown_size({mask->pixels.cols, mask->pixels.rows}));
    else
        mask_ = {};
    showBegun();
}

void DrawingModes::showBegun() {
    const auto& drawing = workbench_.maskEditor().drawing();
    const auto& begun = mask_tool_.begun();
    if (!drawing || !begun) return view_.setMask(mask_);
    if (drawing->base || !drawing->shapes.empty()) {
        auto mask = mask_;
        draw(*begun, mask);
        return view_.setMask(mask);
    }
    auto with_first = *drawing;
    with_first.shapes.push_back(*begun);
    view_.setMask(rasterized(with_first, mask_.size()));
}

}  // namespace fade::ui
