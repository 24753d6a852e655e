// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model_download.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "base/append_file.h"
#include "models/http.h"

namespace fade {

/// Fetches from a hub, and tries again what may pass: a connection that breaks, a server that is busy. Waits longer
/// each time, or as long as the server asks; what brings bytes is no lost attempt.
class Fetcher {
public:
    explicit Fetcher(const Hub& hub);

    /// A short text. `subject` is what a failure's sentence begins with.
    std::string text(const std::string& address, const std::string& subject, std::size_t limit,
                     const std::stop_token& stop);

    /// Appends to `part` what it lacks of the file. `on_bytes` hears how many it has. Does not look at hashes.
    void file(const PlannedFile& file, AppendFile& part, const std::function<void(std::uintmax_t)>& on_bytes,
              const std::stop_token& stop);

    /// The same of an address about whose content nothing is known: `on_bytes` hears how many bytes are there and, if
    /// the server says it, how many it will be; 0 if not.
    void whole(const std::string& address, AppendFile& part,
               const std::function<void(std::uintmax_t done, std::uintmax_t total)>& on_bytes,
               const std::stop_token& stop);

private:
    /// How an attempt ended that did not succeed.
    struct Failed {
        Message reason;
        bool brought_something = false;
        std::chrono::seconds asked_to_wait{0};
        bool no_such_part = false;  ///< the server has nothing behind what is there
        bool nobody = false;        ///< no server was reached
    };
    /// Calls `attempt` until it returns nothing, and waits in between.
    void repeat(const std::string& subject, const std::function<std::optional<Failed>()>& attempt,
                const std::stop_token& stop) const;
    /// One request; nothing if it succeeded. Throws what another attempt cannot mend.
    std::optional<Failed> attempt(const HttpRequest& request, const std::string& subject,
                                  const HttpClient::OnContent& on_content, const std::stop_token& stop);
    [[nodiscard]] HttpRequest request(const std::string& address) const;

    Hub hub_;
    HttpClient client_;
    bool reached_ = false;  ///< a server answered once: there is a network
};

}  // namespace fade
