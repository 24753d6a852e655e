// SPDX-License-Identifier: MIT
#include "fade/profiles.h"

#include "fade/error.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/quote.h"

namespace fade {

namespace {

std::vector<int> ascending(std::vector<int> scales) {
    std::sort(scales.begin(), scales.end());
    return scales;
}

bool matches(const Profile& profile, const Settings& settings) {
    return ascending(profile.scales) == ascending(settings.scales) &&
           profile.classification_scale == settings.classification_scale && profile.tiles == settings.tiles;
}

}  // namespace

std::vector<Profile> profiles_of(const ModelInfo& model) {
    const auto own = default_settings(model);
    ModelInfo without_file;
    without_file.config = model.config;
    const auto all = default_settings(without_file).scales;
    std::vector<Profile> profiles;
    for (std::size_t count = 1; count <= all.size(); ++count)
        profiles.push_back({profile_names.at(count - 1),
                            {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)},
                            all.front()});
    const auto same =
        std::find_if(profiles.begin(), profiles.end(), [&](const auto& one) { return matches(one, own); });
    if (same != profiles.end())
        same->is_default = true;
    else
        profiles.push_back({profile_names.back(), own.scales, own.classification_scale, own.tiles, true});
    return profiles;
}

Profile profile_named(const ModelInfo& model, std::string_view name) {
    const auto profiles = profiles_of(model);
    std::string names;
    for (const auto& profile : profiles) {
        if (profile.name == name) return profile;
        names += (names.empty() ? "" : ", ") + std::string(profile.name);
    }
    throw Error(ErrorCode::invalid_argument,
                {Text::en("This model has no profile %1; it has %2."), quote(name), names});
}

Settings with_profile(Settings settings, const Profile& profile) {
    settings.scales = profile.scales;
    settings.classification_scale = profile.classification_scale;
    settings.tiles = profile.tiles;
    return settings;
}

const Profile* matching_profile(std::span<const Profile> profiles, const Settings& settings) {
    const auto found =
        std::find_if(profiles.begin(), profiles.end(), [&](const auto& one) { return matches(one, settings); });
    return found == profiles.end() ? nullptr : &*found;
}

}  // namespace fade
