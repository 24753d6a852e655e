// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <algorithm>
#include <memory>
#include <vector>

namespace fade::ui {

/// Items side by side in columns of one width, in as many rows as it takes: no wider than its widest item, if need be.
class WrappingLayout : public QLayout {
    Q_OBJECT

public:
    WrappingLayout();
    ~WrappingLayout() override;
    Q_DISABLE_COPY_MOVE(WrappingLayout)

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    /// All in one row.
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& area) override;

private:
    /// Those that are not hidden.
    [[nodiscard]] std::vector<QLayoutItem*> shown() const;
    /// Of the largest of them.
    [[nodiscard]] QSize cell() const;
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int gap() const { return std::max(0, spacing()); }

    std::vector<std::unique_ptr<QLayoutItem>> items_;
};

}  // namespace fade::ui
