// SPDX-License-Identifier: MIT
#pragma once

#include "fade/decision.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

/// A person's verdict in the place of the machine's. Values and free functions; thread-safe.
namespace fade {

/// In bytes of UTF-8.
inline constexpr std::size_t longest_overrule_name = 200;
inline constexpr std::size_t longest_overrule_reason = 10'000;

/// A person decided otherwise than the machine. It is said of the bytes that were judged: where the file holds another
/// picture by now, it says nothing of that one. The machine's verdict is kept beside it, as it was then: with other
/// thresholds or another setup it may be another one.
struct Overrule {
    Verdict verdict = Verdict::review;  ///< of the person; another one than `machine`
    std::string name;                   ///< of the person: one line, not blank
    std::string reason;                 ///< free text, not blank; may have several lines
    std::string time;                   ///< when, as `iso_time` writes it
    std::string sha256;                 ///< of the bytes of the picture's file, lower-case hex
    Verdict machine = Verdict::review;  ///< the verdict that was overruled
    double image_score = 0;             ///< of then, 0..1; no number where it was none
    bool operator==(const Overrule&) const = default;
};

/// Throws `Error` (invalid_argument) for what `Overrule` does not allow: one sentence that says what was expected.
void validate(const Overrule& overrule);

/// A time in this machine's zone: ISO 8601 with seconds and offset, "2026-01-02T03:04:05+01:00".
[[nodiscard]] std::string iso_time(std::chrono::system_clock::time_point time);

/// Whether a text is such a time: a date that there is, and an offset.
[[nodiscard]] bool is_iso_time(std::string_view text);

}  // namespace fade
