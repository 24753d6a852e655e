// SPDX-License-Identifier: MIT
#pragma once

namespace fade {

/// Asks the system to let this process use the tile registers of AMX, which must be done before the first of their
/// instructions; false where it does not. Of x86-64 alone.
[[nodiscard]] bool allow_amx();

}  // namespace fade
