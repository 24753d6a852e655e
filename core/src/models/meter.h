// SPDX-License-Identifier: MIT
#pragma once

#include "fade/model_download.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>

namespace fade {

/// Says how much has come, and how fast over the last seconds.
class Meter {
public:
    Meter(const OnDownload& hearer, std::uintmax_t total) : hearer_(hearer), progress_{{}, 0, total, 0} {}

    void begin(const std::string& file) {
        progress_.file = file;
        said_ = {};  // the first bytes of a file are told of at once
    }
    /// How many it will be, once that is known.
    void expect(std::uintmax_t total) { progress_.total = total; }
    /// `bytes` more or, after a file had to be begun again, fewer.
    void at(std::uintmax_t done) {
        const auto now = Clock::now();
        progress_.done = done;
        if (!hearer_ || (now - said_ < between && done != progress_.total)) return;
        said_ = now;
        samples_.emplace_back(now, done);
        while (samples_.size() > 2 && now - samples_.front().first > window) samples_.pop_front();
        const auto& [then, had] = samples_.front();
        const double seconds = std::chrono::duration<double>(now - then).count();
        progress_.bytes_per_second = seconds > 0 && done > had ? static_cast<double>(done - had) / seconds : 0;
        hearer_(progress_);
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds between{200};
    static constexpr std::chrono::seconds window{5};

    const OnDownload& hearer_;
    DownloadProgress progress_;
    std::deque<std::pair<Clock::time_point, std::uintmax_t>> samples_;
    Clock::time_point said_;
};

}  // namespace fade
