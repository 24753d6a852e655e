// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/event_loop.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <ctime>

namespace fade::ui::test {

namespace {

/// What this thread has used of a processor, in milliseconds.
double thread_time() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

}  // namespace

bool wait_until(const std::function<bool()>& condition, int timeout_ms) {
    QElapsedTimer clock;
    clock.start();
    QTimer wake;  // so that the loop comes round to look at the condition
    wake.start(2);
    while (!condition()) {
        if (clock.elapsed() > timeout_ms) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

GapMeter::GapMeter() {
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, [this] {
        longest_gap_ = std::max(longest_gap_, static_cast<double>(since_last_.nsecsElapsed()) / 1e6);
        const double worked = thread_time();
        longest_work_ = std::max(longest_work_, worked - worked_at_last_);
        worked_at_last_ = worked;
        since_last_.restart();
    });
    worked_at_last_ = thread_time();
    since_last_.start();
    timer_.start(1);
}

}  // namespace fade::ui::test
