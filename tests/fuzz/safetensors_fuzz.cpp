// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>

#include "demo/safetensors_writer.h"
#include "encode/weights/weights.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const InputFile file(input);
    for (const auto& [name, tensor] : read_safetensors(file.path()).tensors) (void)tensor.to(at::kFloat).contiguous();
}

std::vector<std::string> seeds() {
    return {demo::safetensors_bytes({{"half", at::zeros({3, 2}).to(at::kHalf)},
                                     {"bfloat", at::zeros({5}).to(at::kBFloat16)},
                                     {"float", at::zeros({2, 2, 2})},
                                     {"long", at::arange(3)},
                                     {"scalar", at::zeros({})},
                                     {"empty", at::zeros({0, 4})}}),
            demo::safetensors_bytes(R"({"__metadata__": {"format": "pt"}, )"
                                    R"("a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}})",
                                    "12345678")};
}

}  // namespace fade::fuzz
