// SPDX-License-Identifier: MIT
#include "fade/picture_name.h"

#include "fade/files.h"

namespace fade {

std::string display_name(const PictureName& name) {
    const auto place = display_path(name.place);
    return name.page ? place + ", page " + std::to_string(*name.page) : place;
}

std::vector<std::string> distinct_places(const std::vector<PictureName>& names) {
    std::vector<std::filesystem::path> places;
    places.reserve(names.size());
    for (const auto& name : names) places.push_back(name.place);
    return distinct_names(places);
}

}  // namespace fade
