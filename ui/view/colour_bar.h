// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/view/map_rendering.h"

namespace fade::ui {

/// What the colours of a map mean, with the threshold's place.
class ColourBar : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(QWidget* parent = nullptr);
    void setLook(const OverlayLook& look);
    [[nodiscard]] QSize sizeHint() const override { return {52, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    OverlayLook look_;
};

}  // namespace fade::ui
