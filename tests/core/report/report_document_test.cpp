// SPDX-License-Identifier: MIT
#include "fade/report_document.h"

#include "fade/error.h"

#include <catch2/catch.hpp>

#include <cmath>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <optional>

#include "core/report/example_report.h"
#include "report/html_text.h"
#include "support/block_texts.h"
#include "support/temporary_folder.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

namespace {

InspectionReport full_report() {
    auto report = report_of({example_picture("/home/mia/parts/a.png", 0.1, 0.2),
                             example_picture("/home/mia/parts/b.png", 0.9, 1.4),
                             example_picture("/home/mia/other/b.png", 0.5, 0.5, 0)});
    report.not_inspected = {
        {picture_file("/home/mia/parts/d.png"), NotInspected::failed, "/home/mia/parts/d.png: is damaged."}};
    report.head.company = "Muster & Söhne";
    report.head.logo = cv::Mat(20, 50, CV_8UC3, cv::Scalar(0, 60, 120));
    report.head.part = "Flange <7>";
    report.head.lot = "L-17";
    report.head.order = "4711";
    report.head.comment = "First line.\nSecond line.";
    return report;
}

template <typename Kind>
std::optional<Kind> first(const DocumentSection& section) {
    for (const auto& block : section.blocks)
        if (const auto* found = std::get_if<Kind>(&block)) return *found;
    return std::nullopt;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += text + "\n";
    return all;
}

/// The time zone of this process, as long as this lives.
class Zone {
public:
    explicit Zone(const char* name) {
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    ~Zone() {
        ::unsetenv("TZ");
        ::tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;
};

}  // namespace

TEST_CASE("the page says all that the blocks say, in their order", "[report]") {
    const auto report = full_report();
    const ReportDocument document(report, {});
    const auto html = report_html(report);
    std::size_t at = html.find("<main>");
    for (const auto& text : document_texts(document)) {
        INFO(text);
        // Numbers of scales and regions are drawn where a writer has them; longer texts keep their order.
        const bool short_text = text.size() < 6;
        const auto found = html.find(escape_html(text), short_text ? html.find("<main>") : at);
        CHECK(found != std::string::npos);
        if (!short_text && found != std::string::npos) at = found;
    }
    // Every picture says what it is.
    CHECK(count(html, "alt=\"\"") == 0);
    CHECK(count(html, "<img ") == count(html, "<img alt=\"") + count(html, "<img class=\"logo\" alt=\""));
}

TEST_CASE("scores are counted in bins by verdict", "[report]") {
    std::vector<ReportedPicture> pictures;
    // With one reference the image score is the mean of both: these are 0, 0.05 ... 1.
    for (int i = 0; i <= 20; ++i) pictures.push_back(example_picture("p.png", i / 20.0, i / 20.0));
    auto report = report_of(pictures);
    report.thresholds = {0.25, 0.75};
    const auto summary = ReportDocument(report, {}).section(0);
    const auto histogram = first<block::Histogram>(summary).value();
    std::array<std::size_t, 3> sums{};
    for (std::size_t verdict = 0; verdict < 3; ++verdict)
        for (const auto bin : histogram.counts.at(verdict)) sums.at(verdict) += bin;
    CHECK(sums == std::array<std::size_t, 3>{5, 10, 6});
    CHECK(histogram.counts[2][19] == 2);  // 0.95, and 1 with it
    CHECK(histogram.counts[0][0] == 1);
    CHECK(histogram.highest() == 2);
    const auto tally = first<block::Tally>(summary).value();
    REQUIRE(tally.counts.size() == 3);
    CHECK(tally.counts[0].text == "5 Pass");
    CHECK(tally.counts[1].text == "10 Review");
    CHECK(tally.counts[2].text == "6 Fail");
    CHECK(tally.counts[2].mark.letter == "F");
}

TEST_CASE("regions are numbered, and their table says where and how large they are", "[report]") {
    const auto section = ReportDocument(report_of({example_picture("a.png", 0.1, 0.2)}), {}).section(1);
    const auto picture = first<block::Picture>(section).value();
    CHECK(picture.numbered == 1);
    const auto table = first<block::Table>(section).value();
    REQUIRE(table.columns.size() == 8);
    REQUIRE(table.rows.size() == 1);
    const auto& region = picture.regions.front();
    CHECK(region.mean < region.peak);
    CHECK(region.mean > 0.5);
    CHECK(table.rows[0][0] == "1");
    CHECK(table.rows[0][1] == "unclear");  // no kinds are known
    CHECK(table.rows[0][2] == "0.900");
    CHECK(table.rows[0][3] == score_text(region.mean));
    // A quarter of either side, and half a cell of slope around it: about a sixteenth of 160 x 90.
    CHECK(100 * std::stod(table.rows[0][4]) / (160 * 90) == Approx(100.0 / 16).margin(1.5));
    CHECK(table.columns[5].title == "Length x width in pixels");
    const auto language = std::lround(100 * region.language_share());
    CHECK(table.rows[0][6] == std::to_string(language) + " : " + std::to_string(100 - language));
    CHECK(table.rows[0][7] == std::to_string(region.box.x) + ", " + std::to_string(region.box.y));
}

TEST_CASE("regions are measured in mm where the length of a pixel is known", "[report]") {
    auto report = report_of({example_picture("a.png", 0.1, 0.2)});
    report.mm_per_pixel = 0.5;
    const ReportDocument document(report, {});
    const auto section = document.section(1);
    const auto region = first<block::Picture>(section)->regions.front();
    const auto table = first<block::Table>(section).value();
    CHECK(table.columns[4].title == "Area in mm²");
    CHECK(table.columns[5].title == "Length x width in mm");
    CHECK(table.rows[0][4] == measure_text(region.area / 4));
    CHECK(table.rows[0][5] ==
          measure_text(region.longest_diameter / 2) + " x " + measure_text(region.shortest_diameter / 2));
    CHECK_THAT(joined(document_texts(document)), Contains("a pixel is 0.5 mm long"));
}

TEST_CASE("the vision map, its multiplier and the vision score are shown together", "[report]") {
    auto picture = example_picture("a.png", 0.1, 1.575);  // 3.5 times 0.45, the largest value
    const auto section = ReportDocument(report_of({picture}), {}).section(1);
    const auto maps = first<block::Maps>(section).value();
    REQUIRE(maps.rows.size() == 3);
    REQUIRE(maps.columns.size() == 3);
    CHECK(maps.rows[2].cells[1].lines == std::vector<std::string>{"maximum 0.450", "x 3.5 = 1.575", "mean 0.075"});
    CHECK(maps.rows[2].cells[2].lines.front() == "maximum 0.900");
    CHECK_THAT(joined(document_texts(ReportDocument(report_of({picture}), {}))),
               Contains("The vision score 1.575 is 3.5 times the largest value of the vision map, 0.4500. The image"));

    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->settings.score_share = 0.05;
    picture.provenance = provenance;
    CHECK_THAT(joined(document_texts(ReportDocument(report_of({picture}), {}))),
               Contains("is 3.5 times the mean of the largest 5 % of the vision map, "));
}

TEST_CASE("a report says how references were changed", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->references = {{"good.png", "4567"}};
    picture.provenance = provenance;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    CHECK(texts().find("Each reference also") == std::string::npos);
    provenance->settings.references = {Turning::quarters, Mirroring::left_right, 0.2};
    CHECK_THAT(texts(),
               Contains("Each reference also") &&
                   Contains("turned by 90 degrees, turned by 180 degrees, turned by 270 degrees, mirrored, at 80 % of "
                            "its brightness, at 90 % of its brightness, at 110 % of its brightness, at 120 % of its "
                            "brightness"));
}

TEST_CASE("a report says which pictures their references do not fit", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    picture.inspection.shots = 1;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    picture.inspection.misfit = 0.6;
    CHECK(texts().find("do not explain") == std::string::npos);
    picture.inspection.misfit = 0.7;
    CHECK_THAT(texts(), Contains("The references do not explain this picture"));
}

TEST_CASE("a report says how near to its place a patch was compared", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->references = {{"good.png", "4567"}};
    picture.provenance = provenance;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    CHECK(texts().find("Compared within") == std::string::npos);
    provenance->settings.references.position_radius = 0.075;
    CHECK_THAT(texts(), Contains("Compared within") && Contains("7.5 % of the picture's width and height"));
    provenance->references.clear();  // nothing is compared with references
    CHECK(texts().find("Compared within") == std::string::npos);
}

TEST_CASE("a report says that something was taken off the vision map", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->settings.references.baseline = ReferenceBaseline::place;
    provenance->references = {{"good.png", "4567"}};
    picture.provenance = provenance;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    CHECK(texts().find("less what the references") == std::string::npos);  // one alone has nothing of others
    provenance->references.push_back({"fine.png", "89ab"});
    CHECK_THAT(texts(), Contains("less what the references have of each other at the same place"));
}

TEST_CASE("a report says which reference a picture was compared with", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->references = {{"designs/first.png", "4567"}, {"designs/second.png", "89ab"}};
    picture.provenance = provenance;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    CHECK(texts().find("Each picture is compared with") == std::string::npos);
    CHECK(texts().find("reference 2, second.png") == std::string::npos);
    provenance->settings.references.match = ReferenceMatch::best;
    picture.inspection.reference = 1;
    CHECK_THAT(texts(), Contains("Each picture is compared with") && Contains("the reference that explains it best") &&
                            Contains("reference 2, second.png"));
    provenance->settings.references.match = ReferenceMatch::name;
    CHECK_THAT(texts(), Contains("the reference of its name"));
}

TEST_CASE("a report says by which blocks and with which bank references were compared", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->references = {{"good.png", "4567"}};
    picture.provenance = provenance;
    const auto texts = [&] { return joined(document_texts(ReportDocument(report_of({picture}), {}))); };
    CHECK(texts().find("Compared by the blocks") == std::string::npos);
    CHECK(texts().find("Memory bank") == std::string::npos);
    provenance->settings.few_shot.feature = Feature::gem;
    CHECK_THAT(texts(), Contains("vision map GEM"));
    provenance->settings.references.layers = {6, 9, 12};
    provenance->settings.references.bank = ReferenceBank::subspace;
    CHECK_THAT(texts(), Contains("Compared by the blocks") && Contains("6, 9, 12") && Contains("vision map CLIP") &&
                            Contains("the subspace that holds 99 % of the variance of the references' patches"));
    provenance->references.clear();  // without any nobody asks
    CHECK(texts().find("Compared by the blocks") == std::string::npos);
}

TEST_CASE("folders are named only if they are asked for", "[report]") {
    auto report = full_report();
    auto provenance = std::make_shared<Provenance>(*report.pictures[0].provenance);
    provenance->references = {{"/home/mia/good/part.png", "4567"}};
    provenance->classification_prompts.sources = {"/home/mia/prompts/mine.json"};
    provenance->model.weights_file = "/home/mia/models/ViT/model.safetensors";
    for (auto& picture : report.pictures) picture.provenance = provenance;
    CHECK(picture_names(report) == std::vector<std::string>{"a.png", "parts/b.png", "other/b.png", "d.png"});
    const auto short_texts = joined(document_texts(ReportDocument(report, {})));
    CHECK(short_texts.find("/home/mia") == std::string::npos);
    CHECK_THAT(short_texts, Contains("d.png: is damaged.") && Contains("mine.json") && Contains("model.safetensors"));
    CHECK(report_html(report).find("/home/mia") == std::string::npos);
    CHECK(report_csv(report).find("/home/mia") == std::string::npos);
    report.folders = true;
    const auto texts = joined(document_texts(ReportDocument(report, {})));
    for (const auto* file : {"parts/a.png", "good/part.png", "prompts/mine.json", "models/ViT/model.safetensors"})
        CHECK_THAT(texts, Contains(std::string("/home/mia/") + file));
    CHECK_THAT(report_csv(report), Contains("\n/home/mia/parts/a.png,"));
}

TEST_CASE("references are shown as they were, or said to be gone", "[report]") {
    auto picture = example_picture("a.png", 0.1, 0.2);
    const auto thumbnails = [&] {
        const auto report = report_of({picture});
        return first<block::Thumbnails>(ReportDocument(report, {}).section(2)).value();
    };
    CHECK(thumbnails().items.front().image(100).empty());
    CHECK_FALSE(thumbnails().items.front().missing.empty());
    picture.reference = [](std::size_t) {
        return std::make_shared<const Image>(Image{cv::Mat(300, 600, CV_8UC3, cv::Scalar(1, 2, 3)), "x", "4567"});
    };
    CHECK(thumbnails().items.front().image(100).size() == cv::Size(100, 50));
    CHECK(thumbnails().items.front().name == "1 · part.png");
    // From the file, if it still has the bytes that were compared with.
    picture.reference = {};
    const TemporaryFolder folder;
    write_png(folder / "part.png", cv::Mat(30, 60, CV_8UC3, cv::Scalar(1, 2, 3)));
    auto provenance = std::make_shared<Provenance>(*picture.provenance);
    provenance->references = {{(folder / "part.png").string(), load_image(folder / "part.png").sha256}};
    picture.provenance = provenance;
    CHECK(thumbnails().items.front().image(100).size() == cv::Size(60, 30));
    write_png(folder / "part.png", cv::Mat(30, 60, CV_8UC3, cv::Scalar(3, 2, 1)));
    CHECK(thumbnails().items.front().image(100).empty());
}

TEST_CASE("a picture's part is at most as large as it is planned", "[report]") {
    auto many = example_picture("a.png", 0.1, 0.2);
    many.inspection.fused = cv::Mat::zeros(32, 32, CV_32FC1);
    for (int i = 0; i < 10; ++i) many.inspection.fused(cv::Rect(6 * (i % 5) + 1, 10 * (i / 5) + 2, 3, 5)) = 0.9F;
    const ReportDocument document(report_of({many}), {});
    const auto real = document.section(1);
    const auto planned = document.largest_section(1);
    CHECK(real.blocks.size() == planned.blocks.size());
    CHECK(first<block::Table>(real)->rows.size() == 6);
    CHECK(first<block::Table>(planned)->rows.size() == 6);
}

TEST_CASE("a region's number lies inside the picture", "[report]") {
    for (const auto& box : {cv::Rect(0, 0, 5, 5), cv::Rect(90, 50, 10, 10), cv::Rect(0, 0, 100, 60)}) {
        Region region;
        region.box = box;
        const auto place = number_place(region, {100, 60}, 4);
        CHECK(place.x >= 4);
        CHECK(place.y >= 4);
        CHECK(place.x <= 96);
        CHECK(place.y <= 56);
    }
    CHECK(number_place({}, {4, 2}, 5) == cv::Point2d(2, 1));
}

TEST_CASE("a time is the reader's, with its zone", "[report]") {
    const auto time = std::chrono::system_clock::from_time_t(1767322980);  // 2026-01-02 03:03 UTC
    {
        const Zone zone("UTC");
        CHECK(local_time(time) == "2026-01-02 03:03 UTC");
    }
    {
        const Zone zone("CET-1");
        CHECK(local_time(time) == "2026-01-02 04:03 CET (UTC+01:00)");
    }
    const Zone zone("<+0530>-5:30");
    CHECK(local_time(time) == "2026-01-02 08:33 UTC+05:30");
}
