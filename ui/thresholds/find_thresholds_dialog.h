// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/threshold_search.h"

#include <QDialog>

#include <optional>

#include "ui/model/threshold_finder.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace fade::ui {

class CurveChart;
class NumberField;
class PartsChart;
class VerdictTable;
class Workbench;

/// Finds the thresholds of Review and Fail from parts that are known, by a rule that the person chooses, and shows how
/// sure they are. Nothing changes before they are applied.
class FindThresholdsDialog : public QDialog {
    Q_OBJECT

public:
    explicit FindThresholdsDialog(Workbench& workbench, QWidget* parent = nullptr);

    /// What one accepts.
    enum class Rule {
        good_alone,    ///< a rate of false alarms, of good parts alone
        best_f1,       ///< of good and bad ones
        false_alarms,  ///< a largest rate of them
        escapes,       ///< a largest rate of them
        both           ///< both, with Review between
    };
    [[nodiscard]] const std::optional<FoundThresholds>& found() const { return found_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void follow();
    void find();
    void showFound();
    void apply();
    [[nodiscard]] Rule rule() const;
    [[nodiscard]] ThresholdRequest request() const;
    [[nodiscard]] QStringList rates() const;

    Workbench& workbench_;
    ThresholdFinder finder_;
    KnownParts used_;  ///< what the thresholds were found from
    std::optional<FoundThresholds> found_;
    QString problem_;  ///< why none were; or empty
    bool rule_chosen_ = false;
    QLabel* parts_;
    QLabel* missing_;
    QPushButton* inspect_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    QLabel* rule_label_;
    QComboBox* rule_;
    QLabel* false_alarms_label_;
    NumberField* false_alarms_;
    QLabel* escapes_label_;
    NumberField* escapes_;
    PartsChart* distribution_;
    CurveChart* roc_;
    CurveChart* precision_recall_;
    QLabel* reason_;
    VerdictTable* table_;
    QLabel* rates_;
    QPushButton* close_;
    QPushButton* apply_;
};

}  // namespace fade::ui
