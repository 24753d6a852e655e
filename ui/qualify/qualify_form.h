// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/qualify.h"

#include <QWidget>

#include "ui/model/labelled_pictures.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace fade::ui {

/// Asks what a qualification is made from, beside the marked pictures.
class QualifyForm : public QWidget {
    Q_OBJECT

public:
    /// `entries`: of the list; they stay as they are meanwhile.
    explicit QualifyForm(const std::vector<PictureEntry>& entries, QWidget* parent = nullptr);

    /// All but the recipe.
    [[nodiscard]] QualificationRequest request() const;
    /// What is lacking, in one sentence; empty: nothing.
    [[nodiscard]] QString problem() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void chooseMasks();
    void chooseTable();
    [[nodiscard]] DefectKindNames kindNames() const;

    const std::vector<PictureEntry>& entries_;
    int good_ = 0;
    int bad_ = 0;
    QFormLayout* form_;
    QLabel* parts_;
    QCheckBox* kinds_;
    QLineEdit* masks_;
    QPushButton* choose_masks_;
    QLineEdit* table_;
    QPushButton* choose_table_;
    QSpinBox* disturbed_;
};

}  // namespace fade::ui
