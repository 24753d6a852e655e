// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

#include "ui/view/map_rendering.h"

namespace fade::ui {

/// What the colours of a map mean, with the threshold's place.
class ColourBar : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);
    void setLook(const OverlayLook& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::vector<std::pair<double, QString>> ticks() const;

    OverlayLook look_;
};

}  // namespace fade::ui
