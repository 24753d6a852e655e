// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_sizes.h"

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMetaObject>

#include <algorithm>
#include <cmath>

namespace fade::ui {

namespace {

constexpr std::array areas{Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::TopDockWidgetArea,
                           Qt::BottomDockWidgetArea};

Qt::Orientation across(std::size_t area) {
    return area < 2 ? Qt::Horizontal : Qt::Vertical;
}

int along(const QSize& size, Qt::Orientation direction) {
    return direction == Qt::Horizontal ? size.width() : size.height();
}

int extent(const QList<QDockWidget*>& docks, Qt::Orientation direction) {
    QRect all;
    for (const auto* dock : docks) all |= dock->geometry();
    return along(all.size(), direction);
}

}  // namespace

DockSizes::Areas DockSizes::standard(const QWidget& window) {
    constexpr double usual_dpi = 96;
    Areas result{{{280, 0.20}, {394, 0.29}, {210, 0.28}, {258, 0.33}}};
    for (auto& area : result)
        area.extent = static_cast<int>(std::lround(area.extent * window.logicalDpiX() / usual_dpi));
    return result;
}

DockSizes::DockSizes(QMainWindow& window) : QObject(&window), window_(window), wanted_(standard(window)) {
    window.installEventFilter(this);
    for (auto* dock : window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        const auto later = [this] { QMetaObject::invokeMethod(this, &DockSizes::remember, Qt::QueuedConnection); };
        connect(dock, &QDockWidget::dockLocationChanged, this, later);
        connect(dock, &QDockWidget::topLevelChanged, this, later);
    }
}

void DockSizes::setWanted(const Areas& wanted) {
    wanted_ = wanted;
    fit();
}

QVariantList DockSizes::toValues() const {
    QVariantList values;
    for (const auto& area : wanted_) values << area.extent << area.share;
    return values;
}

DockSizes::Areas DockSizes::fromValues(const QVariantList& values) const {
    auto result = standard(window_);
    if (values.size() != 2 * static_cast<qsizetype>(result.size())) return standard(window_);
    auto value = values.begin();
    for (auto& area : result) {
        area.extent = (value++)->toInt();
        area.share = (value++)->toDouble();
        if (area.extent <= 0 || !(area.share > 0 && area.share < 1)) return standard(window_);
    }
    return result;
}

bool DockSizes::eventFilter(QObject* watched, QEvent* event) {
    // The window's layout has had the event already.
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) fit();
    // The window itself is clicked where panels meet; it lays them out afterwards.
    if (event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, &DockSizes::remember, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// Of panels that are tabs of each other only the front one.
QList<QDockWidget*> DockSizes::docksIn(std::size_t area) const {
    QList<QDockWidget*> docks;
    for (auto* dock : window_.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        if (!dock->isFloating() && dock->isVisibleTo(&window_) && window_.dockWidgetArea(dock) == areas.at(area) &&
            window_.rect().intersects(dock->geometry()))
            docks << dock;
    return docks;
}

void DockSizes::fit() {
    if (!window_.isVisible()) return;
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const auto direction = across(area);
        const auto docks = docksIn(area);
        const int present = extent(docks, direction);
        if (present <= 0) continue;
        const int room = along(window_.size(), direction);
        const int target = std::min(wanted_[area].extent, static_cast<int>(std::lround(wanted_[area].share * room)));
        if (target != present) {
            QList<int> sizes;
            for (const auto* dock : docks) sizes << std::max(1, along(dock->size(), direction) * target / present);
            window_.resizeDocks(docks, sizes, direction);
            window_.layout()->activate();
        }
        fitted_[area] = extent(docks, direction);
    }
}

void DockSizes::remember() {
    for (std::size_t area = 0; area < areas.size(); ++area) {
        const auto direction = across(area);
        const int present = extent(docksIn(area), direction);
        if (present <= 0 || fitted_[area] == 0 || present == fitted_[area]) continue;
        const double share = static_cast<double>(present) / along(window_.size(), direction);
        wanted_[area] = {present, std::clamp(share, standard(window_)[area].share, 0.9)};
        fitted_[area] = present;
    }
}

}  // namespace fade::ui
