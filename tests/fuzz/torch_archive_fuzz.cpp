// SPDX-License-Identifier: MIT
#include <ATen/ATen.h>

#include "encode/weights/weights.h"
#include "support/archives.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    const InputFile file(input);
    for (const auto& [name, tensor] : read_torch_archive(file.path()).tensors) (void)tensor.to(at::kFloat).contiguous();
}

std::vector<std::string> seeds() {
    const std::string floats(24, '\0');
    return {stored_zip({{"archive/data.pkl", state_dict_pickle({"0"})}, {"archive/data/0", floats}}),
            stored_zip({{"weights/data.pkl", state_dict_pickle({"0", "1"})},
                        {"weights/data/0", floats},
                        {"weights/data/1", floats},
                        {"weights/version", "3\n"}})};
}

}  // namespace fade::fuzz
