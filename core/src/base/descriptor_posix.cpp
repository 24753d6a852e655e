// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <utility>

#include "base/descriptor.h"

namespace fade {

Descriptor::~Descriptor() {
    if (value_ >= 0) ::close(value_);
}

bool Descriptor::close() {
    return ::close(std::exchange(value_, -1)) == 0;
}

}  // namespace fade
