// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/picture_store.h"

namespace fade::ui {

std::shared_ptr<const Image> PictureStore::load(const PictureSource& source, const ReadingOptions& reading) {
    auto key = source.state();
    if (!key.empty()) key += '\n' + source.id().key();
    if (!key.empty() && reading.bits) key += "\nbits " + std::to_string(*reading.bits);
    if (!key.empty()) {
        const std::lock_guard lock(mutex_);
        if (auto found = kept_.find(key)) return *found;
    }
    auto image = std::make_shared<const Image>(source.load(reading));
    if (!key.empty()) {
        const std::lock_guard lock(mutex_);
        kept_.insert(key, image, image->pixels.total() * image->pixels.elemSize());
    }
    return image;
}

LoadPicture load_from(const std::shared_ptr<PictureStore>& store) {
    return [store](const PictureSource& source, const ReadingOptions& reading) { return store->load(source, reading); };
}

}  // namespace fade::ui
