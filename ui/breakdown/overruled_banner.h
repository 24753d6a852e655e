// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/overrule.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace fade::ui {

/// A person's verdict that takes the place of the machine's: its sign, and by whom, when and why.
class OverruledBanner : public QWidget {
    Q_OBJECT

public:
    explicit OverruledBanner(QWidget* parent = nullptr);
    /// Empty: nobody overruled it, and there is nothing to be seen. Beside what the machine says now.
    void showOverrule(const std::optional<Overrule>& overrule, Verdict machine, double image_score);

private:
    QLabel* sign_;
    QLabel* verdict_;
    QLabel* facts_;
};

}  // namespace fade::ui
