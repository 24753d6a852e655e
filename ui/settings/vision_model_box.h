// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/recipe.h"

#include <QWidget>

#include <filesystem>

class QCheckBox;
class QComboBox;
class QLabel;

namespace fade::ui {

class NumberField;

/// Chooses what compares pictures with references: the model itself, or a DINOv2 beside it or by itself, and how finely
/// that one looks.
class VisionModelBox : public QWidget {
    Q_OBJECT
public:
    explicit VisionModelBox(QWidget* parent = nullptr);

    /// The picture's shorter side as the vision model sees it, pixels.
    [[nodiscard]] int edge() const;
    /// `settings`: those that hold.
    void showChoice(const Recipe& recipe, const Settings& settings);
    /// In the language of now.
    void retranslate();

Q_SIGNALS:
    /// A person chose this folder; empty: the model itself.
    void chosen(const std::filesystem::path& folder);
    void edgeEdited();
    /// Whether words are compared, too.
    void wordsChosen(bool words);

private:
    void choose(int index);

    QComboBox* models_;
    QLabel* edge_label_;
    NumberField* edge_;
    QCheckBox* words_;
    std::filesystem::path shown_;
    bool showing_ = false;  ///< the fields are being filled in: not the person's doing
};

}  // namespace fade::ui
