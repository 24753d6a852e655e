// SPDX-License-Identifier: MIT
#include "models/http.h"

#include "fade/job.h"
#include "fade/version.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <exception>
#include <mutex>
#include <utility>

namespace fade {

namespace {

constexpr int most_redirects = 8;
constexpr long connect_seconds = 20;
constexpr int poll_milliseconds = 200;

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Multi = std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
    std::string result(text);
    curl_free(text);
    return result;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return text;
}

std::optional<std::uintmax_t> leading_number(std::string_view text) {
    std::uintmax_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc() ? std::optional(value) : std::nullopt;
}

/// One response as it comes in.
struct Incoming {
    const HttpClient::OnContent* on_content = nullptr;
    HttpHead head;
    std::exception_ptr thrown;  ///< by the hearer: it may not pass through libcurl
};

bool is_success(long status) {
    return status == 200 || status == 206;
}

std::size_t on_header(char* data, std::size_t /*one*/, std::size_t size, void* target) {
    auto& head = static_cast<Incoming*>(target)->head;
    const std::string line = lower(std::string(data, size));
    const auto value_of = [&](std::string_view name) -> std::optional<std::string> {
        if (!line.starts_with(name)) return std::nullopt;
        const auto start = line.find_first_not_of(" \t", name.size());
        return start == std::string::npos ? "" : line.substr(start);
    };
    if (line.starts_with("http/")) {  // of each response, those of proxies and "100 Continue" included
        head = {};
        const auto space = line.find(' ');
        if (space != std::string::npos)
            head.status = static_cast<long>(leading_number(std::string_view(line).substr(space + 1)).value_or(0));
    } else if (const auto range = value_of("content-range:"); range && range->starts_with("bytes ")) {
        head.first_byte = leading_number(std::string_view(*range).substr(6));
    } else if (const auto length = value_of("content-length:")) {
        head.length = leading_number(*length);
    } else if (const auto wait = value_of("retry-after:")) {
        head.retry_after = std::chrono::seconds(leading_number(*wait).value_or(0));
    }
    return size;
}

std::size_t on_body(char* data, std::size_t /*one*/, std::size_t size, void* target) {
    auto& incoming = *static_cast<Incoming*>(target);
    if (!is_success(incoming.head.status)) return size;
    try {
        (*incoming.on_content)(incoming.head, {data, size});
    } catch (...) {
        incoming.thrown = std::current_exception();
        return size == 0 ? 1 : 0;  // anything but `size` ends the transfer
    }
    return size;
}

/// True where nothing about the request itself is wrong.
bool may_pass(CURLcode code) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_PARTIAL_FILE:
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_HTTP2:
        case CURLE_HTTP2_STREAM:
        case CURLE_WEIRD_SERVER_REPLY:
            return true;
        default:
            return false;
    }
}

/// True where nobody was reached, as without a network.
bool is_nobody(CURLcode code) {
    return code == CURLE_COULDNT_RESOLVE_PROXY || code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT;
}

}  // namespace

std::string origin_of(const std::string& address) {
    const Url url(curl_url(), curl_url_cleanup);
    if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return {};
    const auto scheme = lower(part_of(url.get(), CURLUPART_SCHEME));
    if (scheme != "http" && scheme != "https") return {};
    return scheme + "://" + lower(part_of(url.get(), CURLUPART_HOST)) + ":" + part_of(url.get(), CURLUPART_PORT);
}

struct HttpClient::Impl {
    Options options;
    Easy easy{curl_easy_init(), curl_easy_cleanup};
    Multi multi{curl_multi_init(), curl_multi_cleanup};

    /// One request without redirects; the address to go to next, where there is one.
    std::string get_once(const std::string& address, const HttpRequest& request, Incoming& incoming,
                         const std::stop_token& stop);
    void set_up(const std::string& address, const HttpRequest& request, Incoming& incoming, char* reason);
    CURLcode transfer(const std::stop_token& stop);
};

void HttpClient::Impl::set_up(const std::string& address, const HttpRequest& request, Incoming& incoming,
                              char* reason) {
    auto* handle = easy.get();
    curl_easy_reset(handle);
    curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
#if LIBCURL_VERSION_NUM >= 0x075500
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS);
#endif
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, ("fade-inspector/" + version()).c_str());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(options.stalled_after).count();
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(seconds));
    if (options.ca_file) curl_easy_setopt(handle, CURLOPT_CAINFO, options.ca_file->c_str());
    if (request.first_byte > 0)
        curl_easy_setopt(handle, CURLOPT_RANGE, (std::to_string(request.first_byte) + "-").c_str());
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, on_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
}

CURLcode HttpClient::Impl::transfer(const std::stop_token& stop) {
    // A request to stop ends the waiting at once.
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(multi.get()); });
    curl_multi_add_handle(multi.get(), easy.get());
    CURLcode outcome = CURLE_FAILED_INIT;
    int running = 1;
    while (running > 0 && !stop.stop_requested()) {
        if (curl_multi_perform(multi.get(), &running) != CURLM_OK) break;
        if (running > 0) curl_multi_poll(multi.get(), nullptr, 0, poll_milliseconds, nullptr);
    }
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi.get(), &left))
        if (message->msg == CURLMSG_DONE) outcome = message->data.result;
    curl_multi_remove_handle(multi.get(), easy.get());
    if (stop.stop_requested()) throw Cancelled();
    return outcome;
}

std::string HttpClient::Impl::get_once(const std::string& address, const HttpRequest& request, Incoming& incoming,
                                       const std::stop_token& stop) {
    std::array<char, CURL_ERROR_SIZE> reason{};
    set_up(address, request, incoming, reason.data());
    Headers headers(nullptr, curl_slist_free_all);
    if (!request.bearer_token.empty() && origin_of(address) == request.token_origin) {
        headers.reset(curl_slist_append(nullptr, ("Authorization: Bearer " + request.bearer_token).c_str()));
        curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    }
    const auto outcome = transfer(stop);
    if (incoming.thrown) std::rethrow_exception(incoming.thrown);
    if (outcome != CURLE_OK) {
        const std::string said = reason.data();
        throw HttpFailure(Message::words(said.empty() ? curl_easy_strerror(outcome) : said), may_pass(outcome),
                          is_nobody(outcome));
    }
    const char* next = nullptr;
    if (incoming.head.status < 300 || incoming.head.status >= 400) return {};
    curl_easy_getinfo(easy.get(), CURLINFO_REDIRECT_URL, &next);
    return next != nullptr ? next : "";
}

HttpClient::HttpClient(Options options) : impl_(std::make_unique<Impl>()) {
    impl_->options = std::move(options);
    if (!impl_->easy || !impl_->multi) throw HttpFailure(Text::en("the network library cannot be started"), false);
}

HttpClient::~HttpClient() = default;

HttpHead HttpClient::get(const HttpRequest& request, const OnContent& on_content, const std::stop_token& stop) {
    auto address = request.address;
    for (int redirects = 0; redirects <= most_redirects; ++redirects) {
        Incoming incoming{&on_content, {}, nullptr};
        const auto next = impl_->get_once(address, request, incoming, stop);
        if (next.empty()) return incoming.head;
        if (origin_of(next).empty() || (address.starts_with("https") && !next.starts_with("https")))
            throw HttpFailure(Text::en("it leads to an address that is not secure"), false);
        address = next;
    }
    throw HttpFailure(Text::en("it leads from one address to another without end"), false);
}

}  // namespace fade
