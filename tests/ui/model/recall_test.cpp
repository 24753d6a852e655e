// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts that hold across starts.
#include "fade/files.h"

#include <catch2/catch.hpp>

#include "ui/jobs/findings_record.h"
#include "ui/model/session.h"
#include "ui/support/workbench_bench.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

namespace {

/// The next start: another workbench on the same cache and session.
struct NextStart {
    Workbench workbench;
    NextStart(const std::filesystem::path& cache, const std::filesystem::path& session) : workbench(cache) {
        restore_session(load_session(session), workbench);
    }
    bool idle() {
        return wait_until([this] { return !workbench.isBusy(); });
    }
    [[nodiscard]] int done() {
        int count = 0;
        for (const auto& entry : workbench.pictures().entries()) count += entry.state == PictureState::done ? 1 : 0;
        return count;
    }
};

}  // namespace

TEST_CASE("Verdicts are there again after a restart, where they are still true", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.references().insert({bench.goods[0], bench.queries[2]}, -1);
    const auto session = bench.folder / "session.json";
    save_session(session, session_of(bench.workbench));  // and no more: what follows is found all the same
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    std::vector<std::optional<double>> scores;
    for (const auto& entry : bench.workbench.pictures().entries()) scores.push_back(entry.score());
    const auto cache = bench.folder / "cache";

    SECTION("as they were, without a tower") {
        NextStart next(cache, session);
        REQUIRE(next.idle());
        CHECK(next.done() == 3);
        for (std::size_t row = 0; row < scores.size(); ++row)
            CHECK(next.workbench.pictures().entries()[row].score() == scores[row]);
        CHECK(next.workbench.pictures().entries()[2].is_reference);
        CHECK(next.workbench.inspector()->encoded_pictures() == 0);
        // Its maps come when it is looked at, and say the same.
        next.workbench.setCurrent(id_of(bench.queries[1]));
        REQUIRE(wait_until([&] { return next.workbench.currentResult() != nullptr; }));
        CHECK(next.workbench.currentResult()->inspection.image_score == scores[1]);
        CHECK(next.workbench.inspector()->encoded_pictures() == 0);
        // What they were made of is still looked at.
        REQUIRE(next.idle());
        write_plate(bench.goods[0], 96, 55);
        next.workbench.lookAtFiles();
        REQUIRE(wait_until([&] {
            return next.workbench.inspector()->encoded_pictures() == 1 && next.done() == 3 && !next.workbench.isBusy();
        }));
        CHECK(next.workbench.pictures().entries()[0].score() != scores[0]);
    }
    SECTION("not of a picture that is another one now, or gone") {
        write_plate(bench.queries[0], 96, 44);
        std::filesystem::remove(bench.queries[1]);
        NextStart next(cache, session);
        REQUIRE(next.idle());
        CHECK(next.done() == 1);
        CHECK(next.workbench.pictures().entries()[2].score() == scores[2]);
    }
    SECTION("of the same bytes that were touched, if the session knows that they had one") {
        save_session(session, session_of(bench.workbench));
        for (const auto& query : bench.queries) {
            std::filesystem::copy_file(query, bench.folder / "copy");
            std::filesystem::rename(bench.folder / "copy", query);
        }
        NextStart next(cache, session);
        REQUIRE(next.idle());
        CHECK(next.done() == 3);
    }
    SECTION("not with other words, references, settings or another model") {
        auto kept = load_session(session);
        SECTION("object") {
            kept.setup.object = "bolt";
        }
        SECTION("references") {
            kept.references.pop_back();
        }
        SECTION("bytes of a reference") {
            write_plate(bench.goods[0], 96, 55);
        }
        SECTION("settings") {
            kept.setup.settings = smallest_settings();
        }
        save_session(session, kept);
        NextStart next(cache, session);
        REQUIRE(next.idle());
        CHECK(next.done() == 0);
        for (const auto& entry : next.workbench.pictures().entries())
            CHECK(not_inspected(entry) == NotInspected::pending);
        CHECK(next.workbench.inspector()->encoded_pictures() == 0);
    }
    SECTION("not where the cache is gone") {
        NextStart next(bench.folder / "other-cache", session);
        REQUIRE(next.idle());
        CHECK(next.done() == 0);
    }
}

TEST_CASE("Why a picture has no verdict is known after a restart, and in a work that comes back", "[workbench]") {
    Bench bench;
    bench.openModel();
    fade::test::write_bytes(bench.queries[1], "no picture");
    REQUIRE(bench.addAll());
    bench.workbench.inspectAll();
    REQUIRE(wait_until([&] {
        return bench.workbench.pictures().scores().size() == 2 && bench.entry(1).state == PictureState::failed &&
               !bench.workbench.isBusy();
    }));
    const auto reason = bench.entry(1).failure;
    CHECK(reason.contains("is no image"));
    const auto session = bench.folder / "session.json";
    save_session(session, session_of(bench.workbench));
    const auto kept = [&](Workbench& workbench) {
        const auto& entry = workbench.pictures().entries()[1];
        return entry.state == PictureState::failed && entry.own_failure && entry.failure == reason;
    };
    {
        NextStart next(bench.folder / "cache", session);
        CHECK(kept(next.workbench));
        REQUIRE(next.idle());
        CHECK(kept(next.workbench));
        CHECK(next.done() == 2);
        CHECK(next.workbench.inspector()->encoded_pictures() == 0);
        // It is tried again when that is asked for.
        write_plate(bench.queries[1], 96, 7);
        next.workbench.inspectAll();
        REQUIRE(wait_until([&] { return next.done() == 3 && !next.workbench.isBusy(); }));
    }
    fade::test::write_bytes(bench.queries[1], "no picture");
    Sample sample;
    sample.object = "plate";
    bench.workbench.openSample(sample);
    save_session(session, session_of(bench.workbench));
    NextStart next(bench.folder / "cache", session);
    CHECK(next.workbench.pictures().rowCount() == 0);
    next.workbench.goBackToOwnWork();
    REQUIRE(next.idle());
    CHECK(kept(next.workbench));
}

TEST_CASE("A session of before opens", "[workbench]") {
    const fade::test::TemporaryFolder folder;
    fade::test::write_bytes(
        folder / "session.json",
        R"({"version": 1, "pictures": ["/a.png"], "current": "/a.png", "review": 0.2, "fail": 0.3})");
    const auto session = load_session(folder / "session.json");
    REQUIRE(session.pictures.size() == 1);
    CHECK(session.pictures[0]->id() == id_of("/a.png"));
    CHECK(session.current == id_of("/a.png"));
    CHECK(session.inspected.empty());
    CHECK(session.thresholds == Thresholds{0.2, 0.3});
}

TEST_CASE("What was found is kept for the last setups of a picture", "[workbench]") {
    const fade::test::TemporaryFolder folder;
    DiskCache cache(folder.path(), 1'000'000);
    const std::string picture(64, 'a');
    const auto key = [](int number) { return std::string(63, 'b') + static_cast<char>('0' + number); };
    const auto found = [](double score) { return Findings{score, score / 3, score * 3, 2}; };
    CHECK_FALSE(kept_findings(cache, picture, key(0)));
    for (int i = 0; i < 9; ++i) keep_findings(cache, picture, key(i), found(0.1 * i));
    CHECK_FALSE(kept_findings(cache, picture, key(0)));
    for (int i = 1; i < 9; ++i) CHECK((kept_findings(cache, picture, key(i)) == found(0.1 * i)));
    auto with_regions = found(0.123456789012345);
    with_regions.map_threshold = 1.0 / 3;
    CHECK_FALSE((with_regions == found(0.123456789012345)));
    keep_findings(cache, picture, key(3), with_regions);  // that there are none
    CHECK((kept_findings(cache, picture, key(3)) == with_regions));
    with_regions.regions = {{1.0 / 7, 12.5, "Kratzer\n"}, {3, 4, ""}};
    keep_findings(cache, picture, key(3), with_regions);
    CHECK((kept_findings(cache, picture, key(3)) == with_regions));
    CHECK((kept_findings(cache, picture, key(1)) == found(0.1)));
    for (const std::string damaged : {"nonsense", "\n", " \n", " {}\n", " {\"score\": null}\n"}) {
        cache.write("findings", picture, key(3) + damaged);
        CHECK_FALSE(kept_findings(cache, picture, key(3)));
    }
}
