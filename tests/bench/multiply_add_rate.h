// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fade::bench {

/// Floating-point operations a second (two a multiply-add) of this processor's widest vectors, from registers alone, on
/// so many threads: what no program can pass.
[[nodiscard]] double multiply_add_rate(int threads);

}  // namespace fade::bench
