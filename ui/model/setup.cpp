// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup.h"

#include "fade/dino_model.h"
#include "fade/error.h"
#include "fade/files.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include "ui/model/path_text.h"
#include "ui/model/profile_words.h"
#include "ui/model/setting_names.h"

namespace fade::ui {

/// Another model, with the settings that it begins with. One that turns out not to load is no step any more.
class ModelStep : public RefusableStep {
public:
    ModelStep(Setup& setup, Name name, ModelUse before, ModelUse after)
        : RefusableStep(std::move(name)), setup_(setup), before_(std::move(before)), after_(std::move(after)) {}
    void undo() override {
        setObsolete(*refused());
        if (!*refused()) setup_.useModel(before_);
    }
    void redo() override {
        setObsolete(*refused());
        if (!*refused()) setup_.useModel(after_);
    }

private:
    Setup& setup_;
    ModelUse before_;
    ModelUse after_;
};

Setup::Setup(QUndoStack& undo, Worker& worker, Worker& loader, std::shared_ptr<Inspector> inspector)
    : undo_(undo),
      inspector_(std::move(inspector)),
      model_choice_(loader),
      model_loading_(worker),
      vision_model_choice_(loader),
      vision_model_renewal_(worker),
      prompt_choice_(loader) {}

template <typename Value>
void Setup::change(UndoStep::Name name, std::string_view what, Value before, Value after,
                   void (Setup::*apply)(const Value&)) {
    undo_.push(new ValueStep<Value>(std::move(name), what, gesture_, std::move(before), std::move(after),
                                    [this, apply](const Value& value) { (this->*apply)(value); }));
}

void Setup::setModel(const ModelSource& source) {
    model_choice_.cancel();
    const bool replaces = modelState() == ModelState::ready || modelState() == ModelState::loading;
    if (!replaces || source.path.empty() || source.path == recipe_.model.path) return changeModel(source);
    // A wrong folder does not cost the model that is there.
    model_choice_.submit(
        {{}, Urgency::waited_for}, [source](const Job&) { check_model_files(source); },
        [this, source](const TaskEnd& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) changeModel(source);
        });
}

/// The first model, and one that is read again, are no steps: there is nothing to go back to.
void Setup::changeModel(const ModelSource& source) {
    const auto& present = recipe_.model;
    const bool other = source.path != present.path;
    const ModelUse use{source, other ? std::nullopt : recipe_.settings};
    const bool drops_settings = other && recipe_.settings;
    if (present.path.empty() || source.path.empty() || source == present) {
        useModel(use);
    } else {
        const auto name = [other, file = file_name(source.path)] {
            return other ? tr("Open model %1").arg(file) : tr("Change device");
        };
        auto* step = new ModelStep(*this, name, {present, recipe_.settings}, use);
        const auto refused = step->refused();
        undo_.push(step);
        model_change_.broughtBy(refused);
    }
    if (drops_settings && !model_change_.dropSettings()) Q_EMIT settingsDropped();
}

/// The model that was just opened is none: its step goes, and with it the model.
void Setup::refuseModelStep(const std::shared_ptr<bool>& refused) {
    *refused = true;
    const auto* last = dynamic_cast<const RefusableStep*>(undo_.command(undo_.index() - 1));
    if (last != nullptr && last->refused() == refused) undo_.undo();
}

void Setup::useModel(const ModelUse& use) {
    const bool loads = model_change_.use(use, {recipe_.model, recipe_.settings});
    recipe_.model = use.source;
    recipe_.settings = use.settings;
    model_loading_.cancel();
    if (loads)
        model_loading_.submit(
            {file_name(use.source.path), Urgency::model},
            [inspector = inspector_, source = use.source](const Job& job) { return inspector->model(source, job); },
            [this](const TaskResult<std::shared_ptr<const ClipModel>>& end) {
                endModelChange(end.value.value_or(nullptr));
                if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
                if (end.outcome == Outcome::cancelled) Q_EMIT cancelled();
            });
    Q_EMIT modelStateChanged();
    if (loads) Q_EMIT changed();
}

void Setup::endModelChange(const std::shared_ptr<const ClipModel>& model) {
    const auto outcome = model_change_.end(model);
    if (outcome.back) {
        if (outcome.refused) refuseModelStep(outcome.refused);
        useModel(*outcome.back);
        Q_EMIT modelRefused();
        return;
    }
    Q_EMIT modelStateChanged();
    if (outcome.settings_dropped) Q_EMIT settingsDropped();
}

void Setup::setThresholds(const Thresholds& thresholds) {
    if (thresholds == recipe_.thresholds) return;
    const bool review = thresholds.review != recipe_.thresholds.review;
    const bool fail = thresholds.fail != recipe_.thresholds.fail;
    if (review && fail)
        change([] { return tr("Change thresholds"); }, "thresholds", recipe_.thresholds, thresholds,
               &Setup::applyThresholds);
    else if (review)
        change([] { return tr("Change Review threshold"); }, "review", recipe_.thresholds, thresholds,
               &Setup::applyThresholds);
    else
        change([] { return tr("Change Fail threshold"); }, "fail", recipe_.thresholds, thresholds,
               &Setup::applyThresholds);
}

void Setup::setFoundThresholds(const FoundThresholds& found) {
    const Judgement before{recipe_.thresholds, recipe_.threshold_basis};
    const Judgement after{found.thresholds(), found.basis};
    if (after == before) return;
    change([] { return tr("Find thresholds"); }, "found thresholds", before, after, &Setup::judgeBy);
}

void Setup::judgeBy(const Judgement& judgement) {
    if (judgement == Judgement{recipe_.thresholds, recipe_.threshold_basis}) return;
    recipe_.threshold_basis = judgement.basis;
    applyThresholds(judgement.thresholds);
}

void Setup::setMapThreshold(double threshold) {
    const double valid = std::clamp(threshold, 0.0, 1.0);
    if (valid == recipe_.map_threshold) return;
    change([] { return tr("Change outline threshold"); }, "outline", recipe_.map_threshold, valid,
           &Setup::applyMapThreshold);
}

void Setup::setRules(const DecisionRules& rules) {
    if (rules == recipe_.rules) return;
    change([] { return tr("Change decision rules"); }, "rules", recipe_.rules, rules, &Setup::useRules);
}

void Setup::useRules(const DecisionRules& rules) {
    if (rules == recipe_.rules) return;
    recipe_.rules = rules;
    Q_EMIT rulesChanged(rules);
}

void Setup::setPixelLength(const std::optional<double>& mm) {
    if (mm == recipe_.mm_per_pixel) return;
    change([] { return tr("Change pixel length"); }, "pixel", recipe_.mm_per_pixel, mm, &Setup::applyPixelLength);
}

void Setup::setVisionModel(const std::filesystem::path& folder) {
    vision_model_choice_.cancel();
    if (folder == recipe_.vision_model) {
        if (folder.empty()) return;
        vision_model_renewal_.submit(
            {file_name(folder), Urgency::model},
            [inspector = inspector_](const Job&) { inspector->let_vision_model_go(); },
            [this](const TaskEnd&) { Q_EMIT changed(); });
        return;
    }
    const auto take = [this, folder] {
        const auto name = [file = file_name(folder)] {
            return file.isEmpty() ? tr("Compare by the model itself") : tr("Compare by %1").arg(file);
        };
        auto settings = recipe_.settings;
        // Words are left out for a vision model alone.
        if (folder.empty() && settings && !settings->compares_words()) {
            settings = withWords(*settings);
            if (settings == standardSettings()) settings.reset();
        }
        change(name, "vision model", VisionChoice{recipe_.vision_model, recipe_.settings},
               VisionChoice{folder, settings}, &Setup::useVisionChoice);
    };
    if (folder.empty()) return take();
    vision_model_choice_.submit(
        {{}, Urgency::waited_for},
        [folder](const Job&) {
            if (!is_dino_model({.path = folder}))
                throw Error(
                    ErrorCode::unsupported, display_path(folder),
                    Text::en("is no folder of a DINO model in the format of Hugging Face transformers; only such a "
                             "model compares pictures with references beside another one."));
        },
        [this, take](const TaskEnd& end) {
            if (end.outcome == Outcome::failed) Q_EMIT failed(end.sentence);
            if (end.outcome == Outcome::done) take();
        });
}

void Setup::useVisionChoice(const VisionChoice& choice) {
    if (choice == VisionChoice{recipe_.vision_model, recipe_.settings}) return;
    recipe_.vision_model = choice.folder;
    recipe_.settings = choice.settings;
    Q_EMIT changed();
}

void Setup::useVisionModel(const std::filesystem::path& folder) {
    if (folder == recipe_.vision_model) return;
    recipe_.vision_model = folder;
    Q_EMIT changed();
}

/// As the model's own, in a recipe of a vision model that looked alone.
Settings Setup::withWords(const Settings& settings) const {
    const auto again = with_words(settings, standardSettings());
    const auto loaded = model();
    return loaded && !fits(again, loaded->info().config) ? with_parts_of(again, loaded->info()) : again;
}

void Setup::setComparesWords(bool words) {
    const auto standard = standardSettings();
    auto settings = recipe_.settings.value_or(standard);
    if (words == settings.compares_words()) return;
    settings = words ? withWords(settings) : without_words(settings);
    const auto name = [words] { return words ? tr("Compare words, too") : tr("Leave words out"); };
    change(name, "words", recipe_.settings, settings == standard ? std::nullopt : std::optional(settings),
           &Setup::applySettings);
}

void Setup::setComparesPictures(bool compares) {
    if (compares == compares_pictures_) return;
    const auto name = [compares] {
        return compares ? tr("Judge pictures by each other") : tr("Judge each picture by itself");
    };
    change(name, "comparison", compares_pictures_, compares, &Setup::useComparison);
}

void Setup::useComparison(const bool& compares) {
    if (compares == compares_pictures_) return;
    compares_pictures_ = compares;
    Q_EMIT changed();
}

void Setup::setObject(const std::string& object) {
    if (object == recipe_.object) return;
    change([] { return tr("Change object name"); }, "object", recipe_.object, object, &Setup::applyObjectName);
}

void Setup::setPrompts(const PromptChoice& prompts) {
    if (prompts == recipe_.prompts) return applyPrompts(prompts);  // read again
    const bool of_score = prompts.classification != recipe_.prompts.classification;
    change([of_score] { return of_score ? tr("Change classification prompts") : tr("Change segmentation prompts"); },
           "prompts", recipe_.prompts, prompts, &Setup::applyPrompts);
}

void Setup::setSettings(const std::optional<Settings>& settings) {
    if (settings == recipe_.settings) return;
    const auto standard = standardSettings();
    const auto label = changed_setting(recipe_.settings.value_or(standard), settings.value_or(standard));
    const auto name = [label] {
        return label.empty()
                   ? tr("Change settings")
                   : tr("Change \"%1\"").arg(QCoreApplication::translate("fade::ui::SettingsPanel", label.data()));
    };
    change(name, label, recipe_.settings, settings, &Setup::applySettings);
}

void Setup::useModelDefaults() {
    if (!recipe_.settings) return;
    change([] { return tr("Use the model's defaults"); }, "defaults", recipe_.settings, std::optional<Settings>(),
           &Setup::applySettings);
}

void Setup::useProfile(const Profile& profile) {
    const auto standard = standardSettings();
    const auto chosen = with_profile(recipe_.settings.value_or(standard), profile);
    const auto settings = chosen == standard ? std::nullopt : std::optional(chosen);
    if (settings == recipe_.settings) return;
    change([name = profile.name] { return tr("Choose profile \"%1\"").arg(profile_text(name)); }, "profile",
           recipe_.settings, settings, &Setup::applySettings);
}

Settings Setup::standardSettings() const {
    try {
        if (const auto loaded = model()) return default_settings(loaded->info());
    } catch (const Error&) {
        // The model's own defaults are damaged; an inspection says so.
    }
    return {};
}

void Setup::choosePrompts(const PromptChoice& prompts) {
    prompt_choice_.submit(
        {{}, Urgency::waited_for},
        [prompts](const Job&) {
            (void)classification_prompts(prompts, std::string(object_agnostic_name));
            (void)segmentation_prompts(prompts);
        },
        [this, prompts](const TaskEnd& end) {
            if (end.outcome == Outcome::failed)
                Q_EMIT failed(tr("%1 The prompts stay as they were.").arg(end.sentence));
            if (end.outcome == Outcome::done) setPrompts(prompts);
            Q_EMIT promptsChosen();
        });
}

void Setup::use(const Work& work) {
    if (work.object != recipe_.object) applyObjectName(work.object);
    if (work.prompts != recipe_.prompts) applyPrompts(work.prompts);
    if (work.model == recipe_.model.path && work.settings != recipe_.settings) applySettings(work.settings);
    judgeBy({work.thresholds, work.threshold_basis});
    useRules(work.rules);
    if (work.map_threshold != recipe_.map_threshold) applyMapThreshold(work.map_threshold);
    if (work.mm_per_pixel != recipe_.mm_per_pixel) applyPixelLength(work.mm_per_pixel);
    useMask(work.mask);
    useVisionModel(work.vision_model);
    useComparison(work.compares_pictures);
}

void Setup::useMask(const std::optional<MaskChoice>& mask) {
    if (mask == recipe_.mask) return;
    recipe_.mask = mask;
    Q_EMIT changed();
}

void Setup::applyThresholds(const Thresholds& thresholds) {
    recipe_.thresholds = thresholds;
    Q_EMIT thresholdsChanged(thresholds);
}

void Setup::applyMapThreshold(const double& threshold) {
    recipe_.map_threshold = threshold;
    Q_EMIT mapThresholdChanged(threshold);
}

void Setup::applyPixelLength(const std::optional<double>& mm) {
    recipe_.mm_per_pixel = mm;
    Q_EMIT pixelLengthChanged(mm);
}

void Setup::applyObjectName(const std::string& object) {
    recipe_.object = object;
    Q_EMIT changed();
}

void Setup::applyPrompts(const PromptChoice& prompts) {
    recipe_.prompts = prompts;
    Q_EMIT changed();
}

void Setup::applySettings(const std::optional<Settings>& settings) {
    recipe_.settings = settings;
    Q_EMIT changed();
}

}  // namespace fade::ui
