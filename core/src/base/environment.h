// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace fade {

/// Sets a variable of this process's environment. Not thread-safe: for the start of a program.
void set_environment(const std::string& name, const std::string& value);

}  // namespace fade
