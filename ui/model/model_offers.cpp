// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/model_offers.h"

#include "ui/model/model_words.h"

namespace fade::ui {

ModelOffers::ModelOffers(ModelStore& store, QObject* parent) : QAbstractTableModel(parent), store_(store) {
    const auto redraw = [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1)); };
    connect(&store_, &ModelStore::changed, this, redraw);
    connect(&store_, &ModelStore::progressed, this,
            [this] { Q_EMIT dataChanged(index(0, size), index(rowCount() - 1, size)); });
}

int ModelOffers::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(store_.offered().size());
}

int ModelOffers::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns);
}

QVariant ModelOffers::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& offer = store_.offered()[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(offer, index.column());
        case Qt::TextAlignmentRole: {
            const bool number = index.column() >= size;
            return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        }
        default:
            return {};
    }
}

QString ModelOffers::text(const OfferedModel& offer, int column) const {
    switch (column) {
        case name:
            return QString::fromStdString(offer.model.name);
        case purpose:
            return purpose_text(offer.model.purpose);
        case licence:
            return QString::fromStdString(offer.model.licence);
        case size:
            return sizeText(offer);
        case memory:
            return offer.cost ? size_text(offer.cost->memory) : notKnown(offer);
        case seconds:
            return offer.cost ? about_seconds_text(offer.cost->seconds) : notKnown(offer);
        default:
            return {};
    }
}

QString ModelOffers::notKnown(const OfferedModel& offer) {
    // What a vision model adds is not estimated.
    return offer.model.config ? tr("…") : tr("–");
}

QString ModelOffers::sizeText(const OfferedModel& offer) const {
    if (offer.installed) return tr("installed");
    if (offer.under_way > 0) return tr("%1 of %2").arg(size_text(offer.under_way), size_text(offer.model.bytes));
    return size_text(offer.model.bytes);
}

QVariant ModelOffers::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case name:
            return tr("Model");
        case purpose:
            return tr("Good for");
        case licence:
            return tr("Licence");
        case size:
            return tr("Download");
        case memory:
            return tr("Memory");
        case seconds:
            return tr("A picture");
        default:
            return {};
    }
}

void ModelOffers::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

}  // namespace fade::ui
