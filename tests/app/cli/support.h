// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace fade::test {

/// What a command left behind.
struct CommandResult {
    int status = -1;
    std::string out;
    std::string err;
};

/// Sets an environment variable until the object goes.
class EnvironmentVariable {
public:
    EnvironmentVariable(std::string name, const std::string& value);
    ~EnvironmentVariable();
    EnvironmentVariable(const EnvironmentVariable&) = delete;
    EnvironmentVariable& operator=(const EnvironmentVariable&) = delete;

private:
    std::string name_;
    std::optional<std::string> before_;
};

/// Runs `fade` in this process, without a terminal.
[[nodiscard]] CommandResult run_fade(const std::vector<std::string>& arguments);

/// Writes a tiny model with random weights: native size 32, patches of 8.
void write_tiny_model(const std::filesystem::path& folder);

/// Writes a prompt file with two sentences for each side.
void write_tiny_prompts(const std::filesystem::path& file);

/// Writes a picture of noise; the same seed gives the same picture.
void write_noise(const std::filesystem::path& file, unsigned seed, int width = 40, int height = 30);

}  // namespace fade::test
