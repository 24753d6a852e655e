// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace fade::ui::test {

/// Runs the event loop until the condition holds. False if it does not within the time.
[[nodiscard]] bool wait_until(const std::function<bool()>& condition, int timeout_ms = 300'000);

/// The longest time that the event loop did not come round, in milliseconds, while this object lived; and the longest
/// that it worked without coming round: a thread that waits for its turn on a busy processor does not work.
class GapMeter : public QObject {
public:
    GapMeter();
    [[nodiscard]] double longestGap() const { return longest_gap_; }
    [[nodiscard]] double longestWork() const { return longest_work_; }

private:
    QTimer timer_;
    QElapsedTimer since_last_;
    double worked_at_last_ = 0;
    double longest_gap_ = 0;
    double longest_work_ = 0;
};

}  // namespace fade::ui::test
