// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/event_loop.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace fade::ui::test {

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
        longest_ = std::max(longest_, static_cast<double>(since_last_.nsecsElapsed()) / 1e6);
        since_last_.restart();
    });
    since_last_.start();
    timer_.start(1);
}

}  // namespace fade::ui::test
