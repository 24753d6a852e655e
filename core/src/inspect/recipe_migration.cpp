// SPDX-License-Identifier: MIT
#include "inspect/recipe_migration.h"

#include "fade/error.h"
#include "fade/recipe_file.h"

#include <nlohmann/json.hpp>

namespace fade {

namespace {

using Json = nlohmann::json;

/// What an object has under a key; null where there is nothing.
Json at(const Json& object, const char* key) {
    return object.is_object() && object.contains(key) ? object[key] : Json();
}

Json prompt_files(const Json& paths) {
    auto list = Json::array();
    if (paths.is_array())
        for (const auto& path : paths) list.push_back(path.contains("builtin") ? path : Json{{"file", path}});
    return list;
}

/// A session: the setup in an object of its own, settings as a text, references that may be switched off.
Json from_session(const Json& session) {
    const auto setup = at(session, "setup");
    Json recipe{{"fade_recipe", 1}};
    auto& model = recipe["model"] = Json::object();
    if (const auto path = at(setup, "model");
        path.is_object() || (path.is_string() && !path.get_ref<const std::string&>().empty()))
        model["path"] = path;
    for (const auto* key : {"device", "architecture", "tokenizer", "backend", "kernels", "precision"})
        if (const auto value = at(setup, key); !value.is_null()) model[key] = value;
    if (const auto object = at(setup, "object"); !object.is_null()) recipe["object"] = object;
    recipe["prompts"] = {{"classification", prompt_files(at(setup, "classification_prompts"))},
                         {"segmentation", prompt_files(at(setup, "segmentation_prompts"))}};
    if (const auto wrapper = at(setup, "prompt_wrapper"); !wrapper.is_null()) recipe["prompts"]["wrapper"] = wrapper;
    if (const auto settings = at(setup, "settings"); settings.is_string()) {
        auto parsed = Json::parse(settings.get_ref<const std::string&>(), nullptr, /*allow_exceptions=*/false);
        recipe["settings"] = parsed.is_discarded() ? Json("") : std::move(parsed);
    }
    auto& references = recipe["references"] = Json::array();
    if (const auto list = at(session, "references"); list.is_array())
        for (const auto& entry : list)
            if (at(entry, "enabled") != false) references.push_back({{"file", at(entry, "file")}});
    auto& thresholds = recipe["thresholds"] = Json::object();
    for (const auto& [from, to] : {std::pair{"review", "review"}, {"fail", "fail"}, {"map_threshold", "outline"}})
        if (const auto value = at(session, from); !value.is_null()) thresholds[to] = value;
    return recipe;
}

}  // namespace

int format_of(const Json& recipe) {
    if (const auto format = at(recipe, "fade_recipe"); format.is_number_integer()) {
        const auto number = format.get<std::int64_t>();
        return number < 1 ? -1 : static_cast<int>(std::min<std::int64_t>(number, recipe_format + 1));
    }
    return at(recipe, "version") == 1 && at(recipe, "setup").is_object() ? 0 : -1;
}

Json migrated(Json recipe, const std::string& name) {
    const int format = format_of(recipe);
    if (format < 0) throw Error(ErrorCode::malformed, name, Text::en("is no recipe of this program."));
    if (format > recipe_format)
        throw Error(ErrorCode::unsupported, name, Text::en("is a recipe of a newer version of this program."));
    if (format == 0) recipe = from_session(recipe);
    return recipe;  // what a newer format added is not there
}

}  // namespace fade
