// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "cli/command_line.h"

namespace CLI {
class App;
}

namespace fade::cli {

/// Every command of `fade` with its options: what is parsed, completed by a shell, and listed in the manual.
class Commands {
public:
    Commands();
    ~Commands();
    Commands(const Commands&) = delete;
    Commands& operator=(const Commands&) = delete;

    [[nodiscard]] CLI::App& app();
    /// Runs the command that app() has parsed; returns its exit status.
    [[nodiscard]] int run(const Context& context) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace fade::cli
