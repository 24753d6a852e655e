// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <opencv2/core.hpp>

#include <new>
#include <string>
#include <utility>

namespace fade {

/// Runs `work` on an image file; a lack of memory becomes an `Error` (resource) whose sentence begins with `name`. What
/// else OpenCV throws gets through.
template <typename Work>
auto with_memory_errors(const std::string& name, Work&& work) {
    const auto lack = [&name] {
        return Error(ErrorCode::resource, name, Text::en("there is not enough memory for this image."));
    };
    try {
        return std::forward<Work>(work)();
    } catch (const std::bad_alloc&) {
        throw lack();
    } catch (const cv::Exception& error) {
        if (error.code == cv::Error::StsNoMem) throw lack();
        throw;
    }
}

}  // namespace fade
