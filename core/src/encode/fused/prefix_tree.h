// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fade::fused {

/// Sentences that begin alike share those tokens. In a causal tower a token's embedding depends on what stands before
/// it alone, so a shared beginning is computed once.
struct PrefixTree {
    std::vector<std::int64_t> tokens;    ///< of each node; a parent comes before its children
    std::vector<std::size_t> parents;    ///< a root is its own parent
    std::vector<std::size_t> positions;  ///< tokens before this one
    std::vector<std::size_t> ends;       ///< the node of each sentence's last token

    /// Adds a sentence, which must not be empty. They must come in lexicographical order, so that equal beginnings
    /// follow one another.
    void add(std::span<const std::int64_t> sentence);

    /// The nodes from the root to `node`, both included.
    void path_to(std::size_t node, std::vector<std::size_t>& path) const;

private:
    std::vector<std::size_t> last_;  ///< nodes of the sentence added last
};

}  // namespace fade::fused
