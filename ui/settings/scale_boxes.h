// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGroupBox>

#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace fade::ui {

class NumberField;
class WrappingLayout;

/// The scales that a picture is looked at in: a box each, of which at least one stays checked, and the number of tiles
/// of the largest.
class ScaleBoxes : public QGroupBox {
    Q_OBJECT

public:
    /// Tab comes from `before`.
    explicit ScaleBoxes(QWidget& before, QWidget* parent = nullptr);

    /// Above the boxes.
    void setHead(QWidget& head);
    /// Silently.
    void showScales(const std::vector<int>& chosen, const std::vector<int>& offered, int tiles);
    [[nodiscard]] std::vector<int> chosen() const;
    [[nodiscard]] int tiles() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    QWidget& before_;
    QVBoxLayout* column_;
    WrappingLayout* layout_;
    std::vector<QCheckBox*> boxes_;
    QLabel* tiles_label_;
    NumberField* tiles_;
    bool showing_ = false;
};

}  // namespace fade::ui
