// SPDX-License-Identifier: GPL-3.0-or-later
// Files that change while the program knows them.
#include "fade/files.h"

#include <catch2/catch.hpp>

#include "ui/support/workbench_bench.h"

using namespace fade;
using namespace fade::ui;
using namespace fade::ui::test;

TEST_CASE("A picture that was rewritten has no verdict, and gets one when all are inspected", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[0]));
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    const auto looked = [&] {
        return wait_until([&] { return !bench.workbench.searcher().isBusy() && !bench.workbench.loader().isBusy(); });
    };
    const auto former = bench.workbench.currentResult()->image->sha256;
    std::vector<PictureId> found;
    QObject::connect(&bench.workbench, &Workbench::rewrittenFound, &bench.workbench,
                     [&](const PictureId& id) { found.push_back(id); });

    write_plate(bench.queries[0], 120, 9);
    SECTION("chosen") {
        bench.workbench.setCurrent(id_of(bench.queries[1]));
        bench.workbench.setCurrent(id_of(bench.queries[0]));
        REQUIRE(looked());
        CHECK(found == std::vector{id_of(bench.queries[0])});
        CHECK(bench.entry(0).state == PictureState::changed);
        CHECK_FALSE(bench.entry(0).score());
        CHECK_FALSE(bench.workbench.currentResult());
        CHECK(bench.entry(1).state == PictureState::done);
    }
    SECTION("added again") {
        bench.workbench.addPictures(bench.queries);
        REQUIRE(looked());
        CHECK(bench.entry(0).state == PictureState::changed);
        CHECK(bench.entry(2).state == PictureState::done);
    }
    SECTION("with all others") {
        const auto encoded = bench.workbench.inspector()->encoded_pictures();
        bench.workbench.inspectAll();
        REQUIRE(looked());
        REQUIRE(bench.allDone());
        CHECK(bench.workbench.currentResult()->image->sha256 != former);
        CHECK(bench.workbench.inspector()->encoded_pictures() == encoded + 1);
    }
    SECTION("cancelled") {
        Held held(bench.workbench.searcher());
        bench.workbench.inspectAll();
        CHECK(bench.workbench.isSearching());
        bench.workbench.cancel();
        held.release.set_value();
        REQUIRE(looked());
        CHECK_FALSE(bench.workbench.isBusy());
        CHECK(bench.entry(0).state == PictureState::done);
    }
    SECTION("the same bytes at another time are the same picture") {
        std::filesystem::copy_file(bench.queries[1], bench.folder / "copy.png");
        std::filesystem::rename(bench.folder / "copy.png", bench.queries[1]);
        const auto inspected = bench.entry(1).inspected;
        bench.workbench.setCurrent(id_of(bench.queries[1]));
        REQUIRE(looked());
        CHECK(bench.entry(1).state == PictureState::done);
        CHECK(bench.entry(1).inspected.state != inspected.state);
        CHECK(bench.entry(1).inspected.sha256 == inspected.sha256);
    }
    SECTION("one that is not there loses its verdict, and has it again when it comes back") {
        const auto score = bench.entry(1).score();
        const auto encoded = bench.workbench.inspector()->encoded_pictures();
        int lost = 0;
        QObject::connect(&bench.workbench, &Workbench::verdictsLost, &bench.workbench, [&](int changed, int missing) {
            CHECK(changed == 1);  // the first one
            CHECK(missing == 1);
            ++lost;
        });
        std::filesystem::rename(bench.queries[1], bench.folder / "away.png");
        bench.workbench.lookAtFiles();
        REQUIRE(looked());
        CHECK(bench.entry(0).state == PictureState::changed);
        CHECK(bench.entry(1).state == PictureState::missing);
        CHECK_FALSE(bench.entry(1).score());
        CHECK(bench.entry(2).state == PictureState::done);
        CHECK(lost == 1);
        bench.workbench.lookAtFiles();  // nothing new is said of them
        REQUIRE(looked());
        CHECK(lost == 1);
        std::filesystem::rename(bench.folder / "away.png", bench.queries[1]);
        bench.workbench.lookAtFiles();
        REQUIRE(looked());
        REQUIRE(bench.idle());
        CHECK(bench.entry(1).state == PictureState::done);
        CHECK(bench.entry(1).score() == score);
        CHECK(bench.workbench.inspector()->encoded_pictures() == encoded);
    }
    SECTION("inspected where it is missing, it is said to be") {
        std::filesystem::remove(bench.queries[0]);
        bench.workbench.inspect({id_of(bench.queries[0])});
        REQUIRE(bench.idle());
        CHECK(bench.entry(0).state == PictureState::missing);
        CHECK(not_inspected(bench.entry(0)) == NotInspected::missing);
    }
    SECTION("another file of the same size and time in its place is seen") {
        const auto time = std::filesystem::last_write_time(bench.queries[2]);
        auto bytes = fade::read_file(bench.queries[2]);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] + 1);
        fade::test::write_bytes(bench.queries[2], bytes);
        std::filesystem::last_write_time(bench.queries[2], time);
        bench.workbench.lookAtFiles();
        REQUIRE(looked());
        CHECK(bench.entry(2).state == PictureState::changed);
    }
    SECTION("collected for a report, it has no verdict there") {
        std::optional<CollectedResults> collected;
        bench.workbench.collect(ids_of(bench.queries), [&](const auto& results) { collected = results; });
        REQUIRE(wait_until([&] { return collected.has_value(); }));
        REQUIRE(collected->not_inspected.size() == 1);
        CHECK(collected->not_inspected[0].source->name() == bench.queries[0]);
        CHECK(collected->not_inspected[0].reason == NotInspected::changed);
        REQUIRE(collected->pictures.size() == 2);
        CHECK(bench.entry(0).state == PictureState::changed);
        // And once more when the files are written.
        std::filesystem::remove(bench.queries[2]);
        InspectionReport report;
        report.pictures = collected->pictures;
        leave_out_changed(report, collected->versions);
        REQUIRE(report.pictures.size() == 1);
        CHECK(report.pictures[0].source->name() == bench.queries[1]);
        REQUIRE(report.not_inspected.size() == 1);
        CHECK(report.not_inspected[0].reason == NotInspected::missing);
    }
}

TEST_CASE("A reference that was rewritten makes all verdicts again", "[workbench]") {
    Bench bench;
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.references().insert({bench.goods[0], bench.goods[1]}, -1);
    bench.workbench.setCurrent(id_of(bench.queries[0]));
    bench.workbench.inspectAll();
    REQUIRE(bench.allDone());
    REQUIRE(bench.shots() == 2);
    const auto hash = [&] { return bench.workbench.currentResult()->context->references[1].sha256; };
    const auto former = hash();
    const auto looked = [&] { return wait_until([&] { return !bench.workbench.isBusy(); }); };
    bench.workbench.inspectAll();  // nothing has changed
    REQUIRE(looked());
    const auto results = bench.results;
    bench.workbench.inspectAll();
    REQUIRE(looked());
    CHECK(bench.results == results);
    write_plate(bench.goods[1], 96, 77);
    bench.workbench.inspectAll();
    REQUIRE(wait_until([&] { return bench.workbench.currentResult() && hash() != former; }));
    REQUIRE(bench.allDone());
    for (const auto& query : bench.queries)
        CHECK(bench.workbench.result(id_of(query))->context->references[1].sha256 == hash());

    // One that goes takes the verdicts along, and says so; when it is back they are, too.
    int told = 0;
    QObject::connect(&bench.workbench, &Workbench::referencesChanged, &bench.workbench, [&] { ++told; });
    std::filesystem::rename(bench.goods[1], bench.folder / "away.png");
    bench.workbench.lookAtFiles();
    REQUIRE(wait_until([&] { return bench.entry(2).state == PictureState::failed && !bench.workbench.isBusy(); }));
    CHECK(told == 1);
    CHECK(not_inspected(bench.entry(0)) == NotInspected::failed);
    CHECK(bench.failures.back().contains("good-1.png"));
    std::filesystem::rename(bench.folder / "away.png", bench.goods[1]);
    bench.workbench.lookAtFiles();
    REQUIRE(bench.allDone());
    CHECK(told == 2);
}

TEST_CASE("A prompt file that is chosen again is read again", "[workbench]") {
    Bench bench;
    const auto file = bench.folder / "prompts.json";
    const auto write = [&](const std::string& word) {
        fade::test::write_bytes(
            file, R"({"normal": {"prompts": {"all": ["good part"]}}, "anomalous": {"prompts": {"all": [")" + word +
                      R"("]}}})");
    };
    write("crack");
    bench.openModel();
    REQUIRE(bench.addAll());
    bench.workbench.setCurrent(id_of(bench.queries[0]));
    bench.workbench.setup().setPrompts({{}, {file}});
    bench.workbench.inspect({id_of(bench.queries[0])});
    REQUIRE(wait_until([&] { return bench.workbench.currentResult() && bench.idle(); }));
    const auto sentences = [&] { return bench.workbench.currentResult()->context->provenance.segmentation_prompts; };
    CHECK(sentences().anomalous == std::vector<std::string>{"a photo of a crack."});
    write("very deep scratch");
    bench.workbench.setup().setPrompts({{}, {file}});
    REQUIRE(wait_until([&] {
        return bench.workbench.currentResult() &&
               sentences().anomalous == std::vector<std::string>{"a photo of a very deep scratch."};
    }));
}
