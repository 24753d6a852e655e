// SPDX-License-Identifier: MIT
#include "fade/spread.h"

#include <catch2/catch.hpp>

#include <numeric>

using fade::spread;

TEST_CASE("what is spread is chosen from all of a list, in order", "[base]") {
    CHECK((spread(std::vector{1, 2, 3}, 3) == std::vector{1, 2, 3}));
    CHECK((spread(std::vector{1, 2, 3}, 9) == std::vector{1, 2, 3}));
    CHECK(spread(std::vector<int>(), 2).empty());
    CHECK(spread(std::vector{1, 2}, 0).empty());
    std::vector<int> hundred(100);
    std::iota(hundred.begin(), hundred.end(), 0);
    CHECK((spread(hundred, 4) == std::vector{0, 25, 50, 75}));
    CHECK((spread(hundred, 3) == std::vector{0, 33, 66}));
}
