// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fade::fuzz {

/// The pickle of a state_dict as torch.save writes it: float tensors of 2 x 3, of these storages.
[[nodiscard]] std::string state_dict_pickle(const std::vector<std::string>& storages);

/// A zip archive that holds these members as they are.
[[nodiscard]] std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace fade::fuzz
