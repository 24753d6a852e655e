// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace fade {

/// Names for files of one folder, no two of which are equal: what is taken gets "-2", "-3"... behind it.
class NumberedNames {
public:
    /// The name to use, which is taken from then on.
    [[nodiscard]] std::filesystem::path next(const std::filesystem::path& wanted) {
        auto name = wanted;
        for (int number = 2; !taken_.insert(name).second; ++number) {
            name = wanted;
            name += "-";
            name += std::to_string(number);
        }
        return name;
    }

private:
    std::set<std::filesystem::path> taken_;
};

}  // namespace fade
