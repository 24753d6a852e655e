// SPDX-License-Identifier: MIT
#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "base/user_folder.h"

namespace fade {

namespace {

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

}  // namespace fade
