// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fade::fuzz {

/// What a fuzz target defines: does with an input what the programs do with a file of its kind. May throw `Error`, with
/// one clean sentence; whatever else happens (another exception, a fault that a sanitizer sees, 10 seconds, 1 GB) is a
/// finding.
void run(std::string_view input);

/// What a fuzz target defines: small inputs to begin with, each a whole one of its kind.
[[nodiscard]] std::vector<std::string> seeds();

/// A file in memory that holds an input, for readers that take a path.
class InputFile {
public:
    explicit InputFile(std::string_view input);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    [[nodiscard]] std::filesystem::path path() const;

private:
    int descriptor_;
};

/// The bytes of a file of the project, for seeds; its name is as seen from the project's folder.
[[nodiscard]] std::string project_file(const std::filesystem::path& name);

}  // namespace fade::fuzz
