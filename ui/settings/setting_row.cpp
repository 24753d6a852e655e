// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <type_traits>
#include <variant>

#include "ui/model/setting_names.h"
#include "ui/style/list_field.h"
#include "ui/style/number_field.h"
#include "ui/style/wheel_guard.h"

namespace fade::ui {

namespace {

/// The words of a choice, in the order of its values.
QStringList words_of(const SettingPlace& place) {
    if (std::holds_alternative<Guidance*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "Language and vision"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "Language"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "Vision")};
    if (std::holds_alternative<Turning*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "No", "not turned"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "By 90°"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "By 45°")};
    if (std::holds_alternative<Mirroring*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "No", "not mirrored"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "Left and right")};
    if (std::holds_alternative<ReferenceBaseline*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "No", "nothing is taken off"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "At the same place")};
    if (std::holds_alternative<ReferenceMatch*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "All references"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "The best one"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "The one of its name")};
    if (std::holds_alternative<Alignment*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "No", "not aligned"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "Moved and turned"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "Also scaled")};
    if (std::holds_alternative<ReferenceBank*>(place))
        return {QCoreApplication::translate("fade::ui::SettingsPanel", "Patches"),
                QCoreApplication::translate("fade::ui::SettingsPanel", "A subspace")};
    return {};
}

/// The value of a choice as a number from 0, and back. The values of an enum are counted from 0.
int index_of(const SettingPlace& place) {
    return std::visit(
        [](const auto* value) {
            if constexpr (std::is_enum_v<std::remove_cvref_t<decltype(*value)>>) return static_cast<int>(*value);
            return 0;
        },
        place);
}
void set_index(const SettingPlace& place, int index) {
    std::visit(
        [index](auto* value) {
            using Value = std::remove_cvref_t<decltype(*value)>;
            if constexpr (std::is_enum_v<Value>) *value = static_cast<Value>(index);
        },
        place);
}

/// A model's own number may have more digits than the box shows, or be beyond its range: it stays until the box is
/// changed.
void take_changed(const NumberField& box, double& setting) {
    const double shown = QLocale::c().toString(setting, 'f', box.decimals()).toDouble();
    if (box.value() != std::clamp(shown, box.minimum(), box.maximum())) setting = box.value();
}

}  // namespace

QWidget* SettingRow::field() const {
    if (list != nullptr) return list;
    return number != nullptr ? static_cast<QWidget*>(number) : choice;
}

bool SettingRow::ofReferences() const {
    return setting->id.starts_with("references.");
}

void SettingRow::retranslate() const {
    label->setText(setting_text(setting->field->label));
    if (!setting->field->tip.empty()) field()->setToolTip(setting_text(setting->field->tip));
    if (choice == nullptr) return;
    Settings types;
    const auto words = words_of(setting->in(types));
    for (int i = 0; i < choice->count(); ++i) choice->setItemText(i, words.value(i));
}

void SettingRow::showValue(Settings settings) const {
    const auto place = setting->in(settings);
    if (number != nullptr) number->showValue(*std::get<double*>(place));
    if (list != nullptr) list->showNumbers(*std::get<std::vector<int>*>(place));
    if (choice != nullptr) choice->setCurrentIndex(index_of(place));
}

void SettingRow::takeChanged(Settings& settings) const {
    const auto place = setting->in(settings);
    if (number != nullptr) take_changed(*number, *std::get<double*>(place));
    if (list != nullptr) *std::get<std::vector<int>*>(place) = list->numbers();
    if (choice != nullptr) set_index(place, choice->currentIndex());
}

std::vector<SettingRow> make_setting_rows(QWidget* parent) {
    std::vector<SettingRow> rows;
    Settings types;
    auto settings = in_order(&Setting::field);
    // As they stand below each other, so that Tab goes that way.
    std::stable_partition(settings.begin(), settings.end(),
                          [](const auto* setting) { return SettingRow{setting}.ofReferences(); });
    for (const auto* setting : settings) {
        const auto& field = *setting->field;
        if (field.place == 0) continue;
        SettingRow row{setting};
        const auto type = setting->in(types);
        if (std::holds_alternative<double*>(type)) {
            row.number = new NumberField(setting->range->least, field.most, field.step, field.decimals, parent);
            // With arrows.
            row.number->setMinimumWidth(parent->fontMetrics().horizontalAdvance(QStringLiteral("000.000")) + 30);
        } else if (std::holds_alternative<std::vector<int>*>(type)) {
            row.list = new ListField(parent);
        } else if (const auto words = words_of(type); !words.isEmpty()) {
            row.choice = new QComboBox(parent);
            row.choice->addItems(words);
            row.choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
            guard_from_wheel(*row.choice);
        } else {
            qFatal("The panel has no field for settings of this type.");
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace fade::ui
