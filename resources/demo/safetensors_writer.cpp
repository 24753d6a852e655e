// SPDX-License-Identifier: MIT
#include "demo/safetensors_writer.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

namespace fade::demo {

namespace {

std::string type_name(at::ScalarType type) {
    switch (type) {
        case at::kFloat:
            return "F32";
        case at::kHalf:
            return "F16";
        case at::kBFloat16:
            return "BF16";
        case at::kDouble:
            return "F64";
        case at::kLong:
            return "I64";
        default:
            throw std::logic_error("a type that is not written");
    }
}

}  // namespace

std::string safetensors_bytes(std::string_view header, std::string_view data) {
    std::string bytes;
    for (unsigned i = 0; i < 8; ++i) bytes += static_cast<char>((header.size() >> (8 * i)) & 0xFFU);
    return bytes.append(header).append(data);
}

std::string safetensors_bytes(const TensorMap& tensors) {
    nlohmann::ordered_json header;
    std::string data;
    for (const auto& [name, tensor] : tensors) {
        const auto values = tensor.contiguous();
        const auto begin = data.size();
        data.append(static_cast<const char*>(values.data_ptr()), values.nbytes());
        header[name] = {{"dtype", type_name(tensor.scalar_type())},
                        {"shape", std::vector<std::int64_t>(tensor.sizes().begin(), tensor.sizes().end())},
                        {"data_offsets", {begin, data.size()}}};
    }
    // As the format's own library does: spaces, so that the tensors are aligned and can be used where they lie.
    auto text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    return safetensors_bytes(text, data);
}

}  // namespace fade::demo
