// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/report_document.h"

#include <vector>

#include "ui/report/page_flow.h"

namespace fade::ui::page {

/// Adds a block of a report to pieces of this width (points), which hold all that they paint. `first` is true at the
/// beginning of a part that stands apart from what is before it.
void addPieces(const Block& block, double width, bool first, std::vector<Piece>& pieces);

}  // namespace fade::ui::page
