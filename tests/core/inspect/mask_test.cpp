// SPDX-License-Identifier: MIT
// Where to look, from a recipe to a result.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <set>

#include "core/inspect/inspector_bench.h"
#include "fade/decision.h"
#include "fade/error.h"
#include "fade/files.h"
#include "fade/inspection_report.h"
#include "fade/inspector.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

const cv::Rect inside(16, 16, 48, 64);  // of 96 x 96

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : InspectorBench(interactive) {
        cv::Mat white = cv::Mat::zeros(96, 96, CV_8UC3);
        white(inside).setTo(cv::Scalar::all(255));
        write("mask.png", white);
    }
    void use_mask(MaskMode mode) { recipe.mask = {folder / "mask.png", mode}; }
    InspectedPicturePtr inspect(const cv::Mat& pixels) { return InspectorBench::inspect(write("query.png", pixels)); }
};

/// Defects wherever nobody looks.
cv::Mat painted(const cv::Mat& pixels) {
    auto result = pixels.clone();
    cv::RNG(5).fill(result, cv::RNG::UNIFORM, 0, 256);
    pixels(inside).copyTo(result(inside));
    return result;
}

/// All that a result says but for the bytes that were inspected and the time.
std::string said(const InspectedPicture& result) {
    auto json = nlohmann::json::parse(to_json(reported(result), {}));
    json.erase("timings");
    json["image"].erase("sha256");
    return json.dump();
}

void check_same(const InspectedPicture& a, const InspectedPicture& b) {
    CHECK(said(a) == said(b));
    CHECK(a.inspection.image_score == b.inspection.image_score);
    for (const auto map : {&Inspection::language, &Inspection::vision, &Inspection::fused})
        CHECK(test::same(a.inspection.*map, b.inspection.*map));
    for (std::size_t i = 0; i < a.inspection.views.size(); ++i) {
        CHECK(test::same(a.inspection.views[i].language, b.inspection.views[i].language));
        CHECK(test::same(a.inspection.views[i].vision, b.inspection.views[i].vision));
    }
}

}  // namespace

TEST_CASE("A defect outside of a blanking mask changes no byte of a result", "[inspect][mask]") {
    const auto pixels = test::photograph(96, 96, CV_8UC3, 1);
    for (const bool interactive : {true, false})
        for (const bool few_shot : {false, true}) {
            INFO((interactive ? "interactive, " : "") << (few_shot ? "few-shot" : "zero-shot"));
            Bench bench(interactive);
            if (few_shot) bench.add_references(2);
            bench.use_mask(MaskMode::blank);
            const auto clean = bench.inspect(pixels);
            const auto defect = bench.inspect(painted(pixels));
            REQUIRE(clean->image->sha256 != defect->image->sha256);
            check_same(*clean, *defect);
            CHECK(cv::countNonZero(clean->inspection.fused) > 0);
            // Without the mask it is another picture; with the cells left out, too, for the encoder sees it.
            bench.use_mask(MaskMode::cells);
            CHECK(said(*bench.inspect(pixels)) != said(*bench.inspect(painted(pixels))));
            bench.recipe.mask.reset();
            CHECK(said(*bench.inspect(pixels)) != said(*bench.inspect(painted(pixels))));
            if (!few_shot) continue;
            // The same of a reference.
            bench.use_mask(MaskMode::blank);
            write_png(bench.recipe.references[0], painted(test::photograph(96, 96, CV_8UC3, 10)));
            const auto other = bench.inspect(pixels);
            CHECK(other->context->provenance.references[0].sha256 != clean->context->provenance.references[0].sha256);
            CHECK(test::same(other->inspection.fused, clean->inspection.fused));
            CHECK(other->inspection.image_score == clean->inspection.image_score);
        }
}

TEST_CASE("A mask is part of what a verdict is found again by", "[inspect][mask]") {
    Bench bench;
    const auto key = [&] { return context_key(bench.inspector.describe(bench.recipe)); };
    const auto none = key();
    bench.use_mask(MaskMode::blank);
    const auto blank = key();
    bench.use_mask(MaskMode::cells);
    const auto cells = key();
    write_png(bench.folder / "mask.png", cv::Mat(96, 96, CV_8UC3, cv::Scalar::all(255)));
    const auto other = key();
    CHECK(std::set{none, blank, cells, other}.size() == 4);
    bench.recipe.mask.reset();
    CHECK(key() == none);
}

TEST_CASE("A mask that was drawn anew is read again", "[inspect][mask]") {
    Bench bench;
    bench.use_mask(MaskMode::blank);
    const auto pixels = test::photograph(96, 96, CV_8UC3, 1);
    const auto before = bench.inspect(pixels);
    CHECK(before->context->provenance.mask->share == Approx(inside.area() / (96.0 * 96)));
    write_png(bench.folder / "mask.png", cv::Mat(96, 96, CV_8UC3, cv::Scalar::all(255)));
    const auto after = bench.inspect(pixels);
    CHECK(after->context->provenance.mask->share == 1);
    bench.recipe.mask.reset();
    CHECK(cv::norm(bench.inspect(pixels)->inspection.fused, after->inspection.fused, cv::NORM_INF) < 1e-6);
}

TEST_CASE("What lies outside is in no region, no mean and no report", "[inspect][mask][report]") {
    Bench bench;
    bench.use_mask(MaskMode::cells);
    const auto result = bench.inspect(test::photograph(96, 96, CV_8UC3, 1));
    const auto& inspection = result->inspection;
    REQUIRE_FALSE(inspection.cells.empty());
    const auto seen = resize_cells(inspection.cells, {96, 96});
    for (const double threshold : {0.0, 0.1})
        for (const auto& region : find_regions(inspection.fused, threshold, {96, 96}, inspection.cells))
            CHECK((region.box & cv::boundingRect(seen)) == region.box);
    const auto all = find_regions(inspection.fused, 0, {96, 96}, inspection.cells);
    REQUIRE(all.size() == 1);
    CHECK(all[0].area == cv::countNonZero(seen));
    CHECK(all[0].box == cv::boundingRect(seen));

    const auto json = nlohmann::json::parse(to_json(reported(*result), {}));
    double sum = 0;
    int count = 0;
    for (int y = 0; y < inspection.fused.rows; ++y)
        for (int x = 0; x < inspection.fused.cols; ++x)
            if (inspection.cells.at<unsigned char>(y, x) != 0) {
                sum += inspection.fused.at<float>(y, x);
                ++count;
            }
    CHECK(json["maps"]["fused"]["mean"].get<double>() == Approx(sum / count));
    CHECK(json["mask"]["mode"] == "cells");
    CHECK(json["mask"]["share"].get<double>() == Approx(inside.area() / (96.0 * 96)));
    CHECK(json["mask"]["sha256"].get<std::string>().size() == 64);

    InspectionReport report;
    report.pictures.push_back(reported(*result));
    CHECK_THAT(report_html(report), Contains("Looked at") && Contains("33.3 % of the picture") &&
                                        Contains("mask.png; SHA-256 " + json["mask"]["sha256"].get<std::string>()));
    bench.recipe.mask.reset();
    report.pictures = {reported(*bench.inspect(test::photograph(96, 96, CV_8UC3, 1)))};
    CHECK_THAT(report_html(report), !Contains("Looked at"));
    CHECK(nlohmann::json::parse(to_json(report.pictures[0], {}))["mask"].is_null());
}

TEST_CASE("The overlay leaves what is not looked at as it is", "[inspect][mask][report]") {
    Bench bench;
    bench.use_mask(MaskMode::blank);
    const auto result = bench.inspect(test::photograph(96, 96, CV_8UC3, 1));
    const auto& image = *result->image;
    auto overlay = render_overlay(image, result->inspection.fused, 0.5, result->inspection.cells);
    CHECK(cv::norm(overlay(inside), image.pixels(inside), cv::NORM_INF) > 0);
    image.pixels.copyTo(overlay, resize_cells(result->inspection.cells, overlay.size()));
    CHECK(test::same(overlay, image.pixels));
}

TEST_CASE("Masks that cannot be used with a recipe are refused", "[inspect][mask]") {
    Bench bench;
    bench.add_references(2);
    bench.use_mask(MaskMode::blank);
    const auto refused = [&] { return refusal([&] { (void)bench.inspector.prepare(bench.recipe); }); };
    SECTION("it fits no reference") {
        write_png(bench.recipe.references[1], test::photograph(96, 80, CV_8UC3, 3));
        CHECK_THAT(refused(), Contains("Reference") && Contains("good-1.png") && Contains("mask.png"));
    }
    SECTION("it does not fit the picture") {
        CHECK_THAT(refusal([&] { (void)bench.inspect(test::photograph(96, 80, CV_8UC3, 3)); }),
                   Contains("query.png") && Contains("mask.png"));
        bench.use_mask(MaskMode::cells);
        CHECK_THAT(refusal([&] { (void)bench.inspect(test::photograph(96, 80, CV_8UC3, 3)); }), Contains("query.png"));
    }
    SECTION("it leaves no cell") {
        cv::Mat thin = cv::Mat::zeros(96, 96, CV_8UC3);
        thin.col(40).setTo(cv::Scalar::all(255));
        write_png(bench.folder / "mask.png", thin);
        CHECK_THAT(refused(), Contains("mask.png: the mask leaves nothing to look at at the scale"));
    }
    SECTION("it is not there") {
        std::filesystem::remove(bench.folder / "mask.png");
        CHECK_THAT(refused(), Contains("mask.png"));
    }
}
