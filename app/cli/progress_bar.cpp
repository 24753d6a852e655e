// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace fade::cli {

namespace {

constexpr int bar_width = 24;
constexpr std::size_t longest_text = 40;
constexpr std::chrono::milliseconds redraw_interval{100};
constexpr auto erase_line = "\r\x1b[K";

}  // namespace

ProgressBar::ProgressBar(std::ostream& stream, bool active) : stream_(stream), active_(active) {}

ProgressBar::~ProgressBar() {
    clear();
}

void ProgressBar::start(std::size_t total) {
    const std::scoped_lock lock(mutex_);
    total_ = total;
    started_ = Clock::now();
    drawn_ = {};
}

void ProgressBar::update(std::size_t done, double fraction, const std::string& what) {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock) return;
    const auto now = Clock::now();
    if (!active_ || total_ == 0 || now - drawn_ < redraw_interval) return;
    drawn_ = now;
    const double share = std::clamp((static_cast<double>(done) + fraction) / static_cast<double>(total_), 0.0, 1.0);
    const auto filled = static_cast<std::size_t>(std::lround(share * bar_width));
    const double elapsed = std::chrono::duration<double>(now - started_).count();
    std::string line = "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] " +
                       std::to_string(std::lround(100 * share)) + "%";
    if (share > 0.01 && elapsed > 1) line += ", " + format_duration(elapsed * (1 - share) / share) + " left";
    const auto text = what.size() > longest_text ? "..." + what.substr(what.size() - longest_text) : what;
    stream_ << erase_line << line << "  " << text << std::flush;
    shown_ = true;
}

void ProgressBar::clear() {
    const Away away(*this);
}

void ProgressBar::erase() {
    if (!shown_) return;
    stream_ << erase_line << std::flush;
    shown_ = false;
}

std::string format_duration(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds));
    char text[48];
    if (whole < 60)
        std::snprintf(text, sizeof text, "%lld s", whole);
    else if (whole < 3600)
        std::snprintf(text, sizeof text, "%lld min %02lld s", whole / 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld h %02lld min", whole / 3600, whole % 3600 / 60);
    return text;
}

}  // namespace fade::cli
