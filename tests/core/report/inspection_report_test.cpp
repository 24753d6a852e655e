// SPDX-License-Identifier: MIT
#include "fade/inspection_report.h"
#include "fade/files.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <set>

#include "core/report/example_report.h"
#include "support/block_texts.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using namespace fade::test;

namespace {

constexpr auto hostile = "<script src=\"http://evil.example/x.js\"></script>&\"' \xFF.png";

std::string sentence(double language, double vision, int shots, Guidance guidance = Guidance::both,
                     std::optional<double> vision_weight = {}) {
    Settings settings;
    settings.classification_guidance = guidance;
    auto inspection = example_inspection(language, vision, shots);
    if (guidance == Guidance::vision) inspection.image_score = std::min(1.0, vision);
    if (vision_weight) {
        settings.few_shot.score_weight = settings.zero_shot.score_weight = *vision_weight;
        inspection.image_score = std::min(1.0, (1 - *vision_weight) * language + *vision_weight * vision);
    }
    return verdict_sentence(inspection, settings, {0.4, 0.6});
}

}  // namespace

TEST_CASE("the verdict is explained by the scores that made it", "[report]") {
    CHECK(
        sentence(0.25, 0.5, 2) ==
        "The image score 0.375 is the mean of the language score 0.250 and the vision score 0.500. It stays below the "
        "threshold of Review, 0.400.");
    CHECK_THAT(sentence(0.5, 0, 0), Contains("without references") && Contains("but not that of Fail, 0.600"));
    CHECK_THAT(sentence(0.5, 1.9, 1), Contains("limited to 1") && Contains("It reaches the threshold of Fail"));
    CHECK_THAT(sentence(0.5, 0.75, 1, Guidance::vision), Contains("score 0.750 is the vision score, as the settings"));
    CHECK_THAT(sentence(0.25, 0.5, 2, Guidance::both, 0.8),
               Contains("0.450 is 0.2 times the language score 0.250 plus 0.8 times the vision score 0.500. "));
    CHECK_THAT(sentence(0.5, 4, 0, Guidance::both, 0.3),
               Contains("0.7 times the language score 0.500 plus 0.3 times the vision score 4.000, limited to 1."));
    CHECK_THAT(sentence(0.25, 0.5, 2, Guidance::both, 0), Contains("0.250 is the language score, as the settings ask"));
    CHECK_THAT(sentence(0.25, 0.5, 0, Guidance::both, 1), Contains("0.500 is the vision score, as the settings ask"));
    // Rounded to three digits it would seem to reach the threshold.
    CHECK_THAT(sentence(0.39996, 0, 0), Contains("score 0.39996 ") && Contains("below"));
}

TEST_CASE("names cannot break out of a report", "[report]") {
    auto one = example_picture(hostile, 0.3, 0.4);
    one.comment = hostile;
    auto provenance = std::make_shared<Provenance>(*one.provenance);
    provenance->object = hostile;
    provenance->references = {{hostile, hostile}};
    one.provenance = provenance;
    auto report = report_of({one, example_picture("b.png", 0.1, 0.1)});
    report.head.operator_name = hostile;
    report.head.comment = hostile;
    report.date = hostile;
    const auto html = report_html(report, {}, [](std::string_view text) { return "<script>" + std::string(text); });
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find('\xFF') == std::string::npos);
    CHECK_THAT(html, Contains("&lt;script src=&quot;http://evil.example"));

    const auto csv = report_csv(report);
    CHECK(count(csv, "\n") == 3);
    CHECK_THAT(csv, Contains("\"<script src=\"\"http://evil.example/x.js\"\"></script>&\"\"' "));
}

TEST_CASE("a report holds one picture at a time", "[report]") {
    std::vector<ReportedPicture> pictures;
    std::vector<std::weak_ptr<const Image>> handed_out;
    for (const auto* name : {"a.png", "b.png", "c.png"}) {
        pictures.push_back(example_picture(name, 0.1, 0.2));
        pictures.back().image = [read = pictures.back().image, &handed_out] {
            for (const auto& former : handed_out) CHECK(former.expired());
            auto image = read();
            handed_out.push_back(image);
            return image;
        };
    }
    (void)report_html(report_of(pictures));
    CHECK(handed_out.size() == 6);  // for the overview, and for its own part
    (void)report_csv(report_of(pictures));
    CHECK(handed_out.size() == 6);
}

TEST_CASE("a picture that cannot be had any more ends the report", "[report]") {
    auto gone = example_picture("a.png", 0.1, 0.2);
    gone.image = []() -> std::shared_ptr<const Image> {
        throw Error(ErrorCode::not_found, "a.png", Text::english_only("is gone."));
    };
    CHECK(refusal([&] { (void)report_html(report_of({gone})); }) == "a.png: is gone.");
}

TEST_CASE("a comment keeps its lines", "[report]") {
    auto report = report_of({example_picture("a.png", 0.1, 0.2)});
    report.head.comment = "Scratched.\n\tTwice.";
    CHECK_THAT(report_html(report), Contains("<p class=\"comment\">Scratched.\n\tTwice.</p>"));
}

TEST_CASE("regions beyond those listed are counted", "[report]") {
    auto many = example_picture("a.png", 0.1, 0.2);
    many.inspection.fused = cv::Mat::zeros(32, 32, CV_32FC1);
    for (int i = 0; i < 10; ++i) many.inspection.fused(cv::Rect(6 * (i % 5) + 1, 10 * (i / 5) + 2, 3, 5)) = 0.9F;
    CHECK_THAT(report_html(report_of({many})), Contains("<p>and 4 more, with lower peaks</p>"));
}

TEST_CASE("a verdict by rules is given with its reasons, and the rules with the report", "[report]") {
    auto report = report_of({example_picture("a.png", 0.1, 0.3), example_picture("b.png", 0.1, 0.1)});
    report.pictures[1].inspection.fused.setTo(0);  // no region
    report.rules.smallest_area = 30;
    report.rules.classes = {{Severity::critical, {}, 0, 5}};
    report.rules.limits.at(2).fail = 1;
    report.rules.disagreement = 0.15;
    const auto html = report_html(report);
    CHECK_THAT(html, Contains("1 Pass") && Contains("0 Review") && Contains("1 Fail"));
    CHECK_THAT(html, Contains("A region counts from an area of 30 pixels on.") &&
                         Contains("Critical: whatever it looks like, from a length of 5 pixels on.") &&
                         Contains("Critical regions: Fail from 1 on.") &&
                         Contains("Review where the language score and the vision score are 0.150 apart or more."));
    CHECK_THAT(html, Contains("<td>Fail</td><td>Critical regions: 1 (No. 1). From 1 on it is Fail.</td>"));
    CHECK_THAT(html, Contains("<td>Review</td><td>The language score and the vision score are 0.200 apart. From 0.150 "
                              "on it is Review.</td>"));
    CHECK_THAT(html, Contains(">Severity</th>") && Contains("<td>Critical</td>"));
    const auto csv = report_csv(report);
    CHECK_THAT(csv, Contains("\na.png,fail,") && Contains("\nb.png,pass,"));
    CHECK_THAT(csv, Contains(",critical,\"fail by count of critical; review by disagreement; pass by score\","));

    // Words for people in JSON's terms.
    const auto json = nlohmann::json::parse(to_json(report.pictures[0], report.criteria()));
    CHECK(json["decision"]["verdict"] == "fail");
    CHECK(json["decision"]["reasons"][0] ==
          nlohmann::json::parse(R"({"kind": "count", "verdict": "fail", "value": 1.0, "limit": 1.0,
                                    "severity": "critical", "regions": [1]})"));
    CHECK(json["regions"]["found"][0]["severity"] == "critical");
    CHECK(json["regions"]["found"][0]["counts"] == true);

    report.rules = {};
    CHECK(report_html(report).find("Severity") == std::string::npos);
    report.rules.any.fail = 1;
    report.rules.smallest_length = 1000;
    report.rules.score_needs_region = true;
    report.thresholds = {0.1, 0.15};
    const auto small = report_html(report);
    CHECK_THAT(small, Contains("2 Pass") && Contains("It does not count, since there is no region") &&
                          Contains("<td>too small</td>"));
    report.rules.unit = LengthUnit::millimetre;
    CHECK_THAT(report_html(report),
               Contains("and the length of a pixel is not known.") && Contains("from a length of 1000 mm on"));
}

TEST_CASE("what was found before is not looked for again, as long as it fits", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.1);
    Criteria criteria;
    criteria.rules.any.fail = 1;
    REQUIRE(decide(picture, criteria).verdict == Verdict::fail);
    picture.findings = Findings{0.1, 0.1, 0.1, 1, {}, criteria.map_threshold};
    CHECK(decide(picture, criteria).verdict == Verdict::pass);
    criteria.map_threshold = 0.7;  // of which nothing is known
    CHECK(decide(picture, criteria).verdict == Verdict::fail);
}

TEST_CASE("the page is well-formed and asks for nothing outside itself", "[report]") {
    const auto html = report_html(report_of({example_picture("a.png", 0.1, 0.2), example_picture("b.png", 0.9, 0.9)}));
    for (const auto* outside : {"http:", "https:", "//", "url(h", "@import", "<script", "<link", "<iframe"}) {
        auto without_pictures = html;  // base64 may hold anything
        for (auto at = without_pictures.find("base64,"); at != std::string::npos;
             at = without_pictures.find("base64,", at + 1))
            without_pictures.erase(at + 7, without_pictures.find('"', at) - at - 7);
        CHECK(without_pictures.find(outside) == std::string::npos);
    }
    CHECK_THAT(html, Contains("default-src 'none'"));
    // Each picture small, plain and overlaid, and three maps in each row of its table.
    CHECK(count(html, "data:image/jpeg;base64,") == std::size_t{2} * (1 + 2 + 3 * 3));
    CHECK(count(html, "<section id=\"picture-") == 2);
    CHECK_THAT(html, Contains("1 Pass") && Contains("0 Review") && Contains("1 Fail") && Contains("id=\"picture-2\"") &&
                         Contains("metal nut"));
    // Every tag that is opened is closed.
    for (const std::string tag : {"table", "thead", "tr", "th", "td", "section", "svg", "figure", "dl", "div", "ul",
                                  "li", "h2", "h3", "p", "span", "a"})
        CHECK(count(html, "<" + tag + ">") + count(html, "<" + tag + " ") == count(html, "</" + tag + ">"));
}

TEST_CASE("a report's texts are those that the reader's language gives", "[report]") {
    std::size_t asked = 0;
    const Translate translate = [&](std::string_view text) {
        ++asked;
        return text == "Overview" ? std::string("Übersicht") : std::string(text);
    };
    const auto many = report_of({example_picture("a.png", 0.1, 0.2), example_picture("b.png", 0.9, 1.4)});
    const auto html = report_html(many, {}, translate);
    CHECK(asked > 100);
    CHECK_THAT(html, Contains("<h2>Übersicht</h2>"));
    CHECK_THAT(html, !Contains("<h2>Overview</h2>"));
    CHECK(verdict_name(Verdict::fail, [](std::string_view) { return std::string("Ausschuss"); }) == "Ausschuss");
}

TEST_CASE("numbers and the page's language are the reader's", "[report]") {
    const Translate translate = [](std::string_view text) {
        return text == "." ? "," : text == "en" ? std::string("de") : std::string(text);
    };
    auto report = report_of({example_picture("a.png", 0.1, 0.2), example_picture("b.png", 0.9, 0.9)});
    report.map_threshold = 0.25;
    const auto html = report_html(report, {}, translate);
    CHECK_THAT(html, Contains("<html lang=\"de\">") && Contains("<b>0,150</b>") && Contains(">0,75</text>") &&
                         Contains("Review from 0,400, Fail from 0,600") && Contains("reaches 0,250"));
    // Between tags, no number has a point; versions do.
    const auto has_point = [](const std::string& text) {
        for (auto at = text.find("0."); at != std::string::npos; at = text.find("0.", at + 1))
            if (at + 2 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 2])) != 0) return true;
        return false;
    };
    for (auto at = html.find("</style>"); (at = html.find('>', at)) != std::string::npos;) {
        const auto text = html.substr(at + 1, html.find('<', at) - at - 1);
        INFO(text);
        if (text.find("LibTorch") == std::string::npos) CHECK_FALSE(has_point(text));
        at += text.size() + 1;
    }
    CHECK_THAT(report_html(report), Contains("<html lang=\"en\">") && Contains("<b>0.150</b>"));
    CHECK(score_text(0.1234) == "0.123");
    CHECK(score_text(0.1234, translate) == "0,123");
}

TEST_CASE("a table of results has one line a picture and the union of the scales", "[report]") {
    auto coarse = example_picture("c.png", 0.5, 0.2);
    coarse.inspection.views.pop_back();
    const auto csv = report_csv(report_of({example_picture("=a.png", 0.1, 0.2), coarse}));
    CHECK_THAT(csv, Contains("language_max_240,vision_max_240,language_max_448,vision_max_448,"));
    CHECK_THAT(csv, Contains("\n'=a.png,pass,"));
    CHECK_THAT(csv, Contains("c.png,pass,,,,,,,,,0.35,0.5,0.2,0.4,0.6,"));
    const auto lines = count(csv, "\n");
    CHECK(lines == 3);
    CHECK(count(csv, ",") % lines == 0);
}

TEST_CASE("a table says how each picture was read, as its JSON does", "[report]") {
    auto picture = example_picture("a.tiff", 0.1, 0.2);
    picture.reading = {ImageFormat::tiff, 16, 1, 0, 4095.5, WhiteSource::found, 6, 2, 4, {3, 4}, true, "Adobe, RGB"};
    auto report = report_of({picture, example_picture("b.png", 0.1, 0.2)});
    report.not_inspected = {{picture_file("c.png"), NotInspected::missing, {}}};
    CHECK_THAT(report_csv(report),
               Contains(",width,height,format,bits,channels,black,white,white_source,orientation,page,pages,"
                        "pages_left_out,alpha,colour_profile,object,") &&
                   Contains(",160,90,TIFF,16,1,0,4095.5,found,6,2,4,3 4,ignored,\"Adobe, RGB\",metal nut,") &&
                   Contains(",160,90,PNG,8,3,0,255,full_range,1,1,1,,none,,metal nut,") &&
                   Contains("\nc.png,not_inspected,missing" + std::string(47, ',') + "2026"));
    CHECK_THAT(report_csv(report, CsvForm::spreadsheet), Contains(";160;90;TIFF;16;1;0;4095,5;found;6;2;4;3 4;"));
    const auto reading = nlohmann::json::parse(to_json(picture, {}))["image"]["reading"];
    const auto names = report_csv(report);
    for (const auto& [name, value] : reading.items()) {
        INFO(name);
        CHECK_THAT(names.substr(0, names.find('\n')), Contains("," + name + ","));
    }
}

TEST_CASE("pictures that were not inspected are counted and named, with their reasons", "[report]") {
    auto report = report_of({example_picture("a/x.png", 0.1, 0.2), example_picture("b.png", 0.9, 0.9)});
    report.not_inspected = {{picture_file("c/x.png"), NotInspected::failed, "is damaged, after 48 % of its rows."},
                            {picture_file("d.png"), NotInspected::missing, {}},
                            {picture_file(hostile), NotInspected::changed, {}},
                            {picture_file("e.png"), NotInspected::pending, {}}};
    CHECK(picture_names(report)[0] == "a/x.png");
    CHECK(picture_names(report)[2] == "c/x.png");
    const auto html = report_html(report);
    CHECK_THAT(html, Contains("<dt>Pictures</dt><dd>6</dd>") && Contains("4 not inspected"));
    CHECK_THAT(html, Contains("<td>3 · c/x.png</td><td>is damaged, after 48 % of its rows.</td>"));
    CHECK(count(html, ">Not inspected</span>") == 4);  // in the overview
    CHECK(reason_text(report.not_inspected[0]) == "is damaged, after 48 % of its rows.");
    CHECK(reason_text(report.not_inspected[1]) == "The file is not there any more.");
    CHECK(reason_text(report.not_inspected[2], [](std::string_view) { return std::string("anders"); }) == "anders");

    const auto csv = report_csv(report);
    const auto lines = count(csv, "\n");
    CHECK(lines == 7);
    CHECK_THAT(csv, Contains("\nc/x.png,not_inspected,failed,\"is damaged, after 48 % of its rows.\",,"));
    CHECK_THAT(csv, Contains("\nd.png,not_inspected,missing,,,"));
    report.not_inspected = {{picture_file("d.png"), NotInspected::missing, {}}};
    const auto plain = report_csv(report);
    CHECK(count(plain, ",") % count(plain, "\n") == 0);  // every line has the header's columns
    // Each value below its header.
    CHECK_THAT(plain, Contains(",2026-01-02 03:04 UTC,,,,,N. N.,,\n"));

    const auto json = to_json(report.not_inspected[0], -1);
    CHECK_THAT(json, Contains(R"("state":"not_inspected")") && Contains(R"("reason":"missing","detail":null)"));
}

TEST_CASE("what a model wants said is said with every verdict", "[report]") {
    auto one = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*one.provenance);
    provenance->model.notice = "Demonstration model: <not> for production, \"ever\".";
    one.provenance = provenance;
    auto same = example_picture("b.png", 0.9, 0.9);
    same.provenance = provenance;
    const auto report = report_of({one, same, example_picture("c.png", 0.5, 0.2)});
    CHECK(report_notices(report) == std::vector<std::string>{provenance->model.notice});
    CHECK(report_notices(report_of({example_picture("c.png", 0.5, 0.2)})).empty());
    const auto html = report_html(report);
    // In the head, beside both pictures, and with the model.
    CHECK(count(html, "Demonstration model: &lt;not&gt; for production") == 4);
    const auto csv = report_csv(report);
    CHECK_THAT(csv, Contains(",comment,model_notice\n"));
    CHECK(count(csv, ",\"Demonstration model: <not> for production, \"\"ever\"\".\"\n") == 2);
}

TEST_CASE("pictures that were inspected alike share their origins", "[report]") {
    const auto report = report_of({example_picture("a.png", 0.1, 0.2), example_picture("b.png", 0.9, 0.9),
                                   example_picture("c.png", 0.5, 0.2, 0)});
    const auto html = report_html(report);
    CHECK_THAT(html, Contains("<p>Pictures a.png, b.png</p>") && Contains("<p>Pictures c.png</p>"));
    CHECK(count(html, "<h3>Model and program</h3>") == 2);
}

TEST_CASE("the annotated picture keeps the picture's resolution", "[report]") {
    const cv::Mat grey(400, 600, CV_8UC3, cv::Scalar(100, 100, 100));
    const Image image{grey, "a.png", ""};
    const auto map = map_with_spot(40);
    const auto annotated = render_annotated(image, map, 0.5, 0);
    CHECK(annotated.rows == 400);
    CHECK(annotated.cols > 600);
    // At opacity 0 only the outline differs from the picture: near the spot's edge, and nowhere else.
    cv::Mat differs;
    cv::inRange(annotated(cv::Rect(0, 0, 600, 400)), cv::Scalar(100, 100, 100), cv::Scalar(100, 100, 100), differs);
    differs = 255 - differs;
    const auto box = cv::boundingRect(differs);
    CHECK(box.x == Approx(150).margin(12));
    CHECK(box.y == Approx(100).margin(12));
    CHECK(box.br().x == Approx(300).margin(12));
    CHECK(box.br().y == Approx(200).margin(12));
    CHECK(render_annotated({grey(cv::Rect(0, 0, 30, 20)), "b", ""}, map, 1, 0.5).rows == 120);
}

TEST_CASE("a report can be stopped, and refuses what makes no sense", "[report]") {
    std::stop_source source;
    const Job job{source.get_token(), [&](const Progress& progress) {
                      if (progress.done == 1) source.request_stop();
                  }};
    auto report = report_of(
        {example_picture("a.png", 0.1, 0.2), example_picture("b.png", 0.1, 0.2), example_picture("c.png", 0.1, 0.2)});
    CHECK_THROWS_AS(report_html(report, job), Cancelled);
    CHECK_THAT(refusal([] { (void)report_html({}); }), Contains("at least one picture"));
    CHECK_THAT(refusal([] { (void)report_csv({}); }), Contains("at least one picture"));
    report.opacity = 2;
    CHECK_THAT(refusal([&] { (void)report_html(report); }), Contains("opacity"));
    report.thresholds = {0.9, 0.1};
    CHECK_THAT(refusal([&] { (void)report_html(report); }), Contains("thresholds"));
}

TEST_CASE("A report says where a score stands among those of the good parts", "[report]") {
    auto report = report_of({example_picture("a.png", 0.3, 0.3), example_picture("b.png", 0.9, 0.9)});
    CHECK_THAT(report_html(report), !Contains("of the good parts") && !Contains("good parts."));
    report.threshold_basis = ThresholdBasis{{}, {}, {0.1, 0.2, 0.4, 0.5}, {}};
    const auto html = report_html(report);
    CHECK_THAT(html, Contains("It reaches the scores of 50 % of the 4 good parts.") &&
                         Contains("It reaches the scores of 100 % of the 4 good parts."));
    const auto csv = report_csv(report);
    CHECK_THAT(csv, Contains(",reasons,percentile_of_good,width,") && Contains("pass by score,50,160,90,") &&
                        Contains("fail by score,100,160,90,"));
}
