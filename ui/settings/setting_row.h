// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/settings_table.h"

#include <vector>

class QComboBox;
class QLabel;
class QWidget;

namespace fade::ui {

class ListField;
class NumberField;

/// A setting of core's table as a row of the panel: a number, a list of them, or one of a few choices.
struct SettingRow {
    const Setting* setting = nullptr;
    NumberField* number = nullptr;
    ListField* list = nullptr;
    QComboBox* choice = nullptr;
    QLabel* label = nullptr;

    [[nodiscard]] QWidget* field() const;
    /// What decides of the references, and not of the fusion.
    [[nodiscard]] bool ofReferences() const;
    void retranslate() const;
    void showValue(Settings settings) const;
    /// Sets what the field was changed to.
    void takeChanged(Settings& settings) const;
};

/// The rows of all settings that have one, without their labels. `parent`: of the fields.
[[nodiscard]] std::vector<SettingRow> make_setting_rows(QWidget* parent);

}  // namespace fade::ui
