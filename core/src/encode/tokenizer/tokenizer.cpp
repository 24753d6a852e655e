// SPDX-License-Identifier: MIT
#include "encode/tokenizer/tokenizer.h"

#include "encode/tokenizer/text_words.h"
#include "encode/tokenizer/tokenizer_files.h"
#include "fade/error.h"

#include <utility>

namespace fade {

namespace {

constexpr std::size_t text_limit = std::size_t{1} << 20;
constexpr std::int64_t context_limit = std::int64_t{1} << 20;

void require_sensible(std::string_view text, std::int64_t context_length) {
    if (text.size() > text_limit)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("The text has %1 bytes; at most %2 are supported."), text.size(), text_limit});
    if (context_length < 1 || context_length > context_limit)
        throw Error(ErrorCode::invalid_argument,
                    {Text::en("The context length must be 1 to %1, not %2."), context_limit, context_length});
}

}  // namespace

struct Tokenizer::Impl {
    VocabularyFile source;
    HtmlEntities entities;
};

Tokenizer::Tokenizer(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

Tokenizer Tokenizer::load(const std::filesystem::path& path) {
    return Tokenizer(std::unique_ptr<const Impl>(new Impl{read_vocabulary(path), HtmlEntities()}));
}

std::vector<std::int32_t> Tokenizer::encode(std::string_view text, std::int64_t context_length) const {
    require_sensible(text, context_length);
    const BpeVocabulary& vocabulary = impl_->source.vocabulary;
    const auto specials = vocabulary.specials();
    const auto length = static_cast<std::size_t>(context_length);
    const std::string cleaned = clean_text(text, impl_->entities);

    std::vector<std::int32_t> ids{start_id()};
    WordSplitter words(cleaned, specials);
    while (ids.size() < length) {
        const auto word = words.next();
        if (!word) break;
        if (*word == specials[0])
            ids.push_back(start_id());
        else if (*word == specials[1])
            ids.push_back(end_id());
        else
            vocabulary.append_word(*word, ids);
    }
    if (ids.size() >= length) ids.resize(length - 1);
    ids.push_back(end_id());
    ids.resize(length, 0);
    return ids;
}

std::int64_t Tokenizer::vocab_size() const noexcept {
    return impl_->source.vocabulary.size();
}
std::int32_t Tokenizer::start_id() const noexcept {
    return impl_->source.vocabulary.start_id();
}
std::int32_t Tokenizer::end_id() const noexcept {
    return impl_->source.vocabulary.end_id();
}
const std::filesystem::path& Tokenizer::file() const noexcept {
    return impl_->source.file;
}
const std::string& Tokenizer::sha256() const noexcept {
    return impl_->source.sha256;
}

}  // namespace fade
