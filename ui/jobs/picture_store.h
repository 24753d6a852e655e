// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/byte_lru.h"
#include "fade/image.h"
#include "fade/inspector.h"
#include "fade/picture_source.h"

#include <memory>
#include <mutex>
#include <string>

namespace fade::ui {

/// Decoded pictures, kept up to a number of bytes, so that showing and inspecting share them. Thread-safe.
class PictureStore {
public:
    explicit PictureStore(std::size_t limit_bytes) : kept_(limit_bytes) {}

    /// The source's picture as it is now. Throws what `PictureSource::load` throws.
    [[nodiscard]] std::shared_ptr<const Image> load(const PictureSource& source, const ReadingOptions& reading = {});

private:
    std::mutex mutex_;
    ByteLru<std::shared_ptr<const Image>> kept_;
};

/// For those who have pictures from where they are told to. Thread-safe.
[[nodiscard]] LoadPicture load_from(const std::shared_ptr<PictureStore>& store);

}  // namespace fade::ui
