// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"

#include <QSortFilterProxyModel>
#include <QString>

namespace fade::ui {

/// The list as it is shown: sorted, and filtered by name, verdict and mark.
class PictureListFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Order { added, name, score, verdict };
    /// Of which verdict (a person's, where one overruled the machine's), or of which mark; those not inspected are all
    /// that have no verdict, for whatever reason, and those against their mark are good ones that the machine fails,
    /// and bad ones that it passes.
    enum class Shown {
        all,
        pass,
        review,
        fail,
        not_inspected,
        marked_good,
        marked_bad,
        unmarked,
        against_mark,
        overruled
    };
    explicit PictureListFilter(QObject* parent = nullptr);

    /// Highest scores and worst verdicts come first. What has no verdict stands between Review and Pass, for it may be
    /// either, and behind all scores; what could not be inspected before what only waits.
    void setOrder(Order order);
    void setNamePart(const QString& part);
    void setShown(Shown shown);
    [[nodiscard]] Order order() const { return order_; }
    [[nodiscard]] const QString& namePart() const { return name_part_; }
    [[nodiscard]] Shown shown() const { return shown_; }
    /// Whether pictures may be left out.
    [[nodiscard]] bool isFiltering() const { return shown_ != Shown::all || !name_part_.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Order order_ = Order::added;
    Shown shown_ = Shown::all;
    QString name_part_;
};

}  // namespace fade::ui
