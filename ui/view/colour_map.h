// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>
#include <QString>

#include <array>

namespace fade::ui {

/// Colours of anomaly maps. The perceptually uniform ones come first; JET is there for those who are used to it.
enum class ColourMapName { inferno, viridis, magma, turbo, jet };

inline constexpr std::array all_colour_maps{ColourMapName::inferno, ColourMapName::viridis, ColourMapName::magma,
                                            ColourMapName::turbo, ColourMapName::jet};

/// Opaque colours for 256 steps from 0 to 1.
using ColourTable = std::array<QRgb, 256>;
[[nodiscard]] ColourTable colour_table(ColourMapName name);

[[nodiscard]] QString colour_map_text(ColourMapName name);

}  // namespace fade::ui
