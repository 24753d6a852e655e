// SPDX-License-Identifier: MIT
#include "encode/weights/weight_reader.h"

#include "fade/error.h"

#include <ATen/ATen.h>

namespace fade {

at::Tensor WeightReader::operator()(const std::string& name) const {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) throw Error(ErrorCode::internal, {Text::en("The weights lack the tensor %1."), name});
    return found->second.to(device_, at::kFloat).contiguous();
}

void WeightReader::release_memory() const {
    for (const auto& file : files_) file->release_memory();
}

}  // namespace fade
