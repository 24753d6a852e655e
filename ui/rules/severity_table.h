// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision_rules.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QGridLayout;
class QPushButton;

namespace fade::ui {

/// Classes of severity, a line each: which, what the region looks like, and from which size on.
class SeverityTable : public QWidget {
    Q_OBJECT

public:
    /// `kinds`: the names of defects that can be chosen, as prompts write them.
    SeverityTable(std::vector<std::string> kinds, QWidget* parent = nullptr);

    void setClasses(const std::vector<SeverityClass>& classes);
    [[nodiscard]] std::vector<SeverityClass> classes() const;
    /// Lengths are multiplied by this, areas by its square: another unit.
    void scaleSizes(double factor);

Q_SIGNALS:
    void changed();

private:
    struct Line;
    void addLine(const SeverityClass& one);
    void remove(const Line* line);
    void arrange();

    std::vector<std::string> kinds_;
    std::vector<std::shared_ptr<Line>> lines_;
    QGridLayout* grid_;
    QPushButton* add_;
};

}  // namespace fade::ui
