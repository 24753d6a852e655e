// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/files.h"

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <filesystem>
#include <string>
#include <vector>

#include "app/cli/support.h"
#include "support/temporary_folder.h"

namespace fade::test {

/// A tiny model, prompts and pictures, and the command that inspects them.
struct Workplace {
    Workplace() {
        write_tiny_model(folder / "model");
        write_tiny_prompts(folder / "prompts.json");
        std::filesystem::create_directories(folder / "in/sub");
        write_noise(folder / "in/a.png", 1);
        write_noise(folder / "in/sub/b.jpg", 2);
        write_noise(folder / "good.png", 3);
    }
    [[nodiscard]] std::vector<std::string> arguments(const std::vector<std::string>& more) const {
        std::vector<std::string> all{"inspect",
                                     "--model",
                                     folder / "model",
                                     "--classification-prompts",
                                     folder / "prompts.json",
                                     "--segmentation-prompts",
                                     folder / "prompts.json",
                                     "--output",
                                     folder / "out"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    [[nodiscard]] CommandResult inspect(const std::vector<std::string>& more) const {
        return run_fade(arguments(more));
    }
    [[nodiscard]] nlohmann::json result(const std::string& stem) const {
        return nlohmann::json::parse(read_file(folder / ("out/" + stem + ".json")));
    }
    [[nodiscard]] cv::Mat map(const std::string& name) const {
        return cv::imread((folder / ("out/" + name + ".tiff")).string(), cv::IMREAD_UNCHANGED);
    }

    TemporaryFolder folder;
    EnvironmentVariable cache{"XDG_CACHE_HOME", folder / "cache"};
};

}  // namespace fade::test
