// SPDX-License-Identifier: MIT
// A DINOv2 that compares a picture with references, against AnomalyDINO's maps and scores (golden/dinov2*).
#include "fade/mutual.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <iostream>
#include <string>
#include <vector>

#include "demo/random_model.h"
#include "detect/fusion.h"
#include "encode/weights/weights.h"
#include "fade/picture_source.h"
#include "fade/token_sets.h"
#include "support/refusal.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"
#include "support/tiny_dino.h"
#include "support/tiny_model.h"

using namespace fade;
using Catch::Contains;
using fade::test::refusal;

namespace {

cv::Mat to_mat(const at::Tensor& tensor) {
    const auto rows = tensor.contiguous();
    return cv::Mat(static_cast<int>(rows.size(0)), static_cast<int>(rows.size(1)), CV_32FC1, rows.data_ptr<float>())
        .clone();
}

Image picture(const at::Tensor& bytes) {
    const auto whole = bytes.contiguous();
    Image image;
    image.pixels = cv::Mat(static_cast<int>(whole.size(0)), static_cast<int>(whole.size(1)), CV_8UC3,
                           whole.data_ptr<std::uint8_t>())
                       .clone();
    return image;
}

std::shared_ptr<const ClipModel> tiny_clip(const std::filesystem::path& folder) {
    demo::write_random_model(folder / "clip", test::tiny_config(), 1);
    return ClipModel::load({.path = folder / "clip"});
}

/// Half the cosine distance to the nearest reference patch, in the vision model's grid.
Inspection compare(const ClipModel& clip, const DinoModel& dino, const Image& query, const std::vector<Image>& pictures,
                   const Settings& settings) {
    std::vector<ImageFeatures> references;
    for (const auto& reference : pictures)
        references.push_back(compute_features(dino, reference, vision_features(settings)));
    const auto words = compute_text_features(clip, make_prompts({builtin_prompt_ensemble("classification")}, "object"));
    const auto features = compute_features(clip, query, required_features(settings, Regime::batch))
                              .with_vision(compute_features(dino, query, vision_features(settings)));
    return detect(features, words, words, MemoryBank(references), settings);
}

}  // namespace

TEST_CASE("Maps and scores of a DINOv2 and references are AnomalyDINO's", "[detect][vision_model]") {
    FADE_REQUIRE_SHARED(golden, "golden/dinov2");
    const test::TemporaryFolder folder;
    const auto clip = tiny_clip(folder.path());
    double worst_map = 0;
    double worst_score = 0;
    for (const auto* kind : {"dinov2", "dinov2-registers"})
        for (const auto backend : {Backend::reference, Backend::fused}) {
            INFO(kind);
            const auto place = golden.parent_path() / kind;
            const auto expected = read_safetensors(place / "expected.safetensors").tensors;
            const auto dino = DinoModel::load({.path = place, .compute = {.backend = backend}});
            auto settings = default_settings(clip->info());
            settings.vision_edge = dino->info().shortest_edge;
            settings.score_share = 0.01;
            settings.few_shot = {.multiplier = 2, .weight = 1, .score_weight = 1};  // 1 - cosine
            const auto load = [&](const char* name) {
                return picture_file(place / (std::string(name) + ".png"))->load();
            };
            const auto query = load("query");
            const std::vector<Image> upright{load("ref0"), load("ref1")};
            std::vector<Image> turned;
            for (const int angle : {0, 45, 90, 135, 180, 225, 270, 315})
                turned.push_back(picture(expected.at("ref0.turned." + std::to_string(angle))));
            const std::vector<std::pair<std::string, std::vector<Image>>> banks{
                {"upright1", {upright[0]}}, {"upright2", upright}, {"turned1", turned}};
            for (const auto& [name, bank] : banks) {
                INFO(name);
                const auto inspection = compare(*clip, *dino, query, bank, settings);
                const auto score = expected.at(name + ".score").item<double>();
                worst_score = std::max(worst_score, std::abs(inspection.vision_score - score));
                CHECK(inspection.image_score == Approx(score).margin(1e-3));
                // The map that AnomalyDINO shows: in the picture's size, smoothed by four pixels.
                const auto distances = to_mat(expected.at(name + ".distance"));
                const auto map = to_mat(expected.at(name + ".map"));
                cv::Mat smoothed;
                cv::GaussianBlur(resize_map(distances, map.size()), smoothed, {33, 33}, 4, 4, cv::BORDER_REFLECT);
                CHECK(cv::norm(smoothed, map, cv::NORM_INF) < 1e-3);
                // Ours is the same in the grid of the model's largest scale, halved, and lies where the vision model's
                // view does: AnomalyDINO stretches it over what was cut off, too.
                const auto region = dino_view(query.pixels.size(), settings.vision_edge, 14).region;
                const auto placed = placed_in_picture(distances, region, inspection.vision.size());
                const auto difference = cv::norm(2 * inspection.vision, placed, cv::NORM_INF);
                worst_map = std::max(worst_map, difference);
                CHECK(difference < 1e-3);
                for (const auto& maps : inspection.views)
                    CHECK(cv::norm(2 * maps.vision, placed_in_picture(distances, region, maps.vision.size()),
                                   cv::NORM_INF) < 1e-3);
            }
        }
    std::cout << "MEASURED: DINOv2 with references: map at most " << worst_map << ", score at most " << worst_score
              << " from AnomalyDINO's" << std::endl;
}

TEST_CASE("A part of a picture is read at the centres of the cells over the whole of it", "[detect][vision_model]") {
    const cv::Mat map = (cv::Mat_<float>(1, 4) << 0, 1, 2, 3);
    // The whole in its own grid is itself.
    CHECK(cv::norm(placed_in_picture(map, {0, 0, 1, 1}, {4, 1}), map, cv::NORM_INF) == 0);
    // The left four fifths: the fifth cell lies beyond, and goes on as the border.
    const cv::Mat wide = (cv::Mat_<float>(1, 5) << 0, 1, 2, 3, 3);
    CHECK(cv::norm(placed_in_picture(map, {0, 0, 0.8, 1}, {5, 1}), wide, cv::NORM_INF) < 1e-6);
    // Nothing that stands out falls between the cells of a coarser grid.
    for (int x = 0; x < 64; ++x) {
        cv::Mat fine = cv::Mat::zeros(3, 64, CV_32FC1);
        fine.at<float>(1, x) = 0.5F;
        const auto coarse = placed_in_picture(fine, {0, 0, 1, 0.9}, {16, 4});
        double largest = 0;
        cv::Point place;
        cv::minMaxLoc(coarse, nullptr, &largest, nullptr, &place);
        CHECK(largest == 0.5);
        CHECK(place.x == x / 4);
    }
    // What is not looked at has no part in it.
    const cv::Mat cells = (cv::Mat_<unsigned char>(1, 4) << 255, 255, 0, 255);
    const auto seen = placed_in_picture(map, {0, 0, 1, 1}, {8, 1}, cells);
    CHECK(seen.at<float>(3) == Approx(1));  // between 1 and a cell that is not looked at
}

TEST_CASE("A DINOv2 gives embeddings of unit length, and nothing that only CLIP has", "[detect][vision_model]") {
    const test::TemporaryFolder folder;
    test::write_tiny_dino(folder / "dino");
    const auto dino = DinoModel::load({.path = folder / "dino"});
    Image image;
    image.pixels = cv::Mat(60, 90, CV_8UC3, cv::Scalar(90, 120, 60));
    Settings settings;
    settings.vision_edge = 28;
    const auto features = compute_features(*dino, image, vision_features(settings));
    REQUIRE(features.views().size() == 1);
    CHECK(features.views().front() == dino_view(image.pixels.size(), 28, 7));
    CHECK(features.shaped() == features.views().front());
    auto gem = vision_features(settings);
    gem.tokens = all_tokens;
    CHECK_THAT(refusal([&] { (void)compute_features(*dino, image, gem); }), Contains("does not give"));
    FeatureRequest square;
    square.views = square_views({28});
    CHECK_THAT(refusal([&] { (void)compute_features(*dino, image, square); }), Contains("shorter edge"));
    const auto clip = tiny_clip(folder.path());
    CHECK_THAT(refusal([&] { (void)compute_features(*clip, image, vision_features(settings)); }),
               Contains("squares or in tiles"));
}
