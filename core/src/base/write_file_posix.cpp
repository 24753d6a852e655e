// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <tuple>

#include "base/descriptor.h"
#include "base/temporary_file.h"

namespace fade {

namespace {

[[noreturn]] void fail_write(const std::filesystem::path& file, int reason) {
    const bool by_name = reason == ENAMETOOLONG || reason == EINVAL || reason == EILSEQ;
    throw Error(by_name ? ErrorCode::invalid_argument : ErrorCode::write_failed, display_path(file),
                {Text::en("cannot be written: %1."), std::strerror(reason)});
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// The file that writing to `file` means: where links lead, even if nothing is there yet.
std::filesystem::path behind_links(const std::filesystem::path& file) {
    constexpr int most_links = 40;  // as many as Linux follows
    auto target = file;
    for (int followed = 0; followed < most_links; ++followed) {
        std::error_code no_link;
        const auto next = std::filesystem::read_symlink(target, no_link);
        if (no_link) return target;
        target = target.parent_path() / next;
    }
    fail_write(file, ELOOP);
}

}  // namespace

void write_file_atomically(const std::filesystem::path& file, std::string_view content) {
    constexpr mode_t all_permissions = 07777;
    constexpr mode_t all_may_read_and_write = 0666;
    const auto target = behind_links(file);
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    // A device or a pipe would be one no more, for everybody.
    if (replaces && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode))
        throw Error(ErrorCode::write_failed, display_path(file), Text::en("is no regular file; it is left as it is."));
    // Nobody may read it who could not read the old one, not even for a moment.
    const mode_t at_first = replaces ? old.st_mode & all_may_read_and_write : all_may_read_and_write;
    std::string temporary;
    Descriptor descriptor(create_temporary(target.parent_path(), at_first, temporary));
    if (descriptor.get() < 0) fail_write(file, errno);
    const Descriptor locked(::dup(descriptor.get()));  // until it has its name
    // What the umask took away; a share without permissions of its own may refuse.
    if (replaces) std::ignore = ::fchmod(descriptor.get(), old.st_mode & all_permissions);
    const bool written = write_all(descriptor.get(), content) && ::fsync(descriptor.get()) == 0 && descriptor.close() &&
                         ::rename(temporary.c_str(), target.c_str()) == 0;
    if (!written) {
        const int reason = errno;
        ::unlink(temporary.c_str());
        fail_write(file, reason);
    }
}

void make_writable_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    std::error_code unknown;
    if (!std::filesystem::is_directory(folder, unknown)) {
        const auto reason = error     ? Message::words(error.message())
                            : unknown ? Message::words(unknown.message())
                                      : Message(Text::en("a file of that name is there"));
        throw Error(ErrorCode::write_failed, display_path(folder),
                    {Text::en("this folder cannot be made: %1."), reason});
    }
    remove_leftovers(folder);
    constexpr mode_t owner_may_write = 0600;
    std::string probe;
    const Descriptor descriptor(create_temporary(folder, owner_may_write, probe));
    if (descriptor.get() < 0)
        throw Error(ErrorCode::write_failed, display_path(folder),
                    {Text::en("this folder cannot be written to: %1."), std::strerror(errno)});
    ::unlink(probe.c_str());
}

}  // namespace fade
