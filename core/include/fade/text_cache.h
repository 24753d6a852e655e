// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace fade {

/// Text embeddings on disk, one file per combination of model, tokenizer and prompts (each by its SHA-256, so that a
/// change of any of them is another file). Written atomically, verified by a checksum when read; a damaged file counts
/// as absent and is replaced. A folder that cannot be written costs time, never the result. Thread-safe, and safe
/// between processes.
class TextCache {
public:
    explicit TextCache(std::filesystem::path folder) : folder_(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace fade
