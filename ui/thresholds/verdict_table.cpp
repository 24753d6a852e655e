// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thresholds/verdict_table.h"

#include <QHeaderView>

#include "ui/model/verdict_words.h"

namespace fade::ui {

VerdictTable::VerdictTable(QWidget* parent) : QTableWidget(2, static_cast<int>(all_verdicts.size()), parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (auto* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
        header->setSectionResizeMode(QHeaderView::ResizeToContents);
    }
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            setItem(row, column, new QTableWidgetItem);
            item(row, column)->setTextAlignment(Qt::AlignCenter);
        }
    retranslate();
}

void VerdictTable::retranslate() {
    QStringList verdicts;
    for (const auto verdict : all_verdicts) verdicts << verdictText(verdict);
    setHorizontalHeaderLabels(verdicts);
    setVerticalHeaderLabels({tr("Good parts"), tr("Bad parts")});
    setAccessibleName(tr("How many good and bad parts have which verdict"));
    updateGeometry();
}

void VerdictTable::setCounts(const VerdictCounts* counts) {
    for (int column = 0; column < columnCount(); ++column) {
        const auto at = static_cast<std::size_t>(column);
        item(0, column)->setText(counts == nullptr ? QString() : QString::number(counts->good.at(at)));
        item(1, column)->setText(counts == nullptr ? QString() : QString::number(counts->bad.at(at)));
    }
    updateGeometry();
}

QSize VerdictTable::sizeHint() const {
    const int frame = 2 * frameWidth();
    return {verticalHeader()->sizeHint().width() + horizontalHeader()->length() + frame,
            horizontalHeader()->sizeHint().height() + verticalHeader()->length() + frame};
}

}  // namespace fade::ui
