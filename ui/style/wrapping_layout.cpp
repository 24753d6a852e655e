// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wrapping_layout.h"

namespace fade::ui {

WrappingLayout::WrappingLayout() = default;

WrappingLayout::~WrappingLayout() = default;

void WrappingLayout::addItem(QLayoutItem* item) {
    items_.emplace_back(item);
}

QLayoutItem* WrappingLayout::itemAt(int index) const {
    return index < 0 || index >= count() ? nullptr : items_[static_cast<std::size_t>(index)].get();
}

QLayoutItem* WrappingLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    const auto place = items_.begin() + index;
    auto* item = place->release();
    items_.erase(place);
    return item;
}

std::vector<QLayoutItem*> WrappingLayout::shown() const {
    std::vector<QLayoutItem*> result;
    for (const auto& item : items_)
        if (!item->isEmpty()) result.push_back(item.get());
    return result;
}

QSize WrappingLayout::cell() const {
    QSize largest(0, 0);
    for (const auto* item : shown()) largest = largest.expandedTo(item->sizeHint()).expandedTo(item->minimumSize());
    return largest;
}

int WrappingLayout::columnsIn(int width) const {
    return std::max(1, (width + gap()) / std::max(1, cell().width() + gap()));
}

int WrappingLayout::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    const int rows = (static_cast<int>(shown().size()) + columns - 1) / columns;
    return rows == 0 ? 0 : rows * (cell().height() + gap()) - gap();
}

QSize WrappingLayout::minimumSize() const {
    return cell();
}

QSize WrappingLayout::sizeHint() const {
    const auto items = static_cast<int>(shown().size());
    return {items == 0 ? 0 : items * (cell().width() + gap()) - gap(), cell().height()};
}

void WrappingLayout::setGeometry(const QRect& area) {
    QLayout::setGeometry(area);
    const int columns = columnsIn(area.width());
    const auto size = cell();
    int index = 0;
    for (auto* item : shown()) {
        const QPoint place((index % columns) * (size.width() + gap()), (index / columns) * (size.height() + gap()));
        item->setGeometry({area.topLeft() + place, size});
        ++index;
    }
}

}  // namespace fade::ui
