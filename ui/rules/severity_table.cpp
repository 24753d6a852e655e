// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/severity_table.h"

#include "fade/inspection_report.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

#include "ui/jobs/messages.h"
#include "ui/style/number_field.h"

namespace fade::ui {

namespace {

constexpr double largest_size = 1e9;
constexpr int size_digits = 2;

enum Column { severity_column, names_column, area_column, length_column, remove_column };

QString text_of(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace

/// What is typed and chosen in one line. The widgets are the table's.
struct SeverityTable::Line {
    QComboBox* severity;
    QToolButton* names;
    NumberField* area;
    NumberField* length;
    QPushButton* remove;

    [[nodiscard]] std::vector<QWidget*> widgets() const { return {severity, names, area, length, remove}; }
    [[nodiscard]] SeverityClass value() const {
        SeverityClass one;
        one.severity = all_severities.at(static_cast<std::size_t>(severity->currentIndex()));
        for (const auto* action : names->menu()->actions())
            if (action->isChecked()) one.names.push_back(action->data().toString().toStdString());
        one.area = area->value();
        one.length = length->value();
        return one;
    }
    void sayNames() const {
        QStringList chosen;
        for (const auto* action : names->menu()->actions())
            if (action->isChecked()) chosen << action->text().replace("&&", "&");
        names->setText(chosen.isEmpty()    ? tr("Anything")
                       : chosen.size() > 2 ? tr("%1, %2, …", "names of defects").arg(chosen[0], chosen[1])
                                           : chosen.join(QStringLiteral(", ")));
        names->setToolTip(chosen.join(QStringLiteral(", ")));
    }
};

SeverityTable::SeverityTable(std::vector<std::string> kinds, QWidget* parent)
    : QWidget(parent), kinds_(std::move(kinds)), grid_(new QGridLayout(this)), add_(new QPushButton(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setColumnStretch(names_column, 1);
    const QStringList titles{tr("Severity"), tr("Looks like"), tr("Area from"), tr("Length from")};
    for (int column = 0; column < titles.size(); ++column) grid_->addWidget(new QLabel(titles[column]), 0, column);
    add_->setText(tr("Add Cla&ss"));
    add_->setAutoDefault(false);
    connect(add_, &QPushButton::clicked, this, [this] {
        addLine({Severity::critical});
        lines_.back()->severity->setFocus();
        Q_EMIT changed();
    });
    arrange();
}

void SeverityTable::setClasses(const std::vector<SeverityClass>& classes) {
    while (!lines_.empty()) remove(lines_.back().get());
    for (const auto& one : classes) addLine(one);
}

std::vector<SeverityClass> SeverityTable::classes() const {
    std::vector<SeverityClass> classes;
    for (const auto& line : lines_) classes.push_back(line->value());
    return classes;
}

void SeverityTable::scaleSizes(double factor) {
    for (const auto& line : lines_) {
        line->area->showValue(line->area->value() * factor * factor);
        line->length->showValue(line->length->value() * factor);
    }
}

void SeverityTable::addLine(const SeverityClass& one) {
    auto line =
        std::make_shared<Line>(Line{new QComboBox, new QToolButton, new NumberField(0, largest_size, 1, size_digits),
                                    new NumberField(0, largest_size, 1, size_digits), new QPushButton});
    for (const auto severity : all_severities)
        line->severity->addItem(text_of(severity_name(severity, core_translation())));
    line->severity->setCurrentIndex(static_cast<int>(one.severity));
    line->severity->setAccessibleName(tr("Severity"));

    auto* menu = new QMenu(line->names);
    auto offered = kinds_;
    for (const auto& name : one.names)
        if (std::find(offered.begin(), offered.end(), name) == offered.end()) offered.push_back(name);
    for (const auto& kind : offered) {
        auto* action = menu->addAction(text_of(kind_name(kind, core_translation())).replace("&", "&&"));
        action->setData(text_of(kind));
        action->setCheckable(true);
        action->setChecked(std::find(one.names.begin(), one.names.end(), kind) != one.names.end());
    }
    line->names->setMenu(menu);
    line->names->setPopupMode(QToolButton::InstantPopup);
    line->names->setToolButtonStyle(Qt::ToolButtonTextOnly);
    line->names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    line->names->setFocusPolicy(Qt::StrongFocus);
    line->names->setAccessibleName(tr("What regions of this class look like"));
    line->area->setAccessibleName(tr("Smallest area of this class"));
    line->length->setAccessibleName(tr("Smallest length of this class"));
    line->area->showValue(one.area);
    line->length->showValue(one.length);
    line->remove->setText(tr("Remove"));
    line->remove->setAutoDefault(false);
    line->sayNames();

    connect(line->severity, &QComboBox::currentIndexChanged, this, &SeverityTable::changed);
    connect(menu, &QMenu::triggered, this, [this, kept = line.get()] {
        kept->sayNames();
        Q_EMIT changed();
    });
    for (auto* size : {line->area, line->length})
        connect(size, &QDoubleSpinBox::valueChanged, this, &SeverityTable::changed);
    connect(line->remove, &QPushButton::clicked, this, [this, kept = line.get()] {
        remove(kept);
        add_->setFocus();
        Q_EMIT changed();
    });
    lines_.push_back(std::move(line));
    arrange();
}

void SeverityTable::remove(const Line* line) {
    const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const auto& one) { return one.get() == line; });
    if (found == lines_.end()) return;
    for (auto* widget : (*found)->widgets()) {
        widget->hide();
        widget->deleteLater();
    }
    lines_.erase(found);
    arrange();
}

void SeverityTable::arrange() {
    int row = 1;
    QWidget* before = nullptr;
    for (const auto& line : lines_) {
        int column = 0;
        for (auto* widget : line->widgets()) {
            grid_->addWidget(widget, row, column++);
            widget->show();
            if (before != nullptr) QWidget::setTabOrder(before, widget);
            before = widget;
        }
        ++row;
    }
    grid_->addWidget(add_, row, 0, 1, 2, Qt::AlignLeft);
    if (before != nullptr) QWidget::setTabOrder(before, add_);
    for (int column = 0; column <= length_column; ++column)
        grid_->itemAtPosition(0, column)->widget()->setVisible(!lines_.empty());
}

}  // namespace fade::ui
