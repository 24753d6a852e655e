// SPDX-License-Identifier: MIT
#include "models/new_folder.h"

#include "fade/error.h"
#include "fade/files.h"

#include <system_error>
#include <utility>

namespace fade {

namespace {

constexpr std::uintmax_t room_to_spare = std::uintmax_t{16} << 20U;

}  // namespace

NewFolder::NewFolder(std::filesystem::path target)
    : target_(std::move(target)), parts_(target_.parent_path() / ("." + target_.filename().string() + ".added")) {
    std::error_code unknown;
    if (std::filesystem::exists(target_, unknown))
        throw Error(ErrorCode::write_failed, display_path(target_), Text::en("is there already; it is not replaced."));
    make_writable_folder(parts_);
    lock_.emplace(parts_);
    // What a killed program left.
    for (std::filesystem::directory_iterator entry(parts_, unknown);
         !unknown && entry != std::filesystem::directory_iterator(); entry.increment(unknown)) {
        std::error_code ignored;
        std::filesystem::remove_all(entry->path(), ignored);
    }
}

NewFolder::~NewFolder() {
    std::error_code ignored;
    if (!finished_ && lock_) std::filesystem::remove_all(parts_, ignored);
}

void NewFolder::check_room(std::uintmax_t bytes) const {
    check_disk_room(parts_, bytes);
}

void NewFolder::finish() {
    std::error_code error;
    std::filesystem::rename(parts_, target_, error);
    if (error)
        throw Error(ErrorCode::write_failed, display_path(target_),
                    {Text::en("cannot be written: %1."), error.message()});
    finished_ = true;
}

void check_disk_room(const std::filesystem::path& folder, std::uintmax_t bytes) {
    constexpr std::uintmax_t megabyte = 1'000'000;
    std::error_code unknown;
    const auto space = std::filesystem::space(folder, unknown);
    if (unknown || (space.available >= room_to_spare && space.available - room_to_spare >= bytes)) return;
    throw Error(ErrorCode::write_failed, display_path(folder.parent_path()),
                {Text::en("has %1 MB free; %2 MB are needed."), space.available / megabyte,
                 (bytes + room_to_spare) / megabyte});
}

}  // namespace fade
