// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/worker.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using fade::ui::test::wait_until;

namespace {

/// What a task does that holds the worker until it is released or stopped.
struct Gate {
    std::promise<void> entered;
    std::atomic<bool> open = false;
    [[nodiscard]] auto work() {
        return [this](const Job& job) {
            entered.set_value();
            while (!open) {
                job.check();
                std::this_thread::yield();
            }
        };
    }
};

void nothing(const Job&) {}

}  // namespace

TEST_CASE("The worker runs the most urgent task first, and equal ones in order", "[jobs]") {
    Worker worker;
    Gate gate;
    std::vector<std::string> order;
    worker.submit({"gate"}, gate.work());
    gate.entered.get_future().wait();
    const auto note = [&](const std::string& name, Urgency urgency) {
        return worker.submit({{}, urgency}, nothing, [&order, name](const TaskEnd&) { order.push_back(name); });
    };
    note("older thumbnail", Urgency::thumbnail);
    note("first", Urgency::ordinary);
    note("second", Urgency::ordinary);
    note("urgent", Urgency::answer);
    note("newer thumbnail", Urgency::thumbnail);
    const auto raised = note("raised", Urgency::spare);
    worker.setUrgency(raised, Urgency::model);
    CHECK(worker.openTasks() == 7);
    gate.open = true;
    REQUIRE(wait_until([&] { return !worker.isBusy(); }));
    CHECK(order ==
          std::vector<std::string>{"raised", "urgent", "first", "second", "newer thumbnail", "older thumbnail"});
}

TEST_CASE("A task ends as done, cancelled or failed, each exactly once", "[jobs]") {
    Worker worker;
    std::vector<TaskEnd> ends;
    const auto record = [&](const TaskEnd& end) { ends.push_back(end); };
    SECTION("done") {
        worker.submit({}, nothing, record);
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 1);
        CHECK(ends[0].outcome == Outcome::done);
    }
    SECTION("failed, with the sentence of the error") {
        worker.submit(
            {}, [](const Job&) { throw Error(ErrorCode::not_found, Text::english_only("part.png does not exist.")); },
            record);
        worker.submit(
            {}, [](const Job&) { throw std::bad_alloc(); }, record);
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 2);
        CHECK(ends[0].outcome == Outcome::failed);
        CHECK(ends[0].code == ErrorCode::not_found);
        CHECK(ends[0].sentence == "part.png does not exist.");
        CHECK(ends[1].code == ErrorCode::resource);
    }
    SECTION("cancelled while running and while waiting") {
        Gate gate;
        const auto running = worker.submit({}, gate.work(), record);
        const auto waiting = worker.submit(
            {}, [](const Job&) { FAIL("must not run"); }, record);
        gate.entered.get_future().wait();
        worker.cancel(waiting);
        worker.cancel(running);
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        REQUIRE(ends.size() == 2);
        CHECK(ends[0].outcome == Outcome::cancelled);
        CHECK(ends[1].outcome == Outcome::cancelled);
        // The worker goes on.
        worker.submit({}, nothing, record);
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(ends.back().outcome == Outcome::done);
    }
    SECTION("all at once") {
        Gate gate;
        worker.submit({}, gate.work(), record);
        gate.entered.get_future().wait();
        for (int i = 0; i < 3; ++i) worker.submit({}, nothing, record);
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
    const auto id = worker.submit({"part.png"}, [](const Job& job) {
        job.report(Stage::load_image, 0, 0);
        job.report(Stage::encode_image, 5, 10);
    });
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
        worker.submit({}, gate.work(), [&](const TaskEnd&) { finished = true; });
        worker.submit({}, nothing, [&](const TaskEnd&) { finished = true; });
        gate.entered.get_future().wait();
    }
    CHECK_FALSE(finished);
}

TEST_CASE("A task's end brings what it made, and nothing where it made nothing", "[jobs]") {
    Worker worker;
    std::vector<std::optional<std::string>> values;
    const auto record = [&](TaskResult<std::string>& end) { values.push_back(std::move(end.value)); };
    worker.submit(
        {}, [](const Job&) { return std::string("made"); }, record);
    worker.submit(
        {}, [](const Job&) -> std::string { throw Error(ErrorCode::internal, Text::english_only("Not made.")); },
        record);
    worker.cancel(worker.submit(
        {}, [](const Job&) { return std::string("late"); }, record));
    REQUIRE(wait_until([&] { return !worker.isBusy(); }));
    REQUIRE(values.size() == 3);
    CHECK(std::count(values.begin(), values.end(), "made") >= 1);
    CHECK(std::count(values.begin(), values.end(), std::nullopt) >= 1);
}

TEST_CASE("Of requests of one kind only the newest is heard of", "[jobs]") {
    Worker worker;
    Gate gate;
    std::vector<std::string> heard;
    auto newest = std::make_unique<NewestTask>(worker);
    const auto ask = [&](const std::string& name) {
        newest->submit(
            {},
            [name](const Job&, const NewestTask::Post& post) {
                post([] {});
                return name;
            },
            [&heard](const TaskResult<std::string>& end) {
                heard.push_back(end.value.value_or(end.outcome == Outcome::cancelled ? "cancelled" : "failed"));
            });
    };
    SECTION("the one that runs is given up, the one that waits is never made") {
        newest->submit({}, gate.work(), [&](const TaskEnd&) { heard.emplace_back("gate"); });
        gate.entered.get_future().wait();
        ask("waits");
        ask("last");
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(heard == std::vector<std::string>{"last"});
    }
    SECTION("what an older one posted is dropped") {
        std::promise<void> posted;
        newest->submit(
            {},
            [&](const Job&, const NewestTask::Post& post) {
                post([&] { heard.emplace_back("post"); });
                posted.set_value();
            },
            [&](const TaskEnd&) { heard.emplace_back("end"); });
        posted.get_future().wait();
        ask("last");
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(heard == std::vector<std::string>{"last"});
    }
    SECTION("a posted call comes before the end") {
        newest->submit(
            {}, [&](const Job&, const NewestTask::Post& post) { post([&] { heard.emplace_back("post"); }); },
            [&](const TaskEnd&) { heard.emplace_back("end"); });
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(heard == std::vector<std::string>{"post", "end"});
    }
    SECTION("nobody is told who is gone") {
        ask("asked");
        newest.reset();
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(heard.empty());
    }
    SECTION("others who cancel it are heard of") {
        worker.submit({}, gate.work());
        gate.entered.get_future().wait();
        ask("asked");
        worker.cancelAll();
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(heard == std::vector<std::string>{"cancelled"});
    }
}

TEST_CASE("Of calls that were made for one answer only the newest happens", "[jobs]") {
    std::vector<int> heard;
    std::function<void(int)> kept;
    {
        Newest newest;
        const std::function<void(int)> first = newest.only([&](int value) { heard.push_back(value); });
        const std::function<void(int)> second = newest.only([&](int value) { heard.push_back(10 * value); });
        first(1);
        second(2);
        second(3);
        newest.forget();
        second(4);
        kept = newest.only([&](int value) { heard.push_back(value); });
    }
    kept(5);
    CHECK(heard == std::vector<int>{20, 30});
}
