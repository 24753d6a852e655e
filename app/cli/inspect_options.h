// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/model.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/annotation_options.h"
#include "cli/inspect_report.h"
#include "cli/queries.h"
#include "cli/recipe_options.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace fade::cli {

/// Which float maps `inspect` writes.
enum class MapFiles { none, aggregated, all };

struct InspectOptions {
    std::vector<std::filesystem::path> images;
    PageChoice pages;
    bool batch = false;  ///< the pictures are each other's references
    RecipeOptions recipe;
    std::filesystem::path output;
    MapFiles maps = MapFiles::aggregated;
    std::string map_size;  ///< empty: the grid of the largest scale; else a number of pixels, or "image"
    double overlay_opacity = 0.5;
    AnnotationChoice annotations;
    ReportOptions report;
    int threads = 0;
    bool json = false;
    bool quiet = false;
    bool no_cache = false;
};

/// Adds `fade inspect`; `chosen` is called when the user asks for it.
void add_inspect_command(CLI::App& app, InspectOptions& options, const std::function<void()>& chosen);

/// Options that say where a model comes from, as several commands have them; `name` is that of its path.
void add_model_options(CLI::App& command, const std::string& name, ModelSource& source);

/// The option for the folder or name of a vision model.
CLI::Option* add_vision_model_option(CLI::App& command, std::filesystem::path& folder);

/// Options of what a report's head says, as several commands have them.
void add_head_options(CLI::App& command, ReportOptions& options, const std::string& group);

}  // namespace fade::cli
