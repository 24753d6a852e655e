// SPDX-License-Identifier: MIT
#include "models/fetch.h"

#include "fade/error.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace fade {

namespace {

constexpr std::chrono::seconds longest_wait{300};
/// Who has no network learns it soon.
constexpr int attempts_without_network = 2;

void pause(std::chrono::milliseconds duration, const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, duration, [] { return false; });
    if (stop.stop_requested()) throw Cancelled();
}

/// Statuses that say "not now".
bool may_pass(long status) {
    constexpr long timeout = 408;
    constexpr long too_early = 425;
    constexpr long too_many = 429;
    constexpr long first_server_error = 500;
    return status == timeout || status == too_early || status == too_many || status >= first_server_error;
}

[[noreturn]] void refuse(const std::string& subject, long status) {
    if (status == 401 || status == 403)
        throw Error(ErrorCode::unreadable, subject,
                    {Text::en("the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has "
                              "access, was expected (status %1)."),
                     status});
    if (status == 404 || status == 410)
        throw Error(ErrorCode::not_found, subject,
                    {Text::en("the model hub has nothing of this name (status %1)."), status});
    throw Error(ErrorCode::unreadable, subject,
                {Text::en("the server answers in a way that is not understood (status %1)."), status});
}

}  // namespace

Fetcher::Fetcher(const Hub& hub) : hub_(hub), client_({hub.ca_file, hub.stalled_after}) {}

HttpRequest Fetcher::request(const std::string& address) const {
    HttpRequest request{address};
    // A token travels encrypted, or not beyond this PC.
    const auto origin = origin_of(hub_.endpoint);
    const bool safe = origin.starts_with("https://") || origin.starts_with("http://127.0.0.1:") ||
                      origin.starts_with("http://localhost:");
    if (safe) {
        request.bearer_token = hub_.token;
        request.token_origin = origin;
    }
    return request;
}

void Fetcher::repeat(const std::string& subject, const std::function<std::optional<Failed>()>& attempt,
                     const std::stop_token& stop) const {
    int in_vain = 0;
    auto wait = hub_.first_wait;
    while (const auto failed = attempt()) {
        if (failed->brought_something) {
            in_vain = 0;
            wait = hub_.first_wait;
        } else if (++in_vain >= attempts_without_network && failed->nobody && !reached_) {
            throw Error(ErrorCode::unreadable, subject,
                        {Text::en("cannot be fetched, since no server is reached: %1. Without a network, a model comes "
                                  "as a file: \"fade model pack\" makes it on a PC that has one, \"fade model add\" or "
                                  "the window's page of models takes it here."),
                         failed->reason});
        } else if (in_vain >= hub_.attempts) {
            throw Error(ErrorCode::unreadable, subject,
                        {Text::en("cannot be fetched after %1 attempts: %2."), in_vain, failed->reason});
        }
        pause(std::clamp<std::chrono::milliseconds>(failed->asked_to_wait, wait, std::max(wait, {longest_wait})), stop);
        wait = std::min<std::chrono::milliseconds>(2 * wait, longest_wait);
    }
}

std::optional<Fetcher::Failed> Fetcher::attempt(const HttpRequest& request, const std::string& subject,
                                                const HttpClient::OnContent& on_content, const std::stop_token& stop) {
    HttpHead head;
    try {
        head = client_.get(request, on_content, stop);
    } catch (const HttpFailure& failure) {
        if (!failure.passing)
            throw Error(ErrorCode::unreadable, subject, {Text::en("cannot be fetched: %1."), failure.reason});
        return Failed{.reason = failure.reason, .nobody = failure.nobody};
    }
    reached_ = true;
    if (may_pass(head.status))
        return Failed{{Text::en("the server answers with status %1"), head.status}, false, head.retry_after};
    constexpr long no_such_range = 416;
    if (head.status == no_such_range && request.first_byte > 0)
        return Failed{Text::en("the server's file is shorter than what was fetched"), false, {}, true};
    if (head.status != 200 && head.status != 206) refuse(subject, head.status);
    return std::nullopt;
}

std::string Fetcher::text(const std::string& address, const std::string& subject, std::size_t limit,
                          const std::stop_token& stop) {
    std::string content;
    repeat(
        subject,
        [&] {
            content.clear();
            const auto take = [&](const HttpHead&, std::string_view bytes) {
                if (bytes.size() > limit - content.size())
                    throw Error(ErrorCode::malformed, subject, Text::en("the model hub's answer does not end."));
                content.append(bytes);
            };
            return attempt(request(address), subject, take, stop);
        },
        stop);
    return content;
}

void Fetcher::whole(const std::string& address, AppendFile& part,
                    const std::function<void(std::uintmax_t, std::uintmax_t)>& on_bytes, const std::stop_token& stop) {
    constexpr std::uintmax_t largest = std::uintmax_t{1} << 40U;
    repeat(
        address,
        [&]() -> std::optional<Failed> {
            const auto before = part.size();
            auto wanted = request(address);
            wanted.first_byte = before;
            bool begun = false;
            std::uintmax_t total = 0;
            const auto take = [&](const HttpHead& head, std::string_view bytes) {
                if (!std::exchange(begun, true)) {
                    if (head.first_byte.value_or(0) != part.size()) part.clear();
                    if (head.length && *head.length < largest) total = part.size() + *head.length;
                }
                if (bytes.size() > largest - part.size())
                    throw Error(ErrorCode::malformed, address, Text::en("the server's file does not end."));
                part.append(bytes);
                on_bytes(part.size(), total);
            };
            auto failed = attempt(wanted, address, take, stop);
            if (!failed) return std::nullopt;
            if (failed->no_such_part) part.clear();
            failed->brought_something = part.size() > before;
            return failed;
        },
        stop);
}

void Fetcher::file(const PlannedFile& file, AppendFile& part, const std::function<void(std::uintmax_t)>& on_bytes,
                   const std::stop_token& stop) {
    if (part.size() > file.size) part.clear();
    repeat(
        file.name,
        [&]() -> std::optional<Failed> {
            if (part.size() == file.size) return std::nullopt;
            const auto before = part.size();
            auto wanted = request(file.address);
            wanted.first_byte = before;
            bool begun = false;
            const auto take = [&](const HttpHead& head, std::string_view bytes) {
                // A server that knows no ranges, or whose file is another one by now, sends all of it.
                if (!std::exchange(begun, true) && head.first_byte.value_or(0) != part.size()) {
                    if (head.first_byte)
                        throw Error(ErrorCode::malformed, file.name,
                                    Text::en("the server sends another part of the file than it was asked for."));
                    part.clear();
                }
                if (bytes.size() > file.size - part.size())
                    throw Error(ErrorCode::malformed, file.name,
                                {Text::en("the server sends more than the %1 bytes that the hub states."), file.size});
                part.append(bytes);
                on_bytes(part.size());
            };
            auto failed = attempt(wanted, file.name, take, stop);
            if (failed) {
                failed->brought_something = part.size() > before;
                return failed;
            }
            if (part.size() < file.size) return Failed{Text::en("the connection ends early"), part.size() > before};
            return std::nullopt;
        },
        stop);
}

}  // namespace fade
