// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <QComboBox>

namespace fade::ui {

/// Chooses how precisely pictures are computed, and says what each choice costs.
class PrecisionBox : public QComboBox {
    Q_OBJECT
public:
    explicit PrecisionBox(QWidget* parent = nullptr);

    [[nodiscard]] Precision precision() const;
    /// Shows what a model is to compute with; there is a choice where it is loaded and the fused kernels compute.
    void showChoice(const ModelSource& model);
    /// In the language of now.
    void retranslate();
};

}  // namespace fade::ui
