// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setting_names.h"

#include <QtGlobal>

#include <array>

namespace fade::ui {

namespace {

struct Named {
    const char* label;
    void (*take)(Settings& to, const Settings& from);
};

template <auto Member>
void take(Settings& to, const Settings& from) {
    to.*Member = from.*Member;
}

template <Regime regime, auto Member>
void take_vision(Settings& to, const Settings& from) {
    to.of(regime).*Member = from.of(regime).*Member;
}

constexpr std::array named{
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Bit depth"), take<&Settings::bit_depth>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Scales"), take<&Settings::scales>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision weight in the map"),
          take_vision<Regime::few_shot, &VisionSettings::weight>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision multiplier"),
          take_vision<Regime::few_shot, &VisionSettings::multiplier>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Weight in the map, zero-shot"),
          take_vision<Regime::zero_shot, &VisionSettings::weight>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Multiplier, zero-shot"),
          take_vision<Regime::zero_shot, &VisionSettings::multiplier>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Smoothing of the map"), take<&Settings::map_smoothing>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Vision weight in the score"),
          take_vision<Regime::few_shot, &VisionSettings::score_weight>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Weight in the score, zero-shot"),
          take_vision<Regime::zero_shot, &VisionSettings::score_weight>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Guidance of the score"),
          take<&Settings::classification_guidance>},
    Named{QT_TRANSLATE_NOOP("fade::ui::SettingsPanel", "Guidance of the map"), take<&Settings::segmentation_guidance>},
};

}  // namespace

std::string_view changed_setting(const Settings& before, const Settings& after) {
    for (const auto& setting : named) {
        auto without = before;
        setting.take(without, after);
        if (without == after) return setting.label;
    }
    return {};
}

}  // namespace fade::ui
