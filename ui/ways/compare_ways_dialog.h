// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/model/way_comparer.h"
#include "ui/view/colour_map.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace fade::ui {

class LadderStrip;
class WayTable;
class Workbench;

/// The picture in view by words alone, by the other pictures, and with 1, 2, 4 ... references, side by side; and which
/// way separates the marked parts best, with what choosing it is worth. Nothing changes before one is used.
class CompareWaysDialog : public QDialog {
    Q_OBJECT

public:
    CompareWaysDialog(Workbench& workbench, ColourMapName colours, QWidget* parent = nullptr);

    [[nodiscard]] const WayComparer& comparer() const { return comparer_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void showCompared();
    void showButtons();
    void use();
    [[nodiscard]] QString ladderHint() const;
    [[nodiscard]] QStringList doubts() const;
    [[nodiscard]] QStringList outcome() const;

    Workbench& workbench_;
    WayComparer comparer_;
    QLabel* ladder_title_;
    LadderStrip* strip_;
    QCheckBox* batch_;
    QLabel* doubts_;
    QLabel* parts_title_;
    QLabel* outcome_;
    WayTable* table_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QPushButton* close_;
    QPushButton* use_;
};

}  // namespace fade::ui
