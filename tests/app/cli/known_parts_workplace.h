// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

namespace fade::test {

/// Folders of references, good and bad pictures, and a command that looks at parts that are known.
struct KnownPartsWorkplace : Workplace {
    KnownPartsWorkplace(std::string name, unsigned first_seed, int good) : command(std::move(name)) {
        unsigned seed = first_seed;
        for (const auto& [kind, count] : {std::pair{"references", 4}, {"good", good}, {"bad", 3}}) {
            std::filesystem::create_directories(folder / kind);
            for (int i = 0; i < count; ++i) write_noise(folder / kind / (std::to_string(i) + ".png"), seed++);
        }
    }
    [[nodiscard]] CommandResult run(const std::vector<std::string>& more) const {
        auto all = arguments({});
        all[0] = command;
        all.resize(all.size() - 2);  // no output folder
        all.insert(all.end(), more.begin(), more.end());
        return run_fade(all);
    }
    /// What it prints as JSON.
    [[nodiscard]] nlohmann::json told(std::vector<std::string> more) const {
        more.emplace_back("--json");
        const auto result = run(more);
        INFO(result.err);
        REQUIRE(result.status == cli::all_done);
        return nlohmann::json::parse(result.out);
    }
    [[nodiscard]] std::string in(const std::string& name) const { return folder / name; }

    std::string command;
};

}  // namespace fade::test
