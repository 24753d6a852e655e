// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"
#include "fade/recipe.h"
#include "fade/settings.h"

#include <memory>
#include <optional>
#include <variant>

namespace fade::ui {

enum class ModelState { none, loading, ready, failed };

/// A model, with the settings that are used with it; empty: its own.
struct ModelUse {
    ModelSource source;
    std::optional<Settings> settings;
};

/// The change of a model, as states and what leads from one to the next. It loads nothing itself: whoever does tells it
/// how that ended, and does what it answers. A model that does not load gives way to the one that was there before.
///
///     none    --use--> loading | none
///     loading --use--> loading (the former one stays the former one) | none
///     loading --ended with a model--> ready
///     loading --ended without, there is a former one--> loading of the former one
///     loading --ended without, there is none--> failed
///     ready, failed --use--> loading | none
class ModelChange {
public:
    /// Another model is chosen, while `present` is in use. True: it is to be loaded.
    [[nodiscard]] bool use(const ModelUse& wanted, const ModelUse& present);
    /// Of the step that brought the one that is being loaded. It is forgotten with the next `use`.
    void broughtBy(const std::shared_ptr<bool>& refused);
    /// Own settings were of the former model, which is told once the other one is there. False where none is being
    /// loaded: then it is told now.
    [[nodiscard]] bool dropSettings();

    /// What follows from a loading that ended.
    struct Outcome {
        std::optional<ModelUse> back;   ///< this one is to be used again: the wanted one is none
        std::shared_ptr<bool> refused;  ///< of the step that brought the wanted one; may be null
        bool settings_dropped = false;  ///< to be told
    };
    /// The loading ended: with a model, or (null) without. Does nothing where none is going on.
    [[nodiscard]] Outcome end(std::shared_ptr<const ClipModel> model);

    [[nodiscard]] ModelState state() const;
    /// Null unless it is ready.
    [[nodiscard]] std::shared_ptr<const ClipModel> model() const;

private:
    struct None {};
    struct Loading {
        ModelSource wanted;
        std::optional<ModelUse> former;  ///< that was ready before; empty: none was
        bool drops_settings = false;
        std::weak_ptr<bool> refused;
    };
    struct Ready {
        std::shared_ptr<const ClipModel> model;
    };
    struct Failed {};
    std::variant<None, Loading, Ready, Failed> state_;
};

}  // namespace fade::ui
