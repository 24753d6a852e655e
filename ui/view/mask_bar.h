// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

#include "ui/view/mask_tool.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace fade::ui {

class ElidedLabel;
class NumberField;
class PartSuggester;
class Workbench;

/// What belongs to drawing a mask: which shape, whether one looks there, and what becomes of it all.
class MaskBar : public QWidget {
    Q_OBJECT

public:
    MaskBar(Workbench& workbench, MaskTool& tool, QWidget* parent = nullptr);

Q_SIGNALS:
    void fileRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void showPen();
    void showDrawing();

    Workbench& workbench_;
    MaskEditor& editor_;
    MaskTool& tool_;
    std::array<QToolButton*, 4> shapes_;  ///< as `MaskShapeKind` is
    QButtonGroup* shape_group_;
    QComboBox* looked_at_;
    QLabel* brush_label_;
    NumberField* brush_;
    ElidedLabel* hint_;
    QToolButton* clear_;
    QToolButton* file_;
    QToolButton* suggest_;
    QComboBox* mode_;
    QPushButton* apply_;
    QPushButton* cancel_;
    PartSuggester* suggester_;
};

}  // namespace fade::ui
