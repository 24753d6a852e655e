// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace fade::ui {

class LimitGrid;
class NumberField;
class SeverityTable;
class Workbench;

/// The rules that make a verdict beside the thresholds. Nothing changes before they are applied; what they would make
/// of the pictures that are inspected is shown meanwhile.
class RulesDialog : public QDialog {
    Q_OBJECT

public:
    explicit RulesDialog(Workbench& workbench, QWidget* parent = nullptr);

    /// As they stand in the fields.
    [[nodiscard]] DecisionRules rules() const;

private:
    void build();
    void showRules(const DecisionRules& rules);
    void changeUnit();
    void preview();
    void apply();

    Workbench& workbench_;
    LengthUnit unit_;  ///< of the sizes that the fields show
    NumberField* area_;
    NumberField* length_;
    QComboBox* unit_choice_;
    QLabel* unit_note_;
    SeverityTable* classes_;
    LimitGrid* limits_;
    QCheckBox* score_needs_region_;
    QCheckBox* disagrees_;
    NumberField* disagreement_;
    QLabel* preview_;
    QPushButton* clear_;
    QPushButton* close_;
    QPushButton* apply_;
};

}  // namespace fade::ui
