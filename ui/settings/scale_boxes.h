// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGroupBox>

#include <vector>

class QCheckBox;
class QHBoxLayout;

namespace fade::ui {

/// The scales that a picture is looked at in: a box each, of which at least one stays checked.
class ScaleBoxes : public QGroupBox {
    Q_OBJECT

public:
    /// Tab comes from `before`.
    explicit ScaleBoxes(QWidget& before, QWidget* parent = nullptr);

    /// Silently.
    void showScales(const std::vector<int>& chosen, const std::vector<int>& offered);
    [[nodiscard]] std::vector<int> chosen() const;

Q_SIGNALS:
    void edited();

private:
    QWidget& before_;
    QHBoxLayout* layout_;
    std::vector<QCheckBox*> boxes_;
    bool showing_ = false;
};

}  // namespace fade::ui
