// SPDX-License-Identifier: MIT
#include "fade/recipe_file.h"

#include "fade/backend_names.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/regions.h"
#include "fade/version.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <system_error>
#include <utility>

#include "base/base64.h"
#include "base/parse_json.h"
#include "base/quote.h"
#include "inspect/recipe_contents.h"
#include "inspect/recipe_migration.h"
#include "inspect/rules_json.h"
#include "inspect/threshold_basis_json.h"

namespace fade {

namespace {

using Json = nlohmann::json;
using Written = nlohmann::ordered_json;  // keeps the order of the keys
using Path = std::filesystem::path;

constexpr std::uintmax_t largest_recipe = std::uintmax_t{64} << 20;
constexpr std::size_t most_references = 100'000;
constexpr std::size_t most_prompt_files = 1'000;

// Paths: text where they are valid UTF-8, else their bytes. Below the folder of the recipe they are relative.

bool is_below(const Path& path, const Path& folder) {
    const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return !folder.empty() && end == folder.end();
}

Written path_value(const Path& path, const Path& folder) {
    const auto absolute = whole_path(path);
    const auto text = is_below(absolute, folder) ? absolute.lexically_relative(folder).string() : absolute.string();
    if (display_path(text) == text) return text;
    return {{"base64", to_base64(text)}};
}

/// Reads values of one recipe, and says which of them cannot be.
class Reader {
public:
    Reader(std::string name, Path folder) : name_(std::move(name)), folder_(std::move(folder)) {}

    [[noreturn]] void refuse(const std::string& what, const Message& expected) const {
        throw Error(ErrorCode::malformed, name_, {Text::en("\"%1\" must be %2."), what, expected});
    }
    /// The value of a key, if it is there and not null; "" is for what is no object.
    [[nodiscard]] static const Json* find(const Json& object, const char* key) {
        const auto found = object.is_object() ? object.find(key) : object.end();
        return found == object.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] const Json* find_object(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value != nullptr && !value->is_object()) refuse(key, Text::en("an object"));
        return value;
    }
    /// Throws for a key that nothing reads: it may be one that was meant to be another.
    void check_keys(const Json& object, std::initializer_list<std::string_view> known) const {
        if (!object.is_object()) return;
        for (const auto& [key, value] : object.items())
            if (std::find(known.begin(), known.end(), key) == known.end())
                throw Error(ErrorCode::malformed, name_, {Text::en("a recipe has nothing named %1."), quote(key)});
    }
    [[nodiscard]] std::vector<Json> list(const Json& object, const char* key, std::size_t most) const {
        const auto* value = find(object, key);
        if (value == nullptr) return {};
        if (!value->is_array() || value->size() > most) refuse(key, {Text::en("a list of at most %1"), most});
        return {value->begin(), value->end()};
    }
    [[nodiscard]] std::optional<std::string> text(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value == nullptr) return std::nullopt;
        if (!value->is_string()) refuse(key, Text::en("a text"));
        return value->get<std::string>();
    }
    [[nodiscard]] std::optional<Path> path(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value == nullptr) return std::nullopt;
        std::optional<std::string> text;
        if (value->is_string()) text = value->get<std::string>();
        if (const auto* bytes = find(*value, "base64"); bytes != nullptr && bytes->is_string())
            text = from_base64(bytes->get_ref<const std::string&>());
        if (!text || text->empty() || text->find('\0') != std::string::npos) refuse(key, Text::en("a path"));
        return whole_path(folder_ / *text);
    }
    /// 0..1
    void share(const Json& object, const char* key, double& target) const {
        const auto* value = find(object, key);
        if (value == nullptr) return;
        if (!value->is_number() || !(value->get<double>() >= 0 && value->get<double>() <= 1))
            refuse(key, Text::en("a number from 0 to 1"));
        target = value->get<double>();
    }
    [[nodiscard]] std::optional<double> pixel_length(const Json& object, const char* key) const {
        const auto* value = find(object, key);
        if (value == nullptr) return std::nullopt;
        const double length = value->is_number() ? value->get<double>() : 0;
        if (!(length > 0 && length <= longest_pixel_mm)) refuse(key, Text::en("a number above 0, at most 1000"));
        return length;
    }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_;
    Path folder_;
};

// The model

/// A model of the user's is found by its name, wherever the user has such a model.
void write_place(Written& json, const Path& model, const Path& folder, const ModelPlaces& places) {
    const auto path = whole_path(model);
    if (!places.installed.empty() && path.parent_path() == places.installed)
        json["installed"] = path.filename().string();
    json["path"] = path_value(path, folder);
}

Written model_value(const RecipeFile& file, const Path& folder, const ModelPlaces& places) {
    const auto& source = file.recipe.model;
    Written json = Written::object();
    if (source.path.empty())
        json["path"] = nullptr;
    else if (whole_path(source.path) != places.demonstration)
        write_place(json, source.path, folder, places);
    if (source.architecture) json["architecture"] = *source.architecture;
    if (source.tokenizer) json["tokenizer"] = path_value(*source.tokenizer, folder);
    json["device"] = source.compute.device;
    for (const auto& [backend, name] : backend_names)
        if (backend == source.compute.backend) json["backend"] = name;
    json["precision"] = name_of(source.compute.precision);
    if (!source.compute.kernels.empty()) json["kernels"] = source.compute.kernels;
    if (!file.hashes.model.empty()) json["sha256"] = file.hashes.model;
    if (!file.hashes.tokenizer.empty()) json["tokenizer_sha256"] = file.hashes.tokenizer;
    return json;
}

Written vision_model_value(const RecipeFile& file, const Path& folder, const ModelPlaces& places) {
    Written json = Written::object();
    write_place(json, file.recipe.vision_model, folder, places);
    if (!file.hashes.vision_model.empty()) json["sha256"] = file.hashes.vision_model;
    return json;
}

bool is_file_name(const std::string& text) {
    return !text.empty() && text.front() != '.' && text.find('/') == std::string::npos &&
           text.find('\0') == std::string::npos;
}

/// Reads a value that a file has by its name; where there is none, it stays.
template <typename Names, typename Value>
void read_named(const Reader& reader, const Json& json, const char* key, const Names& names, const Message& expected,
                Value& value) {
    const auto text = reader.text(json, key);
    if (!text) return;
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.second == *text; });
    if (found == names.end()) reader.refuse(key, expected);
    value = found->first;
}

/// What `write_place` wrote; none: nothing is there.
std::optional<Path> read_place(const Reader& reader, const Json& json, const ModelPlaces& places) {
    auto path = reader.path(json, "path");
    const auto name = reader.text(json, "installed");
    if (name && !is_file_name(*name)) reader.refuse("installed", Text::en("a model's name"));
    if (!name) return path;
    std::error_code unknown;
    const auto installed = places.installed / *name;
    const bool only_there =
        path && std::filesystem::exists(*path, unknown) && !std::filesystem::exists(installed, unknown);
    return only_there ? path : installed;
}

ModelSource read_model(const Reader& reader, const Json& json, const ModelPlaces& places) {
    ModelSource source;
    const auto path = json.find("path");
    const bool none = path != json.end() && path->is_null() && !json.contains("installed");
    source.path = none ? Path() : read_place(reader, json, places).value_or(places.demonstration);
    source.architecture = reader.text(json, "architecture");
    source.tokenizer = reader.path(json, "tokenizer");
    source.compute.device = reader.text(json, "device").value_or(source.compute.device);
    source.compute.kernels = reader.text(json, "kernels").value_or(std::string());
    read_named(reader, json, "backend", backend_names, Text::en("auto, fused or reference"), source.compute.backend);
    read_named(reader, json, "precision", precision_names, Text::en("fp32, mixed or bf16"), source.compute.precision);
    return source;
}

// Files with their hashes

Written file_value(const Path& path, const RecipeHashes& hashes, const Path& folder) {
    Written json{{"file", path_value(path, folder)}};
    if (const auto known = hashes.files.find(path); known != hashes.files.end()) json["sha256"] = known->second;
    return json;
}

Path read_file_value(const Reader& reader, const Json& json, RecipeHashes& hashes) {
    const auto path = reader.path(json, "file");
    if (!path) reader.refuse("file", Text::en("a path"));
    if (auto sha256 = reader.text(json, "sha256")) hashes.files[*path] = std::move(*sha256);
    return *path;
}

// Prompts

Written prompts_value(const std::vector<PromptSource>& sources, const RecipeHashes& hashes, const Path& folder) {
    auto list = Written::array();
    for (const auto& source : sources) {
        if (const auto* shipped = std::get_if<BuiltinPrompts>(&source))
            list.push_back({{"builtin", shipped->name}});
        else
            list.push_back(file_value(std::get<Path>(source), hashes, folder));
    }
    return list;
}

std::vector<PromptSource> read_prompts(const Reader& reader, const Json& json, const char* key, RecipeHashes& hashes) {
    std::vector<PromptSource> sources;
    const auto known = builtin_prompt_names();
    for (const auto& entry : reader.list(json, key, most_prompt_files)) {
        if (const auto name = reader.text(entry, "builtin")) {
            if (std::find(known.begin(), known.end(), *name) == known.end())
                throw Error(ErrorCode::unsupported, reader.name(),
                            {Text::en("this program has no prompts named %1."), quote(*name)});
            sources.emplace_back(BuiltinPrompts{*name});
        } else {
            sources.emplace_back(read_file_value(reader, entry, hashes));
        }
    }
    return sources;
}

MaskChoice read_mask(const Reader& reader, const Json& json, RecipeHashes& hashes) {
    reader.check_keys(json, {"file", "sha256", "mode"});
    MaskChoice mask{read_file_value(reader, json, hashes)};
    const auto mode = reader.text(json, "mode").value_or(std::string(to_string(mask.mode)));
    for (const auto known : {MaskMode::blank, MaskMode::cells}) {
        mask.mode = known;
        if (mode == to_string(known)) return mask;
    }
    reader.refuse("mode", Text::en("blank or cells"));
}

/// Where the file really lies, if it is reached through a link.
Path folder_of(const Path& file) {
    std::error_code unknown;
    const auto real = std::filesystem::weakly_canonical(whole_path(file), unknown);
    return (unknown ? whole_path(file) : real).parent_path();
}

}  // namespace

RecipeFile with_provenance(Recipe recipe, const Provenance& provenance) {
    RecipeFile file;
    if (provenance.vision_model) file.hashes.vision_model = provenance.vision_model->weights_sha256;
    if (provenance.compares_words()) {
        if (!is_wordless(recipe)) recipe.settings = provenance.settings;  // which says words where these step in
        file.hashes.model = provenance.model.weights_sha256;
        file.hashes.tokenizer = provenance.model.tokenizer_sha256;
        file.hashes.sentences = hash_of_sentences(provenance.classification_prompts, provenance.segmentation_prompts);
    }
    for (std::size_t i = 0; i < recipe.references.size(); ++i)
        file.hashes.files[recipe.references[i]] = provenance.references.at(i).sha256;
    if (recipe.mask && provenance.mask) file.hashes.files[recipe.mask->file] = provenance.mask->file.sha256;
    for (const auto& path : files_of(recipe))
        if (!file.hashes.files.contains(path)) file.hashes.files[path] = sha256_of_file(path);
    file.recipe = std::move(recipe);
    return file;
}

std::string recipe_json(const RecipeFile& file, const Path& folder, const ModelPlaces& places) {
    const auto& recipe = file.recipe;
    const auto base = whole_path(folder);
    Written json;
    json["fade_recipe"] = recipe_format;
    json["written_by"] = "FADE Inspector " + version();
    json["model"] = model_value(file, base, places);
    if (!recipe.vision_model.empty()) json["vision_model"] = vision_model_value(file, base, places);
    json["object"] = recipe.object;
    json["prompts"]["classification"] = prompts_value(recipe.prompts.classification, file.hashes, base);
    json["prompts"]["segmentation"] = prompts_value(recipe.prompts.segmentation, file.hashes, base);
    if (recipe.prompts.wrapper) json["prompts"]["wrapper"] = *recipe.prompts.wrapper;
    if (!file.hashes.sentences.empty()) json["prompts"]["sha256"] = file.hashes.sentences;
    if (recipe.settings) json["settings"] = Written::parse(to_json(*recipe.settings));
    json["references"] = Written::array();
    for (const auto& reference : recipe.references)
        json["references"].push_back(file_value(reference, file.hashes, base));
    json["thresholds"] = {
        {"review", recipe.thresholds.review}, {"fail", recipe.thresholds.fail}, {"outline", recipe.map_threshold}};
    if (recipe.threshold_basis) json["thresholds"]["basis"] = threshold_basis_value(*recipe.threshold_basis);
    if (recipe.rules != DecisionRules{}) json["rules"] = rules_value(recipe.rules);
    if (recipe.mm_per_pixel) json["mm_per_pixel"] = *recipe.mm_per_pixel;
    if (recipe.mask) {
        json["mask"] = file_value(recipe.mask->file, file.hashes, base);
        json["mask"]["mode"] = to_string(recipe.mask->mode);
    }
    return json.dump(2, ' ', false, Written::error_handler_t::replace) + "\n";
}

RecipeFile parse_recipe(std::string_view text, const std::string& name, const Path& folder, const ModelPlaces& places) {
    const auto json = migrated(parse_json(text, name), name);
    const Reader reader(name, whole_path(folder));
    reader.check_keys(json, {"fade_recipe", "written_by", "model", "vision_model", "object", "prompts", "settings",
                             "references", "thresholds", "rules", "mm_per_pixel", "mask"});
    RecipeFile file;
    auto& recipe = file.recipe;
    const auto* const model = reader.find_object(json, "model");
    recipe.model = read_model(reader, model == nullptr ? Json::object() : *model, places);
    if (model != nullptr) {
        reader.check_keys(*model, {"installed", "path", "architecture", "tokenizer", "device", "backend", "kernels",
                                   "precision", "sha256", "tokenizer_sha256"});
        file.hashes.model = reader.text(*model, "sha256").value_or(std::string());
        file.hashes.tokenizer = reader.text(*model, "tokenizer_sha256").value_or(std::string());
    }
    if (const auto* vision = reader.find_object(json, "vision_model")) {
        const auto place = read_place(reader, *vision, places);
        if (!place) reader.refuse("vision_model", Text::en("an object with the \"path\" of a model"));
        recipe.vision_model = *place;
        reader.check_keys(*vision, {"installed", "path", "sha256"});
        file.hashes.vision_model = reader.text(*vision, "sha256").value_or(std::string());
    }
    recipe.object = reader.text(json, "object").value_or(recipe.object);
    if (const auto* prompts = reader.find_object(json, "prompts")) {
        recipe.prompts.classification = read_prompts(reader, *prompts, "classification", file.hashes);
        recipe.prompts.segmentation = read_prompts(reader, *prompts, "segmentation", file.hashes);
        recipe.prompts.wrapper = reader.text(*prompts, "wrapper");
        reader.check_keys(*prompts, {"classification", "segmentation", "wrapper", "sha256"});
        file.hashes.sentences = reader.text(*prompts, "sha256").value_or(std::string());
    }
    if (const auto* settings = Reader::find(json, "settings"))
        recipe.settings = with_overrides({}, settings->dump(), name);
    for (const auto& entry : reader.list(json, "references", most_references))
        recipe.references.push_back(read_file_value(reader, entry, file.hashes));
    if (const auto* thresholds = reader.find_object(json, "thresholds")) {
        reader.share(*thresholds, "review", recipe.thresholds.review);
        reader.share(*thresholds, "fail", recipe.thresholds.fail);
        reader.share(*thresholds, "outline", recipe.map_threshold);
        if (const auto* basis = Reader::find(*thresholds, "basis"))
            recipe.threshold_basis = read_threshold_basis(*basis, name);
        reader.check_keys(*thresholds, {"review", "fail", "outline", "basis"});
    }
    if (const auto* rules = reader.find_object(json, "rules")) recipe.rules = read_rules(*rules, name);
    recipe.mm_per_pixel = reader.pixel_length(json, "mm_per_pixel");
    if (const auto* mask = reader.find_object(json, "mask")) recipe.mask = read_mask(reader, *mask, file.hashes);
    if (recipe.thresholds.review > recipe.thresholds.fail) reader.refuse("review", Text::en("at most \"fail\""));
    return file;
}

void save_recipe(const Path& file, const RecipeFile& recipe, const ModelPlaces& places) {
    write_file_atomically(file, recipe_json(recipe, folder_of(file), places));
}

RecipeFile load_recipe(const Path& file, const ModelPlaces& places) {
    return parse_recipe(read_file(file, largest_recipe), display_path(file), folder_of(file), places);
}

}  // namespace fade
