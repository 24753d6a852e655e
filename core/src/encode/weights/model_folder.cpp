// SPDX-License-Identifier: MIT
#include "encode/weights/model_folder.h"

#include "fade/error.h"
#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

constexpr std::uintmax_t index_limit = std::uintmax_t{16} << 20U;
constexpr std::uintmax_t reference_limit = 4096;
constexpr std::size_t most_parts = 200;
constexpr std::string_view hub_prefix = "models--";
constexpr std::string_view index_ending = ".index.json";

struct Layout {
    bool open_clip;
    const char* config;
    std::array<const char*, 2> weights;  ///< the safer format first
};
constexpr std::array layouts{
    Layout{true, "open_clip_config.json", {"open_clip_model.safetensors", "open_clip_pytorch_model.bin"}},
    Layout{false, "config.json", {"model.safetensors", "pytorch_model.bin"}},
};

bool is_there(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

bool is_folder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

/// A name that leads nowhere else: neither up nor down.
bool is_plain_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos &&
           name.find('\0') == std::string::npos;
}

/// "models--ORG--NAME" to "ORG/NAME"; empty for another folder.
std::string hub_name(const std::filesystem::path& folder) {
    auto name = folder.filename().string();
    if (!name.starts_with(hub_prefix)) return {};
    name.erase(0, hub_prefix.size());
    if (const auto place = name.find("--"); place != std::string::npos) name.replace(place, 2, "/");
    return name;
}

/// The snapshot in a folder of the hub's cache that "main" stands for, or the only one; the folder itself if it is
/// none.
std::filesystem::path snapshot_of(const std::filesystem::path& folder) {
    const auto snapshots = folder / "snapshots";
    if (!is_folder(snapshots)) return folder;
    if (is_there(folder / "refs/main")) {
        auto name = read_file(folder / "refs/main", reference_limit);
        while (!name.empty() && std::string_view(" \r\n").find(name.back()) != std::string_view::npos) name.pop_back();
        if (is_plain_name(name) && is_folder(snapshots / name)) return snapshots / name;
        throw Error(
            ErrorCode::not_found, display_path(folder / "refs/main"),
            {Text::en("names the snapshot %1, which is not in snapshots/; the download is not whole."), quote(name)});
    }
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(snapshots, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (is_folder(entry->path())) found.push_back(entry->path());
    if (found.size() != 1)
        throw Error(ErrorCode::not_found, display_path(folder),
                    {Text::en("has %1 snapshots and no refs/main; name one of snapshots/ itself."), found.size()});
    return found.front();
}

std::string name_of(const std::filesystem::path& folder) {
    auto full = std::filesystem::absolute(folder).lexically_normal();
    if (!full.has_filename()) full = full.parent_path();
    const auto parent = full.parent_path();
    const auto name = parent.filename() == "snapshots" ? hub_name(parent.parent_path()) : std::string();
    return display_path(name.empty() ? full.filename() : std::filesystem::path(name));
}

/// "model.safetensors" to "model.fp16.safetensors".
std::string with_variant(std::string_view file, std::string_view variant) {
    const auto dot = file.rfind('.');
    return std::string(file.substr(0, dot)) + "." + std::string(variant) + std::string(file.substr(dot));
}

/// The weights of a layout in a folder: the file or the index. Half precision's own files come last.
std::optional<std::filesystem::path> find_weights(const std::filesystem::path& folder, const Layout& layout) {
    for (const auto* name : layout.weights)
        for (const auto& file : {std::string(name), name + std::string(index_ending)})
            if (is_there(folder / file)) return folder / file;
    for (const auto* variant : {"fp32", "fp16", "bf16"})
        for (const auto* name : layout.weights)
            for (const auto& file : {with_variant(name, variant), with_variant(name, variant) + ".index.json",
                                     name + std::string(".index.") + variant + ".json"})
                if (is_there(folder / file)) return folder / file;
    return std::nullopt;
}

/// The files that an index names, in order of name.
std::vector<std::filesystem::path> parts_of(const std::filesystem::path& index) {
    const auto name = display_path(index);
    const auto json = parse_json(read_file(index, index_limit), name);
    const auto map = json.is_object() ? json.find("weight_map") : json.end();
    if (!json.is_object() || map == json.end() || !map->is_object() || map->empty())
        throw Error(ErrorCode::malformed, name, Text::en("has no \"weight_map\" from tensors to files."));
    std::set<std::filesystem::path> parts;
    for (const auto& [tensor, file] : map->items()) {
        if (!file.is_string() || !is_plain_name(file.get<std::string>()))
            throw Error(ErrorCode::malformed, name,
                        {Text::en("the tensor %1 must lie in a file beside it."), quote(tensor)});
        parts.insert(index.parent_path() / file.get<std::string>());
    }
    if (parts.size() > most_parts)
        throw Error(ErrorCode::unsupported, name,
                    {Text::en("names %1 files; at most %2 are read."), parts.size(), most_parts});
    for (const auto& part : parts)
        if (!is_there(part))
            throw Error(ErrorCode::not_found, display_path(part),
                        {Text::en("is not there, but %1 names it; the download is not whole."), name});
    return {parts.begin(), parts.end()};
}

}  // namespace

ModelFolder find_model_folder(const std::filesystem::path& named, bool needs_config) {
    const auto folder = snapshot_of(named);
    for (const auto& layout : layouts) {
        if (needs_config && !is_there(folder / layout.config)) continue;
        const auto weights = find_weights(folder, layout);
        if (!weights) continue;
        const bool is_index = weights->extension() == ".json";
        return {layout.open_clip, name_of(folder), folder / layout.config, *weights,
                is_index ? parts_of(*weights) : std::vector{*weights}};
    }
    throw Error(
        ErrorCode::not_found, display_path(folder),
        Text::en(
            "holds no model; open_clip_config.json with open_clip_model.safetensors or open_clip_pytorch_model.bin, or "
            "config.json with model.safetensors or pytorch_model.bin, was expected."));
}

}  // namespace fade
