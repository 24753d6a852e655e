// SPDX-License-Identifier: MIT
#include "fade/error.h"
#include "fade/files.h"
#include "fade/hash.h"
#include "fade/job.h"
#include "fade/model_download.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

#include "base/append_file.h"
#include "encode/dino_config.h"
#include "encode/weights/model_config.h"
#include "models/fetch.h"
#include "models/meter.h"
#include "models/new_folder.h"
#include "models/source_record.h"

namespace fade {

namespace {

using Path = std::filesystem::path;

constexpr std::uintmax_t largest_small_file = std::uintmax_t{64} << 20U;

/// Git's name for a content: SHA-1 of "blob SIZE\0" and the content.
std::string git_sha1(const std::string& content) {
    const auto blob = "blob " + std::to_string(content.size()) + std::string(1, '\0') + content;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(blob.data(), blob.size(), digest.data(), &length, EVP_sha1(), nullptr) != 1)
        throw Error(ErrorCode::internal, Text::en("SHA-1 cannot be computed here."));
    constexpr auto digits = "0123456789abcdef";
    std::string hex;
    for (unsigned i = 0; i < length; ++i) {
        hex += digits[digest.at(i) >> 4U];
        hex += digits[digest.at(i) & 15U];
    }
    return hex;
}

/// SHA-256 of a file, stoppable.
std::string hash_of(const Path& file, std::uintmax_t size, const std::stop_token& stop) {
    if (size <= largest_small_file) return sha256(read_file(file, largest_small_file));
    if (stop.stop_requested()) throw Cancelled();
    return sha256_of_file(file);
}

/// What a file is found to be. Its SHA-256 if it is what the hub states, else nothing.
std::optional<std::string> verified(const Path& file, const PlannedFile& planned, const std::stop_token& stop) {
    std::error_code gone;
    if (std::filesystem::file_size(file, gone) != planned.size || gone) return std::nullopt;
    auto found = hash_of(file, planned.size, stop);
    if (!planned.sha256.empty()) return found == planned.sha256 ? std::optional(std::move(found)) : std::nullopt;
    if (planned.size > largest_small_file || git_sha1(read_file(file)) != planned.git_sha1) return std::nullopt;
    return found;
}

Path part_of(const Path& folder) {
    return folder.parent_path() / ("." + folder.filename().string() + ".part");
}

/// A file under way; named by its hash too, so that another version of it is never gone on with.
Path under_way(const Path& parts, const PlannedFile& file) {
    const auto& hash = file.sha256.empty() ? file.git_sha1 : file.sha256;
    return parts / ("." + file.name + "." + hash + ".part");
}

std::uintmax_t size_or_none(const Path& file) {
    std::error_code gone;
    const auto size = std::filesystem::file_size(file, gone);
    return gone ? 0 : size;
}

void check_room(const Path& parts, const DownloadPlan& plan) {
    std::uintmax_t missing = 0;
    for (const auto& file : plan.files) {
        const auto there = std::max(size_or_none(parts / file.name), size_or_none(under_way(parts, file)));
        missing += file.size > there ? file.size - there : 0;
    }
    check_disk_room(parts, missing);
}

/// A model that is not read is refused before its weights are fetched.
void check_config(const Path& file) {
    const auto name = file.filename();
    if (name == "open_clip_config.json") (void)parse_open_clip_config(read_file(file, largest_small_file), file);
    if (name != "config.json") return;
    const auto text = read_file(file, largest_small_file);
    if (is_dino_config(text, display_path(file)))
        (void)parse_dino_config(text, file);
    else
        (void)parse_transformers_config(text, file);
}

class Download {
public:
    Download(const Hub& hub, const DownloadPlan& plan, Path parts, const OnDownload& on_progress, std::stop_token stop)
        : fetcher_(hub),
          plan_(plan),
          parts_(std::move(parts)),
          meter_(on_progress, plan.bytes()),
          stop_(std::move(stop)),
          record_{plan.endpoint, plan.repository, plan.commit, {}} {}

    void run() {
        for (const auto& file : plan_.files) {
            if (stop_.stop_requested()) throw Cancelled();
            record_.files.push_back({file.name, file.size, get(file)});
            check_config(parts_ / file.name);
            done_ += file.size;
            meter_.at(done_);
        }
        remove_others();
        write_source_record(parts_, record_);
    }

private:
    /// The file's SHA-256, once it is there and is what the hub states.
    std::string get(const PlannedFile& file) {
        meter_.begin(file.name);
        const auto target = parts_ / file.name;
        if (auto hash = verified(target, file, stop_)) return *hash;
        const auto part = under_way(parts_, file);
        // A part that a broken disk or a bad proxy spoilt is fetched once more, from its beginning.
        for (int attempt = 0; attempt < 2; ++attempt) {
            {
                AppendFile content(part);
                fetcher_.file(
                    file, content, [&](std::uintmax_t bytes) { meter_.at(done_ + bytes); }, stop_);
                content.flush();
            }
            if (auto hash = verified(part, file, stop_)) {
                std::filesystem::rename(part, target);
                return *hash;
            }
            std::filesystem::remove(part);
        }
        throw Error(ErrorCode::malformed, file.name,
                    Text::en("is not what the model hub states (its hash is another one)."));
    }

    /// What an earlier call, of another commit, left behind.
    void remove_others() {
        for (const auto& entry : std::filesystem::directory_iterator(parts_)) {
            const auto is_it = [&](const PlannedFile& file) { return entry.path().filename() == file.name; };
            if (std::none_of(plan_.files.begin(), plan_.files.end(), is_it)) std::filesystem::remove_all(entry.path());
        }
    }

    Fetcher fetcher_;
    const DownloadPlan& plan_;
    Path parts_;
    Meter meter_;
    std::stop_token stop_;
    SourceRecord record_;
    std::uintmax_t done_ = 0;
};

}  // namespace

std::uintmax_t bytes_under_way(const Path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code error;
    std::filesystem::directory_iterator entry(part_of(std::filesystem::absolute(folder / "").parent_path()), error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        bytes += size_or_none(entry->path());
    return bytes;
}

void download_model(const Hub& hub, const DownloadPlan& plan, const Path& folder, const OnDownload& on_progress,
                    const std::stop_token& stop) {
    const auto target = std::filesystem::absolute(folder / "").parent_path();
    const auto name = display_path(folder);
    const auto refuse_existing = [&] {
        std::error_code unknown;
        if (std::filesystem::exists(target, unknown))
            throw Error(ErrorCode::write_failed, name, Text::en("is there already; it is not replaced."));
    };
    refuse_existing();
    const auto parts = part_of(target);
    make_writable_folder(parts);
    try {
        const FolderLock lock(parts);
        refuse_existing();  // another program may have finished it meanwhile
        check_room(parts, plan);
        Download(hub, plan, parts, on_progress, stop).run();
        std::filesystem::rename(parts, target);
    } catch (const std::filesystem::filesystem_error& error) {
        throw Error(ErrorCode::write_failed, name, {Text::en("cannot be written: %1."), error.code().message()});
    }
}

}  // namespace fade
