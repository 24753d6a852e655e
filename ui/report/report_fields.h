// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fade::ui {

/// What a person writes on reports, and finds again at the next one.
struct ReportFields {
    QString company;
    QString logo;  ///< an image file; empty: none
    QString part;
    QString lot;
    QString order;
    QString operator_name;
    bool folders = false;  ///< files are named with their folders
    bool operator==(const ReportFields&) const = default;
};

}  // namespace fade::ui
