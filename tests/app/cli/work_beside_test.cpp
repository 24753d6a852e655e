// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/work_beside.h"

#include "fade/error.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <latch>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace fade;
using fade::cli::WorkBeside;

TEST_CASE("work beside is done in order, on one other thread, and never is more waiting than there is room for",
          "[cli]") {
    constexpr std::size_t pieces = 200;
    const std::size_t most = GENERATE(1, 3);
    std::vector<std::size_t> done;
    std::vector<std::thread::id> threads;
    std::atomic<std::size_t> finished = 0;
    WorkBeside beside(most, {});
    for (std::size_t i = 0; i < pieces; ++i) {
        beside.add([&, i] {
            done.push_back(i);
            threads.push_back(std::this_thread::get_id());
            ++finished;
        });
        REQUIRE(i + 1 - finished <= most);
    }
    beside.finish();
    std::vector<std::size_t> all(pieces);
    std::iota(all.begin(), all.end(), std::size_t{0});
    CHECK(done == all);
    CHECK(threads == std::vector(pieces, threads.front()));
    CHECK(threads.front() != std::this_thread::get_id());
}

TEST_CASE("what a piece of work throws reaches whoever hands over, and nothing is begun after it", "[cli]") {
    std::atomic<int> begun = 0;
    WorkBeside beside(1, {});
    beside.add([&] { ++begun; });
    beside.add([&] {
        ++begun;
        throw std::runtime_error("broken");
    });
    CHECK_THROWS_WITH(beside.add([&] { ++begun; }), "broken");
    CHECK_THROWS_WITH(beside.finish(), "broken");
    CHECK(begun == 2);
}

TEST_CASE("a stop ends the waiting, and the piece that is begun is finished", "[cli]") {
    std::stop_source stop;
    std::latch begun(1);
    std::latch go_on(1);
    bool whole = false;
    bool other = false;
    {
        WorkBeside beside(1, stop.get_token());
        beside.add([&] {
            begun.count_down();
            go_on.wait();
            whole = true;
        });
        begun.wait();
        stop.request_stop();
        CHECK_THROWS_AS(beside.add([&] { other = true; }), Cancelled);
        CHECK_THROWS_AS(beside.finish(), Cancelled);
        go_on.count_down();
    }
    CHECK(whole);
    CHECK_FALSE(other);
}

TEST_CASE("a stop that comes when all is done is none", "[cli]") {
    std::stop_source stop;
    WorkBeside beside(1, stop.get_token());
    bool done = false;
    beside.add([&] { done = true; });
    beside.finish();
    stop.request_stop();
    beside.finish();
    CHECK(done);
}
