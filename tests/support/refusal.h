// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <string>

namespace fade::test {

/// What `work` says when it refuses its input with an `Error`; "accepted" if it does not refuse. Any other exception
/// gets through, and fails the test.
template <typename Work>
std::string refusal(Work&& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

}  // namespace fade::test
