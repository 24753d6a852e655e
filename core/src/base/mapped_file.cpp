// SPDX-License-Identifier: MIT
#include "base/mapped_file.h"

#include "fade/error.h"
#include "fade/files.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

#include "base/input_file.h"

namespace fade {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const InputFile input(file);
    const auto size = static_cast<std::size_t>(input.size());
    if (size == 0) return;
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, input.descriptor(), 0);
    if (address == MAP_FAILED)
        throw Error(ErrorCode::unreadable, display_path(file) + ": cannot be read: " + std::strerror(errno) + ".");
    bytes_ = {static_cast<const char*>(address), size};
}

void MappedFile::release_memory() const noexcept {
    if (!bytes_.empty()) ::madvise(const_cast<char*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace fade
