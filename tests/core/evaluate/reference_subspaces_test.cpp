// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/evaluate/bench.h"
#include "fade/dino_model.h"
#include "fade/evaluate.h"
#include "fade/evaluation_report.h"
#include "fade/reference_subspaces.h"
#include "support/tiny_dino.h"

using namespace fade;
using namespace fade::test;

namespace {

struct SubspaceBench : Bench {
    SubspaceBench() {
        request.settings.references.bank = ReferenceBank::subspace;
        request.shots = {0, 1, 3};
    }
};

}  // namespace

TEST_CASE("evaluating with subspaces scores pictures as inspecting them does", "[evaluate][subspace]") {
    SubspaceBench bench;
    auto& settings = bench.request.settings;
    settings.tiles = GENERATE(0, 2);
    settings.references.layers = GENERATE(std::vector<int>{}, std::vector{1, 3});
    const bool vision_model = GENERATE(false, true);
    CAPTURE(settings.tiles, settings.references.layers.size(), vision_model);
    if (vision_model && !settings.references.layers.empty()) settings.references.layers = {1, 2};
    settings.vision_edge = 44;
    write_tiny_dino(bench.folder / "dino");
    const auto dino = DinoModel::load({.path = bench.folder / "dino"});
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr, {}, {}, vision_model ? dino.get() : nullptr);
    const auto words = compute_text_features(*bench.model, make_prompts(bench.request.classification_prompts, "nut"));
    const auto places = compute_text_features(
        *bench.model, make_prompts(bench.request.segmentation_prompts, std::string(object_agnostic_name)));
    const auto compared = [&](const std::filesystem::path& file) {
        const auto image = load_image(file);
        return vision_model ? compute_features(*dino, image, vision_features(settings))
                            : compute_features(*bench.model, image, required_features(settings, Regime::few_shot));
    };
    for (const int shots : {1, 3})
        for (const std::uint64_t seed : {0, 5}) {
            const auto& drawn = evaluation.classes[0].references[seed == 0 ? 0 : 1];
            REQUIRE(drawn.seed == seed);
            std::vector<ImageFeatures> references;
            for (int i = 0; i < shots; ++i) references.push_back(compared(drawn.files[static_cast<std::size_t>(i)]));
            const MemoryBank made(references);
            const auto bank = made.with(reference_subspaces(made, settings));
            const auto& run = find_run(evaluation, shots, seed);
            CHECK(run.pictures.size() == 8);
            for (const auto& picture : run.pictures) {
                auto query = compared(picture.file);
                if (vision_model)
                    query = compute_features(*bench.model, load_image(picture.file),
                                             required_features(settings, Regime::batch))
                                .with_vision(query);
                CHECK(picture.score == Approx(detect(query, words, places, bank, settings).image_score).margin(1e-7));
            }
        }
}

TEST_CASE("maps of subspaces are kept by their references, and serve for no others", "[evaluate][subspace]") {
    SubspaceBench bench;
    std::set<std::string> results;
    for (const auto bank : {ReferenceBank::patches, ReferenceBank::subspace, ReferenceBank::patches})
        for (const auto& layers : {std::vector<int>{}, {2}}) {
            bench.request.settings.references.bank = bank;
            bench.request.settings.references.layers = layers;
            const auto expected = evaluation_json(evaluate(*bench.model, bench.request, nullptr));
            CHECK(evaluation_json(bench.run()) == expected);
            CHECK(evaluation_json(bench.run()) == expected);
            results.insert(expected);
        }
    CHECK(results.size() == 4);
}

TEST_CASE("shards find the same subspaces", "[evaluate][subspace]") {
    SubspaceBench bench;
    bench.request.ablations = {Ablation::guidance, Ablation::scales, Ablation::features};
    bench.request.settings.references.turned = Turning::quarters;
    const auto single = evaluate(*bench.model, bench.request, nullptr);
    const auto merged = merge_shards(bench.shards(), std::nullopt);
    CHECK(evaluation_csv(merged) == evaluation_csv(single));
    CHECK(evaluation_json(merged) == evaluation_json(single));
}

TEST_CASE("a run is not measured where one of its references does not align", "[evaluate][subspace][align]") {
    SubspaceBench bench;
    bench.request.settings.references.aligned = Alignment::rigid;
    const auto evaluation = evaluate(*bench.model, bench.request, nullptr);
    for (const auto& run : evaluation.runs) CHECK(run.good + run.anomalous > 0);
    CHECK(find_run(evaluation, 0, std::nullopt).good == 4);
}
