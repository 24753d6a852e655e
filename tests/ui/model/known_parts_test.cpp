// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/known_parts.h"

#include <catch2/catch.hpp>

#include <random>

#include "ui/model/path_text.h"
#include "ui/model/threshold_words.h"

namespace fade::ui {

namespace {

PictureEntry marked(const char* file, std::optional<Truth> truth, double score, const char* hash) {
    PictureEntry entry;
    entry.source = picture_file(file);
    entry.state = PictureState::done;
    if (truth) entry.remarks.mark = TruthMark{*truth, {}};
    entry.findings = Findings{score};
    entry.inspected.sha256 = hash;
    return entry;
}

}  // namespace

TEST_CASE("Marked pictures with a score count, and what is missing is counted", "[thresholds]") {
    std::vector<PictureEntry> entries{marked("/a.png", Truth::good, 0.1, "a"), marked("/b.png", Truth::bad, 0.9, "b"),
                                      marked("/c.png", {}, 0.5, "c"),          marked("/d.png", Truth::good, 0.2, "d"),
                                      marked("/e.png", Truth::bad, 0.8, "e"),  marked("/f.png", Truth::bad, 0.7, "f")};
    entries[3].state = PictureState::waiting;  // the score is of another setup
    entries[4].state = PictureState::failed;
    entries[4].findings.reset();
    auto parts = known_parts(entries, {0.3, 0.4});
    CHECK(parts.good == std::vector{0.3, 0.4, 0.1});
    CHECK(parts.references == 2);
    CHECK(parts.goodPictures() == 1);
    CHECK(parts.bad == std::vector{0.9, 0.7});
    CHECK(parts.not_inspected == std::vector{entries[3].id()});
    CHECK(parts.failed == 1);
    CHECK(parts.left_out == 0);
    CHECK(parts.contradiction.isEmpty());
}

TEST_CASE("A part counts once, and not as good and bad", "[thresholds]") {
    std::vector<PictureEntry> entries{marked("/a.png", Truth::good, 0.1, "a"),
                                      marked("/copy.png", Truth::good, 0.1, "a"),
                                      marked("/r.png", Truth::good, 0, "r")};
    entries[2].is_reference = true;
    auto parts = known_parts(entries, {});
    CHECK(parts.good == std::vector{0.1});
    CHECK(parts.left_out == 2);
    CHECK(parts.contradiction.isEmpty());
    entries[1].remarks.mark->truth = Truth::bad;
    CHECK(known_parts(entries, {}).contradiction ==
          "/copy.png holds the same bytes as /a.png, and is marked otherwise.");
    entries[1].remarks.mark.reset();
    entries[2].remarks.mark->truth = Truth::bad;
    CHECK(known_parts(entries, {}).contradiction == "/r.png is marked bad, and is also a reference.");
}

TEST_CASE("The confusion matrix is what counting by hand gives", "[thresholds]") {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> score(0, 20);
    for (int round = 0; round < 50; ++round) {
        KnownParts parts;
        for (int i = 0; i < 15; ++i) parts.good.push_back(score(random) / 20.0);
        for (int i = 0; i < 9; ++i) parts.bad.push_back(score(random) / 20.0);
        const double review = score(random) / 20.0;
        const double fail = std::max(review, score(random) / 20.0);
        const auto counts = count_verdicts(parts, {review, fail});
        const auto by_hand = [&](const std::vector<double>& scores) {
            std::array<std::size_t, 3> result{};
            for (const double one : scores) {
                if (one >= fail)
                    ++result[2];
                else if (one >= review)
                    ++result[1];
                else
                    ++result[0];
            }
            return result;
        };
        CHECK(counts.good == by_hand(parts.good));
        CHECK(counts.bad == by_hand(parts.bad));
    }
}

TEST_CASE("Small rates keep their digits", "[thresholds]") {
    CHECK(percentText(0) == "0 %");
    CHECK(percentText(0.0005) == "0.05 %");
    CHECK(percentText(0.0025) == "0.25 %");
    CHECK(percentText(0.01) == "1 %");
    CHECK(percentText(0.1234) == "12.3 %");
    CHECK(percentText(1) == "100 %");
}

}  // namespace fade::ui
