// SPDX-License-Identifier: MIT
#include "inspect/threshold_basis_json.h"

#include "fade/error.h"
#include "fade/recipe_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>

namespace fade {

namespace {

using Json = nlohmann::json;

constexpr std::size_t most_scores = 1'000'000;

[[noreturn]] void refuse(const std::string& name, Text what) {
    throw Error(ErrorCode::malformed, name, {Text::en("what its thresholds rest on (\"basis\") must hold %1."), what});
}

bool is_share(const Json& value) {
    return value.is_number() && value.get<double>() >= 0 && value.get<double>() <= 1;
}

nlohmann::ordered_json reason_value(const ThresholdReason& reason) {
    nlohmann::ordered_json json{{"rule", to_string(reason.rule)}, {"threshold", reason.threshold}};
    if (reason.asked) json["asked"] = *reason.asked;
    json["good"] = reason.good;
    json["bad"] = reason.bad;
    return json;
}

std::optional<GoodMaps> read_good_maps(const Json& basis, const std::string& name) {
    const auto entry = basis.find("good_maps");
    if (entry == basis.end()) return std::nullopt;
    const auto share = [&](const char* key) {
        if (!entry->is_object() || !entry->contains(key) || !is_share((*entry)[key]))
            refuse(name, Text::en("\"good_maps\" with \"usual\" and \"limit\" from 0 to 1"));
        return (*entry)[key].get<double>();
    };
    GoodMaps maps{share("usual"), share("limit"), 0};
    if (maps.usual > maps.limit || !entry->contains("parts") || !(*entry)["parts"].is_number_unsigned())
        refuse(name, Text::en("\"good_maps\" whose \"limit\" is not below \"usual\", and their number of \"parts\""));
    maps.parts = (*entry)["parts"].get<std::size_t>();
    return maps;
}

ThresholdReason read_reason(const Json& basis, const char* key, const std::string& name) {
    const auto entry = basis.find(key);
    if (entry == basis.end() || !entry->is_object()) refuse(name, Text::en("\"review\" and \"fail\""));
    const auto& json = *entry;
    ThresholdReason reason;
    const auto rule = json.contains("rule") && json["rule"].is_string()
                          ? threshold_rule_from(json["rule"].get_ref<const std::string&>())
                          : std::nullopt;
    if (!rule) refuse(name, Text::en("rules that this program knows"));
    reason.rule = *rule;
    if (!json.contains("threshold") || !is_share(json["threshold"])) refuse(name, Text::en("thresholds from 0 to 1"));
    reason.threshold = json["threshold"].get<double>();
    if (json.contains("asked")) {
        if (!is_share(json["asked"])) refuse(name, Text::en("rates from 0 to 1"));
        reason.asked = json["asked"].get<double>();
    }
    const auto count = [&](const char* kind) {
        if (!json.contains(kind) || !json[kind].is_number_unsigned())
            refuse(name, Text::en("numbers of good and bad parts"));
        return json[kind].get<std::size_t>();
    };
    reason.good = count("good");
    reason.bad = count("bad");
    return reason;
}

}  // namespace

nlohmann::ordered_json threshold_basis_value(const ThresholdBasis& basis) {
    nlohmann::ordered_json json{
        {"review", reason_value(basis.review)}, {"fail", reason_value(basis.fail)}, {"good_scores", basis.good_scores}};
    if (const auto& maps = basis.good_maps)
        json["good_maps"] = {{"usual", maps->usual}, {"limit", maps->limit}, {"parts", maps->parts}};
    return json;
}

ThresholdBasis read_threshold_basis(const Json& json, const std::string& name) {
    if (!json.is_object()) refuse(name, Text::en("an object"));
    ThresholdBasis basis;
    basis.review = read_reason(json, "review", name);
    basis.fail = read_reason(json, "fail", name);
    const auto scores = json.find("good_scores");
    if (scores == json.end() || !scores->is_array() || scores->size() > most_scores ||
        !std::all_of(scores->begin(), scores->end(), is_share))
        refuse(name, Text::en("\"good_scores\", a list of numbers from 0 to 1"));
    basis.good_scores = scores->get<std::vector<double>>();
    if (!std::is_sorted(basis.good_scores.begin(), basis.good_scores.end()))
        std::sort(basis.good_scores.begin(), basis.good_scores.end());
    basis.good_maps = read_good_maps(json, name);
    return basis;
}

std::string threshold_basis_json(const ThresholdBasis& basis) {
    return threshold_basis_value(basis).dump();
}

ThresholdBasis parse_threshold_basis(std::string_view text, const std::string& name) {
    return read_threshold_basis(Json::parse(text, nullptr, false), name);
}

}  // namespace fade
