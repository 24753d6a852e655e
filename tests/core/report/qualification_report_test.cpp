// SPDX-License-Identifier: MIT
#include "fade/qualification_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cctype>
#include <set>
#include <string_view>

#include "core/report/example_report.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;

namespace {

/// Good parts of score 0.1, and bad ones of 0.2 and 0.8 in turn, the larger of growing size.
QualificationReport example(int good, int bad) {
    QualificationReport report;
    std::vector<ReportedPicture> pictures;
    report.inspected.thresholds = {0.5, 0.7};
    const auto add = [&](const std::string& file, const std::string& kind, double score, std::optional<double> size) {
        pictures.push_back(example_picture(file, score, score));
        JudgedPicture judged;
        judged.file = file;
        judged.kind = kind;
        judged.bad = kind != "good";
        judged.score = score;
        judged.verdict = decide(score, report.inspected.thresholds);
        judged.defect_size = size;
        report.parts.pictures.push_back(std::move(judged));
        report.true_outlines.emplace_back();
    };
    for (int i = 0; i < good; ++i) add("good/" + std::to_string(i) + ".png", "good", 0.1, {});
    for (int i = 0; i < bad; ++i)
        add("bad/" + std::to_string(i) + ".png", i % 3 == 0 ? "<hole>" : "crack", i % 2 == 0 ? 0.2 : 0.8, i + 1);
    auto inspected = report_of(std::move(pictures));
    inspected.thresholds = report.inspected.thresholds;
    report.inspected = std::move(inspected);
    return report;
}

}  // namespace

TEST_CASE("A qualification's page says its rates, their limits and intervals", "[report]") {
    auto report = example(40, 12);
    report.disturbances = {{Disturbance::turned, 2, 1, 20, 0.25, -0.125}};
    report.parts.pictures[0].part = report.parts.pictures[1].part = "A";
    const auto html = qualification_html(report);
    // 46 of 52, 6 of 12: Wilson's intervals by statsmodels' proportion_confint(..., method="wilson").
    CHECK_THAT(html,
               Contains("46 out of 52") && Contains("88.5 %") && Contains("77.0 to 94.6 %") && Contains("marginal"));
    CHECK_THAT(html, Contains("6 out of 12") && Contains("25.4 to 74.6 %") && Contains("unacceptable"));
    CHECK_THAT(html, Contains("0 out of 40") && Contains("0.0 to 8.8 %"));
    CHECK_THAT(html, Contains("6 of 12 bad parts passed") && Contains("rule of three is for no misses only"));
    CHECK_THAT(html, Contains("&lt;hole&gt;") && Contains("turned by 2 degrees") && Contains("3 = 15.0 %"));
    CHECK_THAT(html, Contains("−0.125") && Contains("1 out of 1 = 100.0 %"));
    CHECK_THAT(html, Contains("The 5 worst of 6, lowest scores first.") && Contains("No good part was rejected."));
    CHECK_THAT(html, Contains("No verdicts of persons were given."));
    // Found and missed ones take turns: a curve that hardly rises reaches 90 % nowhere near the sizes that there are.
    CHECK_THAT(html, Contains("not to be told: far above all sizes that were seen") &&
                         Contains("not to be told: the slope of the curve is too uncertain"));
    for (const std::string tag : {"table", "tr", "td", "section", "svg", "figure", "dl", "div", "ul", "li", "p"})
        CHECK(count(html, "<" + tag + ">") + count(html, "<" + tag + " ") == count(html, "</" + tag + ">"));
}

TEST_CASE("Without an escape the rule of three is said", "[report]") {
    auto report = example(5, 4);
    std::erase_if(report.parts.pictures, [](const auto& one) { return one.bad && one.score < 0.5; });
    report.inspected.pictures.resize(7);
    report.true_outlines.resize(7);
    const auto html = qualification_html(report);
    CHECK_THAT(html,
               Contains("No bad part passed, of 2.") && Contains("3/2 = 100.0 %") && Contains("No bad part passed."));
}

TEST_CASE("The JSON of a qualification holds the numbers of the page", "[report]") {
    auto report = example(40, 12);
    report.inspected.rules.any.fail = 3;
    const auto json = nlohmann::json::parse(qualification_json(report));
    CHECK(json["rules"] == nlohmann::json{"Regions that count: Fail from 3 on."});
    CHECK(json["effectiveness"]["hits"] == 46);
    CHECK(json["effectiveness"]["rating"] == "marginal");
    CHECK(json["misses"]["wilson_95"][0].get<double>() == Approx(0.2537816).epsilon(1e-5));
    CHECK(json["confusion"]["bad"]["pass"] == 6);
    CHECK(json["confusion"]["good"]["review"] == 0);
    CHECK(json["kappa"]["truth"]["value"].get<double>() == Approx(qualify(report.parts).with_truth->value));
    CHECK(json["pictures"].size() == 52);
    CHECK(json["object"] == "metal nut");
    CHECK(json["detection"]["defects"] == 12);
    CHECK(json["recipe"].is_null());
}

TEST_CASE("A qualification's page is in the reader's language, numbers too", "[report]") {
    // Every text is marked, so that what is said past the translation stays outside of the marks. The letter of a
    // verdict's sign is the first one of its word.
    const Translate translate = [](std::string_view text) {
        return text == "." ? "," : text == "en" ? std::string("de") : "x{" + std::string(text) + "}";
    };
    auto report = example(40, 12);
    report.disturbances = {{Disturbance::turned, 2, 1, 20, 0.25, -0.125}, {Disturbance::blurred, 0, 0, 20, 0, 0}};
    report.parts.pictures[0].part = report.parts.pictures[1].part = "A";
    report.parts.persons = {"Ada"};
    for (auto& picture : report.parts.pictures) picture.rejected_by = {picture.bad};
    const auto html = qualification_html(report, {}, translate);
    CHECK_THAT(html, Contains("<html lang=\"de\">") && Contains("88,5 %") && Contains("−0,125"));
    std::set<std::string> unmarked;
    int depth = 0;
    std::string word;
    const auto end_word = [&] {
        if (word.size() > 2) unmarked.insert(word);
        word.clear();
    };
    const auto end = html.find("<section id=\"misses\"");
    for (auto at = html.find("</style>"); (at = html.find('>', at)) < end;) {
        for (++at; html[at] != '<'; ++at) {
            depth += html[at] == '{' ? 1 : html[at] == '}' ? -1 : 0;
            if (depth == 0 && std::isalpha(static_cast<unsigned char>(html[at])) != 0)
                word += html[at];
            else
                end_word();
        }
        end_word();
    }
    CHECK(depth == 0);
    CHECK(unmarked == std::set<std::string>{"Ada", "UTC", "bad", "crack", "hole", "png"});
}

TEST_CASE("Lists of a qualification that do not belong together are refused", "[report]") {
    auto report = example(3, 2);
    report.true_outlines.pop_back();
    CHECK_THAT(refusal([&] { (void)qualification_html(report); }), Contains("Every judged picture"));
}

TEST_CASE("What thresholds rest on is said, but not of one that was set by hand", "[report]") {
    const Thresholds thresholds{0.3, 0.5};
    CHECK(threshold_basis_text(thresholds, {}).empty());
    ThresholdBasis basis{
        {ThresholdRule::escape_limit, 0.3, 0.01, 12, 5}, {ThresholdRule::order_statistic, 0.5, 0.025, 40, 0}, {}};
    CHECK(threshold_basis_text(thresholds, basis) ==
          "Review: at most 1 % escapes, of 12 good and 5 bad parts; Fail: 2.5 % false alarms, order statistic of 40 "
          "good parts");
    CHECK(threshold_basis_text({0.3, 0.6}, basis) ==
          "Review: at most 1 % escapes, of 12 good and 5 bad parts; Fail: set by hand");
    CHECK(threshold_basis_text({0.2, 0.6}, basis).empty());
    basis.review = basis.fail;
    CHECK(threshold_basis_text({0.5, 0.5}, basis) == "2.5 % false alarms, order statistic of 40 good parts");
}
