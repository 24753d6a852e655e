// SPDX-License-Identifier: MIT
#include "encode/fused/prefix_tree.h"

#include <catch2/catch.hpp>

#include <set>

using fade::fused::PrefixTree;

namespace {

std::vector<std::int64_t> sentence_at(const PrefixTree& tree, std::size_t end) {
    std::vector<std::size_t> path;
    tree.path_to(end, path);
    std::vector<std::int64_t> tokens;
    for (std::size_t i = 0; i < path.size(); ++i) {
        CHECK(tree.positions[path[i]] == i);
        tokens.push_back(tree.tokens[path[i]]);
    }
    return tokens;
}

}  // namespace

TEST_CASE("a prefix tree holds every sentence, and every beginning once", "[fused]") {
    const std::vector<std::vector<std::int64_t>> sentences{{1},       {1, 2, 3}, {1, 2, 3, 4},
                                                           {1, 2, 5}, {1, 6, 5}, {7, 2, 3}};
    PrefixTree tree;
    std::set<std::vector<std::int64_t>> beginnings;
    for (const auto& sentence : sentences) {
        tree.add(sentence);
        for (auto end = sentence.begin(); end != sentence.end(); ++end) beginnings.emplace(sentence.begin(), end + 1);
    }
    REQUIRE(tree.ends.size() == sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) CHECK(sentence_at(tree, tree.ends[i]) == sentences[i]);
    CHECK(tree.tokens.size() == beginnings.size());
    for (std::size_t node = 0; node < tree.parents.size(); ++node) CHECK(tree.parents[node] <= node);
}

TEST_CASE("equal sentences end at the same node", "[fused]") {
    PrefixTree tree;
    tree.add(std::vector<std::int64_t>{1, 2});
    tree.add(std::vector<std::int64_t>{1, 2});
    CHECK(tree.ends == std::vector<std::size_t>{1, 1});
}
