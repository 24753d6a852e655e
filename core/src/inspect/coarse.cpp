// SPDX-License-Identifier: MIT
#include "inspect/coarse.h"

#include <algorithm>

namespace fade {

bool is_whole(const ImageFeatures& features, const FeatureRequest& request) {
    const auto views = features.views();
    if (const auto shaped = features.shaped()) return std::find(views.begin(), views.end(), *shaped) != views.end();
    return views.size() == request.views.size();
}

std::optional<Settings> restricted(Settings settings, const std::vector<View>& available) {
    if (settings.tiles > 0) {
        settings.tiles = 0;
        settings.scales.erase(std::max_element(settings.scales.begin(), settings.scales.end()));
    }
    const auto has = [&](int scale) {
        return std::find(available.begin(), available.end(), View::square(scale)) != available.end();
    };
    std::erase_if(settings.scales, [&](int scale) { return !has(scale); });
    if (settings.scales.empty() || !has(settings.classification_scale)) return std::nullopt;
    return settings;
}

}  // namespace fade
