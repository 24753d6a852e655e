// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <ostream>
#include <string>

namespace fade::cli {

/// One line on a terminal: bar, percentage, time left, what is being done. Says nothing when it is not active. Callable
/// from any thread.
class ProgressBar {
public:
    /// While it lives, the line is away and stays away: for other output.
    class [[nodiscard]] Away {
    public:
        explicit Away(ProgressBar& bar) : lock_(bar.mutex_) { bar.erase(); }

    private:
        std::unique_lock<std::mutex> lock_;
    };

    ProgressBar(std::ostream& stream, bool active);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// Starts again at zero, up to `total` items.
    void start(std::size_t total);
    /// `done` items are finished, and `fraction` (0..1) of the next. Never waits: while the line is away, nothing is
    /// drawn.
    void update(std::size_t done, double fraction, const std::string& what);
    /// Removes the line, so that other output can be written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    void erase();

    std::ostream& stream_;
    bool active_;
    std::mutex mutex_;  ///< of the stream and of what follows
    bool shown_ = false;
    std::size_t total_ = 0;
    Clock::time_point started_;
    Clock::time_point drawn_;
};

/// "8 s", "2 min 05 s", "1 h 03 min".
[[nodiscard]] std::string format_duration(double seconds);

}  // namespace fade::cli
