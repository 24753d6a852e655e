// SPDX-License-Identifier: MIT
#include "qualify/part_table.h"

#include <catch2/catch.hpp>

#include "support/refusal.h"
#include "support/temporary_folder.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

struct Bench {
    test::TemporaryFolder folder;

    [[nodiscard]] PartTable read(const std::string& text) const {
        test::write_bytes(folder / "parts.csv", text);
        return read_part_table(folder / "parts.csv");
    }
    [[nodiscard]] std::string refused(const std::string& text) const {
        return refusal([&] { (void)read(text); });
    }
};

}  // namespace

TEST_CASE("A table of parts is read as spreadsheets write it", "[qualify]") {
    const Bench bench;
    const auto check = [](const PartTable& table) {
        CHECK(table.persons == std::vector<std::string>{"Ada", "Bo, junior"});
        REQUIRE(table.rows.size() == 2);
        const auto& first = table.rows.at("bad/1.png");
        CHECK(first.part == "P1");
        CHECK(first.defect_size == 1.5);
        CHECK((first.rejected_by == std::vector<std::optional<bool>>{true, std::nullopt}));
        const auto& second = table.rows.at("good/2.png");
        CHECK(second.part.empty());
        CHECK_FALSE(second.defect_size);
        CHECK((second.rejected_by == std::vector<std::optional<bool>>{false, true}));
    };
    check(bench.read("file,part,size,Ada,\"Bo, junior\"\nbad/1.png,P1,1.5,NOK,\ngood/2.png,,,pass,fail\n"));
    check(
        bench.read("\xEF\xBB\xBF"
                   "file;part;size;Ada;Bo, junior\r\nbad\\1.png;P1;1,5;n.i.O.;\r\n\r\n"
                   "./good/2.png; ; ;OK;reject\r\n"));
    check(bench.read("file\tpart\tsize\tAda\tBo, junior\nbad/1.png\tP1\t1.5\tbad\t\ngood/2.png\t\t\tgood\tng"));
}

TEST_CASE("A table that says something else is refused by its line", "[qualify]") {
    const Bench bench;
    CHECK_THAT(bench.refused(""), Contains("parts.csv: is empty"));
    CHECK_THAT(bench.refused("name,Ada\n"), Contains("parts.csv: line 1 has no column named"));
    CHECK_THAT(bench.refused("file,Ada,Ada\n"), Contains("line 1 has two columns named \"Ada\""));
    CHECK_THAT(bench.refused("file,,Ada\n"), Contains("line 1 has a column without a name"));
    CHECK_THAT(bench.refused("file,Ada\na.png\n"), Contains("line 2 has 1 values; 2 were expected."));
    CHECK_THAT(bench.refused("file,Ada\na.png,1\n"), Contains("line 2 has the verdict \"1\" of \"Ada\""));
    CHECK_THAT(bench.refused("file,size\na.png,0\n"), Contains("not a number above 0"));
    CHECK_THAT(bench.refused("file,size\na.png,nan\n"), Contains("not a number above 0"));
    CHECK_THAT(bench.refused("file,size\n,1\n"), Contains("line 2 names no file"));
    CHECK_THAT(bench.refused("file\na.png\n./a.png\n"), Contains("line 3 names \"./a.png\" a second time"));
    CHECK_THAT(bench.refused("file,Ada\n\"a.png,pass\n"), Contains("line 2 does not close a quotation mark"));
}

TEST_CASE("Pictures find their rows by path, or by an end of it that only one has", "[qualify]") {
    const Bench bench;
    const auto table = bench.read("file,part\nbad/1.png,A\n2.png,B\n3.png,C\nnone.png,D\n");
    const auto matched = match_rows(
        table, "/set", {"/set/bad/1.png", "/set/good/1.png", "/set/good/2.png", "/set/good/3.png", "/set/bad/3.png"});
    REQUIRE(matched.rows.size() == 5);
    CHECK(matched.rows[0]->part == "A");
    CHECK(matched.rows[1] == nullptr);
    CHECK(matched.rows[2]->part == "B");
    CHECK(matched.rows[3] == nullptr);
    CHECK(matched.rows[4] == nullptr);
    CHECK(matched.strangers == std::vector<std::string>{"3.png", "none.png"});
    // The names that a report shows: without the folder that all of them lie in.
    const auto short_names = match_rows(bench.read("file,part\nbad/1.png,A\n1.png,B\n"), "/set",
                                        {"/set/test/bad/1.png", "/set/test/good/1.png"});
    CHECK(short_names.rows[0]->part == "A");
    CHECK(short_names.rows[1] == nullptr);
    CHECK(short_names.strangers == std::vector<std::string>{"1.png"});
}
