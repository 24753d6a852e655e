// SPDX-License-Identifier: MIT
#include "core/models/hub_server.h"

#include "fade/hash.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace fade::test {

class Connection {
public:
    Connection(int descriptor, const Tls& tls) : descriptor_(descriptor), ssl_(nullptr, SSL_free) {
        if (!tls) return;
        ssl_.reset(SSL_new(tls.get()));
        SSL_set_fd(ssl_.get(), descriptor_);
        open_ = SSL_accept(ssl_.get()) == 1;
    }
    ~Connection() {
        if (ssl_ && open_) SSL_shutdown(ssl_.get());
        ::close(descriptor_);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// Bytes that came; none or fewer: the client has gone.
    long read(char* bytes, std::size_t size) {
        if (!open_) return -1;
        return ssl_ ? SSL_read(ssl_.get(), bytes, static_cast<int>(size)) : ::recv(descriptor_, bytes, size, 0);
    }
    bool write(std::string_view bytes) {
        while (open_ && !bytes.empty()) {
            const auto part = bytes.substr(0, 1U << 20U);
            const long sent = ssl_ ? SSL_write(ssl_.get(), part.data(), static_cast<int>(part.size()))
                                   : ::send(descriptor_, part.data(), part.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return open_;
    }

private:
    int descriptor_;
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
    bool open_ = true;
};

namespace {

constexpr int look_milliseconds = 20;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

/// True once there is something to read; false when the server ends.
bool wait_for_bytes(int descriptor, const std::atomic<bool>& ends) {
    while (!ends) {
        pollfd waiting{descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, look_milliseconds) > 0) return true;
    }
    return false;
}

/// A request's head, up to its empty line; empty when the client has gone.
std::string read_head(Connection& connection, const std::atomic<bool>& ends) {
    std::string head;
    std::array<char, 4096> buffer{};
    while (head.find("\r\n\r\n") == std::string::npos) {
        if (!wait_for_bytes(connection.descriptor(), ends)) return {};
        const auto got = connection.read(buffer.data(), buffer.size());
        if (got <= 0) return {};
        head.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return head;
}

Asked parse(const std::string& head) {
    Asked asked;
    const auto first = head.find(' ');
    asked.path = head.substr(first + 1, head.find(' ', first + 1) - first - 1);
    for (auto line = head.find("\r\n") + 2; line < head.size();) {
        const auto end = head.find("\r\n", line);
        const auto colon = head.find(": ", line);
        if (end == line || colon == std::string::npos || colon > end) break;
        asked.headers[lower(head.substr(line, colon - line))] = head.substr(colon + 2, end - colon - 2);
        line = end + 2;
    }
    return asked;
}

std::string git_sha1(const std::string& content) {
    const auto blob = "blob " + std::to_string(content.size()) + std::string(1, '\0') + content;
    std::array<unsigned char, SHA_DIGEST_LENGTH> digest{};
    SHA1(reinterpret_cast<const unsigned char*>(blob.data()), blob.size(), digest.data());
    std::string hex;
    for (const auto byte : digest) {
        constexpr auto digits = "0123456789abcdef";
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

}  // namespace

HttpServer::HttpServer(Handler handler, Tls tls)
    : handler_(std::move(handler)), tls_(std::move(tls)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), length) != 0 || ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("no port on the loopback address");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

HttpServer::~HttpServer() {
    ends_ = true;
    thread_.join();
    ::close(listener_);
}

std::vector<Asked> HttpServer::asked() const {
    const std::scoped_lock lock(mutex_);
    return asked_;
}

void HttpServer::serve() {
    while (wait_for_bytes(listener_, ends_)) {
        const int descriptor = ::accept(listener_, nullptr, nullptr);
        if (descriptor < 0) continue;
        Connection connection(descriptor, tls_);
        talk(connection);
    }
}

void HttpServer::talk(Connection& connection) {
    const auto head = read_head(connection, ends_);
    if (head.empty()) return;
    const auto asked = parse(head);
    {
        const std::scoped_lock lock(mutex_);
        asked_.push_back(asked);
    }
    const auto answer = handler_(asked);
    std::string text = "HTTP/1.1 " + std::to_string(answer.status) +
                       " Said\r\nConnection: close\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\n";
    for (const auto& [name, value] : answer.headers) text.append(name).append(": ").append(value).append("\r\n");
    if (!connection.write(text + "\r\n")) return;
    connection.write(std::string_view(answer.body).substr(0, answer.cut_after.value_or(answer.body.size())));
    // Silent until the client goes.
    std::array<char, 16> ignored{};
    if (answer.stalls && wait_for_bytes(connection.descriptor(), ends_))
        static_cast<void>(connection.read(ignored.data(), ignored.size()));
}

Answer content_answer(const Asked& asked, const std::string& content, bool knows_ranges) {
    const auto range = asked.headers.find("range");
    if (range == asked.headers.end() || !knows_ranges) return {200, {}, content};
    const auto first = std::stoull(range->second.substr(std::string("bytes=").size()));
    if (first >= content.size()) return {416};
    return {206,
            {{"Content-Range", "bytes " + std::to_string(first) + "-" + std::to_string(content.size() - 1) + "/" +
                                   std::to_string(content.size())}},
            content.substr(first)};
}

HubServer::HubServer(const Tls& tls)
    : second_(
          [this](const Asked& asked) {
              auto answer = answer_of_second(asked);
              if (trouble) trouble(asked, true, answer);
              return answer;
          },
          tls),
      hub_(
          [this](const Asked& asked) {
              auto answer = answer_of_hub(asked);
              if (trouble) trouble(asked, false, answer);
              return answer;
          },
          tls) {}

Answer HubServer::listing(const std::string& path) const {
    const std::string prefix = "/api/models/";
    const auto name = path.substr(prefix.size(), path.find("/revision/") - prefix.size());
    const auto repository = repositories.find(name);
    if (repository == repositories.end()) return {404};
    auto siblings = nlohmann::json::array();
    for (const auto& [file, stored] : repository->second) {
        nlohmann::json entry{
            {"rfilename", file}, {"size", stored.content.size()}, {"blobId", git_sha1(stored.content)}};
        if (stored.large) {
            entry["blobId"] = std::string(40, '0');
            entry["lfs"] = {{"sha256", sha256(stored.content)}, {"size", stored.content.size()}, {"pointerSize", 134}};
        }
        siblings.push_back(entry);
    }
    return {200, {}, nlohmann::json{{"sha", commit}, {"siblings", siblings}}.dump()};
}

Answer HubServer::answer_of_hub(const Asked& asked) const {
    if (asked.path.starts_with("/api/models/")) return listing(asked.path);
    for (const auto& [name, files] : repositories) {
        std::string prefix("/");
        prefix.append(name).append("/resolve/").append(commit).append("/");
        if (!asked.path.starts_with(prefix)) continue;
        const auto file = files.find(asked.path.substr(prefix.size()));
        if (file == files.end()) return {404};
        if (file->second.large) return {302, {{"Location", second_.origin() + "/" + sha256(file->second.content)}}};
        return content_answer(asked, file->second.content, knows_ranges);
    }
    return {404};
}

Answer HubServer::answer_of_second(const Asked& asked) const {
    for (const auto& [name, files] : repositories)
        for (const auto& [file, stored] : files)
            if (asked.path.substr(1) == sha256(stored.content))
                return content_answer(asked, stored.content, knows_ranges);
    return {404};
}

}  // namespace fade::test
