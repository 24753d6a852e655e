// SPDX-License-Identifier: MIT
#include "base/append_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace fade {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, Text what) {
    throw Error(ErrorCode::write_failed, display_path(file), {what, std::strerror(errno)});
}

constexpr auto not_written = Text::en("cannot be written: %1.");

}  // namespace

AppendFile::AppendFile(std::filesystem::path file)
    : file_(std::move(file)), descriptor_(::open(file_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
    struct stat status {};
    if (descriptor_.get() < 0 || ::fstat(descriptor_.get(), &status) != 0) fail(file_, not_written);
    size_ = static_cast<std::uintmax_t>(status.st_size);
}

void AppendFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_.get(), bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail(file_, not_written);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
        size_ += static_cast<std::uintmax_t>(written);
    }
}

void AppendFile::clear() {
    if (::ftruncate(descriptor_.get(), 0) != 0) fail(file_, not_written);
    size_ = 0;
}

void AppendFile::flush() {
    if (::fsync(descriptor_.get()) != 0) fail(file_, not_written);
}

FolderLock::FolderLock(const std::filesystem::path& folder)
    : descriptor_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_.get() < 0) fail(folder, Text::en("this folder cannot be opened: %1."));
    if (::flock(descriptor_.get(), LOCK_EX | LOCK_NB) == 0) return;
    if (errno != EWOULDBLOCK) fail(folder, Text::en("this folder cannot be locked: %1."));
    throw Error(ErrorCode::resource, display_path(folder), Text::en("another program is working in this folder."));
}

}  // namespace fade
