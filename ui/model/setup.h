// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/decision.h"
#include "fade/inspector.h"
#include "fade/profiles.h"
#include "fade/recipe.h"
#include "fade/threshold_search.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ui/jobs/worker.h"
#include "ui/model/model_change.h"
#include "ui/model/undo_step.h"
#include "ui/model/work.h"

namespace fade::ui {

/// What verdicts come from.
struct Judgement {
    Thresholds thresholds;
    std::optional<ThresholdBasis> basis = {};  ///< what they rest on; empty: set by hand
    bool operator==(const Judgement&) const = default;
};

/// What pictures are inspected and judged with, but for the references: a recipe, whose every change by a person is a
/// step that can be undone; and the loading of its model. It knows no picture.
class Setup : public QObject {
    Q_OBJECT

public:
    /// `worker` loads models, `loader` looks at files that were chosen, before they take the place of others. Both end
    /// before this does.
    Setup(QUndoStack& undo, Worker& worker, Worker& loader, std::shared_ptr<Inspector> inspector);

    /// Without references.
    [[nodiscard]] const Recipe& recipe() const { return recipe_; }
    [[nodiscard]] ModelState modelState() const { return model_change_.state(); }
    /// Null unless it is ready.
    [[nodiscard]] std::shared_ptr<const ClipModel> model() const { return model_change_.model(); }
    /// Those that hold where none are set.
    [[nodiscard]] Settings standardSettings() const;

    /// What follows belongs to another press of a key or button: changes of the same value since the last one are one
    /// step.
    void startGesture() { ++gesture_; }
    /// Another model begins with its own settings. One that cannot be loaded leaves the former one, with its settings.
    void setModel(const ModelSource& source);
    /// The folder of what compares pictures with references instead of the model, once it turns out to be a DINOv2's;
    /// otherwise the former one stays, and `failed` says why. The present one is read again. Empty: none.
    void setVisionModel(const std::filesystem::path& folder);
    /// Whether words are compared, too; not: the vision model looks by itself (`without_words`).
    void setComparesWords(bool words);
    void setObject(const std::string& object);
    /// Files are read again, even if they are those of before. They are taken as they are.
    void setPrompts(const PromptChoice& prompts);
    /// The same once the files turn out to be prompts; otherwise those of before stay, and `failed` says why. Always
    /// ends with `promptsChosen`.
    void choosePrompts(const PromptChoice& prompts);
    /// Empty: the model's own, or the published ones, fitted to the model.
    void setSettings(const std::optional<Settings>& settings);
    void useModelDefaults();
    void useProfile(const Profile& profile);
    /// A change of a threshold computes nothing.
    void setThresholds(const Thresholds& thresholds);
    /// Both thresholds with what they rest on, as one step. One that is set by hand afterwards has no reason any more:
    /// see `ThresholdBasis::reason`.
    void setFoundThresholds(const FoundThresholds& found);
    void setMapThreshold(double threshold);
    /// What makes a verdict beside the thresholds. Computes nothing but regions, if they look at them.
    void setRules(const DecisionRules& rules);
    /// Whether pictures are each other's references where there are no others.
    [[nodiscard]] bool comparesPictures() const { return compares_pictures_; }
    void setComparesPictures(bool compares);
    /// Of the pictures, in mm; empty: unknown. Computes nothing either.
    void setPixelLength(const std::optional<double>& mm);

    // What steps of several changes are made of; by themselves they are none.
    /// All that a work says, but for its model, whose settings these are.
    void use(const Work& work);
    void useModel(const ModelUse& use);
    void judgeBy(const Judgement& judgement);
    void useRules(const DecisionRules& rules);
    void useMask(const std::optional<MaskChoice>& mask);
    void useVisionModel(const std::filesystem::path& folder);
    void useComparison(const bool& compares);
    /// Of the step that brought the model that is being loaded: set to true, and undone, if that is none.
    void broughtBy(const std::shared_ptr<bool>& refused) { model_change_.broughtBy(refused); }

Q_SIGNALS:
    /// What is inspected with is something else, or was read again. Thresholds and the length of a pixel have signals
    /// of their own.
    void changed();
    /// The thresholds, or what they rest on.
    void thresholdsChanged(const fade::Thresholds& thresholds);
    void mapThresholdChanged(double threshold);
    void rulesChanged(const fade::DecisionRules& rules);
    void pixelLengthChanged(const std::optional<double>& mm);
    void modelStateChanged();
    /// A model that does not load has given way to the former one, which is in use again.
    void modelRefused();
    /// Another model was opened, and own settings were those of the former one.
    void settingsDropped();
    /// What `choosePrompts` asked for holds now, or was refused.
    void promptsChosen();
    void failed(const QString& sentence);
    void cancelled();

private:
    /// What compares with references, and the settings that go with it: words are left out for a vision model alone.
    struct VisionChoice {
        std::filesystem::path folder;
        std::optional<Settings> settings;
        bool operator==(const VisionChoice&) const = default;
    };
    template <typename Value>
    void change(UndoStep::Name name, std::string_view what, Value before, Value after,
                void (Setup::*apply)(const Value&));
    void applyThresholds(const Thresholds& thresholds);
    void applyMapThreshold(const double& threshold);
    void applyPixelLength(const std::optional<double>& mm);
    void applyObjectName(const std::string& object);
    void applyPrompts(const PromptChoice& prompts);
    void applySettings(const std::optional<Settings>& settings);
    void useVisionChoice(const VisionChoice& choice);
    [[nodiscard]] Settings withWords(const Settings& settings) const;
    void changeModel(const ModelSource& source);
    void refuseModelStep(const std::shared_ptr<bool>& refused);
    void endModelChange(const std::shared_ptr<const ClipModel>& model);

    QUndoStack& undo_;
    std::shared_ptr<Inspector> inspector_;
    Recipe recipe_;
    bool compares_pictures_ = false;
    ModelChange model_change_;
    NewestTask model_choice_;  // looked at before it is loaded
    NewestTask model_loading_;
    NewestTask vision_model_choice_;
    NewestTask vision_model_renewal_;
    NewestTask prompt_choice_;
    quint64 gesture_ = 0;
};

}  // namespace fade::ui
