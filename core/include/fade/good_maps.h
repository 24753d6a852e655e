// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>

/// What the anomaly maps of good parts reach, so that a map can be shown against them. Free functions of values;
/// thread-safe.
namespace fade {

struct Inspection;

/// Two percentiles of the values of all cells of the fused maps of good parts, pooled: each cell counts the same.
struct GoodMaps {
    double usual = 0;       ///< the median, 0..1
    double limit = 0;       ///< the 99.9th percentile, 0..1: one cell in a thousand reaches it
    std::size_t parts = 0;  ///< so many maps, at least one
    bool operator==(const GoodMaps&) const = default;
};

/// Below this, the distance of both percentiles is not divided by: maps of good parts that are all alike would show
/// the slightest difference as a defect.
inline constexpr double least_good_spread = 0.01;

/// The percentiles are those of Hyndman and Fan's seventh definition ("Sample Quantiles in Statistical Packages", The
/// American Statistician 50 (1996)), as NumPy computes them: linear between the sorted values x_0 ... x_(n-1), at place
/// p (n - 1). Cells that are not looked at do not count; empty if none is. The maps' grids may differ. References must
/// come from `Inspector::leave_one_out`: in the bank, each finds itself.
[[nodiscard]] std::optional<GoodMaps> good_maps_of(std::span<const Inspection> good_parts);

/// The raw values between which a map is coloured against good parts: the first colour is that of `usual`, the middle
/// one that of `limit`, and the last one lies as far above it again: a value v stands at (v - usual) / (2 spread), with
/// spread = max(limit - usual, `least_good_spread`).
struct MapRange {
    double low = 0;
    double high = 1;
    bool operator==(const MapRange&) const = default;
};
[[nodiscard]] MapRange range_against(const GoodMaps& good);

}  // namespace fade
