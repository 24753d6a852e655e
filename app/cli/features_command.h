// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <filesystem>
#include <functional>
#include <vector>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct FeaturesOptions {
    std::vector<std::filesystem::path> images;
    ModelSource model;
    std::filesystem::path output;
    std::vector<int> scales;  ///< empty: the model's own
    int threads = 0;
    bool quiet = false;
};

/// Adds `fade features`; `chosen` is called when the user asks for it.
void add_features_command(CLI::App& app, FeaturesOptions& options, const std::function<void()>& chosen);

/// Writes the tokens of pictures, by a CLIP or a DINOv2.
int features(const FeaturesOptions& options, const Context& context);

}  // namespace fade::cli
