// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/evidence.h"

#include <QWidget>

#include <optional>

namespace fade::ui {

/// What a point's fused value is made of: language and vision of every scale, end to end on 0..1. What the limit took
/// away is hatched.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    void setEvidence(const std::optional<Evidence>& evidence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        QString name;
        double share;
        QColor colour;
    };
    [[nodiscard]] std::vector<Part> parts() const;
    void describe();

    std::optional<Evidence> evidence_;
};

}  // namespace fade::ui
