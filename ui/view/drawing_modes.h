// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "ui/view/mask_tool.h"
#include "ui/view/scale_tool.h"

namespace fade::ui {

class ImageView;
class MaskBar;
class ScaleForm;
class Workbench;

/// What is drawn in the image view, and the bar of what is being drawn; without one it takes no room.
class DrawingModes : public QWidget {
    Q_OBJECT

public:
    /// The view holds tools of this one's, and goes first.
    DrawingModes(Workbench& workbench, ImageView& view, QWidget* parent = nullptr);

    /// Begins to draw where to look, over the picture in view.
    void drawMask();
    /// Begins to measure: in front of a mask that is being drawn, which then goes on.
    void setScale();

Q_SIGNALS:
    /// A mask is to be taken from a file.
    void maskFileRequested();

private:
    void leaveScale();
    void showMode();
    void showScale();
    void showMask();
    void showBegun();

    Workbench& workbench_;
    ImageView& view_;
    MaskTool mask_tool_;
    MaskBar* mask_bar_;
    ScaleTool scale_tool_;
    ScaleForm* scale_form_;
    bool measuring_ = false;
    QImage mask_;  ///< in view, without the shape that is begun
};

}  // namespace fade::ui
