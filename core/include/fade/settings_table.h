// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"
#include "fade/settings.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// One description of each setting. Files, ranges, options of the command line, the panel's fields, the names of steps
/// back and the report's facts are all made from it. The texts are English; a window translates them. Free functions;
/// thread-safe.
namespace fade {

/// How files and options write the values of a choice, in the order in which a panel offers them.
template <typename Enum>
using ChoiceNames = std::span<const std::pair<Enum, std::string_view>>;
[[nodiscard]] ChoiceNames<Feature> names_of(Feature);
[[nodiscard]] ChoiceNames<Classifier> names_of(Classifier);
[[nodiscard]] ChoiceNames<Guidance> names_of(Guidance);
[[nodiscard]] ChoiceNames<Turning> names_of(Turning);
[[nodiscard]] ChoiceNames<Mirroring> names_of(Mirroring);
[[nodiscard]] ChoiceNames<ReferenceBaseline> names_of(ReferenceBaseline);
[[nodiscard]] ChoiceNames<ReferenceMatch> names_of(ReferenceMatch);
[[nodiscard]] ChoiceNames<Alignment> names_of(Alignment);
[[nodiscard]] ChoiceNames<ReferenceBank> names_of(ReferenceBank);

/// Where a setting lies in a `Settings`. A setting of another type is a new alternative here, and the compiler names
/// the places that have to know it.
using SettingPlace =
    std::variant<int*, double*, std::optional<int>*, std::optional<double>*, std::vector<int>*, Feature*, Classifier*,
                 Guidance*, Turning*, Mirroring*, ReferenceBaseline*, ReferenceMatch*, Alignment*, ReferenceBank*>;

/// What values must fit, besides their type.
struct SettingRange {
    Text subject;  ///< what a sentence calls it: "The vision weight"
    double least = 0;
    double most = 0;
};
enum class ModelLimit {
    none,
    side,    ///< sides of a square: multiples of the patch size
    layers,  ///< up to the number of layers of the vision tower
    blocks   ///< rising numbers of blocks of the model that compares
};

/// An option of the command line. Settings of the regimes share one; it sets those that the run has.
struct SettingOption {
    int place = 0;          ///< among all options, ascending
    std::string_view name;  ///< "--vision-weight"
    std::string_view help;
};

/// A field of the panel.
struct SettingField {
    int place = 0;  ///< among the fields of references and fusion, ascending; 0: it stands elsewhere
    std::string_view label;
    std::string_view tip = {};  ///< may be empty
    /// Of a number: the largest one that can be typed, the step of its arrows, and the digits that are shown.
    double most = 0;
    double step = 0;
    int decimals = 0;
};

/// A line of a report.
struct SettingFact {
    int place = 0;  ///< among all facts of the settings, ascending
    Text name;
};

/// One setting.
struct Setting {
    /// Its name in files: "gem.blocks" is "blocks" in the object "gem". Those of one object follow each other.
    std::string_view id;
    SettingPlace (*in)(Settings& settings);
    std::optional<Regime> regime = {};  ///< the one in which it counts; none: in all
    bool of_clip = false;               ///< a vision model by itself has no use for it
    std::optional<SettingRange> range = {};
    ModelLimit limit = ModelLimit::none;
    std::optional<SettingOption> option = {};
    std::optional<SettingField> field = {};
    std::optional<SettingFact> fact = {};
};

/// All of them, in the order of files.
[[nodiscard]] std::span<const Setting> settings_table();

/// The one of this id, which must be there.
[[nodiscard]] const Setting& setting_named(std::string_view id);

/// Sets one as another `Settings` has it.
void take(const Setting& setting, Settings& to, Settings from);

/// Those that have an option, a field or a fact (`part` is that member), in the order of its places.
template <typename Part>
[[nodiscard]] std::vector<const Setting*> in_order(std::optional<Part> Setting::*part) {
    std::vector<const Setting*> found;
    for (const auto& setting : settings_table())
        if (setting.*part) found.push_back(&setting);
    std::stable_sort(found.begin(), found.end(),
                     [part](const Setting* a, const Setting* b) { return (a->*part)->place < (b->*part)->place; });
    return found;
}

}  // namespace fade
