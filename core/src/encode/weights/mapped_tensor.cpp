// SPDX-License-Identifier: MIT
#include "encode/weights/mapped_tensor.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <cstring>

namespace fade {

at::Tensor mapped_tensor(const std::shared_ptr<const MappedFile>& file, std::string_view bytes, at::ScalarType type,
                         const std::vector<std::int64_t>& shape) {
    auto* address = const_cast<char*>(bytes.data());
    if (reinterpret_cast<std::uintptr_t>(address) % c10::elementSize(type) == 0)
        return at::from_blob(
            address, shape, [file](void*) {}, at::TensorOptions(type));
    auto copy = at::empty(shape, at::TensorOptions(type));
    if (copy.nbytes() > 0) std::memcpy(copy.data_ptr(), address, copy.nbytes());  // of nothing it has no address
    return copy;
}

}  // namespace fade
