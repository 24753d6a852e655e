// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/overrule.h"

#include <QDialog>
#include <QString>

#include <map>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace fade::ui {

/// Asks for a person's verdict in the place of the machine's, with who says so, and why.
class OverruleDialog : public QDialog {
    Q_OBJECT

public:
    struct Pictures {
        QString name;                   ///< of the picture, where it is one
        std::vector<Verdict> verdicts;  ///< of the machine, of each; at least one
        int without = 0;                ///< so many more have none, and are left out
    };
    /// `person`: the name to begin with. `present`: what overrules the verdict now, to be changed; empty: nothing.
    OverruleDialog(Pictures pictures, const QString& person, const std::optional<Overrule>& present,
                   QWidget* parent = nullptr);

    /// Once it is accepted.
    [[nodiscard]] Verdict verdict() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString reason() const;

private:
    void build();
    void refresh();
    [[nodiscard]] std::optional<Verdict> chosen() const;
    /// Of how many pictures the machine says this.
    [[nodiscard]] int count(Verdict verdict) const;
    [[nodiscard]] QString machineText() const;

    Pictures pictures_;
    std::map<Verdict, QRadioButton*> choices_;
    QLineEdit* person_;
    QPlainTextEdit* reason_;
    QLabel* note_;
    QPushButton* ok_;
};

}  // namespace fade::ui
