// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model_estimate.h"
#include "fade/profiles.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace fade::ui {

class PcSpeed;
class Setup;

/// Chooses among the model's profiles, and says what each costs: time and memory on this computer, as soon as its speed
/// is known, and what the paper measured with it.
class ProfileBox : public QWidget {
    Q_OBJECT

public:
    explicit ProfileBox(Setup& setup, QWidget* parent = nullptr);

    /// Where the speed of this computer comes from; without it no time is told. It must outlive this widget.
    void offerSpeed(PcSpeed& speed);
    /// What is set now.
    void showSetup();
    /// In the language of now.
    void retranslate();
    [[nodiscard]] QWidget& field();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void choose(int index);
    void showPrice();
    [[nodiscard]] Settings shown() const;
    [[nodiscard]] std::optional<InspectionCost> costOf(const Settings& settings) const;
    [[nodiscard]] QString priceOf(const Settings& settings) const;
    [[nodiscard]] QString tipOf(const Settings& settings) const;

    Setup& setup_;
    PcSpeed* speed_ = nullptr;
    std::vector<Profile> profiles_;
    QLabel* label_;
    QComboBox* box_;
    QLabel* price_;
};

}  // namespace fade::ui
