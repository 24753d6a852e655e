// SPDX-License-Identifier: MIT
#include "fade/self_test.h"

#include <catch2/catch.hpp>

#include <limits>

#include "demo/random_model.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using namespace fade::test;

TEST_CASE("the kernels compute on this PC what the definition does", "[detect]") {
    const TemporaryFolder folder;
    demo::write_random_model(folder.path(), tiny_config(), 1);
    const auto test = run_self_test({.path = folder.path()});
    CHECK(test.arithmetic.find("fused") != std::string::npos);
    CHECK(test.passed());
    CHECK(test.map_difference > 0);  // two computations, not one compared with itself
    CHECK(test.map_difference < 1e-3);
}

TEST_CASE("differences beyond rounding do not pass, nor what is no number", "[detect]") {
    CHECK_FALSE(SelfTest{"", 2e-3, 0, 0}.passed());
    CHECK_FALSE(SelfTest{"", 0, 2e-3, 0}.passed());
    CHECK_FALSE(SelfTest{"", std::numeric_limits<double>::quiet_NaN(), 0, 0}.passed());
    CHECK(SelfTest{"", 1e-4, 1e-5, 0}.passed());
}
