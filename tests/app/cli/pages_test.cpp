// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <opencv2/imgcodecs.hpp>

#include "app/cli/inspect_workplace.h"
#include "cli/queries.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

/// The pages of in/stack.tif are these pictures, too.
std::vector<cv::Mat> write_stack(const Workplace& work) {
    std::vector<cv::Mat> pages;
    for (int i = 0; i < 3; ++i) {
        const auto file = work.folder / ("page-" + std::to_string(i + 1) + ".png");
        write_noise(file, 10 + i);
        pages.push_back(cv::imread(file.string(), cv::IMREAD_COLOR));
    }
    REQUIRE(cv::imwritemulti((work.folder / "in/stack.tif").string(), pages));
    return pages;
}

}  // namespace

TEST_CASE("pages are asked for by number, or all", "[cli][pages]") {
    CHECK(cli::to_pages("").numbers.empty());
    CHECK_FALSE(cli::to_pages("").all);
    CHECK(cli::to_pages("all").all);
    CHECK(cli::to_pages("3,1,3").numbers == std::vector{1, 3});
    for (const auto* text : {"all", "1", "2,30"}) CHECK(cli::pages_fault(text).empty());
    for (const auto* text : {"", "0", "1,", ",1", "1,,2", "-1", "two", "1.5", "99999999999"})
        CHECK_FALSE(cli::pages_fault(text).empty());
}

TEST_CASE("a page is inspected as the same picture in a file of its own is", "[cli][pages]") {
    const Workplace work;
    write_stack(work);
    const auto alone =
        work.inspect({work.folder / "page-1.png", work.folder / "page-2.png", work.folder / "page-3.png"});
    REQUIRE(alone.status == 0);
    const auto result = work.inspect({work.folder / "in", "--pages", "all", "--table", work.folder / "table.csv",
                                      "--report", work.folder / "report.html"});
    INFO(result.err);
    REQUIRE(result.status == 0);
    for (int page = 1; page <= 3; ++page) {
        const auto number = std::to_string(page);
        const auto json = work.result("stack-page-" + number);
        CHECK(json["scores"] == work.result("page-" + number)["scores"]);
        CHECK(json["image"]["file"] == (work.folder / "in/stack.tif").string());
        CHECK(json["image"]["page"] == page);
        CHECK(json["image"]["reading"]["page"] == page);
        CHECK(json["image"]["reading"]["pages_left_out"].empty());
        CHECK_THAT(result.out, Contains("stack.tif, page " + number + "\n"));
    }
    // Files with one picture are named as ever.
    CHECK_FALSE(work.result("a")["image"].contains("page"));
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/stack.json"));
    const auto table = read_file(work.folder / "table.csv");
    CHECK_THAT(table, Contains("\na.png,") && Contains("\nstack.tif,") && !Contains(", page"));
    CHECK_THAT(read_file(work.folder / "report.html"), Contains("stack.tif, page 2"));
}

TEST_CASE("a page that is not there fails by itself", "[cli][pages]") {
    const Workplace work;
    write_stack(work);
    const auto result =
        work.inspect({work.folder / "in/stack.tif", "--pages", "2,7", "--table", work.folder / "t.csv"});
    CHECK(result.status == 1);
    CHECK_THAT(result.err, Contains("stack.tif, page 7: has no page 7; its last is 3."));
    CHECK(work.result("stack-page-2")["image"]["page"] == 2);
    CHECK_FALSE(std::filesystem::exists(work.folder / "out/stack-page-7.json"));
    // The row of the page that failed says which it was, in the column of pages.
    const auto table = read_file(work.folder / "t.csv");
    const auto column_of = [&](const std::string& line, const std::string& name) {
        const auto header = table.substr(0, table.find('\n'));
        const auto before = header.substr(0, ("," + header).find("," + name + ","));
        const auto index = std::count(before.begin(), before.end(), ',');
        auto rest = line;
        for (auto i = index; i > 0; --i) rest = rest.substr(rest.find(',') + 1);
        return rest.substr(0, rest.find(','));
    };
    const auto failed = table.substr(table.find("\nstack.tif,not_inspected") + 1);
    auto unquoted = failed.substr(0, failed.find('\n'));
    CHECK(column_of(unquoted, "not_inspected_reason") == "failed");
    CHECK(column_of(unquoted.erase(unquoted.find("stack.tif, page"), 10), "page") == "7");
    const auto refused = work.inspect({work.folder / "in/stack.tif", "--pages", "0"});
    CHECK(refused.status == 2);
    CHECK_THAT(refused.err, Contains("expected all, or page numbers"));
}
