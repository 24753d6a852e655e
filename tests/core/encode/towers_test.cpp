// SPDX-License-Identifier: MIT
#include "encode/towers.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

TEST_CASE("a device that is not there is refused, saying which are", "[encode]") {
    const std::vector<std::string> present{"cpu", "cuda:0"};
    CHECK(find_device("cpu", present).is_cpu());
    CHECK(find_device("cuda", present).is_cuda());
    CHECK(find_device("cuda:0", present).index() == 0);
    for (const std::string name : {"cuda:7", "cuda:256"})
        CHECK_THAT(refusal([&] { (void)find_device(name, present); }),
                   Contains("Device " + name + ": is not there") && Contains("cpu, cuda:0"));
    CHECK_THAT(refusal([] { (void)find_device("cuda", {"cpu"}); }), Contains("can use cpu here"));
    for (const std::string name : {"", "gpu", "cpu:1", "cuda:", "cuda:x", "cuda0"})
        CHECK_THAT(refusal([&] { (void)find_device(name, present); }), Contains("expected cpu, cuda or cuda:N"));
}
