// SPDX-License-Identifier: MIT
#include "encode/tokenizer/bpe_text.h"
#include "encode/tokenizer/bpe_formats.h"
#include "fade/error.h"
#include "fade/files.h"

#include <algorithm>

namespace fade {

namespace {

/// Takes the next line off `text`, without its end.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

std::optional<std::pair<std::string, std::string>> split_merge(std::string_view merge) {
    const std::size_t space = merge.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 == merge.size() || merge.rfind(' ') != space)
        return std::nullopt;
    return std::pair{std::string(merge.substr(0, space)), std::string(merge.substr(space + 1))};
}

std::vector<std::pair<std::string, std::string>> parse_merge_lines(std::string_view text, MergeHeader header,
                                                                   std::size_t limit,
                                                                   const std::filesystem::path& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<std::pair<std::string, std::string>> merges;
    const std::size_t last = text.find_last_not_of("\r\n");
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    std::size_t number = 0;
    while (!text.empty() && merges.size() < limit) {
        const std::string_view line = take_line(text);
        if (++number == 1 && (header == MergeHeader::always || line.starts_with("#version"))) continue;
        auto merge = split_merge(line);
        if (!merge)
            throw Error(ErrorCode::malformed, display_path(file),
                        {Text::en("line %1 is no merge; two symbols with one space between were expected."), number});
        merges.push_back(std::move(*merge));
    }
    return merges;
}

BpeTables parse_simple_vocabulary(std::string_view text, const std::filesystem::path& file) {
    constexpr std::size_t clip_vocabulary_size = 49152;
    constexpr std::size_t clip_merges = clip_vocabulary_size - 256 - 2;
    BpeTables tables;
    tables.merges = parse_merge_lines(text, MergeHeader::always, clip_merges, file);
    if (tables.merges.empty())
        throw Error(ErrorCode::malformed, display_path(file),
                    Text::en("holds no merges; a header line and one merge a line were expected."));

    const auto add = [&](const std::string& token) {
        const auto id = static_cast<std::int32_t>(tables.ids.size());
        if (!tables.ids.emplace(token, id).second)
            throw Error(
                ErrorCode::malformed, display_path(file),
                {Text::en("line %1 makes a token that is there already; each once was expected."), id - 512 + 2});
    };
    const auto alphabet = byte_alphabet();
    for (const auto& [byte, symbol] : alphabet) add(symbol);
    for (const auto& [byte, symbol] : alphabet) add(symbol + std::string(BpeVocabulary::end_of_word));
    for (const auto& [left, right] : tables.merges) add(left + right);
    add("<start_of_text>");
    add("<end_of_text>");
    return tables;
}

}  // namespace fade
