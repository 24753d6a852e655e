// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

struct ModelStoreOptions {
    std::string name;                             ///< of a model, or what to add
    std::string revision;                         ///< of a hub's repository; empty: the list's, else "main"
    std::optional<std::filesystem::path> folder;  ///< where a model goes instead of the user's models; the file to make
    std::optional<std::string> as;                ///< the name of an added or packed model
    bool plan = false;
    bool json = false;
    bool measure = false;  ///< this PC's speed again
};

using ModelStoreAction = int (*)(const ModelStoreOptions&, const Context&);

/// Adds `get`, `list`, `add`, `pack`, `check` and `remove` to `fade model`; `chosen` is called with what the user asks
/// for.
void add_model_store_commands(CLI::App& model, ModelStoreOptions& options,
                              const std::function<void(ModelStoreAction)>& chosen);

}  // namespace fade::cli
