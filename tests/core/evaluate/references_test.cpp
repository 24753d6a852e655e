// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "fade/evaluate.h"

using namespace fade;

TEST_CASE("references are drawn as PyTorch's shuffling DataLoader draws them", "[evaluate]") {
    // Recorded from PyTorch 2.3.1: DataLoader(shuffle=True, num_workers=2) after torch.manual_seed(seed).
    using Indices = std::vector<std::size_t>;
    CHECK(draw_references(24, 4, 0) == Indices{18, 23, 11, 2});
    CHECK(draw_references(24, 4, 1) == Indices{6, 13, 20, 0});
    CHECK(draw_references(24, 4, 2) == Indices{10, 13, 0, 21});
    CHECK(draw_references(209, 4, 0) == Indices{175, 60, 65, 201});
    CHECK(draw_references(209, 4, 123456789) == Indices{60, 56, 125, 95});
    CHECK(draw_references(391, 4, 4) == Indices{387, 208, 7, 32});
}

TEST_CASE("fewer shots are the first of more, and no more are drawn than there are", "[evaluate]") {
    const auto four = draw_references(24, 4, 3);
    const auto one = draw_references(24, 1, 3);
    REQUIRE(one.size() == 1);
    CHECK(one.front() == four.front());
    CHECK(draw_references(3, 10, 0).size() == 3);
    CHECK(draw_references(0, 4, 0).empty());
}
