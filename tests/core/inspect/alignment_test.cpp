// SPDX-License-Identifier: MIT
// Alignment in all that a recipe goes through.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <string>

#include "core/inspect/inspector_bench.h"
#include "fade/alignment.h"
#include "fade/inspection_report.h"
#include "fade/inspector.h"
#include "fade/recipe_file.h"
#include "support/pictures.h"
#include "support/refusal.h"

using namespace fade;
using Catch::Contains;

namespace {

constexpr int side = 192;
const cv::Rect place(96, 48, 48, 48);  // of the part, which the mask leaves

/// A part that can be told from the background, whatever is drawn on it.
cv::Mat part(bool defective) {
    auto pixels = test::photograph(side, side, CV_8UC3, 3);
    cv::rectangle(pixels, cv::Rect(30, 100, 60, 22), cv::Scalar(230, 220, 60), cv::FILLED);
    cv::line(pixels, {60, 30}, {150, 160}, cv::Scalar(20, 30, 40), 5);
    if (defective) cv::rectangle(pixels, place, cv::Scalar(250, 20, 20), cv::FILLED);
    return pixels;
}

/// Moved to the right and down; what comes in at the border is the border.
cv::Mat moved(const cv::Mat& pixels, double right, double down) {
    cv::Mat result;
    cv::warpAffine(pixels, result, cv::Matx23d(1, 0, right, 0, 1, down), pixels.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return result;
}

struct Bench : test::InspectorBench {
    explicit Bench(bool interactive = true) : InspectorBench(interactive) {
        recipe.settings = default_settings(inspector.model(recipe.model)->info());
        recipe.references = {write("good.png", part(false))};
        cv::Mat white(side, side, CV_8UC1, cv::Scalar(0));
        white(place) = 255;
        write("mask.png", white);
    }
    Alignment& aligned() { return recipe.settings->references.aligned; }
    InspectedPicturePtr inspect(const std::string& name, const cv::Mat& pixels) {
        return InspectorBench::inspect(write(name, pixels));
    }
};

}  // namespace

TEST_CASE("A mask at a fixture's place finds on a moved part what it misses unaligned", "[inspect][align]") {
    Bench bench;
    bench.recipe.mask = {bench.folder / "mask.png", MaskMode::blank};
    constexpr int shift = 52;  // the defect is below the mask then
    const auto good = moved(part(false), 10, shift);
    const auto bad = moved(part(true), 10, shift);
    const auto gain = [&] {
        return bench.inspect("bad.png", bad)->inspection.vision_score -
               bench.inspect("good-moved.png", good)->inspection.vision_score;
    };
    CHECK(gain() == 0);
    bench.aligned() = Alignment::rigid;
    CHECK(gain() > 0.01);
    bench.aligned() = Alignment::similarity;
    CHECK(gain() > 0.01);
}

TEST_CASE("An aligned result is in the frame, and says how it came there", "[inspect][align]") {
    const bool interactive = GENERATE(true, false);
    Bench bench(interactive);
    const auto unaligned = bench.inspect("query.png", moved(part(true), 20, 9));
    CHECK(!unaligned->image->alignment);
    CHECK(nlohmann::json::parse(to_json(reported(*unaligned), {}))["alignment"].is_null());
    bench.aligned() = Alignment::rigid;
    const auto result = bench.inspect("query.png", moved(part(true), 20, 9));
    REQUIRE(result->image->alignment);
    const auto& alignment = *result->image->alignment;
    CHECK(alignment.moved.x == Approx(20).margin(0.3));
    CHECK(alignment.moved.y == Approx(9).margin(0.3));
    CHECK(std::abs(alignment.turned) < 0.2);  // the defect is no part of the reference
    CHECK(context_key(result->context->provenance) != context_key(unaligned->context->provenance));
    CHECK(result->image->sha256 == unaligned->image->sha256);

    // What the picture does not show of the frame is not looked at.
    const auto& cells = result->inspection.cells;
    REQUIRE(!cells.empty());
    CHECK(cells.at<unsigned char>(0, 0) != 0);
    CHECK(cells.at<unsigned char>(cells.rows - 1, cells.cols - 1) == 0);
    CHECK(result->inspection.fused.at<float>(cells.rows - 1, cells.cols - 1) == 0);

    const auto json = nlohmann::json::parse(to_json(reported(*result), {}))["alignment"];
    CHECK(json["width"] == side);
    CHECK(json["to_picture"][0][2].get<double>() == Approx(alignment.to_picture(0, 2)));
    CHECK(json["covered"].get<double>() == Approx((1 - 20.0 / side) * (1 - 9.0 / side)).margin(0.01));
    CHECK_THAT(uncovered_note(alignment),
               Contains("lies outside of this picture") && Contains("of this picture lies outside of what the first"));
    REQUIRE(alignment_fact(alignment));
    CHECK_THAT(alignment_fact(alignment)->value, Contains("moved by 20") || Contains("moved by 19.9"));

    // A report has the picture as it was inspected, though it reads the file again.
    const auto again = reported(*result, load_picture).image();
    CHECK(test::same(again->pixels, result->image->pixels));
    bench.write("query.png", part(false));
    CHECK_THAT(test::refusal([&] { (void)reported(*result, load_picture).image(); }), Contains("has changed"));
}

TEST_CASE("Reading ahead aligns as inspecting does, and nothing is encoded twice", "[inspect][align]") {
    Bench bench;
    bench.aligned() = Alignment::rigid;
    const auto file = bench.write("query.png", moved(part(true), -14, 6));
    const auto context = bench.inspector.prepare(bench.recipe);
    const auto source = picture_file(file);
    const auto ahead = bench.inspector.inspect(context, load_ahead(*context, *source));
    const auto encoded = bench.inspector.encoded_pictures();
    const auto plain = bench.inspector.inspect(context, load_timed([&] { return load_picture(*source, {}); }));
    CHECK(bench.inspector.encoded_pictures() == encoded);
    CHECK(test::same(ahead->inspection.fused, plain->inspection.fused));
    CHECK(content_of(*ahead->image) == content_of(*plain->image));

    Bench alone(false);
    alone.aligned() = Alignment::rigid;
    const auto same = alone.inspect("query.png", moved(part(true), -14, 6));
    CHECK(same->inspection.image_score == Approx(plain->inspection.image_score).margin(1e-6));
}

TEST_CASE("References are aligned with the first one, and refused by name", "[inspect][align]") {
    Bench bench;
    bench.aligned() = Alignment::rigid;
    bench.recipe.references.push_back(bench.write("second.png", moved(part(false), 11, -8)));
    const auto result = bench.inspect("query.png", moved(part(false), -5, 3));
    const auto& second = result->context->references[1];
    REQUIRE(second.alignment);
    CHECK(second.alignment->moved.x == Approx(11).margin(0.3));
    CHECK(second.image->pixels.size() == cv::Size(side, side));
    // Within a small radius the same place is the same part.
    bench.recipe.settings->references.position_radius = 0.02;
    const auto near = bench.inspect("query.png", moved(part(false), -5, 3));
    bench.aligned() = Alignment::none;
    const auto apart = bench.inspect("query.png", moved(part(false), -5, 3));
    CHECK(cv::mean(near->inspection.vision)[0] < 0.7 * cv::mean(apart->inspection.vision)[0]);
    bench.aligned() = Alignment::rigid;
    CHECK(bench.inspector.leave_one_out(bench.recipe).size() == 2);

    // Each is itself in the bank still.
    bench.recipe.settings->references.position_radius = 0;
    const auto reference = test::inspect_file(bench.inspector, bench.recipe, bench.recipe.references[1]);
    CHECK(is_also_reference(*reference));
    CHECK(reference->inspection.vision_score < 1e-5);

    bench.recipe.references.push_back(bench.write("other.png", cv::Mat(side, side, CV_8UC3, cv::Scalar(7, 8, 9))));
    CHECK_THAT(test::refusal([&] { (void)bench.inspector.prepare(bench.recipe); }),
               Contains("Reference ") && Contains("other.png") && Contains("does not align with the first reference"));
}

TEST_CASE("A picture that does not align has no verdict; words and batches do not align", "[inspect][align]") {
    Bench bench;
    bench.aligned() = Alignment::rigid;
    CHECK_THAT(test::refusal([&] { (void)bench.inspect("flat.png", cv::Mat(side, side, CV_8UC3, cv::Scalar(9))); }),
               Contains("flat.png") && Contains("does not align"));
    cv::Mat noise(side, side, CV_8UC3);
    cv::RNG(4).fill(noise, cv::RNG::UNIFORM, 0, 256);
    CHECK_THAT(test::refusal([&] { (void)bench.inspect("noise.png", noise); }), Contains("correlation"));
    // Most of what is looked at lies beyond the picture's border.
    cv::Mat corner(side, side, CV_8UC1, cv::Scalar(0));
    corner(cv::Rect(side - 48, 0, 48, 48)) = 255;
    bench.recipe.mask = {bench.write("corner.png", corner), MaskMode::cells};
    CHECK_THAT(test::refusal([&] { (void)bench.inspect("query.png", moved(part(false), 40, 0)); }),
               Contains("shows only") && Contains("of what the mask leaves to look at"));

    bench.recipe.mask.reset();
    bench.recipe.references.clear();
    const auto words = bench.inspect("query.png", noise);
    CHECK(!words->image->alignment);
    bench.aligned() = Alignment::none;
    CHECK(bench.inspect("query.png", noise)->inspection.image_score == words->inspection.image_score);
}

TEST_CASE("Alignment is kept in recipes", "[inspect][align]") {
    Bench bench;
    bench.aligned() = Alignment::similarity;
    const auto query = bench.write("query.png", moved(part(true), 10, 10));
    const auto result = test::inspect_file(bench.inspector, bench.recipe, query);
    const auto file = bench.folder / "part.fade";
    save_recipe(file, with_provenance(bench.recipe, bench.inspector.describe(bench.recipe)), {});
    const auto read = load_recipe(file, {});
    CHECK(read.recipe.settings->references.aligned == Alignment::similarity);
    CHECK(test::same(test::inspect_file(bench.inspector, read.recipe, query)->inspection.fused,
                     result->inspection.fused));
}
