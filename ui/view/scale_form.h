// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/model/setup.h"
#include "ui/view/scale_tool.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace fade::ui {

class ElidedLabel;
class FieldNote;
class NumberField;

/// How long a pixel is: from the line that is drawn over a known length, or typed.
class ScaleForm : public QWidget {
    Q_OBJECT

public:
    ScaleForm(Setup& setup, ScaleTool& tool, QWidget* parent = nullptr);

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void showLine();
    void showPixelLength();
    void takeLength(double mm);

    Setup& setup_;
    ScaleTool& tool_;
    QLabel* length_label_;
    NumberField* length_;  ///< of the line, in mm; 0: not known
    FieldNote* note_;
    QLabel* pixel_label_;
    NumberField* pixel_;  ///< in mm; 0: not known
    QToolButton* clear_;
    QPushButton* done_;
    ElidedLabel* hint_;
};

}  // namespace fade::ui
