// SPDX-License-Identifier: MIT
#include "encode/weights/config_section.h"

#include <algorithm>

#include "base/parse_json.h"

namespace fade {

namespace {

constexpr std::int64_t deepest = 256;

}  // namespace

void refuse(const std::string& file, const Message& what) {
    throw Error(ErrorCode::malformed, file, what);
}

void refuse_kind(const std::string& file, Text expected, const Message& what) {
    throw Error(ErrorCode::unsupported, file, {expected, what});
}

void check_range(std::int64_t value, std::int64_t highest, const Message& what, const std::string& file) {
    if (value < 1 || value > highest) refuse(file, {Text::en("%1 is %2; 1 to %3 was expected."), what, value, highest});
}

nlohmann::json parse_object(const std::string& text, const std::string& file) {
    auto json = parse_json(text, file);
    if (!json.is_object()) refuse(file, Text::en("a JSON object was expected."));
    return json;
}

std::int64_t square_size(const Section& section, const char* key, std::optional<std::int64_t> fallback) {
    const auto* value = section.find(key);
    if (value == nullptr || !value->is_array()) return section.integer(key, fallback);
    const bool square = value->size() == 2 && (*value)[0].is_number_integer() && (*value)[0] == (*value)[1];
    if (!square) refuse_kind(section.file(), section.expected(), {Text::en("\"%1\" is not square"), key});
    return (*value)[0].get<std::int64_t>();
}

void read_normalisation(const Section& section, const char* key, std::array<float, 3>& target) {
    const auto* value = section.find(key);
    if (value == nullptr) return;
    const bool fits =
        value->is_array() && value->size() == 3 &&
        std::all_of(value->begin(), value->end(), [](const nlohmann::json& item) { return item.is_number(); });
    if (!fits) refuse(section.file(), {Text::en("\"%1\" must be three numbers."), key});
    for (std::size_t i = 0; i < 3; ++i) target[i] = (*value)[i].get<float>();
}

void check_tower(const TowerConfig& tower, Text which, const std::string& file) {
    check_range(tower.width, widest_layer, {Text::en("the %1 tower's width"), which}, file);
    check_range(tower.layers, deepest, {Text::en("the %1 tower's number of layers"), which}, file);
    check_range(tower.heads, tower.width, {Text::en("the %1 tower's number of heads"), which}, file);
    check_range(tower.mlp_width, 8 * widest_layer, {Text::en("the %1 tower's MLP width"), which}, file);
    if (tower.width % tower.heads != 0)
        refuse(file,
               {Text::en("the %1 tower's %2 heads do not divide its width %3."), which, tower.heads, tower.width});
    if (!(tower.layer_norm_epsilon > 0 && tower.layer_norm_epsilon < 1))
        refuse(file, {Text::en("the %1 tower's layer-norm epsilon must lie between 0 and 1."), which});
}

void check_divides(std::int64_t patch_size, std::int64_t image_size, const std::string& file) {
    if (image_size % patch_size != 0)
        refuse(file, {Text::en("the patch size %1 does not divide the image size %2."), patch_size, image_size});
}

void check_normalisation(const std::array<float, 3>& mean, const std::array<float, 3>& deviation,
                         const std::string& file) {
    for (std::size_t i = 0; i < 3; ++i)
        if (!std::isfinite(mean[i]) || !(deviation[i] > 0) || !std::isfinite(deviation[i]))
            refuse(file, Text::en("the image mean must be finite and the deviation greater than 0."));
}

}  // namespace fade
