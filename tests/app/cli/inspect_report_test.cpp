// SPDX-License-Identifier: GPL-3.0-or-later
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>

#include "app/cli/inspect_workplace.h"
#include "cli/command_line.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("a run has the report and the table that the window exports", "[cli]") {
    const Workplace work;
    write_bytes(work.folder / "in/damaged.png", "no picture");
    const auto result = work.inspect({work.folder / "in", "--reference", work.folder / "good.png", "--report",
                                      work.folder / "new/report.html", "--table", work.folder / "table.csv",
                                      "--review-from", "0", "--fail-from", "1", "--outline-from", "0.3"});
    CHECK(result.status == 1);
    const auto html = read_file(work.folder / "new/report.html");
    CHECK_THAT(html, Contains("default-src 'none'") && Contains("2 Review") && Contains("1 not inspected"));
    CHECK_THAT(html, Contains("1 · a.png") && Contains("2 · b.jpg") && Contains("reaches 0.300"));
    CHECK_THAT(html, Contains("alt=\"Reference good.png\""));
    CHECK(html.find(work.folder.path().string()) == std::string::npos);
    const auto csv = read_file(work.folder / "table.csv");
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 4);
    CHECK_THAT(csv, Contains("\na.png,review,") && Contains("\ndamaged.png,not_inspected,failed,"));

    const auto refused = work.inspect({work.folder / "in", "--report", work.folder / "x.html", "--review-from", "0.8"});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err, Contains("thresholds"));
    CHECK(work.inspect({work.folder / "in", "--report", ""}).status == 2);
    write_bytes(work.folder / "file", "x");
    CHECK(work.inspect({work.folder / "in", "--report", work.folder / "file/report.html"}).status == 3);
}

TEST_CASE("rules decide beside the scores, and go with a recipe", "[cli]") {
    const Workplace work;
    const auto verdict = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {work.folder / "in/a.png", "--review-from", "1", "--fail-from", "1"});
        const auto result = work.inspect(more);
        INFO(result.err);
        REQUIRE(result.status == 0);
        return work.result("a")["decision"];
    };
    CHECK(verdict({})["verdict"] == "pass");
    write_bytes(work.folder / "rules.json", R"({"limits": {"any": {"fail": 1}}})");
    const auto failed = verdict({"--outline-from", "0.01", "--rules", work.folder / "rules.json"});
    CHECK(failed["verdict"] == "fail");
    CHECK(failed["reasons"][0]["kind"] == "count");
    write_bytes(work.folder / "rules.json",
                R"({"unit": "mm", "smallest_area": 100000, "limits": {"any": {"fail": 1}}})");
    CHECK(verdict({"--outline-from", "0.01", "--mm-per-pixel", "0.1", "--rules",
                   work.folder / "rules.json"})["verdict"] == "pass");

    const auto unknown = work.inspect({work.folder / "in", "--rules", work.folder / "rules.json"});
    CHECK(unknown.status == 2);
    CHECK_THAT(unknown.err, Contains("the length of a pixel must be known"));
    write_bytes(work.folder / "rules.json", R"({"limit": 1})");
    const auto wrong = work.inspect({work.folder / "in", "--rules", work.folder / "rules.json"});
    CHECK(wrong.status == 3);
    CHECK_THAT(wrong.err, Contains("rules.json: its rules have nothing named \"limit\""));
    CHECK_THAT(work.inspect({work.folder / "in", "--rules", work.folder / "no.json"}).err, Contains("no.json"));
}

TEST_CASE("the report's head says what it is told to", "[cli]") {
    const Workplace work;
    cv::Mat logo(30, 60, CV_8UC4, cv::Scalar(0, 0, 255, 255));  // red
    logo.colRange(30, 60) = cv::Scalar(0, 0, 0, 0);
    REQUIRE(cv::imwrite((work.folder / "logo.png").string(), logo));
    const std::vector<std::string> head{"--company",  "Nuts & Bolts", "--part",    "Flange 7",
                                        "--lot",      "L-4",          "--order",   "=1",
                                        "--operator", "N. N.",        "--comment", "One.\nTwo."};
    auto arguments = head;
    for (const auto& more : std::vector<std::string>{"--logo", work.folder / "logo.png", "--show-folders", "--report",
                                                     work.folder / "report.html", "--table", work.folder / "table.csv",
                                                     "--csv", "spreadsheet", "--", work.folder / "in/a.png"})
        arguments.push_back(more);
    const auto result = work.inspect(arguments);
    INFO(result.err);
    REQUIRE(result.status == 0);
    const auto html = read_file(work.folder / "report.html");
    CHECK_THAT(html, Contains("Nuts &amp; Bolts") && Contains("alt=\"Logo of Nuts &amp; Bolts\""));
    for (const auto* fact : {"<dt>Part</dt><dd>Flange 7</dd>", "<dt>Lot</dt><dd>L-4</dd>", "<dt>Order</dt><dd>=1</dd>",
                             "<dt>Operator</dt><dd>N. N.</dd>", "One.", "Two."})
        CHECK_THAT(html, Contains(fact));
    CHECK_THAT(html, Contains((work.folder / "in/a.png").string()));
    const auto table = read_file(work.folder / "table.csv");
    CHECK_THAT(table, Contains(";Nuts & Bolts;Flange 7;L-4;'=1;N. N.;\"One.\nTwo.\";"));
    CHECK_THAT(table, Contains((work.folder / "in/a.png").string() + ";"));

    auto unread = head;
    for (const auto& more : std::vector<std::string>{"--logo", work.folder / "prompts.json", "--report",
                                                     work.folder / "report.html", "--", work.folder / "in/a.png"})
        unread.push_back(more);
    CHECK(work.inspect(unread).status == 3);
    CHECK_THAT(work.inspect(unread).err, Contains("prompts.json: is no image that can be read"));
    // Nothing that is said would be written.
    const auto without = work.inspect({work.folder / "in/a.png", "--lot", "L-4"});
    CHECK(without.status == 2);
    CHECK_THAT(without.err, Contains("--lot") && Contains("--report or --table"));
}
