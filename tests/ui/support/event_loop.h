// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace fade::ui::test {

/// Runs the event loop until the condition holds. False if it does not within the time.
[[nodiscard]] bool wait_until(const std::function<bool()>& condition, int timeout_ms = 300'000);

/// The longest time that the event loop did not come round, in milliseconds, while this object lived.
class GapMeter : public QObject {
public:
    GapMeter();
    [[nodiscard]] double longestGap() const { return longest_; }

private:
    QTimer timer_;
    QElapsedTimer since_last_;
    double longest_ = 0;
};

}  // namespace fade::ui::test
