// SPDX-License-Identifier: MIT
#include "inspect/rules_json.h"

#include "fade/error.h"
#include "fade/recipe_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

using Json = nlohmann::json;
using Written = nlohmann::ordered_json;

constexpr std::size_t most_classes = 1'000;
constexpr std::uint64_t most_regions = 1'000'000'000;
constexpr auto any_key = "any";

Written limits_value(const CountLimits& limits) {
    auto json = Written::object();
    if (limits.review) json["review"] = *limits.review;
    if (limits.fail) json["fail"] = *limits.fail;
    return json;
}

/// Reads values of one file's rules.
class Reader {
public:
    explicit Reader(const std::string& name) : name_(name) {}

    [[noreturn]] void refuse(const std::string& key, Text expected) const {
        throw Error(ErrorCode::malformed, name_, {Text::en("\"%1\" of its rules must be %2."), key, expected});
    }
    void check_keys(const Json& object, const std::string& key, std::initializer_list<std::string_view> known) const {
        if (!object.is_object()) refuse(key, Text::en("an object"));
        for (const auto& [name, value] : object.items())
            if (std::find(known.begin(), known.end(), name) == known.end())
                throw Error(ErrorCode::malformed, name_, {Text::en("its rules have nothing named %1."), quote(name)});
    }
    /// Null where it is not there.
    [[nodiscard]] static const Json* find(const Json& object, const char* key) {
        const auto found = object.find(key);
        return found == object.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] double size(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value == nullptr) return 0;
        if (!value->is_number() || !std::isfinite(value->get<double>()) || value->get<double>() < 0)
            refuse(key, Text::en("a number, 0 or above"));
        return value->get<double>();
    }
    [[nodiscard]] CountLimits limits(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value == nullptr) return {};
        check_keys(*value, key, {"review", "fail"});
        const auto count = [&](const char* verdict) -> std::optional<std::size_t> {
            const auto* number = find(*value, verdict);
            if (number == nullptr) return std::nullopt;
            if (!number->is_number_unsigned() || number->get<std::uint64_t>() < 1 ||
                number->get<std::uint64_t>() > most_regions)
                refuse(verdict, Text::en("a number of regions, 1 or more"));
            return number->get<std::size_t>();
        };
        return {count("review"), count("fail")};
    }
    [[nodiscard]] std::vector<std::string> names(const Json& object) const {
        const auto* value = find(object, "names");
        if (value == nullptr) return {};
        const auto is_text = [](const Json& entry) { return entry.is_string(); };
        if (!value->is_array() || value->size() > most_classes || !std::all_of(value->begin(), value->end(), is_text))
            refuse("names", Text::en("a list of texts"));
        return value->get<std::vector<std::string>>();
    }
    [[nodiscard]] SeverityClass severity_class(const Json& json) const {
        check_keys(json, "classes", {"severity", "names", "area", "length"});
        const auto* name = find(json, "severity");
        const auto severity =
            name != nullptr && name->is_string() ? severity_from(name->get_ref<const std::string&>()) : std::nullopt;
        if (!severity) refuse("severity", Text::en("minor, major or critical"));
        return {*severity, names(json), size(json, "area"), size(json, "length")};
    }

private:
    const std::string& name_;
};

}  // namespace

Written rules_value(const DecisionRules& rules) {
    Written json{{"unit", to_string(rules.unit)}};
    if (rules.smallest_area > 0) json["smallest_area"] = rules.smallest_area;
    if (rules.smallest_length > 0) json["smallest_length"] = rules.smallest_length;
    for (const auto& one : rules.classes) {
        Written entry{{"severity", to_string(one.severity)}};
        if (!one.names.empty()) entry["names"] = one.names;
        if (one.area > 0) entry["area"] = one.area;
        if (one.length > 0) entry["length"] = one.length;
        json["classes"].push_back(std::move(entry));
    }
    const auto add = [&](std::string_view of, const CountLimits& limits) {
        if (limits != CountLimits{}) json["limits"][std::string(of)] = limits_value(limits);
    };
    add(any_key, rules.any);
    for (const auto severity : all_severities)
        add(to_string(severity), rules.limits.at(static_cast<std::size_t>(severity)));
    if (rules.score_needs_region) json["score_needs_region"] = true;
    if (rules.disagreement) json["disagreement"] = *rules.disagreement;
    return json;
}

DecisionRules read_rules(const Json& json, const std::string& name) {
    const Reader reader(name);
    reader.check_keys(
        json, "rules",
        {"unit", "smallest_area", "smallest_length", "classes", "limits", "score_needs_region", "disagreement"});
    DecisionRules rules;
    if (const auto* unit = Reader::find(json, "unit")) {
        const auto known = unit->is_string() ? length_unit_from(unit->get_ref<const std::string&>()) : std::nullopt;
        if (!known) reader.refuse("unit", Text::en("px or mm"));
        rules.unit = *known;
    }
    rules.smallest_area = reader.size(json, "smallest_area");
    rules.smallest_length = reader.size(json, "smallest_length");
    if (const auto* classes = Reader::find(json, "classes")) {
        if (!classes->is_array() || classes->size() > most_classes) reader.refuse("classes", Text::en("a list"));
        for (const auto& entry : *classes) rules.classes.push_back(reader.severity_class(entry));
    }
    if (const auto* limits = Reader::find(json, "limits")) {
        reader.check_keys(*limits, "limits", {any_key, "minor", "major", "critical"});
        rules.any = reader.limits(*limits, any_key);
        for (const auto severity : all_severities)
            rules.limits.at(static_cast<std::size_t>(severity)) =
                reader.limits(*limits, std::string(to_string(severity)).c_str());
    }
    if (const auto* needs = Reader::find(json, "score_needs_region")) {
        if (!needs->is_boolean()) reader.refuse("score_needs_region", Text::en("true or false"));
        rules.score_needs_region = needs->get<bool>();
    }
    if (const auto* apart = Reader::find(json, "disagreement")) {
        if (!apart->is_number() || !(apart->get<double>() >= 0 && apart->get<double>() <= 1))
            reader.refuse("disagreement", Text::en("a number from 0 to 1"));
        rules.disagreement = apart->get<double>();
    }
    return rules;
}

std::string rules_json(const DecisionRules& rules) {
    return rules_value(rules).dump(2, ' ', false, Written::error_handler_t::replace);
}

DecisionRules parse_rules(std::string_view text, const std::string& name) {
    return read_rules(parse_json(text, name), name);
}

}  // namespace fade
