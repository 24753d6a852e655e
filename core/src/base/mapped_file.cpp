// SPDX-License-Identifier: MIT
#include "base/mapped_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace fade {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const bool missing = errno == ENOENT;
        throw Error(missing ? ErrorCode::not_found : ErrorCode::unreadable,
                    display_path(file) + ": " + (missing ? "there is no such file." : std::strerror(errno)));
    }
    struct stat status {};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = nullptr;
    if (regular && size > 0) address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    ::close(descriptor);
    if (!regular) throw Error(ErrorCode::unreadable, display_path(file) + ": is not a regular file.");
    if (address == MAP_FAILED) throw Error(ErrorCode::unreadable, display_path(file) + ": cannot be mapped.");
    if (size > 0) bytes_ = {static_cast<const char*>(address), size};
}

void MappedFile::release_memory() const noexcept {
    if (!bytes_.empty()) ::madvise(const_cast<char*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace fade
