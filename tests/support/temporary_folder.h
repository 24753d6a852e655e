// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace fade::test {

/// A fresh folder that disappears with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Writes bytes to a file, replacing it.
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

}  // namespace fade::test
