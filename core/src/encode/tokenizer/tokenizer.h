// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fade {

/// CLIP's lower-casing byte-pair tokenizer. Immutable and thread-safe.
class Tokenizer {
public:
    /// Reads `bpe_simple_vocab_16e6.txt.gz`, `merges.txt` with `vocab.json` beside it, or `tokenizer.json`: a file of
    /// these, or a folder that holds one (tokenizer.json first, then vocab.json + merges.txt, then the .gz).
    /// Throws `Error` naming the file and what was expected.
    [[nodiscard]] static Tokenizer load(const std::filesystem::path& path);

    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    /// Start, text, end, zeros up to `context_length`; a longer text is cut and keeps the end token last.
    /// Throws `Error` (invalid_argument) for invalid UTF-8.
    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text, std::int64_t context_length) const;

    [[nodiscard]] std::int64_t vocab_size() const noexcept;  ///< the largest id plus one
    [[nodiscard]] std::int32_t start_id() const noexcept;
    [[nodiscard]] std::int32_t end_id() const noexcept;
    [[nodiscard]] const std::filesystem::path& file() const noexcept;  ///< the file that was read
    [[nodiscard]] const std::string& sha256() const noexcept;          ///< of the file(s) read

private:
    struct Impl;
    explicit Tokenizer(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace fade
