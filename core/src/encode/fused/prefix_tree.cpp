// SPDX-License-Identifier: MIT
#include "encode/fused/prefix_tree.h"

namespace fade::fused {

void PrefixTree::add(std::span<const std::int64_t> sentence) {
    std::size_t shared = 0;
    while (shared < last_.size() && shared < sentence.size() && tokens[last_[shared]] == sentence[shared]) ++shared;
    last_.resize(shared);
    for (auto i = shared; i < sentence.size(); ++i) {
        const auto node = tokens.size();
        tokens.push_back(sentence[i]);
        parents.push_back(i == 0 ? node : last_.back());
        positions.push_back(i);
        last_.push_back(node);
    }
    ends.push_back(last_.back());
}

void PrefixTree::path_to(std::size_t node, std::vector<std::size_t>& path) const {
    path.resize(positions[node] + 1);
    for (auto place = path.rbegin(); place != path.rend(); ++place, node = parents[node]) *place = node;
}

}  // namespace fade::fused
