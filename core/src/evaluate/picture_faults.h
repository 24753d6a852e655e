// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

namespace fade {

/// True for what is wrong with one picture or mask: it is reported, and the rest is measured. What else fails, a lack
/// of memory for instance, says nothing about the picture, and ends the evaluation.
[[nodiscard]] inline bool is_about_picture(const Error& error) {
    switch (error.code()) {
        case ErrorCode::not_found:
        case ErrorCode::unreadable:
        case ErrorCode::unsupported:
        case ErrorCode::malformed:
        case ErrorCode::mismatch:
            return true;
        case ErrorCode::invalid_argument:
        case ErrorCode::write_failed:
        case ErrorCode::resource:
        case ErrorCode::internal:
            return false;
    }
    return false;
}

}  // namespace fade
