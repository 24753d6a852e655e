// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/inspector.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"

namespace fade::cli {

/// The pictures in files and folders, in order; links that lead nowhere are said.
[[nodiscard]] std::vector<std::filesystem::path> pictures_in(const std::vector<std::filesystem::path>& inputs,
                                                             const Context& context);

/// Parts whose truth a person tells. Each counts once, whatever its files are called.
class KnownParts {
public:
    /// Notes a part. Why it does not count, as the end of a sentence; empty: it does. Throws `Error` (invalid_argument)
    /// for one that is marked good and bad, or bad and used as a reference.
    [[nodiscard]] std::optional<std::string> left_out(const InspectedPicture& picture, const std::string& name,
                                                      bool bad);

private:
    std::map<std::string, std::pair<bool, std::string>> marks_;  ///< by content: whether it is bad, and its name
};

}  // namespace fade::cli
