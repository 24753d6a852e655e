// SPDX-License-Identifier: MIT
// The largest scale in tiles.
#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <optional>
#include <vector>

#include "demo/random_model.h"
#include "detect/features.h"
#include "fade/evidence.h"
#include "support/refusal.h"
#include "support/temporary_folder.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

constexpr int patch = 8;

Image noise(cv::Size size, std::uint64_t seed = 1) {
    cv::Mat pixels(size, CV_8UC3);
    cv::RNG(seed).fill(pixels, cv::RNG::UNIFORM, 0, 256);
    return {pixels, "noise.png", std::to_string(seed)};
}

struct Bench {
    explicit Bench(int tiles = 1) {
        demo::write_random_model(folder.path(), test::tiny_config(), 1);
        model = ClipModel::load({folder.path()});
        settings = default_settings(model->info());
        settings.scales = {32, 64};
        settings.classification_scale = 32;
        settings.tiles = tiles;
        prompts = make_prompts({{"test", "{}", {"a good part", "fine"}, {"a broken part", "worn", "bent"}}}, "part");
        text = compute_text_features(*model, prompts);
    }
    [[nodiscard]] ImageFeatures encode(const Image& image) const {
        return compute_features(*model, image, required_features(settings));
    }
    [[nodiscard]] Inspection inspect(const ImageFeatures& query,
                                     const std::vector<ImageFeatures>& references = {}) const {
        return detect(query, *text, *text, MemoryBank(references), settings);
    }

    test::TemporaryFolder folder;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts prompts;
    std::optional<TextFeatures> text;
};

double difference(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

double largest(const cv::Mat& map) {
    double value = 0;
    cv::minMaxLoc(map, nullptr, &value);
    return value;
}

}  // namespace

TEST_CASE("a square picture in one tile is the published method, to the last digit", "[detect][tiles]") {
    Bench bench(1);
    const auto picture = noise({50, 50});
    const auto reference = noise({50, 50}, 2);
    const auto tiled = bench.inspect(bench.encode(picture), {bench.encode(reference)});
    bench.settings.tiles = 0;
    const auto whole = bench.inspect(bench.encode(picture), {bench.encode(reference)});
    CHECK(tiled.image_score == whole.image_score);
    CHECK(cv::norm(tiled.fused, whole.fused, cv::NORM_INF) == 0);
}

TEST_CASE("where one tile lies alone its patches are the view's, and where two overlap their weighted mean",
          "[detect][tiles]") {
    const Bench bench(1);
    const auto picture = noise({50, 120});
    const auto features = bench.encode(picture);
    const auto tiled = features.shaped().value();
    REQUIRE(tiled.tile == 64);
    const auto tiles = tiles_of(tiled, patch);
    REQUIRE(tiles.size() == 3);
    const auto alone = [&](const Tile& tile) {
        return compute_features(*bench.model, picture, {{tile.view}, bench.settings.gem});
    };
    const auto& all = features.impl();
    const int columns = all.grid(tiled).width;
    const auto first = alone(tiles[0]);
    const auto second = alone(tiles[1]);
    for (const auto set : {Tokens::patches, Tokens::gem_patches}) {
        const auto& joined = all.tokens(tiled, set);
        const auto rows_alone = std::int64_t{tiles[1].cells.y} * columns;
        CHECK(difference(joined.slice(0, 0, rows_alone),
                         first.impl().tokens(tiles[0].view, set).slice(0, 0, rows_alone)) < 1e-6);
        // A patch that the first two see, not the third, counted from their borders by hand.
        const int row = tiles[1].cells.y + 1;
        REQUIRE(row < tiles[0].cells.br().y);
        REQUIRE(row < tiles[2].cells.y);
        const int column = 3;
        const auto of = [&](const ImageFeatures::Impl& tile, const Tile& where) {
            const std::int64_t index = std::int64_t{row - where.cells.y} * columns + column;
            const int from_border = std::min(row - where.cells.y + 1, where.cells.br().y - row);
            return tile.tokens(where.view, set)[index] * from_border;
        };
        const auto sum = of(first.impl(), tiles[0]) + of(second.impl(), tiles[1]);
        CHECK(difference(joined[std::int64_t{row} * columns + column], sum / sum.norm()) < 1e-6);
        CHECK(difference(joined.norm(2, 1), at::ones({joined.size(0)})) < 1e-5);
    }
}

TEST_CASE("tiles leave no seam in a map", "[detect][tiles]") {
    // A smooth picture: between neighbours in the map the largest step lies nowhere near a tile's border.
    Bench bench(3);
    bench.settings.scales = {32, 128};
    cv::Mat pixels(120, 200, CV_8UC3);
    for (int y = 0; y < pixels.rows; ++y)
        for (int x = 0; x < pixels.cols; ++x)
            pixels.at<cv::Vec3b>(y, x) = cv::Vec3b(static_cast<uchar>(x), static_cast<uchar>(2 * y), 128);
    const auto features = bench.encode({pixels, "smooth.png", "1"});
    const auto tiled = features.shaped().value();
    const auto& patches = features.impl().patches(tiled, Feature::gem);
    const auto grid = features.impl().grid(tiled);
    const auto rows = patches.view({grid.height, grid.width, -1});
    const auto steps = (rows.slice(1, 1) - rows.slice(1, 0, grid.width - 1)).norm(2, 2).amax(0);  // by column
    std::vector<bool> at_border(static_cast<std::size_t>(grid.width - 1), false);
    for (const auto& tile : tiles_of(tiled, patch))
        for (const int border : {tile.cells.x, tile.cells.br().x})
            if (border > 0 && border < grid.width) at_border[static_cast<std::size_t>(border - 1)] = true;
    double inside = 0;
    double border = 0;
    for (int i = 0; i < grid.width - 1; ++i) {
        auto& largest_step = at_border[static_cast<std::size_t>(i)] ? border : inside;
        largest_step = std::max(largest_step, steps[i].item<double>());
    }
    REQUIRE(border > 0);
    CHECK(border < inside);
}

TEST_CASE("a long picture is seen in its own shape, and compared with references of others", "[detect][tiles]") {
    const Bench bench(2);
    const auto query = bench.encode(noise({60, 150}));
    const auto result = bench.inspect(query, {bench.encode(noise({150, 60}, 2)), bench.encode(noise({60, 60}, 3))});
    CHECK(result.views.back().view.size == cv::Size(128, 320));
    CHECK(result.fused.size() == cv::Size(16, 40));
    CHECK(result.views.size() == 2);

    SECTION("its own patches are the nearest where it is among the references") {
        const auto own = bench.inspect(query, {bench.encode(noise({150, 60}, 2)), query});
        CHECK(largest(own.vision) < 1e-6);
    }
    SECTION("the evidence of a point shows patches of the reference's own grid") {
        const MemoryBank bank(std::vector{bench.encode(noise({150, 60}, 2))});
        const auto inspection = detect(query, *bench.text, *bench.text, bank, bench.settings);
        const auto evidence = explain(inspection, query, *bench.text, bench.prompts, bank, bench.settings, {0.3, 0.7});
        const auto& fine = evidence.views.back();
        CHECK(fine.patch.width == Approx(1 / 16.0));
        CHECK(fine.patch.height == Approx(1 / 40.0));
        REQUIRE(fine.nearest);
        CHECK(fine.nearest->patch.width == Approx(1 / 40.0));
        CHECK(fine.nearest->patch.height == Approx(1 / 16.0));
        CHECK(fine.nearest->distance / 2 == Approx(fine.vision).margin(1e-5));
        double sum = evidence.clipping;
        for (const auto& view : evidence.views) sum += view.language_share + view.vision_share;
        CHECK(sum == Approx(evidence.fused).margin(1e-5));
    }
}

TEST_CASE("a small thing that one square loses is found in tiles", "[detect][tiles]") {
    // Two pictures that differ in one pixel of 640 x 640, compared with each other.
    cv::Mat plain(640, 640, CV_8UC3, cv::Scalar(90, 100, 110));
    cv::Mat marked = plain.clone();
    marked(cv::Rect(401, 203, 3, 3)).setTo(cv::Scalar(255, 0, 0));
    const auto contrast = [&](int tiles) {
        const Bench bench(tiles);
        const auto map =
            bench.inspect(bench.encode({marked, "marked.png", "2"}), {bench.encode({plain, "plain.png", "1"})})
                .views.back()
                .vision;
        cv::Point place;
        double highest = 0;
        cv::minMaxLoc(map, nullptr, &highest, nullptr, &place);
        const cv::Point2d at((place.x + 0.5) / map.cols, (place.y + 0.5) / map.rows);
        if (tiles > 0) CHECK(cv::norm(at - cv::Point2d(402.5 / 640, 204.5 / 640)) < 0.02);
        return highest;
    };
    CHECK(contrast(10) > 10 * contrast(0));
}

TEST_CASE("only what a mask leaves is compared in tiles", "[detect][tiles][mask]") {
    Bench bench(2);
    const auto picture = noise({60, 90});
    cv::Mat mask = cv::Mat::zeros(90, 60, CV_8UC1);
    mask(cv::Rect(0, 0, 60, 45)).setTo(255);
    const auto result = bench.inspect(bench.encode(picture).looked_at(mask));
    const auto& cells = result.views.back().cells;
    REQUIRE(cells.size() == cv::Size(16, 24));
    CHECK(cv::countNonZero(cells) == 16 * 12);
    CHECK(cv::countNonZero(result.fused(cv::Rect(0, 12, 16, 12))) == 0);
}

TEST_CASE("tiles report progress, and stop within one", "[detect][tiles]") {
    const Bench bench(2);
    std::size_t last = 0;
    std::size_t all = 0;
    std::size_t reports = 0;
    Job job;
    job.on_progress = [&](const Progress& progress) {
        CHECK(progress.done >= last);
        last = progress.done;
        all = progress.total;
        ++reports;
    };
    (void)compute_features(*bench.model, noise({60, 90}), required_features(bench.settings), job);
    CHECK(last == all);
    CHECK(reports > 20);

    std::stop_source stop;
    job.stop = stop.get_token();
    job.on_progress = [&](const Progress& progress) {
        if (progress.done > progress.total / 2) stop.request_stop();
        last = progress.done;
    };
    CHECK_THROWS_AS(compute_features(*bench.model, noise({60, 90}), required_features(bench.settings), job), Cancelled);
    CHECK(last < all * 2 / 3);
}

TEST_CASE("what has no tiles is not compared in tiles", "[detect][tiles]") {
    Bench bench(0);
    const auto whole = bench.encode(noise({60, 90}));
    bench.settings.tiles = 2;
    const auto tiled = bench.encode(noise({60, 90}));
    CHECK_THAT(refusal([&] { (void)bench.inspect(whole); }), Contains("in tiles"));
    CHECK_THAT(refusal([&] { (void)bench.inspect(tiled, {whole}); }), Contains("lack the scale"));
    CHECK_THAT(refusal([&] { (void)MemoryBank(std::vector{whole, tiled}); }), Contains("different"));
}
