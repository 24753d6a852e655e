// SPDX-License-Identifier: GPL-3.0-or-later
// What a person changes, as steps of one history that are undone and redone. Lists have theirs in workbench_lists.cpp
// and in the reference set.
#include "fade/error.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/setting_names.h"
#include "ui/model/undo_step.h"
#include "ui/model/workbench.h"

namespace fade::ui {

/// Another model, with the settings that it begins with. One that turns out not to load is no step any more.
class ModelStep : public RefusableStep {
public:
    ModelStep(Workbench& workbench, Name name, ModelUse before, ModelUse after)
        : RefusableStep(std::move(name)), workbench_(workbench), before_(std::move(before)), after_(std::move(after)) {}
    void undo() override {
        setObsolete(*refused());
        if (!*refused()) workbench_.useModel(before_);
    }
    void redo() override {
        setObsolete(*refused());
        if (!*refused()) workbench_.useModel(after_);
    }

private:
    Workbench& workbench_;
    ModelUse before_;
    ModelUse after_;
};

template <typename Value>
void Workbench::change(UndoStep::Name name, std::string_view what, Value before, Value after,
                       void (Workbench::*apply)(const Value&)) {
    undo_.push(new ValueStep<Value>(std::move(name), what, gesture_, std::move(before), std::move(after),
                                    [this, apply](const Value& value) { (this->*apply)(value); }));
}

void Workbench::setThresholds(const Thresholds& thresholds) {
    if (thresholds == thresholds_) return;
    const bool review = thresholds.review != thresholds_.review;
    const bool fail = thresholds.fail != thresholds_.fail;
    if (review && fail)
        change([] { return tr("Change thresholds"); }, "thresholds", thresholds_, thresholds,
               &Workbench::applyThresholds);
    else if (review)
        change([] { return tr("Change Review threshold"); }, "review", thresholds_, thresholds,
               &Workbench::applyThresholds);
    else
        change([] { return tr("Change Fail threshold"); }, "fail", thresholds_, thresholds,
               &Workbench::applyThresholds);
}

void Workbench::setMapThreshold(double threshold) {
    const double valid = std::clamp(threshold, 0.0, 1.0);
    if (valid == map_threshold_) return;
    change([] { return tr("Change outline threshold"); }, "outline", map_threshold_, valid,
           &Workbench::applyMapThreshold);
}

void Workbench::setObjectName(const std::string& object) {
    if (object == setup_.object) return;
    change([] { return tr("Change object name"); }, "object", setup_.object, object, &Workbench::applyObjectName);
}

void Workbench::setPrompts(const PromptChoice& prompts) {
    if (prompts == setup_.prompts) return applyPrompts(prompts);  // read anew
    const bool of_score = prompts.classification != setup_.prompts.classification;
    change([of_score] { return of_score ? tr("Change classification prompts") : tr("Change segmentation prompts"); },
           "prompts", setup_.prompts, prompts, &Workbench::applyPrompts);
}

void Workbench::setSettings(const std::optional<Settings>& settings) {
    if (settings == setup_.settings) return;
    const auto standard = standardSettings();
    const auto label = changed_setting(setup_.settings.value_or(standard), settings.value_or(standard));
    const auto name = [label] {
        return label.empty()
                   ? tr("Change settings")
                   : tr("Change \"%1\"").arg(QCoreApplication::translate("fade::ui::SettingsPanel", label.data()));
    };
    change(name, label, setup_.settings, settings, &Workbench::applySettings);
}

void Workbench::useModelDefaults() {
    if (!setup_.settings) return;
    change([] { return tr("Use the model's defaults"); }, "defaults", setup_.settings, std::optional<Settings>(),
           &Workbench::applySettings);
}

Settings Workbench::standardSettings() const {
    try {
        if (const auto loaded = model()) return default_settings(loaded->info());
    } catch (const Error&) {
        // The model's own defaults are damaged; an inspection says so.
    }
    return {};
}

/// The first model, and one that is read anew, are no steps: there is nothing to go back to.
void Workbench::changeModel(const ModelSource& source) {
    const auto& present = setup_.model;
    const bool other = source.path != present.path;
    const ModelUse use{source, other ? std::nullopt : setup_.settings};
    const bool drops_settings = other && setup_.settings;
    if (present.path.empty() || source.path.empty() || source == present) {
        useModel(use);
    } else {
        const auto name = [other, file = file_name(source.path)] {
            return other ? tr("Open model %1").arg(file) : tr("Change device");
        };
        auto* step = new ModelStep(*this, name, {present, setup_.settings}, use);
        const auto refused = step->refused();
        undo_.push(step);
        model_change_.broughtBy(refused);
    }
    if (drops_settings && !model_change_.dropSettings()) Q_EMIT settingsDropped();
}

/// The model that was just opened is none: its step goes, and with it the model.
void Workbench::refuseModelStep(const std::shared_ptr<bool>& refused) {
    *refused = true;
    const auto* last = dynamic_cast<const RefusableStep*>(undo_.command(undo_.index() - 1));
    if (last != nullptr && last->refused() == refused) undo_.undo();
}

}  // namespace fade::ui
