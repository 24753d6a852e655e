// SPDX-License-Identifier: MIT
#include "base/environment.h"

#include <cstdlib>
#include <new>

namespace fade {

void set_environment(const std::string& name, const std::string& value) {
    if (::setenv(name.c_str(), value.c_str(), 1) != 0) throw std::bad_alloc();
}

}  // namespace fade
