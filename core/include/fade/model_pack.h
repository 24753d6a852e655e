// SPDX-License-Identifier: MIT
#pragma once

#include "fade/disk_cache.h"
#include "fade/job.h"
#include "fade/model.h"
#include "fade/model_download.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// A model in one file, for a PC without a network: a tar archive whose first member, manifest.json, names all others
/// with their sizes and hashes. Free functions; thread-safe.
namespace fade {

/// Embeddings of the built-in prompts, as a disk cache keeps them: what encoding them takes need not be taken again.
struct PackedPrompts {
    std::string arithmetic;               ///< that made them (see `ModelInfo`); another one's last digits may differ
    std::vector<std::string> embeddings;  ///< of the classification prompts, for "object", and those for the map
};

/// Encodes the built-in prompts, or finds them in `cache`, which may be null. Throws what `compute_text_features` does.
[[nodiscard]] PackedPrompts encode_builtin_prompts(const ClipModel& model, DiskCache* cache, const Job& job = {});

/// Keeps them in `cache`, if this model computes as the one that made them. True if it does.
bool keep_builtin_prompts(const ClipModel& model, const PackedPrompts& prompts, DiskCache& cache);

/// Writes the files that loading the model reads, and `prompts`, into a new file, which appears whole or not at all.
/// `name`: what it is to be called where it is added. Throws `Error` as `model_files`, and write_failed (there already,
/// no space), and `Cancelled`.
void pack_model(const std::filesystem::path& model, std::string_view name, const std::filesystem::path& file,
                const PackedPrompts& prompts, const std::stop_token& stop = {});

struct AddedModel {
    std::string name;
    std::filesystem::path folder;
    PackedPrompts prompts;
};

/// Adds such a file to the user's models, under the name that it gives or under another one. Every file is compared
/// with the manifest; the new folder appears whole or not at all. Throws `Error` (malformed for a file that is none, is
/// cut short, damaged, or holds what it should not; write_failed for a model that is there already, or too little
/// space) and `Cancelled`.
[[nodiscard]] AddedModel add_packed_model(const std::filesystem::path& models, const std::filesystem::path& file,
                                          const std::optional<std::string>& name = {},
                                          const std::stop_token& stop = {});

/// Is meant as an address, not as a name or a path.
[[nodiscard]] bool is_address(std::string_view text);

/// Fetches such a file from any https address (http on this PC alone), and adds it. What a broken connection or a
/// killed program leaves is gone on with; what does not fit together is found by the hashes, and fetched again the next
/// time. The hub's token is not sent there. Throws `Error` as `add_packed_model` and `download_model`, invalid_argument
/// for another kind of address, and `Cancelled`.
[[nodiscard]] AddedModel add_model_of_address(const Hub& hub, const std::string& address,
                                              const std::filesystem::path& models,
                                              const std::optional<std::string>& name = {},
                                              const OnDownload& on_progress = {}, const std::stop_token& stop = {});

}  // namespace fade
