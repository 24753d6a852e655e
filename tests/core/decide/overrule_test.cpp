// SPDX-License-Identifier: MIT
#include "fade/overrule.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>

#include "support/refusal.h"

using namespace fade;
using Catch::Contains;

namespace {

Overrule example() {
    return {Verdict::pass,
            "Ada Berg",
            "Reflection of the lamp.\nSeen again from the side.",
            "2026-02-28T23:59:60-03:30",
            std::string(64, 'a'),
            Verdict::fail,
            0.75};
}

template <typename Change>
std::string refused(Change change) {
    auto overrule = example();
    change(overrule);
    return fade::test::refusal([&] { validate(overrule); });
}

}  // namespace

TEST_CASE("An overruled verdict needs a name, a reason, a time, a picture and another verdict", "[decide]") {
    CHECK_NOTHROW(validate(example()));
    auto no_number = example();
    no_number.image_score = std::numeric_limits<double>::quiet_NaN();
    CHECK_NOTHROW(validate(no_number));
    for (const auto* name : {"", " \t", "Ada\nBerg"})
        CHECK_THAT(refused([&](Overrule& overrule) { overrule.name = name; }), Contains("must give a name"));
    CHECK_THAT(refused([](Overrule& overrule) { overrule.name.assign(longest_overrule_name + 1, 'x'); }),
               Contains("must give a name"));
    for (const auto* reason : {"", "\n \n"})
        CHECK_THAT(refused([&](Overrule& overrule) { overrule.reason = reason; }), Contains("must give a reason"));
    CHECK_THAT(refused([](Overrule& overrule) { overrule.reason.assign(longest_overrule_reason + 1, 'x'); }),
               Contains("at most"));
    CHECK_THAT(refused([](Overrule& overrule) { overrule.time = "yesterday"; }), Contains("2026-01-02T03:04:05+01:00"));
    for (const auto* hash : {"", "0123", "G000000000000000000000000000000000000000000000000000000000000000"})
        CHECK_THAT(refused([&](Overrule& overrule) { overrule.sha256 = hash; }), Contains("64 hexadecimal digits"));
    CHECK_THAT(refused([](Overrule& overrule) { overrule.machine = Verdict::pass; }), Contains("by another one only"));
    for (const double score : {-0.1, 1.1, std::numeric_limits<double>::infinity()})
        CHECK_THAT(refused([&](Overrule& overrule) { overrule.image_score = score; }), Contains("from 0 to 1"));
}

TEST_CASE("Times are ISO 8601 with seconds and an offset, of days that there are", "[decide]") {
    for (const auto* time : {"2026-01-02T03:04:05+01:00", "2024-02-29T00:00:00-12:00", "1999-12-31T23:59:60+00:00"})
        CHECK(is_iso_time(time));
    for (const auto* time :
         {"", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02 03:04:05+01:00", "2026-02-29T03:04:05+01:00",
          "2026-13-02T03:04:05+01:00", "2026-01-32T03:04:05+01:00", "2026-01-02T24:04:05+01:00",
          "2026-01-02T03:60:05+01:00", "2026-01-02T03:04:61+01:00", "2026-01-02T03:04:05+24:00",
          "2026-01-02T03:04:05*01:00", "2026-01-02T03:04:05+0100", "2026-01-0xT03:04:05+01:00"})
        CHECK_FALSE(is_iso_time(time));
}

TEST_CASE("A time is written in the zone of this machine", "[decide]") {
    const auto* former = std::getenv("TZ");
    const std::string kept = former == nullptr ? "" : former;
    const auto in_zone = [](const char* zone) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        return iso_time(std::chrono::system_clock::from_time_t(1'767'322'800));  // 2026-01-02 03:00:00 UTC
    };
    CHECK(in_zone("UTC") == "2026-01-02T03:00:00+00:00");
    CHECK(in_zone("XXX-5:45") == "2026-01-02T08:45:00+05:45");
    CHECK(in_zone("XXX+3:30") == "2026-01-01T23:30:00-03:30");
    if (former == nullptr)
        ::unsetenv("TZ");
    else
        ::setenv("TZ", kept.c_str(), 1);
    ::tzset();
}
