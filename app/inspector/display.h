// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// While it lives, a display that cannot be had ends the program with status 3 and one sentence that says so, where Qt
/// would abort. The window's application is made meanwhile.
class DisplayNeeded {
public:
    DisplayNeeded();
    ~DisplayNeeded();
    DisplayNeeded(const DisplayNeeded&) = delete;
    DisplayNeeded& operator=(const DisplayNeeded&) = delete;
};
