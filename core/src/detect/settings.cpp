// SPDX-License-Identifier: MIT
#include "fade/settings.h"

#include "fade/files.h"
#include "fade/settings_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

template <typename Enum>
std::string name_of(Enum value) {
    for (const auto& [candidate, name] : names_of(value))
        if (candidate == value) return std::string(name);
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
            expected =
                expected.empty() ? Message::words(std::string(name)) : Message(Text::en("%1 or %2"), expected, name);
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
    [[nodiscard]] int integer(const Json& value, const std::string& key) const {
        if (!value.is_number_integer() || value.get<double>() < -1e9 || value.get<double>() > 1e9)
            refuse(key, Text::en("a whole number"));
        return value.get<int>();
    }
    [[nodiscard]] double number(const Json& value, const std::string& key) const {
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

/// "gem" of "gem.blocks"; empty: it stands in the outer object.
std::string object_of(const Setting& setting) {
    const auto dot = setting.id.find('.');
    return std::string(setting.id.substr(0, dot == std::string_view::npos ? 0 : dot));
}

/// "blocks" of "gem.blocks".
std::string key_of(const Setting& setting) {
    return std::string(setting.id.substr(setting.id.find('.') + 1));
}

Json json_of(const std::vector<int>& value) {
    return value;
}

template <typename Number>
requires std::is_arithmetic_v<Number> Json json_of(Number value) {
    return value;
}

template <typename Number>
Json json_of(const std::optional<Number>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <typename Enum>
requires std::is_enum_v<Enum> Json json_of(Enum value) {
    return name_of(value);
}

void require(bool condition, const Message& sentence) {
    if (!condition) throw Error(ErrorCode::invalid_argument, sentence);
}

void check_side(int side, const ClipConfig& model) {
    constexpr int largest_side = 8192;
    require(side >= model.patch_size && side <= largest_side && side % model.patch_size == 0,
            {Text::en("A scale must be a multiple of the model's patch size %1 of at most %2 pixels, not %3."),
             model.patch_size, largest_side, side});
}

Message of_blocks(const Message& range) {
    return {Text::en("The vision layers must be rising numbers of blocks, %1."), range};
}

/// From 1 and rising, up to the last one.
bool are_blocks(const std::vector<int>& numbers, std::int64_t last) {
    int before = 0;
    return std::all_of(numbers.begin(), numbers.end(),
                       [&](int number) { return number > std::exchange(before, number) && number <= last; });
}

void check_blocks(const std::vector<int>& blocks) {
    constexpr std::size_t most_blocks = 16;
    constexpr int last_of_any = 1000;
    require(blocks.size() <= most_blocks && are_blocks(blocks, last_of_any),
            of_blocks({Text::en("from 1, and at most %1 of them"), most_blocks}));
}

void check_value(const std::vector<int>& sides, const Setting& setting, const ClipConfig& model) {
    if (setting.limit == ModelLimit::blocks) return check_blocks(sides);
    constexpr std::size_t most_scales = 16;
    require(!sides.empty() && sides.size() <= most_scales,
            {Text::en("There must be 1 to %1 scales, not %2."), most_scales, sides.size()});
    for (const int side : sides) check_side(side, model);
    require(std::set<int>(sides.begin(), sides.end()).size() == sides.size(),
            Text::en("Every scale may be named once only."));
}

template <typename Number>
requires std::is_arithmetic_v<Number>
void check_value(Number value, const Setting& setting, const ClipConfig& model) {
    if constexpr (std::is_same_v<Number, int>) {
        if (setting.limit == ModelLimit::side) return check_side(value, model);
        if (setting.limit == ModelLimit::layers)
            require(value >= 0 && value <= model.vision.layers,
                    {Text::en("The number of GEM blocks must be from 0 to the model's %1 layers, not %2."),
                     model.vision.layers, value});
    }
    if (!setting.range) return;
    const auto& [subject, least, most] = *setting.range;
    const auto text = [](double number) { return Json(static_cast<Number>(number)).dump(); };
    require(std::isfinite(static_cast<double>(value)) && value >= least && value <= most,
            {Text::en("%1 must be from %2 to %3, not %4."), subject, text(least), text(most), Json(value).dump()});
}

template <typename Number>
void check_value(const std::optional<Number>& value, const Setting& setting, const ClipConfig& model) {
    if (value) check_value(*value, setting, model);
}

template <typename Enum>
requires std::is_enum_v<Enum>
void check_value(Enum /*value*/, const Setting& /*setting*/, const ClipConfig& /*model*/) {}  // its type is its range

/// A subspace of all patches knows no places and no single reference.
void check_bank(const ReferenceSettings& settings) {
    if (settings.bank != ReferenceBank::subspace) return;
    require(settings.position_radius == 0,
            Text::en("A subspace of the references (the memory bank) cannot be combined with a position radius: set "
                     "the radius to 0, or compare with the references' patches."));
    require(settings.baseline == ReferenceBaseline::none,
            Text::en("A subspace of the references (the memory bank) cannot be combined with taking off what they have "
                     "of each other (the baseline): take off nothing, or compare with the references' patches."));
    require(settings.match == ReferenceMatch::all,
            Text::en("A subspace of the references (the memory bank) cannot be combined with a single reference for "
                     "each picture: compare with all of them, or with the references' patches."));
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

Settings without_words(Settings settings) {
    settings.classification_guidance = settings.segmentation_guidance = Guidance::vision;
    settings.few_shot.multiplier = 2;
    settings.score_share = 0.01;
    return settings;
}

Settings with_words(Settings settings, const Settings& own) {
    const auto alone = without_words(settings);
    settings.classification_guidance = own.classification_guidance;
    settings.segmentation_guidance = own.segmentation_guidance;
    if (settings.few_shot.multiplier == alone.few_shot.multiplier)
        settings.few_shot.multiplier = own.few_shot.multiplier;
    if (settings.score_share == alone.score_share) settings.score_share = own.score_share;
    return settings;
}

Settings with_parts_of(Settings settings, const ModelInfo& model) {
    const auto plain = default_settings(model);
    for (const auto& setting : settings_table())
        if (setting.of_clip) take(setting, settings, plain);
    return settings;
}

Settings with_overrides(Settings settings, std::string_view json, const std::string& name) {
    check_json(json, name, {.depth = 4, .values = 10'000, .keys = 100});
    const auto parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (parsed.is_discarded()) throw Error(ErrorCode::malformed, name, Text::en("is not valid JSON."));
    ObjectReader root(parsed, name);
    root.skip("name");
    root.skip("notice");
    const auto table = settings_table();
    for (auto first = table.begin(); first != table.end();) {
        const auto object = object_of(*first);
        const auto end =
            std::find_if(first, table.end(), [&](const Setting& setting) { return object_of(setting) != object; });
        const auto read = [&, first](ObjectReader& reader) {
            for (auto setting = first; setting != end; ++setting)
                std::visit([&](auto* value) { reader.read(key_of(*setting), *value); }, setting->in(settings));
        };
        if (object.empty())
            read(root);
        else
            root.read_object(object, read);
        first = end;
    }
    root.finish();
    return settings;
}

std::string to_json(const Settings& settings) {
    auto values = settings;
    Json json;
    for (const auto& setting : settings_table()) {
        const auto object = object_of(setting);
        auto& place = object.empty() ? json : json[object];
        place[key_of(setting)] = std::visit([](const auto* value) { return json_of(*value); }, setting.in(values));
    }
    return json.dump();
}

void validate(const Settings& settings, const ClipConfig& model) {
    auto values = settings;
    for (const auto& setting : settings_table())
        std::visit([&](const auto* value) { check_value(*value, setting, model); }, setting.in(values));
    check_bank(settings.references);
}

void check_vision_layers(const Settings& settings, std::int64_t blocks) {
    require(are_blocks(settings.references.layers, blocks),
            of_blocks({Text::en("from 1 to the %1 of the model that compares with references"), blocks}));
}

bool fits(const Settings& settings, const ClipConfig& model) {
    try {
        validate(settings, model);
        return true;
    } catch (const Error&) {
        return false;
    }
}

void validate(const Settings& settings, const ClipConfig& model, const std::string& name) {
    try {
        validate(settings, model);
    } catch (const Error& error) {
        throw Error(ErrorCode::malformed, name, error.sentence());
    }
}

}  // namespace fade
