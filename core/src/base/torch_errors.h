// SPDX-License-Identifier: MIT
#pragma once

#include "fade/error.h"

#include <c10/util/Exception.h>
#include <opencv2/core.hpp>

#include <new>
#include <string>
#include <utility>

namespace fade {

/// Runs `work`; what LibTorch throws, and a lack of memory, becomes an `Error` whose sentence begins with `what`.
template <typename Work>
auto with_torch_errors(const std::string& what, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw Error(ErrorCode::resource, what, Text::en("there is not enough memory."));
    } catch (const cv::Exception& error) {
        if (error.code != cv::Error::StsNoMem) throw;
        throw Error(ErrorCode::resource, what, Text::en("there is not enough memory."));
    } catch (const c10::Error& error) {
        const std::string cause = error.what_without_backtrace();
        // LibTorch has an error of its own for a lack of a device's memory; CUDA itself and the CPU's allocator throw a
        // general one.
        const bool memory = dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr ||
                            cause.starts_with("CUDA error: out of memory") ||
                            cause.find("DefaultCPUAllocator: can't allocate memory") != std::string::npos ||
                            cause.find("DefaultCPUAllocator: not enough memory") != std::string::npos;
        if (memory) throw Error(ErrorCode::resource, what, Text::en("there is not enough memory."));
        throw Error(ErrorCode::internal, what, Message::words(cause.substr(0, cause.find('\n'))));
    }
}

}  // namespace fade
