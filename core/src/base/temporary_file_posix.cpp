// SPDX-License-Identifier: MIT
#include "base/temporary_file.h"

#include "fade/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <string_view>
#include <system_error>

#include "base/descriptor.h"

namespace fade {

namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::size_t name_length = 6;

bool is_temporary_name(const std::string& name) {
    return name.size() == temporary_prefix.size() + name_length && name.starts_with(temporary_prefix) &&
           name.find_first_not_of(letters, temporary_prefix.size()) == std::string::npos;
}

/// True if the file still has its name after it was locked: whoever looked before that took it for a leftover.
bool lock(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;  // a folder without locks will do
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

}  // namespace

// mkstemp leaves fewer permissions than the umask does, and reading the umask means changing it for all threads.
int create_temporary(const std::filesystem::path& folder, unsigned permissions, std::string& name) {
    constexpr int attempts = 100;
    std::random_device random;
    std::uniform_int_distribution<std::size_t> letter(0, letters.size() - 1);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        name = (folder / temporary_prefix).string();
        for (std::size_t i = 0; i < name_length; ++i) name += letters[letter(random)];
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions);
        if (descriptor < 0 && errno != EEXIST) return -1;
        if (descriptor < 0) continue;
        if (lock(descriptor)) return descriptor;
        ::close(descriptor);
        ::unlink(name.c_str());
    }
    errno = EEXIST;
    return -1;
}

void remove_leftovers(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::directory_iterator file(folder, error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        std::error_code unknown;
        if (!is_temporary_name(file->path().filename().string()) ||
            file->symlink_status(unknown).type() != std::filesystem::file_type::regular)
            continue;
        // Whoever writes it holds its lock, and a killed process holds none. Where nothing can be locked, nothing is
        // known, and the file stays.
        const Descriptor descriptor(::open(file->path().c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
        if (descriptor.get() >= 0 && ::flock(descriptor.get(), LOCK_EX | LOCK_NB) == 0) ::unlink(file->path().c_str());
    }
}

}  // namespace fade
