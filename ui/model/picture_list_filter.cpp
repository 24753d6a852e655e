// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/picture_list_filter.h"

#include "ui/model/picture_list_model.h"

namespace fade::ui {

namespace {

bool only_waits(const QModelIndex& at) {
    return at.data(PictureListModel::NotInspectedRole) == static_cast<int>(NotInspected::pending);
}

double score_rank(const QModelIndex& at) {
    const auto score = at.data(PictureListModel::ScoreRole);
    return score.isValid() ? score.toDouble() : only_waits(at) ? -2 : -1;
}

/// A person's, or else the machine's.
QVariant final_verdict(const QModelIndex& at) {
    const auto overruled = at.data(PictureListModel::OverruledRole);
    return overruled.isValid() ? overruled : at.data(PictureListModel::VerdictRole);
}

int verdict_rank(const QModelIndex& at) {
    const auto verdict = final_verdict(at);
    if (!verdict.isValid()) return only_waits(at) ? 1 : 2;
    switch (static_cast<Verdict>(verdict.toInt())) {
        case Verdict::fail:
            return 4;
        case Verdict::review:
            return 3;
        case Verdict::pass:
            break;
    }
    return 0;
}

}  // namespace

PictureListFilter::PictureListFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setDynamicSortFilter(true);
}

void PictureListFilter::setOrder(Order order) {
    order_ = order;
    const bool descending = order == Order::score || order == Order::verdict;
    invalidate();
    sort(order == Order::added ? -1 : 0, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void PictureListFilter::setNamePart(const QString& part) {
    name_part_ = part.trimmed();
    invalidateFilter();
}

void PictureListFilter::setShown(Shown shown) {
    shown_ = shown;
    invalidateFilter();
}

bool PictureListFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto at = sourceModel()->index(row, 0, parent);
    if (!name_part_.isEmpty() && !at.data().toString().contains(name_part_, Qt::CaseInsensitive)) return false;
    const auto verdict = at.data(PictureListModel::VerdictRole);
    const auto is = [counts = final_verdict(at)](Verdict wanted) {
        return counts.isValid() && counts.toInt() == static_cast<int>(wanted);
    };
    const auto truth = at.data(PictureListModel::TruthRole);
    const auto marked = [&](Truth wanted) { return truth.isValid() && truth.toInt() == static_cast<int>(wanted); };
    switch (shown_) {
        case Shown::all:
            break;
        case Shown::pass:
            return is(Verdict::pass);
        case Shown::review:
            return is(Verdict::review);
        case Shown::fail:
            return is(Verdict::fail);
        case Shown::not_inspected:
            return !verdict.isValid();
        case Shown::marked_good:
            return marked(Truth::good);
        case Shown::marked_bad:
            return marked(Truth::bad);
        case Shown::unmarked:
            return !truth.isValid();
        case Shown::against_mark:
            return truth.isValid() && verdict.isValid() &&
                   is_against(static_cast<Truth>(truth.toInt()), static_cast<Verdict>(verdict.toInt()));
        case Shown::overruled:
            return at.data(PictureListModel::OverruledRole).isValid();
    }
    return true;
}

bool PictureListFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto compared = [&] {
        if (order_ == Order::name) return QString::localeAwareCompare(left.data().toString(), right.data().toString());
        const auto by = [&](auto rank) {
            return static_cast<int>(rank(left) > rank(right)) - static_cast<int>(rank(left) < rank(right));
        };
        return order_ == Order::score ? by(score_rank) : by(verdict_rank);
    }();
    if (compared != 0) return compared < 0;
    // As they were added, whatever order they have before: Qt 6.8 begins to sort downwards with the last row.
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
}

}  // namespace fade::ui
