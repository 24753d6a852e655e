// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_check.h"

#include "fade/dino_model.h"
#include "fade/error.h"
#include "fade/settings_table.h"

#include "ui/jobs/messages.h"
#include "ui/model/workbench.h"

namespace fade::ui {

SettingsCheck::SettingsCheck(Workbench& workbench) : workbench_(workbench), reading_(workbench.loader()) {
    connect(&workbench.setup(), &Setup::changed, this, &SettingsCheck::readVisionModel);
    readVisionModel();
}

void SettingsCheck::readVisionModel() {
    const auto& folder = workbench_.setup().recipe().vision_model;
    if (folder == vision_model_) return;
    vision_model_ = folder;
    vision_blocks_.reset();
    reading_.cancel();
    if (folder.empty()) return;
    reading_.submit(
        {{}, Urgency::waited_for}, [folder](const Job&) { return dino_blocks(folder); },
        [this](const TaskResult<std::int64_t>& end) { vision_blocks_ = end.value; });
}

std::optional<std::int64_t> SettingsCheck::blocks() const {
    if (!vision_model_.empty()) return vision_blocks_;
    return workbench_.setup().model()->info().config.vision.layers;
}

QString SettingsCheck::fault(const Settings& settings) const {
    const auto& info = workbench_.setup().model()->info();
    try {
        // Where words are left out, what only they need is not looked at.
        const bool words = !leaves_words_out(workbench_.recipe(), workbench_.setup().comparesPictures());
        validate(words ? settings : with_parts_of(settings, info), info.config);
        if (const auto known = blocks()) check_vision_layers(settings, *known);
        return {};
    } catch (const Error& error) {
        return message_text(error);
    }
}

QString SettingsCheck::refusal(const Settings& changed) const {
    const auto& setup = workbench_.setup();
    if (setup.model() == nullptr) return {};
    const auto why = fault(changed);
    const auto standard = setup.standardSettings();
    const auto present = setup.recipe().settings.value_or(standard);
    if (why.isEmpty() || why != fault(present)) return why;
    auto alone = standard;
    for (const auto& setting : settings_table()) {
        auto other = present;
        take(setting, other, changed);
        if (other != present) take(setting, alone, changed);
    }
    return fault(alone);
}

}  // namespace fade::ui
