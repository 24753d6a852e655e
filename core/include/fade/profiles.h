// SPDX-License-Identifier: MIT
#pragma once

#include "fade/settings.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

/// Profiles: named choices of how a picture is looked at, from fast to thorough. What each costs: `estimate_cost`,
/// `paper_figures`. Free functions of values; thread-safe.
namespace fade {

/// All names that profiles have, as options have them.
inline constexpr std::array<std::string_view, 4> profile_names{"quick", "balanced", "published", "model"};

/// What it chooses of the settings; it touches no other. It says how all of a picture is looked at, so that its price
/// is known: whoever wants tiles chooses them on top, and has no profile any more.
struct Profile {
    std::string_view name;  ///< one of `profile_names`
    std::vector<int> scales;
    int classification_scale = 0;
    int tiles = 0;
    bool is_default = false;  ///< as `default_settings` has it
};

/// Those of a model: "quick", its native size; "balanced", with the next larger scale; "published", with the third
/// (Section 3.2); and "model", where the folder's fade.json looks in another way. One of them is the default. Throws
/// `Error` (malformed) as `default_settings`.
[[nodiscard]] std::vector<Profile> profiles_of(const ModelInfo& model);

/// The one of that name. Throws `Error` (invalid_argument) that names those that the model has.
[[nodiscard]] Profile profile_named(const ModelInfo& model, std::string_view name);

/// The settings, looking as the profile says.
[[nodiscard]] Settings with_profile(Settings settings, const Profile& profile);

/// The first that looks as these settings do, scales in any order; null: none does.
[[nodiscard]] const Profile* matching_profile(std::span<const Profile> profiles, const Settings& settings);

}  // namespace fade
