// SPDX-License-Identifier: MIT
#include "fade/settings.h"

#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

template <typename Enum>
using Names = std::vector<std::pair<Enum, std::string>>;

const Names<Feature>& names_of(Feature) {
    static const Names<Feature> names{{Feature::clip, "clip"}, {Feature::gem, "gem"}};
    return names;
}

const Names<Regime>& names_of(Regime) {
    static const Names<Regime> names{{Regime::few_shot, "few_shot"}, {Regime::zero_shot, "zero_shot"}};
    return names;
}

const Names<Classifier>& names_of(Classifier) {
    static const Names<Classifier> names{
        {Classifier::average, "average"}, {Classifier::softmax, "softmax"}, {Classifier::max, "max"}};
    return names;
}

const Names<Guidance>& names_of(Guidance) {
    static const Names<Guidance> names{
        {Guidance::both, "both"}, {Guidance::language, "language"}, {Guidance::vision, "vision"}};
    return names;
}

template <typename Enum>
std::string name_of(Enum value) {
    for (const auto& [candidate, name] : names_of(value))
        if (candidate == value) return name;
    throw Error(ErrorCode::internal, Text::en("A setting has a value without a name."));
}

/// Reads the fields of one JSON object, and notices those that nobody asked for.
class ObjectReader {
public:
    ObjectReader(const Json& object, std::string place) : object_(object), place_(std::move(place)) {
        if (!object.is_object()) throw Error(ErrorCode::malformed, place_, Text::en("a JSON object was expected."));
    }

    void read(const std::string& key, int& target) {
        if (const auto* value = find(key)) target = integer(*value, key);
    }
    void read(const std::string& key, double& target) {
        if (const auto* value = find(key)) target = number(*value, key);
    }
    void read(const std::string& key, std::optional<double>& target) {
        if (const auto* value = find(key)) {
            if (value->is_null())
                target.reset();
            else
                target = number(*value, key);
        }
    }
    void read(const std::string& key, std::optional<int>& target) {
        if (const auto* value = find(key)) {
            if (value->is_null())
                target.reset();
            else
                target = integer(*value, key);
        }
    }
    void read(const std::string& key, std::vector<int>& target) {
        const auto* value = find(key);
        if (value == nullptr) return;
        if (!value->is_array()) refuse(key, Text::en("a list of whole numbers"));
        target.clear();
        for (const auto& item : *value) target.push_back(integer(item, key));
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void read(const std::string& key, Enum& target) {
        const auto* value = find(key);
        if (value == nullptr) return;
        Message expected;
        for (const auto& [candidate, name] : names_of(target)) {
            if (value->is_string() && value->get_ref<const std::string&>() == name) {
                target = candidate;
                return;
            }
            expected = expected.empty() ? Message::words(name) : Message(Text::en("%1 or %2"), expected, name);
        }
        refuse(key, expected);
    }
    template <typename Function>
    void read_object(const std::string& key, Function&& function) {
        if (const auto* value = find(key)) {
            ObjectReader reader(*value, place_ + ": " + key);
            function(reader);
            reader.finish();
        }
    }
    /// Leaves a field to another reader.
    void skip(const std::string& key) { known_.insert(key); }
    /// Throws if the object has a field that was not read.
    void finish() const {
        for (const auto& [key, value] : object_.items())
            if (!known_.contains(key))
                throw Error(ErrorCode::malformed, place_, {Text::en("there is no setting named %1."), quote(key)});
    }

private:
    const Json* find(const std::string& key) {
        known_.insert(key);
        const auto found = object_.find(key);
        return found == object_.end() ? nullptr : &*found;
    }
    int integer(const Json& value, const std::string& key) const {
        if (!value.is_number_integer() || value.get<double>() < -1e9 || value.get<double>() > 1e9)
            refuse(key, Text::en("a whole number"));
        return value.get<int>();
    }
    double number(const Json& value, const std::string& key) const {
        if (!value.is_number()) refuse(key, Text::en("a number"));
        return value.get<double>();
    }
    [[noreturn]] void refuse(const std::string& key, const Message& expected) const {
        throw Error(ErrorCode::malformed, place_, {Text::en("\"%1\" must be %2."), key, expected});
    }

    const Json& object_;
    std::string place_;
    std::set<std::string> known_;
};

/// The numbers that depend on the regime, by the names of their objects.
constexpr std::array<std::pair<const char*, double VisionSettings::*>, 3> by_regime{
    {{"vision_multiplier", &VisionSettings::multiplier},
     {"vision_weight", &VisionSettings::weight},
     {"score_vision_weight", &VisionSettings::score_weight}}};

void require(bool condition, const Message& sentence) {
    if (!condition) throw Error(ErrorCode::invalid_argument, sentence);
}

void require_in_range(double value, double low, double high, Text name) {
    require(
        std::isfinite(value) && value >= low && value <= high,
        {Text::en("%1 must be from %2 to %3, not %4."), name, Json(low).dump(), Json(high).dump(), Json(value).dump()});
}

void validate_scale(int scale, const ClipConfig& model) {
    constexpr int largest_scale = 8192;
    require(scale >= model.patch_size && scale <= largest_scale && scale % model.patch_size == 0,
            {Text::en("A scale must be a multiple of the model's patch size %1 of at most %2 pixels, not %3."),
             model.patch_size, largest_scale, scale});
}

std::vector<int> scales_for(const ClipConfig& model) {
    const auto native = static_cast<int>(model.image_size);
    const auto to_patches = [&](int side) { return static_cast<int>(side / model.patch_size * model.patch_size); };
    if (native >= 224 && native < 448) return {native, to_patches(448), to_patches(896)};
    return {native, 2 * native, 4 * native};
}

}  // namespace

Settings default_settings(const ModelInfo& model) {
    Settings settings;
    settings.scales = scales_for(model.config);
    settings.classification_scale = settings.scales.front();
    settings.gem.blocks = static_cast<int>(std::min<std::int64_t>(settings.gem.blocks, model.config.vision.layers));
    if (model.defaults_file) {
        const auto name = display_path(*model.defaults_file);
        settings = with_overrides(settings, model.defaults_json, name);
        validate(settings, model.config, name);
    }
    return settings;
}

Settings with_overrides(Settings settings, std::string_view json, const std::string& name) {
    check_json(json, name, {.depth = 4, .values = 10'000, .keys = 100});
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) throw Error(ErrorCode::malformed, name, Text::en("is not valid JSON."));
    ObjectReader root(parsed, name);
    root.skip("name");
    root.skip("notice");
    root.read("scales", settings.scales);
    root.read("classification_scale", settings.classification_scale);
    root.read_object("gem", [&](ObjectReader& gem) {
        gem.read("blocks", settings.gem.blocks);
        gem.read("iterations", settings.gem.iterations);
        gem.read("temperature", settings.gem.temperature);
    });
    root.read("logit_scale", settings.logit_scale);
    root.read("classifier", settings.classifier);
    root.read_object("features", [&](ObjectReader& features) {
        features.read("language_classification", settings.language_classification_feature);
        features.read("language_segmentation", settings.language_segmentation_feature);
        for (const auto regime : regimes) features.read("vision_" + name_of(regime), settings.of(regime).feature);
    });
    for (const auto& [key, member] : by_regime)
        root.read_object(key, [&, target = member](ObjectReader& object) {
            for (const auto regime : regimes) object.read(name_of(regime), settings.of(regime).*target);
        });
    root.read("map_smoothing", settings.map_smoothing);
    root.read("bit_depth", settings.bit_depth);
    root.read_object("guidance", [&](ObjectReader& guidance) {
        guidance.read("classification", settings.classification_guidance);
        guidance.read("segmentation", settings.segmentation_guidance);
    });
    root.finish();
    return settings;
}

std::string to_json(const Settings& settings) {
    Json json;
    json["scales"] = settings.scales;
    json["classification_scale"] = settings.classification_scale;
    json["gem"] = {{"blocks", settings.gem.blocks}, {"iterations", settings.gem.iterations}};
    json["gem"]["temperature"] = settings.gem.temperature ? Json(*settings.gem.temperature) : Json(nullptr);
    json["logit_scale"] = settings.logit_scale;
    json["classifier"] = name_of(settings.classifier);
    json["features"] = {{"language_classification", name_of(settings.language_classification_feature)},
                        {"language_segmentation", name_of(settings.language_segmentation_feature)}};
    for (const auto regime : regimes) {
        const auto& vision = settings.of(regime);
        json["features"]["vision_" + name_of(regime)] = name_of(vision.feature);
        for (const auto& [key, member] : by_regime) json[key][name_of(regime)] = vision.*member;
    }
    json["map_smoothing"] = settings.map_smoothing;
    json["bit_depth"] = settings.bit_depth ? Json(*settings.bit_depth) : Json(nullptr);
    json["guidance"] = {{"classification", name_of(settings.classification_guidance)},
                        {"segmentation", name_of(settings.segmentation_guidance)}};
    return json.dump();
}

void validate(const Settings& settings, const ClipConfig& model) {
    constexpr std::size_t most_scales = 16;
    require(!settings.scales.empty() && settings.scales.size() <= most_scales,
            {Text::en("There must be 1 to %1 scales, not %2."), most_scales, settings.scales.size()});
    for (const int scale : settings.scales) validate_scale(scale, model);
    require(std::set<int>(settings.scales.begin(), settings.scales.end()).size() == settings.scales.size(),
            Text::en("Every scale may be named once only."));
    validate_scale(settings.classification_scale, model);
    require(settings.gem.blocks >= 0 && settings.gem.blocks <= model.vision.layers,
            {Text::en("The number of GEM blocks must be from 0 to the model's %1 layers, not %2."), model.vision.layers,
             settings.gem.blocks});
    require_in_range(settings.gem.iterations, 0, 16, Text::en("The number of GEM iterations"));
    if (settings.gem.temperature) require_in_range(*settings.gem.temperature, 0, 1e4, Text::en("The GEM temperature"));
    require_in_range(settings.logit_scale, 0, 1e4, Text::en("The logit scale"));
    for (const auto regime : regimes) {
        const auto& vision = settings.of(regime);
        require_in_range(vision.multiplier, 0, 1e6, Text::en("The vision multiplier"));
        require_in_range(vision.weight, 0, 1, Text::en("The vision weight"));
        require_in_range(vision.score_weight, 0, 1, Text::en("The vision weight of the score"));
    }
    require_in_range(settings.map_smoothing, 0, 0.25, Text::en("The smoothing of the map"));
    constexpr int fewest_bits = 8;
    constexpr int most_bits = 16;
    require(!settings.bit_depth || (*settings.bit_depth >= fewest_bits && *settings.bit_depth <= most_bits),
            {Text::en("The bit depth must be from %1 to %2, not %3."), fewest_bits, most_bits,
             settings.bit_depth.value_or(0)});
}

void validate(const Settings& settings, const ClipConfig& model, const std::string& name) {
    try {
        validate(settings, model);
    } catch (const Error& error) {
        throw Error(ErrorCode::malformed, name, error.sentence());
    }
}

}  // namespace fade
