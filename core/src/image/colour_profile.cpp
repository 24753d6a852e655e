// SPDX-License-Identifier: MIT
#include "image/colour_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <type_traits>

namespace fade {

std::string colour_profile_name(std::string_view icc) {
    constexpr std::size_t longest = 100;
    std::array<char, longest> text{};
    if (icc.size() <= std::numeric_limits<cmsUInt32Number>::max()) {
        const std::unique_ptr<void, decltype(&cmsCloseProfile)> profile(
            cmsOpenProfileFromMem(icc.data(), static_cast<cmsUInt32Number>(icc.size())), cmsCloseProfile);
        if (profile) cmsGetProfileInfoASCII(profile.get(), cmsInfoDescription, "en", "US", text.data(), longest);
    }
    std::string name(text.data(), std::find(text.begin(), text.end(), '\0'));
    name.erase(std::remove_if(name.begin(), name.end(), [](char c) { return c < ' ' || c > '~'; }), name.end());
    return name.empty() ? "unnamed" : name;
}

}  // namespace fade
