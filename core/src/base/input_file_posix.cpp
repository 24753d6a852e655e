// SPDX-License-Identifier: MIT
#include "base/input_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace fade {

namespace {

[[noreturn]] void fail(const std::filesystem::path& file, int reason) {
    if (reason == ENOENT || reason == ENOTDIR)
        throw Error(ErrorCode::not_found, display_path(file), Text::en("there is no such file."));
    throw Error(ErrorCode::unreadable, display_path(file), {Text::en("cannot be read: %1."), std::strerror(reason)});
}

}  // namespace

// Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
InputFile::InputFile(const std::filesystem::path& file)
    : file_(file), descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (descriptor_.get() < 0) fail(file_, errno);
    struct stat status {};
    if (::fstat(descriptor_.get(), &status) != 0) fail(file_, errno);
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorCode::unreadable, display_path(file_), Text::en("is not a regular file."));
    size_ = static_cast<std::uintmax_t>(status.st_size);
}

FileStamp InputFile::stamp() const noexcept {
    struct stat status {};
    if (::fstat(descriptor_.get(), &status) != 0) return {};
    return {static_cast<std::uintmax_t>(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, true};
}

std::size_t InputFile::read(char* target, std::size_t most) const {
    ssize_t got = -1;
    do {
        got = ::read(descriptor_.get(), target, most);
    } while (got < 0 && errno == EINTR);
    if (got < 0) fail(file_, errno);
    return static_cast<std::size_t>(got);
}

}  // namespace fade
