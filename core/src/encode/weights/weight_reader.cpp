// SPDX-License-Identifier: MIT
#include "encode/weights/weight_reader.h"

#include "fade/error.h"

#include <ATen/ATen.h>

namespace fade {

at::Tensor WeightReader::operator()(const std::string& name) const {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) throw Error(ErrorCode::internal, {Text::en("The weights lack the tensor %1."), name});
    const auto taken = found->second.to(device_, at::kFloat).contiguous();
    // The system may have the file in pages of 2 MB: for few numbers it is not worth to keep one.
    constexpr std::size_t few = std::size_t{4} << 20U;
    return !files_.empty() && taken.is_alias_of(found->second) && taken.nbytes() <= few ? taken.clone() : taken;
}

void WeightReader::release_memory() const {
    for (const auto& file : files_) file->release_memory();
}

}  // namespace fade
