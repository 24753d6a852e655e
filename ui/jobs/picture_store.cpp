// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/picture_store.h"

#include "fade/error.h"
#include "fade/hash.h"

#include <system_error>

namespace fade::ui {

std::string file_state(const std::filesystem::path& file) {
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (error) return {};
    const auto time = std::filesystem::last_write_time(file, error);
    if (error) return {};
    return file.string() + '\n' + std::to_string(size) + '\n' + std::to_string(time.time_since_epoch().count());
}

bool is_rewritten(const std::filesystem::path& file, FileVersion& version) {
    const auto state = file_state(file);
    if (state.empty() || state == version.state) return false;
    try {
        if (sha256_of_file(file) != version.sha256) return true;
    } catch (const Error&) {
        return false;
    }
    version.state = state;
    return false;
}

std::shared_ptr<const Image> PictureStore::load(const std::filesystem::path& file, const ReadingOptions& reading) {
    auto key = file_state(file);
    if (!key.empty() && reading.bits) key += "\nbits " + std::to_string(*reading.bits);
    if (!key.empty()) {
        const std::lock_guard lock(mutex_);
        if (auto found = kept_.find(key)) return *found;
    }
    auto image = std::make_shared<const Image>(load_image(file, reading));
    if (!key.empty()) {
        const std::lock_guard lock(mutex_);
        kept_.insert(key, image, image->pixels.total() * image->pixels.elemSize());
    }
    return image;
}

}  // namespace fade::ui
