// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>

#include "core/evaluate/bench.h"
#include "fade/evaluation_report.h"
#include "fade/evaluation_summary.h"
#include "fade/report.h"
#include "report/evaluation_counts.h"

using namespace fade;
using namespace fade::test;
using Catch::Contains;

TEST_CASE("bad pictures whose defect no mask marks are counted apart, and in no pixel figure", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    const auto masks = bench.folder / "data/nut/ground_truth/scratch";
    std::filesystem::remove(masks / "100_mask.png");
    cv::Mat none(40, 48, CV_8UC1, cv::Scalar(0));
    write_png(masks / "101_mask.png", none);
    none.at<std::uint8_t>(20, 20) = 255;
    write_png(masks / "102_mask.png", none);
    bench.request.map_side = 16;
    auto expected = bench.request;
    bench.request.dataset = find_dataset(bench.folder / "data");
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    const auto& counts = evaluation.classes.at(0).pictures;
    CHECK(counts.good == 4);
    CHECK(counts.anomalous == 4);
    CHECK(counts.masked == 1);
    CHECK(counts.unmasked == 1);
    CHECK(counts.empty == 1);
    CHECK(counts.vanished == 1);
    const auto& run = find_run(evaluation, 0, std::nullopt);
    CHECK(run.anomalous == 4);
    CHECK(run.masked == 1);
    std::erase_if(expected.dataset.classes[0].test,
                  [](const TestPicture& picture) { return picture.anomalous && picture.file.filename() != "103.png"; });
    const auto only_marked = evaluate(*bench.model, expected, nullptr);
    const auto& pixel = find_run(only_marked, 0, std::nullopt).metrics.pixel;
    CHECK(run.metrics.pixel.auroc == pixel.auroc);
    CHECK(run.metrics.pixel.pro == pixel.pro);

    const std::string sentence =
        "4 good and 4 bad pictures; 1 mask counts (1 has none, 1 is empty, 1 vanishes at 16 pixels)";
    CHECK(counts_sentence(counts, 16) == sentence);
    CHECK_THAT(evaluation_text(evaluation), Contains("nut: " + sentence) && Contains("4/4/1"));
    CHECK_THAT(evaluation_html(evaluation), Contains(sentence) && Contains("<td>4/4/1</td>"));
    CHECK_THAT(evaluation_csv(evaluation), Contains("\nmain,as chosen,nut,0,,4,4,1,"));
    const auto json = nlohmann::json::parse(evaluation_json(evaluation)).at("classes").at(0).at("pictures");
    CHECK(json.at("empty_mask") == 1);
    CHECK(json.at("vanished_mask") == 1);
    CHECK(json.at("without_mask") == 1);
}

TEST_CASE("a picture that cannot be read is counted as such in its class", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    write_bytes(bench.folder / "data/nut/test/good/101.png", "no picture");
    const auto counts = evaluate(*bench.model, bench.request, nullptr).classes.at(0).pictures;
    CHECK(counts.good == 3);
    CHECK(counts.unreadable == 1);
    CHECK(counts_sentence(counts, 64) == "3 good and 4 bad pictures; 4 masks count; 1 could not be read or aligned");
}

TEST_CASE("a row says how many pictures it rests on where references are taken from those tested", "[evaluate]") {
    Bench bench;
    for (unsigned i = 0; i < 3; ++i) {
        write_picture(bench.folder / ("parts/OK/" + std::to_string(i) + ".png"), i, false);
        write_picture(bench.folder / ("parts/NG/" + std::to_string(i) + ".png"), 10 + i, true);
    }
    bench.request.dataset = find_dataset(bench.folder / "parts");
    bench.request.shots = {0, 2};
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    CHECK(counts_cell(evaluation, 0, 0) == "3/3/0");
    CHECK(counts_cell(evaluation, 2, 0) == "1/3/0");
    CHECK(tested_counts(evaluation, 0, 2, 0).good.most == 1);
    CHECK(tested_counts(evaluation, 0, 9, 0).good.most == 0);
}

TEST_CASE("seeds that draw the same references are said", "[evaluate]") {
    Bench bench;
    const auto train = bench.folder / "data/nut/train/good";
    for (const auto* name : {"102.png", "103.png", "104.png", "105.png"}) std::filesystem::remove(train / name);
    bench.request.dataset = find_dataset(bench.folder / "data");
    bench.request.shots = {0, 2};
    bench.request.seeds = {0, 1, 7};
    const auto problems = problems_of(evaluate(*bench.model, bench.request, nullptr));
    CHECK_THAT(problems, Contains("Class nut: with 2 references the seeds 0, 1, 7 draw the same, so their runs are "
                                  "equal and count as several."));
    CHECK_THAT(problems, !Contains("with 0 references"));
}

TEST_CASE("a mean says how many classes it rests on", "[evaluate]") {
    Bench bench;
    write_mvtec_class(bench.folder / "data/bolt");
    std::filesystem::remove_all(bench.folder / "data/bolt/ground_truth");
    bench.request.dataset = find_dataset(bench.folder / "data");
    bench.request.shots = {0};
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    const auto thin = thin_means(evaluation, 0);
    REQUIRE(thin.size() == 5);
    CHECK(thin[0] == "The mean of pixel AUROC rests on 1 of 2 classes.");
    CHECK(classes_behind(evaluation, 0, 0, 0) == 2);
    CHECK_THAT(evaluation_text(evaluation), Contains(thin[2]));
    CHECK_THAT(evaluation_html(evaluation), Contains(thin[2]));
    const auto summary = nlohmann::json::parse(evaluation_json(evaluation)).at("summaries").at(0).at("metrics");
    CHECK(summary.at("image_auroc").at("classes") == 2);
    CHECK(summary.at("pixel_pro").at("classes") == 1);
}

TEST_CASE("the run time stands in every form of a result, and changes nothing else", "[evaluate]") {
    Bench bench;
    bench.request.shots = {0};
    auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    CHECK_FALSE(evaluation.seconds);  // so that shards and a single run are equal byte for byte
    CHECK_THAT(evaluation_text(evaluation), !Contains("Run time"));
    evaluation.seconds = 12.25;
    CHECK_THAT(evaluation_text(evaluation), Contains("Run time: 12.2 s"));
    CHECK_THAT(evaluation_csv(evaluation), Contains(",12.25\n"));
    CHECK_THAT(evaluation_csv(evaluation, CsvForm::spreadsheet), Contains(";12,25\n"));
    CHECK_THAT(evaluation_html(evaluation), Contains("<dt>Run time</dt><dd>12.2 s</dd>"));
    CHECK(nlohmann::json::parse(evaluation_json(evaluation)).at("run_seconds") == 12.25);
}
