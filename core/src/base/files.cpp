// SPDX-License-Identifier: MIT
#include "fade/files.h"

#include "fade/error.h"
#include "fade/text.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <system_error>
#include <tuple>
#include <unordered_map>

#include "base/descriptor.h"
#include "base/input_file.h"
#include "base/temporary_file.h"
#include "base/user_folder.h"

namespace fade {

namespace {

[[noreturn]] void fail_write(const std::filesystem::path& file, int reason) {
    const bool by_name = reason == ENAMETOOLONG || reason == EINVAL || reason == EILSEQ;
    throw Error(by_name ? ErrorCode::invalid_argument : ErrorCode::write_failed,
                display_path(file) + ": cannot be written: " + std::strerror(reason) + ".");
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

/// $HOME, or what the user database says; a folder that is never there if neither says anything.
std::filesystem::path home_folder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') return home;
    constexpr std::size_t enough = 16384;
    std::string buffer(enough, '\0');
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
        found->pw_dir[0] == '/')
        return found->pw_dir;
    return "/nonexistent";
}

}  // namespace

std::filesystem::path user_folder(const char* variable, const char* usual) {
    // An XDG path that is not absolute is to be ignored (XDG Base Directory Specification).
    const char* xdg = std::getenv(variable);
    const auto base = xdg != nullptr && xdg[0] == '/' ? std::filesystem::path(xdg) : home_folder() / usual;
    return base / "fade-inspector";
}

std::string display_path(const std::filesystem::path& path) {
    return one_line(path.native());
}

std::string one_line(std::string_view foreign) {
    constexpr char16_t replacement = 0xFFFD;
    auto characters = icu::UnicodeString::fromUTF8({foreign.data(), static_cast<int32_t>(foreign.size())});
    for (int32_t i = 0; i < characters.length(); ++i)
        if (u_isISOControl(characters.charAt(i)) != 0) characters.setCharAt(i, replacement);
    std::string text;
    characters.toUTF8String(text);
    return text;
}

std::filesystem::path whole_path(const std::filesystem::path& path) {
    std::error_code error;
    auto absolute = std::filesystem::absolute(path, error);
    if (error) absolute = path;
    if (std::find(path.begin(), path.end(), "..") != path.end())
        if (auto real = std::filesystem::weakly_canonical(absolute, error); !error) absolute = std::move(real);
    const auto normal = absolute.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

std::vector<std::string> distinct_names(const std::vector<std::filesystem::path>& paths) {
    struct Ending {
        std::filesystem::path name, rest;
    };
    std::vector<Ending> endings;
    endings.reserve(paths.size());
    for (const auto& path : paths) endings.push_back({path.filename(), path.parent_path()});
    std::vector<std::size_t> open(paths.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    while (!open.empty()) {
        std::unordered_map<std::string, std::vector<std::size_t>> same;
        for (const auto i : open) same[display_path(endings[i].name)].push_back(i);
        open.clear();
        for (const auto& [name, members] : same) {
            const auto& first = paths[members.front()];
            if (std::all_of(members.begin(), members.end(), [&](std::size_t i) { return paths[i] == first; })) continue;
            // One more part for those that have one left.
            for (const auto i : members) {
                auto& [longer, rest] = endings[i];
                const auto folder = rest.has_filename() ? rest.filename() : rest;
                if (folder.empty()) continue;
                longer = folder / longer;
                rest = rest.has_filename() ? rest.parent_path() : std::filesystem::path();
                open.push_back(i);
            }
        }
    }
    std::vector<std::string> names;
    names.reserve(endings.size());
    for (const auto& ending : endings) names.push_back(display_path(ending.name));
    return names;
}

std::string read_file(const std::filesystem::path& file, std::uintmax_t limit) {
    const InputFile input(file);
    if (input.size() > limit)
        throw Error(ErrorCode::malformed, display_path(file) + ": has " + std::to_string(input.size()) +
                                              " bytes; at most " + std::to_string(limit) + " were expected.");
    std::string content(static_cast<std::size_t>(input.size()), '\0');
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = input.read(content.data() + filled, content.size() - filled);
        if (got == 0) break;
        filled += got;
    }
    content.resize(filled);
    return content;
}

void write_file_atomically(const std::filesystem::path& file, std::string_view content) {
    constexpr mode_t all_permissions = 07777;
    constexpr mode_t all_may_read_and_write = 0666;
    const auto target = behind_links(file);
    struct stat old {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    // A device or a pipe would be one no more, for everybody.
    if (replaces && !S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode))
        throw Error(ErrorCode::write_failed, display_path(file) + ": is no regular file; it is left as it is.");
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
        const auto reason = error     ? error.message()
                            : unknown ? unknown.message()
                                      : std::string("a file of that name is there");
        throw Error(ErrorCode::write_failed, display_path(folder) + ": this folder cannot be made: " + reason + ".");
    }
    remove_leftovers(folder);
    constexpr mode_t owner_may_write = 0600;
    std::string probe;
    const Descriptor descriptor(create_temporary(folder, owner_may_write, probe));
    if (descriptor.get() < 0)
        throw Error(ErrorCode::write_failed,
                    display_path(folder) + ": this folder cannot be written to: " + std::strerror(errno) + ".");
    ::unlink(probe.c_str());
}

std::filesystem::path user_cache_folder() {
    return user_folder("XDG_CACHE_HOME", ".cache");
}

}  // namespace fade
