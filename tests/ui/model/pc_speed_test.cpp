// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/pc_speed.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <memory>
#include <thread>

#include "support/temporary_folder.h"
#include "ui/support/event_loop.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

constexpr EngineSpeed made_up{1e-11, 2e-11, 3e-11};

/// Counts what is found out, and how it ends.
struct Finder {
    std::atomic<int> begun = 0;
    std::atomic<int> stopped = 0;
    std::atomic<bool> waits = false;  ///< until it is stopped

    [[nodiscard]] PcSpeed::Find how() {
        return [this](DiskCache*, const Compute&, const Job& job) {
            ++begun;
            try {
                while (waits) {
                    job.check();
                    std::this_thread::yield();
                }
            } catch (const Cancelled&) {
                ++stopped;
                throw;
            }
            return made_up;
        };
    }
};

}  // namespace

TEST_CASE("This PC's speed is found out once, for each way to compute", "[models]") {
    Finder finder;
    Worker worker;
    PcSpeed speed({}, worker, finder.how());
    int found = 0;
    QObject::connect(&speed, &PcSpeed::found, &speed, [&] { ++found; });
    CHECK_FALSE(speed.of({}));
    speed.find({});
    speed.find({});
    REQUIRE(wait_until([&] { return found == 1; }));
    CHECK(speed.of({}) == made_up);
    speed.find({});
    const Compute mixed{.precision = Precision::mixed};
    CHECK_FALSE(speed.of(mixed));
    speed.find(mixed);
    REQUIRE(wait_until([&] { return found == 2; }));
    CHECK(speed.of(mixed) == made_up);
    CHECK(finder.begun == 2);
    speed.find({.backend = Backend::reference});  // there are no estimates for it
    CHECK_FALSE(worker.isBusy());
}

TEST_CASE("The speed that was measured is kept for the next start", "[models]") {
    const fade::test::TemporaryFolder folder;
    Worker worker;
    {
        DiskCache cache(folder.path(), default_cache_limit);
        // The number of threads is that of the thread that computes.
        worker.submit({}, [&](const Job&) { keep_engine_speed(cache, {}, made_up); });
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
    }
    PcSpeed speed(folder.path(), worker);
    speed.find({});
    REQUIRE(wait_until([&] { return speed.of({}).has_value(); }));
    CHECK(speed.of({}) == made_up);
}

TEST_CASE("Other work does not wait for the measurement, which begins again", "[models]") {
    Finder finder;
    finder.waits = true;
    Worker worker;
    PcSpeed speed({}, worker, finder.how());
    speed.find({});
    REQUIRE(wait_until([&] { return finder.begun == 1; }));
    bool inspected = false;
    worker.submit(
        {"a picture"}, [](const Job&) {}, [&](const TaskEnd&) { inspected = true; });
    REQUIRE(wait_until([&] { return inspected; }));
    CHECK(finder.stopped == 1);
    REQUIRE(wait_until([&] { return finder.begun == 2; }));
    CHECK_FALSE(speed.of({}));
    finder.waits = false;
    REQUIRE(wait_until([&] { return speed.of({}).has_value(); }));
    CHECK(finder.begun == 2);
}

TEST_CASE("What waits before the measurement's turn does not make it begin again", "[models]") {
    Finder finder;
    Worker worker;
    std::atomic<bool> open = false;
    worker.submit({"first"}, [&](const Job& job) {
        while (!open) {
            job.check();
            std::this_thread::yield();
        }
    });
    PcSpeed speed({}, worker, finder.how());
    speed.find({});
    for (int i = 0; i < 3; ++i) worker.submit({"more"}, [](const Job&) {});
    open = true;
    REQUIRE(wait_until([&] { return speed.of({}).has_value(); }));
    CHECK(finder.begun == 1);
}

TEST_CASE("A measurement ends when the program does, and when a person cancels", "[models]") {
    Finder finder;
    finder.waits = true;
    Worker worker;
    auto speed = std::make_unique<PcSpeed>(std::filesystem::path(), worker, finder.how());
    SECTION("closed") {
        speed->find({});
        REQUIRE(wait_until([&] { return finder.begun == 1; }));
        speed.reset();
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK(finder.stopped == 1);
    }
    SECTION("cancelled") {
        speed->find({});
        REQUIRE(wait_until([&] { return finder.begun == 1; }));
        worker.cancelAll();
        REQUIRE(wait_until([&] { return !worker.isBusy(); }));
        CHECK_FALSE(speed->of({}));
        CHECK(finder.begun == 1);
        finder.waits = false;
        speed->find({});  // when somebody asks again
        REQUIRE(wait_until([&] { return speed->of({}).has_value(); }));
    }
}
