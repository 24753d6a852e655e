// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/evidence.h"

#include <QWidget>

#include <vector>

namespace fade::ui {

/// Prompts with their similarity to a patch, normal above anomalous, as bars on one scale.
class PromptBars : public QWidget {
    Q_OBJECT

public:
    explicit PromptBars(QWidget* parent = nullptr);

    void setPrompts(const std::vector<PromptMatch>& normal, const std::vector<PromptMatch>& anomalous);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;

    std::vector<PromptMatch> normal_;
    std::vector<PromptMatch> anomalous_;
};

}  // namespace fade::ui
