// SPDX-License-Identifier: MIT
// Which reference is a picture's own.
#include "fade/reference_match.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <vector>

#include "detect/features.h"
#include "fade/dino_model.h"
#include "fade/reference_distances.h"
#include "support/boards.h"
#include "support/reference_bench.h"
#include "support/refusal.h"
#include "support/tiny_dino.h"

using namespace fade;
using Catch::Contains;
using fade::test::board;
using fade::test::ReferenceBench;
using fade::test::refusal;
using Path = std::filesystem::path;

namespace {

Image picture(const cv::Mat& pixels) {
    Image image;
    image.pixels = pixels;
    return image;
}

struct Bench : ReferenceBench {
    Bench() { settings.references.match = ReferenceMatch::best; }
    [[nodiscard]] ImageFeatures encode(std::uint64_t design, std::uint64_t photo) const {
        return ReferenceBench::encode(picture(board(design, photo)));
    }
};

/// The mean of half the cosine distances of the patches that are looked at to the nearest of so many others.
double mean_distance(const ImageFeatures& query, std::span<const ImageFeatures> variants, const View& view) {
    const auto patches = query.impl().seen_patches(view, Feature::clip).to(at::kDouble);
    double sum = 0;
    for (std::int64_t i = 0; i < patches.size(0); ++i) {
        double nearest = std::numeric_limits<double>::max();
        for (const auto& variant : variants) {
            const auto products = at::mv(variant.impl().seen_patches(view, Feature::clip).to(at::kDouble), patches[i]);
            for (std::int64_t j = 0; j < products.size(0); ++j)
                nearest = std::min(nearest, (1 - products[j].item<double>()) / 2);
        }
        sum += nearest;
    }
    return sum / static_cast<double>(patches.size(0));
}

}  // namespace

TEST_CASE("the best reference is the one with the least mean distance", "[detect][match]") {
    const c10::InferenceMode guard;
    Bench bench;
    const std::size_t variants = GENERATE(1U, 2U);
    std::vector<ImageFeatures> references;
    for (std::uint64_t design = 0; design < 5; ++design)
        for (std::size_t v = 0; v < variants; ++v) references.push_back(bench.encode(10 * v + design, 1));
    const MemoryBank bank(references, variants);
    for (std::uint64_t design = 0; design < 5; ++design) {
        CAPTURE(design, variants);
        auto query = bench.encode(design, 100 + design);
        if (design == 3) query = query.looked_at((cv::Mat_<unsigned char>(2, 2) << 255, 255, 255, 0));
        const auto best = best_reference(query, bank, bench.settings);
        CHECK(best == design);
        std::vector<double> distances;
        for (std::size_t i = 0; i < 5; ++i)
            distances.push_back(
                mean_distance(query, std::span(references).subspan(i * variants, variants), View::square(32)));
        CHECK(best == std::size_t(std::min_element(distances.begin(), distances.end()) - distances.begin()));
    }
    // The first of equals.
    const std::vector equals{references[2], references[0], references[0]};
    CHECK(best_reference(references[0], MemoryBank(equals), bench.settings) == 1);
    CHECK_THAT(refusal([&] { (void)best_reference(references[0], {}, bench.settings); }), Contains("no reference"));
}

TEST_CASE("with a vision model its own patches find the reference", "[detect][match][vision_model]") {
    const c10::InferenceMode guard;
    Bench bench;
    test::write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    bench.settings.vision_edge = 56;
    const auto encode = [&](std::uint64_t design, std::uint64_t photo) {
        return compute_features(*dino, picture(board(design, photo)), vision_features(bench.settings));
    };
    std::vector<ImageFeatures> references;
    for (std::uint64_t design = 0; design < 4; ++design) references.push_back(encode(design, 1));
    for (std::uint64_t design = 0; design < 4; ++design) {
        // What CLIP sees is another board.
        const auto query = bench.encode(design + 1, 1).with_vision(encode(design, 7));
        CHECK(best_reference(query, MemoryBank(references), bench.settings) == design);
    }
}

TEST_CASE("only a bank of the own reference is compared with", "[detect][match]") {
    Bench bench;
    const auto prompts = make_prompts({{"test", "{}", {"a good part"}, {"a broken part"}}}, "part");
    const auto text = compute_text_features(*bench.model, prompts);
    const std::vector references{bench.encode(0, 1), bench.encode(1, 1)};
    const MemoryBank bank(references);
    const auto query = bench.encode(1, 2);
    CHECK_THAT(refusal([&] { (void)detect(query, text, text, bank, bench.settings); }), Contains("own was not found"));
    const auto own = detect(query, text, text, bank.only(1), bench.settings);
    CHECK(own.shots == 1);
    bench.settings.references.match = ReferenceMatch::all;
    const auto alone = detect(query, text, text, MemoryBank(std::vector{references[1]}), bench.settings);
    CHECK(cv::norm(own.fused, alone.fused, cv::NORM_INF) == 0);
    CHECK(own.image_score == alone.image_score);
    CHECK_THROWS_AS(bank.only(2), Error);
    CHECK_THROWS_AS(MemoryBank().only(0), Error);
    // One that is compared with alone has nothing of others.
    bench.settings.references = {.baseline = ReferenceBaseline::place, .match = ReferenceMatch::best};
    CHECK(reference_distances(bank, bench.settings) == nullptr);
    CHECK(cv::norm(detect(query, text, text, bank.only(1), bench.settings).fused, alone.fused, cv::NORM_INF) == 0);
}

TEST_CASE("a reference is found by its name, or by the beginning of the picture's", "[detect][match]") {
    const std::vector<Path> references{"good/board_a.png", "good/Board_A_rev2.bmp", "more/board_a.jpg", "good/nut.png",
                                       "good/\u00c4pfel.png"};
    const auto found = [&](const PictureName& picture) { return named_reference(picture, references); };
    CHECK(found("in/board_a.tif") == 0U);  // the first of equals
    CHECK(found("BOARD_A.PNG") == 0U);
    CHECK(found("board_a_017.png") == 0U);
    CHECK(found("board_a-017.png") == 0U);
    CHECK(found("board_a 017.png") == 0U);
    CHECK(found("board_a.017.png") == 0U);
    CHECK(found("board_a_rev2_5.png") == 1U);  // the longest
    CHECK(found("board_a_rev23.png") == 0U);
    CHECK(found("nut.tif") == 3U);
    CHECK(found(PictureName("nut.tif", 2)) == 3U);
    CHECK(found("\u00e4PFEL_1.png") == 4U);
    for (const auto* stranger : {"board_b.png", "board_ab.png", "nuts.png", "my_nut.png", "board.png", ""}) {
        INFO(stranger);
        CHECK_FALSE(found(stranger));
    }
    CHECK_FALSE(named_reference("a.png", {}));

    // An umlaut is one letter, however the file system writes it; bytes that are no UTF-8 are themselves.
    const std::vector<std::filesystem::path> composed{"Geh\xc3\xa4use.png", "\xff.png"};
    CHECK(named_reference("GEHA\xcc\x88USE_1.png", composed) == 0);
    CHECK(named_reference("\xff_1.png", composed) == 1);
    CHECK_FALSE(named_reference("\xfe_1.png", composed));
    CHECK(required_reference("nut_1.png", references) == 3);
    CHECK_THAT(refusal([&] { (void)required_reference("in/washer_1.png", references); }),
               Contains("in/washer_1.png") && Contains("no reference of its own") && Contains("washer_1\""));
}
