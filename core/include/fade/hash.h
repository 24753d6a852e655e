// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace fade {

/// SHA-256, lower-case hex. Thread-safe.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// SHA-256 of a file's bytes. Throws `Error` (not_found, unreadable).
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

/// SHA-256 over several pieces. `field` separates them unambiguously (it hashes the length first).
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void bytes(std::string_view data);
    void field(std::string_view data);
    /// The length that a field begins with, for one that comes piece by piece.
    void field_length(std::uintmax_t size);
    /// The content of a file as a field. Throws `Error` (not_found, unreadable), and `Cancelled`.
    void file(const std::filesystem::path& file, const std::stop_token& stop = {});
    [[nodiscard]] std::string hex();  ///< ends the computation

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace fade
