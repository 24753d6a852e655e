// SPDX-License-Identifier: MIT
#include "encode/weights/pickle.h"
#include "support/archives.h"
#include "support/target.h"

namespace fade::fuzz {

void run(std::string_view input) {
    (void)read_pickle(input, "weights.pt");
}

std::vector<std::string> seeds() {
    return {state_dict_pickle({"0"}), state_dict_pickle({"0", "1", "2"})};
}

}  // namespace fade::fuzz
