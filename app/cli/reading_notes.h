// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/image.h"
#include "fade/report.h"

#include <iosfwd>
#include <set>
#include <string>

namespace fade::cli {

/// Says what was assumed or left out when pictures were read, once for each kind: a thousand pictures of one camera are
/// alike.
class ReadingNotes {
public:
    /// Null: nothing is said.
    explicit ReadingNotes(std::ostream* out) : out_(out) {}

    void tell(const Image& image, const Provenance& provenance);

private:
    std::ostream* out_;
    std::set<std::string> told_;
    std::set<double> found_whites_;  ///< of files that do not declare it
};

}  // namespace fade::cli
