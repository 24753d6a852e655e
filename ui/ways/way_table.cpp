// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ways/way_table.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

#include "ui/model/way_words.h"

namespace fade::ui {

namespace {

enum Column { comparison, score, area, remark, columns };
constexpr int least_rows = 6;

int row_height_of(const QFontMetrics& font) {
    return font.height() + 6;
}

}  // namespace

WayTable::WayTable(QWidget* parent) : QTableWidget(0, columns, parent) {
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(row_height_of(fontMetrics()));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    retranslate();
}

void WayTable::retranslate() {
    setHorizontalHeaderLabels({tr("Compared with"), tr("Scored by"), tr("Area under the ROC"), {}});
    setAccessibleName(tr("Ways to inspect, and how well each separates the marked parts"));
    fill();
}

void WayTable::setCompared(const ComparedWays& compared) {
    compared_ = compared;
    fill();
    if (compared_.selection) setCurrentCell(static_cast<int>(compared_.selection->recommended), comparison);
}

void WayTable::fill() {
    const auto& selection = compared_.selection;
    setRowCount(selection ? static_cast<int>(compared_.ways.size()) : 0);
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const auto& way = compared_.ways[at];
        QStringList remarks;
        if (at == compared_.present) remarks << tr("present");
        if (selection->recommended != compared_.present && at == selection->recommended) remarks << tr("recommended");
        const QStringList texts{comparisonText(way), scoreText(way), QLocale().toString(selection->auroc[at], 'f', 3),
                                remarks.join(QStringLiteral(", "))};
        for (int column = 0; column < columns; ++column) {
            auto* cell = new QTableWidgetItem(texts[column]);
            if (!remarks.isEmpty()) {
                auto bold = font();
                bold.setBold(true);
                cell->setFont(bold);
            }
            setItem(row, column, cell);
        }
    }
}

QSize WayTable::minimumSizeHint() const {
    return {QTableWidget::minimumSizeHint().width(),
            horizontalHeader()->sizeHint().height() + least_rows * row_height_of(fontMetrics())};
}

}  // namespace fade::ui
