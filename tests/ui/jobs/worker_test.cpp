// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/worker.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <string>
#include <vector>

#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using fade::ui::test::wait_until;

namespace {

/// A task that holds the worker until it is released or stopped.
struct Gate {
    std::promise<void> entered;
    std::atomic<bool> open = false;
    Worker::Task task(std::function<void(const TaskEnd&)> finished = {}) {
        return {"gate", 0,
                [this](const Job& job) {
                    entered.set_value();
                    while (!open) {
                        job.check();
                        std::this_thread::yield();
                    }
                },
                std::move(finished)};
    }
};

}  // namespace

TEST_CASE("The worker runs the most urgent task first, and equal ones in order", "[jobs]") {
    Worker worker;
    Gate gate;
    std::vector<std::string> order;
    worker.submit(gate.task());
    gate.entered.get_future().wait();
    const auto note = [&](const std::string& name, int priority) {
        return worker.submit(
            {"", priority, [](const Job&) {}, [&order, name](const TaskEnd&) { order.push_back(name); }});
    };
    note("first", 0);
    note("second", 0);
    note("urgent", 5);
    const auto raised = note("raised", -1);
    worker.setPriority(raised, 9);
    CHECK(worker.openTasks() == 5);
    gate.open = true;
    REQUIRE(wait_until([&] { return !worker.isBusy(); }));
    CHECK(order == std::vector<std::string>{"raised", "urgent", "first", "second"});
}

TEST_CASE("A task ends as done, cancelled or failed, each exactly once", "[jobs]") {
    Worker worker;
    std::vector<TaskEnd> ends;
    const auto record = [&](const TaskEnd& end) { ends.push_back(end); };
    SECTION("done") {
        worker.submit({"", 0, [](const Job&) {}, record});
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 1);
        CHECK(ends[0].outcome == Outcome::done);
    }
    SECTION("failed, with the sentence of the error") {
        worker.submit(
            {"", 0, [](const Job&) { throw Error(ErrorCode::not_found, "part.png does not exist."); }, record});
        worker.submit({"", 0, [](const Job&) { throw std::bad_alloc(); }, record});
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 2);
        CHECK(ends[0].outcome == Outcome::failed);
        CHECK(ends[0].code == ErrorCode::not_found);
        CHECK(ends[0].sentence == "part.png does not exist.");
        CHECK(ends[1].code == ErrorCode::resource);
    }
    SECTION("cancelled while running and while waiting") {
        Gate gate;
        const auto running = worker.submit(gate.task(record));
        const auto waiting = worker.submit({"", 0, [](const Job&) { FAIL("must not run"); }, record});
        gate.entered.get_future().wait();
        worker.cancel(waiting);
        worker.cancel(running);
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 2);
        CHECK(ends[0].outcome == Outcome::cancelled);
        CHECK(ends[1].outcome == Outcome::cancelled);
        // The worker goes on.
        worker.submit({"", 0, [](const Job&) {}, record});
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(ends.back().outcome == Outcome::done);
    }
    SECTION("all at once") {
        Gate gate;
        worker.submit(gate.task(record));
        gate.entered.get_future().wait();
        for (int i = 0; i < 3; ++i) worker.submit({"", 0, [](const Job&) {}, record});
        worker.cancelAll();
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 4);
        for (const auto& end : ends) CHECK(end.outcome == Outcome::cancelled);
    }
}

TEST_CASE("Progress arrives as a fraction of each stage", "[jobs]") {
    Worker worker;
    std::vector<TaskProgress> heard;
    QObject::connect(&worker, &Worker::progressed, &worker,
                     [&](const TaskProgress& progress) { heard.push_back(progress); });
    const auto id = worker.submit({"part.png",
                                   0,
                                   [](const Job& job) {
                                       job.report(Stage::load_image, 0, 0);
                                       job.report(Stage::encode_image, 5, 10);
                                   },
                                   {}});
    REQUIRE(wait_until([&] { return !worker.isBusy(); }));
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].id == id);
    CHECK(heard[0].title == "part.png");
    CHECK(heard[0].fraction == 0);
    CHECK(heard[1].stage == Stage::encode_image);
    CHECK(heard[1].fraction == Approx(0.5));
}

TEST_CASE("A worker may be destroyed while it works", "[jobs]") {
    Gate gate;
    bool finished = false;
    {
        Worker worker;
        worker.submit(gate.task([&](const TaskEnd&) { finished = true; }));
        worker.submit({"", 0, [](const Job&) {}, [&](const TaskEnd&) { finished = true; }});
        gate.entered.get_future().wait();
    }
    CHECK_FALSE(finished);
}
