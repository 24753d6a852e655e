// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/region_list_model.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

#include <opencv2/imgproc.hpp>

namespace fade::ui {

namespace {

/// Outlines run through the middle of their outermost pixels.
constexpr double half_pixel = 0.7072;

double value_of(const Region& region, int row, int column) {
    switch (column) {
        case RegionListModel::PeakColumn:
            return region.peak;
        case RegionListModel::MeanColumn:
            return region.mean;
        case RegionListModel::AreaColumn:
            return region.area;
        case RegionListModel::LongestColumn:
            return region.longest_diameter;
        case RegionListModel::ShortestColumn:
            return region.shortest_diameter;
        default:
            return row + 1;
    }
}

int digits_of(int column) {
    switch (column) {
        case RegionListModel::PeakColumn:
        case RegionListModel::MeanColumn:
            return 3;
        case RegionListModel::LongestColumn:
        case RegionListModel::ShortestColumn:
            return 1;
        default:
            return 0;
    }
}

/// Within the outline and in none of the holes.
bool holds(const Region& region, cv::Point2f point) {
    for (std::size_t i = 0; i < region.contours.size(); ++i) {
        const double inside = cv::pointPolygonTest(region.contours[i], point, true);
        if (i == 0 ? inside < -half_pixel : inside > half_pixel) return false;
    }
    return !region.contours.empty();
}

}  // namespace

void RegionListModel::setRegions(std::vector<Region> regions) {
    beginResetModel();
    regions_ = std::move(regions);
    endResetModel();
}

std::optional<int> RegionListModel::rowAt(QPointF point) const {
    const cv::Point2f there(static_cast<float>(point.x()), static_cast<float>(point.y()));
    const auto found =
        std::find_if(regions_.begin(), regions_.end(), [&](const Region& region) { return holds(region, there); });
    if (found == regions_.end()) return std::nullopt;
    return static_cast<int>(found - regions_.begin());
}

QString RegionListModel::text(const std::vector<int>& rows) const {
    QString text;
    const auto add = [&](auto&& cell) {
        QStringList cells;
        for (int column = 0; column < columns; ++column) cells << cell(column);
        text += cells.join(u'\t') + u'\n';
    };
    add([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : rows) add([&](int column) { return data(index(row, column), Qt::DisplayRole).toString(); });
    return text;
}

void RegionListModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

int RegionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(regions_.size());
}

int RegionListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QVariant RegionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const double value = value_of(regions_[static_cast<std::size_t>(index.row())], index.row(), index.column());
    switch (role) {
        case Qt::DisplayRole: {
            QLocale locale;
            // As other programs read numbers: without marks between thousands.
            locale.setNumberOptions(QLocale::OmitGroupSeparator);
            return locale.toString(value, 'f', digits_of(index.column()));
        }
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        case SortRole:
            return value;
        default:
            return {};
    }
}

QVariant RegionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
        case NumberColumn:
            return tip ? tr("Number in reports: the highest peak first") : tr("No.");
        case PeakColumn:
            return tip ? tr("Largest value of the map in the region") : tr("Peak");
        case MeanColumn:
            return tip ? tr("Mean of the map in the region") : tr("Mean");
        case AreaColumn:
            return tip ? tr("Area in pixels of the picture") : tr("Area");
        case LongestColumn:
            return tip ? tr("Largest distance across the region, in pixels (maximum Feret diameter)") : tr("Length");
        default:
            return tip ? tr("Smallest distance across the region, in pixels (minimum Feret diameter)") : tr("Width");
    }
}

}  // namespace fade::ui
