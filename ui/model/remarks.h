// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fade/overrule.h"

#include <optional>
#include <string>

#include "ui/model/truth.h"

namespace fade::ui {

/// A mark belongs to the bytes that were marked, as an overruling does.
struct TruthMark {
    Truth truth = Truth::good;
    std::string sha256;  ///< of the bytes; empty: nobody had read them yet
    bool operator==(const TruthMark&) const = default;
};

/// What a person says of a picture.
struct Remarks {
    std::optional<TruthMark> mark;
    std::optional<Overrule> overrule;
    [[nodiscard]] bool empty() const { return !mark && !overrule; }
    bool operator==(const Remarks&) const = default;
};

}  // namespace fade::ui
