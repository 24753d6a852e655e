// SPDX-License-Identifier: MIT
// What reports say of verdicts that a person overruled.
#include "fade/error.h"
#include "fade/inspection_report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/report/example_report.h"
#include "support/block_texts.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

/// Three pictures that fail, fail and pass; a person lets the second one pass.
InspectionReport overruled_report() {
    auto report = report_of(
        {example_picture("a.png", 0.9, 1.4), example_picture("b.png", 0.8, 0.9), example_picture("c.png", 0.1, 0.2)});
    report.pictures[1].overrule = {
        Verdict::pass, "Ada Berg", "A \"hair\"; on the lens", "2026-01-02T03:04:05+01:00", std::string(64, 'a'),
        Verdict::fail, 0.85};
    return report;
}

std::vector<std::string> texts_of(const DocumentSection& section) {
    BlockTexts seen;
    for (const auto& block : section.blocks) std::visit(seen, block);
    return seen.texts;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += text + "|";
    return all;
}

}  // namespace

TEST_CASE("A report counts what a person decided, and says what the machine did", "[report]") {
    const ReportDocument document(overruled_report(), {});
    const auto summary = joined(texts_of(document.section(0)));
    CHECK_THAT(summary, Contains("Overruled by a person|1 of 3; the machine's own verdicts: 1 Pass, 0 Review, 2 Fail"));
    CHECK_THAT(summary, Contains("2 Pass|0 Review|1 Fail"));
    CHECK_THAT(summary, Contains("Pass|0.850|2 · b.png|overruled; machine: Fail"));
    const auto section = joined(texts_of(document.section(2)));
    CHECK_THAT(section, Contains("Pass|2 · b.png|0.850|Overruled|Pass, by Ada Berg, 2026-01-02 03:04 UTC+01:00|Reason|"
                                 "A \"hair\"; on the lens|Machine's verdict|Fail, image score 0.850|"));
    CHECK_THAT(section, Contains("It reaches the threshold of Fail"));
    CHECK_THAT(joined(texts_of(document.section(1))), !Contains("Overruled"));
    CHECK_THAT(joined(texts_of(ReportDocument(report_of({example_picture("a.png", 0.9, 1)}), {}).section(0))),
               !Contains("Overruled"));
}

TEST_CASE("It shows that the machine's verdict is another one by now", "[report]") {
    auto report = overruled_report();
    report.thresholds = {0.5, 0.95};
    CHECK_THAT(joined(texts_of(ReportDocument(report, {}).section(2))),
               Contains("Review, image score 0.850; when it was overruled: Fail, image score 0.850|"));
}

TEST_CASE("HTML escapes what a person wrote", "[report]") {
    auto report = overruled_report();
    report.pictures[1].overrule->reason = "<script>x</script>";
    const auto html = report_html(report);
    CHECK_THAT(html, Contains("&lt;script&gt;x&lt;/script&gt;") && !Contains("<script>x"));
}

TEST_CASE("The CSV table keeps both verdicts", "[report]") {
    const auto csv = report_csv(overruled_report());
    CHECK_THAT(csv,
               Contains("file,verdict,not_inspected_reason,not_inspected_detail,overruled_verdict,overruled_by,"
                        "overrule_reason,overrule_time,overruled_machine_verdict,overruled_image_score,image_score"));
    CHECK_THAT(csv,
               Contains("b.png,fail,,,pass,Ada Berg,\"A \"\"hair\"\"; on the lens\",2026-01-02T03:04:05+01:00,fail,"
                        "0.85,"));
    CHECK_THAT(csv, Contains("a.png,fail,,,,,,,,,"));
}

TEST_CASE("The JSON of a result holds what a person said of it, or null", "[report]") {
    const auto report = overruled_report();
    const auto overrule = nlohmann::json::parse(to_json(report.pictures[1], report.criteria()))["overrule"];
    CHECK(overrule == nlohmann::json{{"verdict", "pass"},
                                     {"name", "Ada Berg"},
                                     {"reason", "A \"hair\"; on the lens"},
                                     {"time", "2026-01-02T03:04:05+01:00"},
                                     {"machine_verdict", "fail"},
                                     {"image_score", 0.85}});
    CHECK(nlohmann::json::parse(to_json(report.pictures[0], report.criteria()))["overrule"].is_null());
}

TEST_CASE("A report refuses an overruled verdict without a reason", "[report]") {
    auto report = overruled_report();
    report.pictures[1].overrule->reason = " ";
    CHECK_THROWS_AS(ReportDocument(report, {}), Error);
}
