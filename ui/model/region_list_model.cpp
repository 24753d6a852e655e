// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/region_list_model.h"

#include "fade/inspection_report.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <utility>

#include <opencv2/imgproc.hpp>

#include "ui/jobs/messages.h"
#include "ui/model/path_text.h"

namespace fade::ui {

namespace {

/// Outlines run through the middle of their outermost pixels.
constexpr double half_pixel = 0.7072;

int digits_of(int column) {
    switch (column) {
        case RegionListModel::PeakColumn:
        case RegionListModel::MeanColumn:
            return 3;
        case RegionListModel::LanguageColumn:
            return 0;
        case RegionListModel::LongestColumn:
        case RegionListModel::ShortestColumn:
            return 1;
        default:
            return 0;
    }
}

/// What is graver is more.
int severityRank(const Decision::Judged& judged) {
    return !judged.counts ? -1 : judged.severity ? 1 + static_cast<int>(*judged.severity) : 0;
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

double RegionListModel::valueOf(int row, int column) const {
    const auto& region = regions_[static_cast<std::size_t>(row)];
    const double length = criteria_.mm_per_pixel.value_or(1);
    switch (column) {
        case PeakColumn:
            return region.peak;
        case MeanColumn:
            return region.mean;
        case LanguageColumn:
            return 100 * region.language_share();
        case AreaColumn:
            return region.area * length * length;
        case LongestColumn:
            return region.longest_diameter * length;
        case ShortestColumn:
            return region.shortest_diameter * length;
        default:
            return row + 1;
    }
}

QString RegionListModel::nameOf(int row) const {
    return QString::fromStdString(defect_name(regions_[static_cast<std::size_t>(row)], core_translation()));
}

QString RegionListModel::severityOf(int row) const {
    return QString::fromStdString(severity_text(judged_[static_cast<std::size_t>(row)], core_translation()));
}

/// The kinds that fit best, with their similarity; and what words and pictures add to the map.
QString RegionListModel::tipOf(int row) const {
    const auto& region = regions_[static_cast<std::size_t>(row)];
    constexpr std::size_t most_kinds = 3;
    const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
    QStringList lines;
    for (std::size_t i = 0; i < std::min(most_kinds, region.kinds.size()); ++i)
        lines << tr("%1: similarity %2")
                     .arg(QString::fromStdString(kind_name(region.kinds[i].kind, core_translation())),
                          number(region.kinds[i].similarity));
    if (!region.kinds.empty() && region.name() == nullptr)
        lines << tr("Unclear: the two best differ by less than %1.").arg(number(smallest_name_margin));
    lines << tr("Language adds %1 to the map here, vision %2.").arg(number(region.language), number(region.vision));
    return tip_text(lines.join(u'\n'));
}

void RegionListModel::setCriteria(const Criteria& criteria) {
    const bool alike = criteria.rules == criteria_.rules && criteria.mm_per_pixel == criteria_.mm_per_pixel;
    criteria_ = criteria;
    if (alike) return;
    judged_ = judged(regions_, criteria_);
    retranslate();
    if (!regions_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void RegionListModel::setRegions(std::vector<Region> regions) {
    beginResetModel();
    regions_ = std::move(regions);
    judged_ = judged(regions_, criteria_);
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
        for (int column = 0; column < columns; ++column)
            if (column != SeverityColumn || criteria_.rules != DecisionRules{}) cells << cell(column);
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
    const double value = valueOf(index.row(), index.column());
    const bool is_text = index.column() == NameColumn || index.column() == SeverityColumn;
    const auto text = [&] { return index.column() == NameColumn ? nameOf(index.row()) : severityOf(index.row()); };
    switch (role) {
        case Qt::DisplayRole: {
            if (is_text) return text();
            if (criteria_.mm_per_pixel && index.column() >= AreaColumn)
                return QString::fromStdString(measure_text(value, core_translation()));
            QLocale locale;
            // As other programs read numbers: without marks between thousands.
            locale.setNumberOptions(QLocale::OmitGroupSeparator);
            return locale.toString(value, 'f', digits_of(index.column()));
        }
        case Qt::TextAlignmentRole:
            return QVariant::fromValue((is_text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case Qt::ToolTipRole:
            return tipOf(index.row());
        case SortRole:
            if (index.column() == SeverityColumn) return severityRank(judged_[static_cast<std::size_t>(index.row())]);
            return is_text ? QVariant(text()) : QVariant(value);
        default:
            return {};
    }
}

QVariant RegionListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (section == NameColumn || section == SeverityColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool tip = role == Qt::ToolTipRole;
    const auto unit = criteria_.mm_per_pixel ? tr("mm") : tr("pixels");
    switch (section) {
        case NumberColumn:
            return tip ? tr("Number in reports: the highest peak first") : tr("No.");
        case NameColumn:
            return tip ? tr("The kind of defect in the prompts that the region looks like most: a guess, on which a "
                            "verdict depends only by decision rules that name it")
                       : tr("Looks Like");
        case SeverityColumn:
            return tip ? tr("What the decision rules make of the region") : tr("Severity");
        case LanguageColumn:
            return tip ? tr("How much of the map's value in the region comes from words, in percent; the rest comes "
                            "from comparing pictures")
                       : tr("Words %");
        case PeakColumn:
            return tip ? tr("Largest value of the map in the region") : tr("Peak");
        case MeanColumn:
            return tip ? tr("Mean of the map in the region") : tr("Mean");
        case AreaColumn:
            if (!tip) return criteria_.mm_per_pixel ? tr("mm²") : tr("Area");
            return criteria_.mm_per_pixel ? tr("Area in mm²") : tr("Area in pixels of the picture");
        case LongestColumn:
            return tip ? tr("Largest distance across the region, in %1 (maximum Feret diameter)").arg(unit)
                       : tr("Length");
        default:
            return tip ? tr("Smallest distance across the region, in %1 (minimum Feret diameter)").arg(unit)
                       : tr("Width");
    }
}

}  // namespace fade::ui
