// SPDX-License-Identifier: MIT
#include "models/pack_manifest.h"

#include "fade/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/parse_json.h"
#include "base/quote.h"

namespace fade {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto format_name = "FADE model 1";
constexpr std::size_t most_files = 256;
constexpr std::size_t longest_name = 200;
constexpr std::uintmax_t largest_file = std::uintmax_t{1} << 40U;
constexpr std::size_t most_prompts = 8;
constexpr std::uintmax_t largest_prompts = std::uintmax_t{64} << 20U;

Json describe(const std::vector<SourceRecord::File>& files) {
    auto list = Json::array();
    for (const auto& file : files) list.push_back({{"name", file.name}, {"size", file.size}, {"sha256", file.sha256}});
    return list;
}

bool is_sha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::vector<SourceRecord::File> read_files(const nlohmann::json& list, std::size_t most, std::uintmax_t largest,
                                           const std::string& pack) {
    const auto refuse = [&](const Message& reason) { throw Error(ErrorCode::malformed, pack, reason); };
    if (!list.is_array() || list.size() > most) refuse(Text::en("its manifest lists no files, or too many."));
    std::vector<SourceRecord::File> files;
    std::set<std::string> names;
    for (const auto& entry : list) {
        files.push_back({entry.at("name"), entry.at("size"), entry.at("sha256")});
        const auto& file = files.back();
        if (!can_be_packed(file.name) || file.name == source_record_name || !names.insert(file.name).second)
            refuse({Text::en("its manifest names %1, which cannot be a file of a model."), quote(file.name)});
        if (file.size > largest || !is_sha256(file.sha256))
            refuse({Text::en("its manifest states no size and SHA-256 that %1 can have."), quote(file.name)});
    }
    return files;
}

}  // namespace

std::uintmax_t PackManifest::bytes() const {
    std::uintmax_t sum = 0;
    for (const auto& file : source.files) sum += file.size;
    return sum;
}

bool can_be_packed(std::string_view name) {
    const auto fits = [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               std::string_view("-_.+").find(letter) != std::string_view::npos;
    };
    return !name.empty() && name.size() <= longest_name && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), fits);
}

std::string to_json(const PackManifest& manifest) {
    return Json{{"format", format_name},
                {"name", manifest.name},
                {"endpoint", manifest.source.endpoint},
                {"repository", manifest.source.repository},
                {"commit", manifest.source.commit},
                {"files", describe(manifest.source.files)},
                {"arithmetic", manifest.arithmetic},
                {"prompts", describe(manifest.prompts)}}
               .dump(2) +
           "\n";
}

PackManifest parse_pack_manifest(std::string_view text, const std::string& pack) {
    const auto name = pack + ": " + pack_manifest_name;
    try {
        const auto json = parse_json(text, name);
        if (json.at("format") != format_name)
            throw Error(ErrorCode::unsupported, pack,
                        {Text::en("was packed by a program of another version; \"%1\" was expected in its manifest."),
                         format_name});
        PackManifest manifest;
        manifest.name = json.at("name");
        manifest.source = {json.at("endpoint"), json.at("repository"), json.at("commit"),
                           read_files(json.at("files"), most_files, largest_file, pack)};
        manifest.arithmetic = json.at("arithmetic");
        manifest.prompts = read_files(json.at("prompts"), most_prompts, largest_prompts, pack);
        return manifest;
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::malformed, pack,
                    {Text::en("%1 is not what a packed model says of itself."), pack_manifest_name});
    }
}

}  // namespace fade
