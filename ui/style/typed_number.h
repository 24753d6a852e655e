// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace fade::ui {

/// What a person may have meant by a typed number. The decimal separator is a point or a comma, whatever the language;
/// full-width digits and separators count as ordinary ones. Empty: it is no number. Two values, if a separator before
/// three digits may as well part thousands ("1,000"): as a decimal separator first.
[[nodiscard]] std::vector<double> typed_number(QStringView text);

}  // namespace fade::ui
