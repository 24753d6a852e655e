// SPDX-License-Identifier: MIT
#include "base/torch_errors.h"

#include <catch2/catch.hpp>

#include <string>

using namespace fade;
using Catch::Contains;

namespace {

template <typename Throw>
Error translated(Throw&& work) {
    try {
        with_torch_errors("Looking", work);
    } catch (const Error& error) {
        return error;
    }
    return {ErrorCode::internal, Text::english_only("accepted")};
}

}  // namespace

TEST_CASE("a lack of memory is told from other faults of LibTorch", "[base]") {
    const auto of_device = translated([] { TORCH_CHECK_WITH(OutOfMemoryError, false, "CUDA out of memory."); });
    CHECK(of_device.code() == ErrorCode::resource);
    CHECK(of_device.what() == std::string("Looking: there is not enough memory."));
    CHECK(translated([] { TORCH_CHECK(false, "CUDA error: out of memory\nand more"); }).code() == ErrorCode::resource);
    const auto of_processor = translated([] {
        TORCH_CHECK(false,
                    "[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you tried");
    });
    CHECK(of_processor.code() == ErrorCode::resource);
    CHECK(translated([] { throw std::bad_alloc(); }).code() == ErrorCode::resource);
    CHECK(translated([] { CV_Error(cv::Error::StsNoMem, "Failed to allocate"); }).code() == ErrorCode::resource);
    const auto fault =
        translated([] { TORCH_CHECK(false, "CUDA error: an illegal memory access was encountered\nand more"); });
    CHECK(fault.code() == ErrorCode::internal);
    CHECK_THAT(fault.what(),
               Contains("Looking: CUDA error: an illegal memory access was encountered") && !Contains("and more"));
}
