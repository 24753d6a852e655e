// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/byte_lru.h"
#include "fade/file_version.h"
#include "fade/image.h"
#include "fade/inspector.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace fade::ui {

/// Decoded pictures, kept up to a number of bytes, so that showing and inspecting share them. Thread-safe.
class PictureStore {
public:
    explicit PictureStore(std::size_t limit_bytes) : kept_(limit_bytes) {}

    /// The picture as the file has it now. Throws what `load_image` throws.
    [[nodiscard]] std::shared_ptr<const Image> load(const std::filesystem::path& file,
                                                    const ReadingOptions& reading = {});

private:
    std::mutex mutex_;
    ByteLru<std::shared_ptr<const Image>> kept_;
};

/// For those who read pictures where they are told to. Thread-safe.
[[nodiscard]] LoadPicture load_from(const std::shared_ptr<PictureStore>& store);

}  // namespace fade::ui
