// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_bar.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace fade::cli;

TEST_CASE("durations read well", "[cli]") {
    CHECK(format_duration(0.4) == "0 s");
    CHECK(format_duration(59.4) == "59 s");
    CHECK(format_duration(59.6) == "1 min 00 s");
    CHECK(format_duration(125) == "2 min 05 s");
    CHECK(format_duration(3780) == "1 h 03 min");
}

TEST_CASE("the bar shows a share and disappears", "[cli]") {
    std::ostringstream stream;
    {
        ProgressBar bar(stream, true);
        bar.start(4);
        bar.update(1, 0.5, "part.png");
    }
    CHECK_THAT(stream.str(), Catch::Contains("38%") && Catch::Contains("#########...") && Catch::Contains("part.png"));
    CHECK_THAT(stream.str(), Catch::EndsWith("\r\x1b[K"));
}

TEST_CASE("without a terminal there is no bar", "[cli]") {
    std::ostringstream stream;
    ProgressBar bar(stream, false);
    bar.start(4);
    bar.update(1, 0.5, "part.png");
    bar.clear();
    CHECK(stream.str().empty());
}
