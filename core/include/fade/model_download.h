// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// Fetching a model's files from a model hub (the Hugging Face Hub, or a server that speaks as it does). Thread-safe.
namespace fade {

/// The hub, and how to reach it. Proxies are those of the environment (https_proxy, no_proxy).
struct Hub {
    std::string endpoint = "https://huggingface.co";
    std::string token = {};                             ///< sent to the endpoint's own host alone; empty: none
    std::optional<std::filesystem::path> ca_file = {};  ///< certificates to trust instead of the system's (PEM)
    std::chrono::milliseconds stalled_after{30'000};    ///< without a byte, a connection counts as broken
    std::chrono::milliseconds first_wait{1'000};        ///< before a second attempt; doubles with each further one
    int attempts = 6;                                   ///< in a row that bring nothing, until it is given up
};

/// As the environment says: HF_ENDPOINT, HF_TOKEN, and SSL_CERT_FILE, CURL_CA_BUNDLE or REQUESTS_CA_BUNDLE. Throws
/// `Error` (invalid_argument) for an endpoint that is no http or https address.
[[nodiscard]] Hub hub_from_environment();

/// One file to fetch.
struct PlannedFile {
    std::string name;     ///< in the model's folder
    std::string address;  ///< where it is asked for; the hub may send on to another host
    std::uintmax_t size = 0;
    std::string sha256;    ///< what the hub states for a large file, lower-case hex; else empty
    std::string git_sha1;  ///< what it states for the others: Git's name for the content
};

/// All that makes a model, of one commit of a repository.
struct DownloadPlan {
    std::string endpoint;
    std::string repository;
    std::string commit;              ///< 40 hex digits
    std::vector<PlannedFile> files;  ///< small ones first
    [[nodiscard]] std::uintmax_t bytes() const;
};

/// Asks the hub what a repository holds, and chooses the files that this program reads: configuration, weights
/// (safetensors rather than PyTorch's), preprocessing and tokenizer; where a repository has no tokenizer, CLIP's own
/// one from another repository. Throws `Error` (invalid_argument for a name that cannot be one; not_found,
/// unreadable for what the hub says or an unreachable one; unsupported for a repository without a model that is read)
/// and `Cancelled`.
[[nodiscard]] DownloadPlan plan_download(const Hub& hub, const std::string& repository, const std::string& revision,
                                         const std::stop_token& stop = {});

struct DownloadProgress {
    std::string file;         ///< that is being fetched
    std::uintmax_t done = 0;  ///< bytes of all files, those of former attempts included
    std::uintmax_t total = 0;
    double bytes_per_second = 0;  ///< of the last seconds; 0 while it is not known
};

/// Hears how far it is, on the calling thread, a few times a second. Must not throw.
using OnDownload = std::function<void(const DownloadProgress&)>;

/// Fetches the files of a plan into `folder`, which appears at the end, whole: until then they lie in a hidden folder
/// beside it, from which a later call goes on. Each file's size and hash are checked, and the configuration before the
/// weights are fetched. Where the files came from is written into the folder (`source.json`).
/// Throws `Error` (write_failed for a folder that is there already, cannot be written to or has too little space;
/// unreadable for a connection that stays broken; malformed for content that is not what the hub states; unsupported
/// for a model that is not read; resource where another program fetches the same model) and `Cancelled`; what was
/// fetched stays for the next call.
void download_model(const Hub& hub, const DownloadPlan& plan, const std::filesystem::path& folder,
                    const OnDownload& on_progress = {}, const std::stop_token& stop = {});

/// How many bytes of a download into `folder` are there already, from which `download_model` would go on; 0: none.
[[nodiscard]] std::uintmax_t bytes_under_way(const std::filesystem::path& folder);

}  // namespace fade
