// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// The models in the user's data folder, each a folder of its own. Free functions; thread-safe, and safe between
/// programs that share the folder.
namespace fade {

struct InstalledModel {
    std::string name;  ///< "ViT-B-16-plus-240", or "ORGANISATION/NAME" of a hub's repository
    std::filesystem::path folder;
    std::uintmax_t bytes = 0;  ///< of all its files
    std::string repository;    ///< where it came from; empty if that is not known
    std::string commit;        ///< of the repository
};

/// Where this user's models lie: below $XDG_DATA_HOME/fade-inspector, else below ~/.local/share/fade-inspector.
[[nodiscard]] std::filesystem::path user_model_folder();

/// The folder that a model of that name has below `models`. Throws `Error` (invalid_argument) for a name that no folder
/// can have.
[[nodiscard]] std::filesystem::path installed_folder(const std::filesystem::path& models, std::string_view name);

/// The models below `models`, by name. A folder without a model's configuration is passed over. Empty where there is
/// no such folder.
[[nodiscard]] std::vector<InstalledModel> installed_models(const std::filesystem::path& models);

/// What a user means by a model: a path that is there, else a model of that name. Throws `Error` (not_found) that says
/// what is installed, or how to get it.
[[nodiscard]] std::filesystem::path resolve_model(const std::filesystem::path& models, const std::string& path_or_name);

/// Reads every file of a model again, and compares with what was recorded when it was installed. Returns a sentence for
/// each difference; none: all is as it was. Throws `Error` (not_found; unsupported for a model without a record) and
/// `Cancelled`.
[[nodiscard]] std::vector<std::string> check_installed(const std::filesystem::path& models, std::string_view name,
                                                       const std::stop_token& stop = {});

/// Removes a model's folder. Throws `Error` (not_found, write_failed).
void remove_installed(const std::filesystem::path& models, std::string_view name);

/// Copies a model that is read from a folder (a download by hand, a USB stick) under the user's models. Its files are
/// recorded with their hashes; the new folder appears whole or not at all. Throws `Error` as `check_encoder_files`, and
/// write_failed (there already, no space), and `Cancelled`.
void add_model(const std::filesystem::path& models, const std::filesystem::path& folder, std::string_view name,
               const std::stop_token& stop = {});

}  // namespace fade
