// SPDX-License-Identifier: MIT
#pragma once

#include "fade/message.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>

namespace fade {

/// Scheme, host and port of an address, in lower case; empty if it is no http or https address.
[[nodiscard]] std::string origin_of(const std::string& address);

struct HttpRequest {
    std::string address;
    std::uintmax_t first_byte = 0;  ///< asks for the rest of the content from here on
    std::string bearer_token = {};  ///< sent to `token_origin` alone, whatever the redirects
    std::string token_origin = {};
};

struct HttpHead {
    long status = 0;
    std::optional<std::uintmax_t> first_byte = {};  ///< of a part (206)
    std::optional<std::uintmax_t> length = {};      ///< of what comes now
    std::chrono::seconds retry_after{0};
};

/// A connection that broke, a host that is not there, a redirect that may not be followed.
struct HttpFailure : std::runtime_error {
    HttpFailure(const Message& why, bool may_pass, bool nobody_there = false)
        : std::runtime_error(why.english()), reason(why), passing(may_pass), nobody(nobody_there) {}
    Message reason;
    bool passing;  ///< another attempt may succeed
    bool nobody;   ///< no host of that name was found, or none could be connected to
};

/// Fetches over HTTP, one request at a time. Follows redirects itself: up to eight, never from https to http.
class HttpClient {
public:
    struct Options {
        std::optional<std::filesystem::path> ca_file = {};
        std::chrono::milliseconds stalled_after{30'000};
    };
    explicit HttpClient(Options options);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// Hears the content of a success (200, 206) as it comes; the head is known by then. What it throws ends the
    /// request and is thrown on.
    using OnContent = std::function<void(const HttpHead& head, std::string_view bytes)>;

    /// Throws `HttpFailure`, `Cancelled` (within a fraction of a second), and what `on_content` throws. A status that
    /// is no success is no failure: its content is passed over.
    HttpHead get(const HttpRequest& request, const OnContent& on_content, const std::stop_token& stop);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace fade
