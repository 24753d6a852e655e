// SPDX-License-Identifier: MIT
#include "encode/tokenizer/bpe_formats.h"
#include "encode/tokenizer/bpe_text.h"
#include "fade/error.h"
#include "fade/files.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>

#include "base/parse_json.h"

namespace fade {

namespace {

using Json = nlohmann::json;
using Path = std::filesystem::path;

[[noreturn]] void fail(const Path& file, const Message& what, ErrorCode code = ErrorCode::malformed) {
    throw Error(code, display_path(file), what);
}

Json parse(std::string_view text, const Path& file) {
    check_json(text, display_path(file));
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        fail(file, {Text::en("is not valid JSON at byte %1."), error.byte});
    } catch (const Json::exception&) {
        fail(file, Text::en("is not valid JSON."));
    }
}

const Json* member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

std::int32_t parse_id(const Json& value, const Path& file) {
    const auto as_unsigned = value.is_number_unsigned() ? std::optional(value.get<std::uint64_t>()) : std::nullopt;
    if (!as_unsigned || *as_unsigned >= static_cast<std::uint64_t>(BpeVocabulary::id_limit))
        fail(file, {Text::en("holds an id that is no whole number from 0 to %1, as was expected."),
                    BpeVocabulary::id_limit - 1});
    return static_cast<std::int32_t>(*as_unsigned);
}

void add_ids(const Json& object, const Path& file, BpeTables& tables) {
    tables.ids.reserve(object.size());
    for (const auto& [token, id] : object.items()) tables.ids.emplace(token, parse_id(id, file));
}

void add_added_tokens(const Json& list, const Path& file, BpeTables& tables) {
    if (!list.is_array()) fail(file, Text::en("\"added_tokens\" was expected to be a list."));
    for (const Json& entry : list) {
        const Json* content = entry.is_object() ? member(entry, "content") : nullptr;
        const Json* id = entry.is_object() ? member(entry, "id") : nullptr;
        if (content == nullptr || id == nullptr || !content->is_string())
            fail(file, Text::en("each of \"added_tokens\" was expected to have a \"content\" and an \"id\"."));
        const auto [place, is_new] = tables.ids.emplace(content->get<std::string>(), parse_id(*id, file));
        if (!is_new && place->second != parse_id(*id, file))
            fail(file, Text::en("\"added_tokens\" and \"vocab\" give one token two ids; the same id was expected."));
    }
}

/// "a b", or ["a", "b"].
std::optional<std::pair<std::string, std::string>> parse_merge(const Json& merge) {
    if (merge.is_string()) return split_merge(merge.get_ref<const std::string&>());
    if (!merge.is_array() || merge.size() != 2 || !merge[0].is_string() || !merge[1].is_string()) return std::nullopt;
    return std::pair{merge[0].get<std::string>(), merge[1].get<std::string>()};
}

void add_merges(const Json& list, const Path& file, BpeTables& tables) {
    tables.merges.reserve(list.size());
    for (const Json& entry : list) {
        auto merge = parse_merge(entry);
        if (!merge) fail(file, {Text::en("merge %1 was expected to be two symbols."), tables.merges.size() + 1});
        tables.merges.push_back(std::move(*merge));
    }
}

/// Refuses models that would tokenize otherwise than CLIP does.
void require_clip_model(const Json& model, const Path& file) {
    const auto refuse = [&](const Message& what) { fail(file, what, ErrorCode::unsupported); };
    if (const Json* type = member(model, "type"); type != nullptr && *type != "BPE") {
        const std::string name = type->is_string() ? type->get<std::string>().substr(0, 40) : "of no name";
        refuse({Text::en("the model's type is %1; \"BPE\" was expected."), display_path(name)});
    }
    if (const Json* suffix = member(model, "end_of_word_suffix"); suffix == nullptr || *suffix != "</w>")
        refuse(Text::en("the model's \"end_of_word_suffix\" is not \"</w>\", as CLIP's is."));
    if (const Json* prefix = member(model, "continuing_subword_prefix");
        prefix != nullptr && !prefix->is_null() && !(prefix->is_string() && prefix->get<std::string>().empty()))
        refuse(Text::en("the model has a \"continuing_subword_prefix\"; CLIP's has none."));
    for (const char* option : {"byte_fallback", "ignore_merges"})
        if (const Json* value = member(model, option); value != nullptr && !value->is_null() && *value != false)
            refuse({Text::en("the model's \"%1\" is on; CLIP's is off."), option});
}

}  // namespace

BpeTables parse_vocab_and_merges(std::string_view vocab, const Path& vocab_file, std::string_view merges,
                                 const Path& merges_file) {
    const Json object = parse(vocab, vocab_file);
    if (!object.is_object()) fail(vocab_file, Text::en("an object from tokens to ids was expected."));
    BpeTables tables;
    add_ids(object, vocab_file, tables);
    tables.merges =
        parse_merge_lines(merges, MergeHeader::if_version, std::numeric_limits<std::size_t>::max(), merges_file);
    return tables;
}

BpeTables parse_tokenizer_json(std::string_view text, const Path& file) {
    const Json document = parse(text, file);
    const Json* model = document.is_object() ? member(document, "model") : nullptr;
    if (model == nullptr || !model->is_object()) fail(file, Text::en("an object with a \"model\" was expected."));
    require_clip_model(*model, file);
    const Json* vocab = member(*model, "vocab");
    if (vocab == nullptr || !vocab->is_object())
        fail(file, Text::en("the model's \"vocab\" was expected to be an object."));
    const Json* merges = member(*model, "merges");
    if (merges == nullptr || !merges->is_array())
        fail(file, Text::en("the model's \"merges\" was expected to be a list."));
    BpeTables tables;
    add_ids(*vocab, file, tables);
    if (const Json* added = member(document, "added_tokens")) add_added_tokens(*added, file, tables);
    add_merges(*merges, file, tables);
    return tables;
}

}  // namespace fade
