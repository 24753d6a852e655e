// SPDX-License-Identifier: MIT
#include "clip/tokenizer.h"

#include "fade/error.h"
#include "fade/files.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "clip/bpe.h"
#include "clip/text_clean.h"

namespace fade {

namespace {

constexpr std::size_t longest_text = std::size_t{1} << 20U;
constexpr std::array<std::string_view, 2> start_names{"<start_of_text>", "<|startoftext|>"};
constexpr std::array<std::string_view, 7> contractions{"'s", "'t", "'re", "'ve", "'m", "'ll", "'d"};
constexpr std::array<std::string_view, 2> end_names{"<end_of_text>", "<|endoftext|>"};

std::int32_t special_id(const BpeFile& bpe, const std::array<std::string_view, 2>& names) {
    for (const auto name : names)
        if (const auto found = bpe.vocabulary.find(std::string(name)); found != bpe.vocabulary.end())
            return found->second;
    throw Error(ErrorCode::malformed, display_path(bpe.file) + ": the vocabulary lacks the special token \"" +
                                          std::string(names.back()) + "\".");
}

bool is_letter(UChar32 character) {
    return (U_GET_GC_MASK(character) & U_GC_L_MASK) != 0;
}

bool is_number(UChar32 character) {
    return (U_GET_GC_MASK(character) & U_GC_N_MASK) != 0;
}

bool is_other(UChar32 character) {
    return !is_white_space(character) && !is_letter(character) && !is_number(character);
}

/// Length in UTF-16 units of the first of `words` that stands at `position`; 0 if none does.
template <typename Words>
std::int32_t match_any(const icu::UnicodeString& text, std::int32_t position, const Words& words) {
    for (const auto word : words) {
        const auto length = static_cast<std::int32_t>(word.size());
        const icu::UnicodeString wanted(word.data(), length, US_INV);
        if (text.compare(position, length, wanted) == 0) return length;
    }
    return 0;
}

/// The end of the run of characters that satisfy `belongs`, from `position` on.
template <typename Belongs>
std::int32_t run_end(const icu::UnicodeString& text, std::int32_t position, Belongs&& belongs) {
    while (position < text.length() && belongs(text.char32At(position))) position = text.moveIndex32(position, 1);
    return position;
}

/// The end of the word that begins at `position` (which is no white space): CLIP's pattern
/// 's|'t|'re|'ve|'m|'ll|'d | letters | one number | other characters.
std::int32_t word_end(const icu::UnicodeString& text, std::int32_t position) {
    if (const auto length = match_any(text, position, contractions)) return position + length;
    const auto first = text.char32At(position);
    if (is_letter(first)) return run_end(text, position, is_letter);
    if (is_number(first)) return text.moveIndex32(position, 1);
    return run_end(text, position, is_other);
}

}  // namespace

struct Tokenizer::Impl {
    explicit Impl(const BpeFile& bpe)
        : encoder(bpe),
          start(special_id(bpe, start_names)),
          end(special_id(bpe, end_names)),
          file(bpe.file),
          sha256(bpe.sha256) {
        for (const auto& [token, id] : bpe.vocabulary) size = std::max<std::int64_t>(size, std::int64_t{id} + 1);
    }
    BytePairEncoder encoder;
    std::int32_t start;
    std::int32_t end;
    std::int64_t size = 0;
    std::filesystem::path file;
    std::string sha256;
};

Tokenizer::Tokenizer(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

Tokenizer Tokenizer::load(const std::filesystem::path& path) {
    return Tokenizer(std::make_unique<const Impl>(read_bpe(path)));
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text, std::int64_t context_length) const {
    if (text.size() > longest_text)
        throw Error(ErrorCode::invalid_argument, "A text for the model has " + std::to_string(text.size()) +
                                                     " bytes; at most 1,048,576 were expected.");
    const auto cleaned = clean_text(text);
    std::vector<std::int32_t> ids{impl_->start};
    const auto enough = static_cast<std::size_t>(context_length);
    for (std::int32_t position = 0; position < cleaned.length() && ids.size() < enough;) {
        if (is_white_space(cleaned.char32At(position))) {
            position = cleaned.moveIndex32(position, 1);
        } else if (const auto start_length = match_any(cleaned, position, start_names)) {
            ids.push_back(impl_->start);
            position += start_length;
        } else if (const auto end_length = match_any(cleaned, position, end_names)) {
            ids.push_back(impl_->end);
            position += end_length;
        } else {
            const auto end = word_end(cleaned, position);
            std::string word;
            cleaned.tempSubStringBetween(position, end).toUTF8String(word);
            impl_->encoder.encode(word, ids);
            position = end;
        }
    }
    ids.resize(std::min(ids.size(), enough - 1));
    ids.push_back(impl_->end);
    ids.resize(enough, 0);
    return ids;
}

std::int64_t Tokenizer::vocab_size() const noexcept {
    return impl_->size;
}
std::int32_t Tokenizer::start_id() const noexcept {
    return impl_->start;
}
std::int32_t Tokenizer::end_id() const noexcept {
    return impl_->end;
}
const std::filesystem::path& Tokenizer::file() const noexcept {
    return impl_->file;
}
const std::string& Tokenizer::sha256() const noexcept {
    return impl_->sha256;
}

}  // namespace fade
