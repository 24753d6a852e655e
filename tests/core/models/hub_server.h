// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

struct ssl_ctx_st;

namespace fade::test {

/// How a server speaks TLS (`make_tls_identity`); null: it does not.
using Tls = std::shared_ptr<ssl_ctx_st>;

/// A connection that was accepted.
class Connection;

/// What a client asked.
struct Asked {
    std::string path;
    std::map<std::string, std::string> headers;  ///< names in lower case
};

struct Answer {
    int status = 200;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
    std::optional<std::size_t> cut_after = {};  ///< bytes of the body, then the connection is closed
    bool stalls = false;                        ///< where it is cut, it falls silent instead of closing
};

/// An HTTP server on the loopback address, with one thread. It answers by a function, and remembers what it was asked.
class HttpServer {
public:
    using Handler = std::function<Answer(const Asked&)>;
    explicit HttpServer(Handler handler, Tls tls = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    [[nodiscard]] std::string origin() const {
        return (tls_ ? "https" : "http") + ("://127.0.0.1:" + std::to_string(port_));
    }
    [[nodiscard]] std::vector<Asked> asked() const;

private:
    void serve();
    void talk(Connection& connection);

    Handler handler_;
    Tls tls_;
    int listener_ = -1;
    int port_ = 0;
    std::atomic<bool> ends_ = false;
    mutable std::mutex mutex_;
    std::vector<Asked> asked_;
    std::thread thread_;
};

/// The rest of a content that a range asks for (206), or all of it.
[[nodiscard]] Answer content_answer(const Asked& asked, const std::string& content, bool knows_ranges = true);

/// Repositories as the model hub serves them: a listing, and files; large ones on a second host.
class HubServer {
public:
    struct File {
        std::string content;
        bool large =
            false;  ///< stored apart: the listing states its SHA-256, and asking for it leads to the second host
    };

    explicit HubServer(const Tls& tls = {});

    std::map<std::string, std::map<std::string, File>> repositories;
    std::string commit = std::string(40, 'a');
    /// Changes an answer of either host; called with what is asked, and whether the second host is.
    std::function<void(const Asked&, bool second, Answer&)> trouble = {};
    bool knows_ranges = true;

    [[nodiscard]] std::string endpoint() const { return hub_.origin(); }
    [[nodiscard]] std::vector<Asked> asked_of_hub() const { return hub_.asked(); }
    [[nodiscard]] std::vector<Asked> asked_of_second() const { return second_.asked(); }

private:
    [[nodiscard]] Answer listing(const std::string& path) const;
    [[nodiscard]] Answer answer_of_hub(const Asked& asked) const;
    [[nodiscard]] Answer answer_of_second(const Asked& asked) const;

    HttpServer second_;
    HttpServer hub_;
};

}  // namespace fade::test
