// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/model/model_store.h"

namespace fade::ui {

/// The curated list as a table, with what each model takes on this PC.
class ModelOffers : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { name, purpose, licence, size, memory, seconds, columns };

    explicit ModelOffers(ModelStore& store, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// The window speaks another language.
    void retranslate();

private:
    [[nodiscard]] QString text(const OfferedModel& offer, int column) const;
    [[nodiscard]] QString sizeText(const OfferedModel& offer) const;
    [[nodiscard]] static QString notKnown(const OfferedModel& offer);

    ModelStore& store_;
};

}  // namespace fade::ui
