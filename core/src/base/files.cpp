// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include "fade/error.h"
#include "fade/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <numeric>
#include <system_error>
#include <unordered_map>

#include "base/input_file.h"
#include "base/user_folder.h"

namespace fade {

std::string display_path(const std::filesystem::path& path) {
    return one_line(path.native());
}

std::string one_line(std::string_view foreign) {
    constexpr char16_t replacement = 0xFFFD;
    auto characters = icu::UnicodeString::fromUTF8({foreign.data(), static_cast<int32_t>(foreign.size())});
    for (int32_t i = 0; i < characters.length(); ++i)
        if (u_isISOControl(characters.charAt(i)) != 0) characters.setCharAt(i, replacement);
    std::string text;
    characters.toUTF8String(text);
    return text;
}

std::filesystem::path whole_path(const std::filesystem::path& path) {
    std::error_code error;
    auto absolute = std::filesystem::absolute(path, error);
    if (error) absolute = path;
    if (std::find(path.begin(), path.end(), "..") != path.end())
        if (auto real = std::filesystem::weakly_canonical(absolute, error); !error) absolute = std::move(real);
    const auto normal = absolute.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

std::vector<std::string> distinct_names(const std::vector<std::filesystem::path>& paths) {
    struct Ending {
        std::filesystem::path name, rest;
    };
    std::vector<Ending> endings;
    endings.reserve(paths.size());
    for (const auto& path : paths) endings.push_back({path.filename(), path.parent_path()});
    std::vector<std::size_t> open(paths.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    while (!open.empty()) {
        std::unordered_map<std::string, std::vector<std::size_t>> same;
        for (const auto i : open) same[display_path(endings[i].name)].push_back(i);
        open.clear();
        for (const auto& [name, members] : same) {
            const auto& first = paths[members.front()];
            if (std::all_of(members.begin(), members.end(), [&](std::size_t i) { return paths[i] == first; })) continue;
            // One more part for those that have one left.
            for (const auto i : members) {
                auto& [longer, rest] = endings[i];
                const auto folder = rest.has_filename() ? rest.filename() : rest;
                if (folder.empty()) continue;
                longer = folder / longer;
                rest = rest.has_filename() ? rest.parent_path() : std::filesystem::path();
                open.push_back(i);
            }
        }
    }
    std::vector<std::string> names;
    names.reserve(endings.size());
    for (const auto& ending : endings) names.push_back(display_path(ending.name));
    return names;
}

std::string read_file(const std::filesystem::path& file, std::uintmax_t limit) {
    const InputFile input(file);
    if (input.size() > limit)
        throw Error(ErrorCode::malformed, display_path(file),
                    {Text::en("has %1 bytes; at most %2 were expected."), input.size(), limit});
    std::string content(static_cast<std::size_t>(input.size()), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = input.read(content.data() + filled, content.size() - filled);
        if (got == 0) break;
        filled += got;
    }
    content.resize(filled);
    return content;
}

std::filesystem::path user_cache_folder() {
    return user_folder("XDG_CACHE_HOME", ".cache");
}

}  // namespace fade
