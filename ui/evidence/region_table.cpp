// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/region_table.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

#include "ui/model/region_list_model.h"

namespace fade::ui {

namespace {

constexpr int visible_rows = 4;

}  // namespace

RegionTable::RegionTable(Worker& worker, QWidget* parent)
    : QWidget(parent),
      search_(worker),
      title_(new QLabel(this)),
      view_(new QTableView(this)),
      model_(new RegionListModel(this)),
      order_(new QSortFilterProxyModel(this)),
      copy_(new QAction(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 0);
    title_->setWordWrap(true);
    layout->addWidget(title_);
    layout->addWidget(view_);

    order_->setSourceModel(model_);
    order_->setSortRole(RegionListModel::SortRole);
    view_->setModel(order_);
    view_->setSortingEnabled(true);
    view_->sortByColumn(RegionListModel::NumberColumn, Qt::AscendingOrder);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setTabKeyNavigation(false);
    view_->setCornerButtonEnabled(false);
    view_->setWordWrap(false);
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    showColumns();
    title_->setBuddy(view_);

    copy_->setShortcut(QKeySequence::Copy);
    copy_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view_->addAction(copy_);
    view_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy_, &QAction::triggered, this, &RegionTable::copy);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegionTable::choose);
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RegionTable::choose);
    connect(view_, &QTableView::clicked, this, &RegionTable::choose);
    retranslate();
    setVisible(false);
}

void RegionTable::setPicture(const InspectedPicturePtr& picture) {
    if (picture == picture_) return;
    const bool other = !picture || !picture_ || picture->image != picture_->image;
    picture_ = picture;
    if (other) {
        // Rows of another picture go at once; their room stays until the new ones come.
        const QScopedValueRollback marking(marking_, true);
        model_->setRegions({});
        title_->clear();
    }
    find();
}

/// Without words regions have no names, and nothing comes from language.
void RegionTable::showColumns() {
    const bool words = picture_ == nullptr || picture_->context->words.has_value();
    view_->setColumnHidden(RegionListModel::NameColumn, !words);
    view_->setColumnHidden(RegionListModel::LanguageColumn, !words);
    view_->setColumnHidden(RegionListModel::SeverityColumn, !shows_severity_);
    fit();
}

/// Each column is as wide as what it says; those that have no room are scrolled to.
void RegionTable::fit() {
    const int rows = std::min(model_->rowCount(), visible_rows);
    const auto* header = view_->horizontalHeader();
    view_->setVisible(rows > 0);
    const int bar = model_->rowCount() > visible_rows ? view_->verticalScrollBar()->sizeHint().width() : 0;
    const bool scrolls = header->length() > view_->width() - 2 * view_->frameWidth() - bar;
    view_->setHorizontalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    view_->setFixedHeight(header->sizeHint().height() + rows * view_->rowHeight(0) + 2 * view_->frameWidth() +
                          (scrolls ? view_->horizontalScrollBar()->sizeHint().height() : 0));
}

void RegionTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void RegionTable::setCriteria(const Criteria& criteria) {
    model_->setCriteria(criteria);
    shows_severity_ = criteria.rules != DecisionRules{};
    showColumns();
    if (criteria.map_threshold == threshold_) return;
    threshold_ = criteria.map_threshold;
    find();
}

void RegionTable::find() {
    if (!picture_) {
        search_.cancel();
        return showRegions({});
    }
    search_.submit(
        {QString(), Urgency::display},
        [picture = picture_, threshold = threshold_](const Job&) {
            return regions_of(picture->inspection, picture->context->provenance.settings, picture->image->pixels.size(),
                              threshold);
        },
        [this](TaskResult<std::vector<Region>>& end) {
            if (end.value) showRegions(std::move(*end.value));
        });
}

void RegionTable::showRegions(std::vector<Region> regions) {
    {
        const QScopedValueRollback marking(marking_, true);
        model_->setRegions(std::move(regions));
    }
    showColumns();
    setVisible(picture_ != nullptr);
    retranslate();
    markPlace(place_);
    Q_EMIT refreshed();
}

void RegionTable::markPlace(const std::optional<QPointF>& place) {
    place_ = place;
    const QScopedValueRollback marking(marking_, true);
    std::optional<int> row;
    if (place && picture_) {
        const auto size = picture_->image->pixels.size();
        row = model_->rowAt({place->x() * size.width, place->y() * size.height});
    }
    if (!row) {
        view_->selectionModel()->clear();
        return;
    }
    const auto index = order_->mapFromSource(model_->index(*row, 0));
    if (!view_->selectionModel()->isRowSelected(index.row())) view_->selectRow(index.row());
    view_->scrollTo(index);
}

void RegionTable::choose() {
    const auto current = view_->currentIndex();
    // The focus alone makes a row the current one, and chooses nothing.
    if (marking_ || !picture_ || !view_->selectionModel()->isRowSelected(current.row())) return;
    const auto& region = model_->regions()[static_cast<std::size_t>(order_->mapToSource(current).row())];
    const auto size = picture_->image->pixels.size();
    const QPointF place(region.peak_at.x / size.width, region.peak_at.y / size.height);
    if (place == place_) return;
    place_ = place;
    Q_EMIT regionChosen(place);
}

void RegionTable::copy() const {
    std::vector<int> rows;
    for (const auto& index : view_->selectionModel()->selectedRows()) rows.push_back(order_->mapToSource(index).row());
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(model_->text(rows));
}

void RegionTable::retranslate() {
    const auto threshold = QLocale().toString(threshold_, 'f', 3);
    const int count = model_->rowCount();
    title_->setText(count == 0 ? tr("Nothing in the map reaches %1.").arg(threshold)
                               : tr("%n region(s) where the map reaches %1", nullptr, count).arg(threshold));
    view_->setAccessibleName(tr("Regions"));
    copy_->setText(tr("Copy Rows"));
    model_->retranslate();
    fit();
}

void RegionTable::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fade::ui
