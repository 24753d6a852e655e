// SPDX-License-Identifier: MIT
// The whole method, from PNG files and the authors' prompt lists, against the authors' outputs.
#include "fade/backend_names.h"
#include "fade/detect.h"

#include <ATen/ATen.h>
#include <catch2/catch.hpp>

#include <iostream>

#include "detect/features.h"
#include "encode/clip_model.h"
#include "encode/weights/weights.h"
#include "support/shared_data.h"

using namespace fade;

namespace {

struct GoldenCase {
    std::string folder;
    std::vector<int> scales;
};

/// How a model computes: with each instruction set that this processor has, and in LibTorch's operations.
struct Way {
    Backend backend;
    std::string kernels;
    Precision precision = Precision::fp32;
    [[nodiscard]] std::string name() const {
        return (backend == Backend::reference ? "LibTorch" : kernels) + " " + std::string(name_of(precision));
    }
};

/// How far numbers may be from the authors', by precision.
struct Tolerance {
    double embedding, cosine, map, score;
};
Tolerance tolerance_of(Precision precision) {
    switch (precision) {
        case Precision::fp32:
            return {1e-4, 1e-5, 1e-3, 1e-3};
        case Precision::mixed:
            return {4e-3, 2e-5, 3e-3, 3e-3};
        case Precision::bf16:
            return {1e-2, 1e-4, 8e-3, 4e-3};
    }
    return {};
}

/// Calls `check` for both models and every way to compute.
template <typename Check>
void for_all_ways(Check&& check) {
    std::vector<Way> ways{{Backend::reference, ""}};
    for (const auto precision : {Precision::fp32, Precision::mixed, Precision::bf16})
        for (const auto& kernels : kernel_names()) ways.push_back({Backend::fused, kernels, precision});
    for (const auto& golden_case :
         {GoldenCase{"tiny-gelu", {48, 96, 192}}, GoldenCase{"tiny-quickgelu", {42, 84, 168}}})
        for (const auto& way : ways) {
            INFO(golden_case.folder << ", " << way.name());
            check(golden_case, way);
        }
}

struct Loaded {
    std::filesystem::path folder;
    std::string way;
    Tolerance tolerance;
    TensorMap expected;
    std::shared_ptr<const ClipModel> model;
    Settings settings;
    Prompts classification;
    Prompts segmentation;
};

Loaded load(const std::filesystem::path& shared, const GoldenCase& golden, const Way& way) {
    Loaded result;
    result.way = way.name() + ", ";
    result.folder = shared / "golden" / golden.folder;
    result.expected = read_safetensors(result.folder / "expected.safetensors").tensors;
    ModelSource source{result.folder};
    source.tokenizer = shared / "tokenizer";
    source.compute.backend = way.backend;
    source.compute.kernels = way.kernels;
    source.compute.precision = way.precision;
    result.tolerance = tolerance_of(way.precision);
    result.model = ClipModel::load(source);
    result.settings.scales = golden.scales;
    result.settings.classification_scale = golden.scales.front();
    const auto winclip = load_prompt_ensemble(shared / "prompts/winclip_prompt.json");
    std::vector<PromptEnsemble> all{winclip};
    for (int i = 1; i <= 5; ++i)
        all.push_back(load_prompt_ensemble(shared / ("prompts/chatgpt3.5_prompt" + std::to_string(i) + ".json")));
    result.classification = make_prompts({winclip}, "metal nut");
    result.segmentation = make_prompts(all, object_agnostic_name);
    return result;
}

double largest_difference(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

at::Tensor to_tensor(const cv::Mat& map) {
    return at::from_blob(map.data, {map.rows, map.cols}, at::kFloat).clone();
}

void measured(const std::string& what, double value) {
    std::cout << "MEASURED: " << what << ": " << value << std::endl;
}

void check_embeddings(const Loaded& golden) {
    double worst = 0;
    double worst_cosine = 1;
    for (const int scale : golden.settings.scales) {
        const auto place = "query." + std::to_string(scale) + ".";
        const auto output = golden.model->impl().vision->encode(golden.expected.at(place + "pixels"), {});
        for (const auto& [path, tokens] :
             {std::pair{"gem", joined(output, Feature::gem)}, std::pair{"clip", joined(output, Feature::clip)}}) {
            const auto prefix = place + path;
            const auto expected =
                at::cat({golden.expected.at(prefix + ".cls"), golden.expected.at(prefix + ".patch")[0]});
            REQUIRE(at::isfinite(tokens).all().item<bool>());  // the extremes below pass over what is not a number
            worst = std::max(worst, largest_difference(tokens, expected));
            worst_cosine = std::min(worst_cosine, (tokens * expected).sum(1).min().item<double>());
        }
    }
    measured(golden.way + "embeddings from golden pixels, max difference", worst);
    measured(golden.way + "embeddings from golden pixels, 1 - least cosine", 1 - worst_cosine);
    CHECK(worst <= golden.tolerance.embedding);
    CHECK(worst_cosine >= 1 - golden.tolerance.cosine);
}

void check_inspection(const Loaded& golden, const Inspection& result, int shots) {
    const auto number = std::to_string(shots);
    const auto& expected = golden.expected;
    double worst = 0;
    const auto compare = [&](const cv::Mat& map, const std::string& name) {
        INFO(name);
        const auto difference = largest_difference(to_tensor(map), expected.at(name)[0]);
        worst = std::max(worst, difference);
        CHECK(difference <= golden.tolerance.map);
    };
    for (const auto& maps : result.views) {
        compare(maps.language, "map.language." + name_of(maps.view));
        compare(maps.vision, "map.vision" + number + "." + name_of(maps.view));
    }
    compare(result.language, "map.language");
    compare(result.vision, "map.vision" + number);
    compare(result.fused, "map.final" + number);
    const auto score = [&](const std::string& name) { return expected.at("score." + name).item<double>(); };
    REQUIRE(std::isfinite(result.language_score.value()));
    REQUIRE(std::isfinite(result.image_score));
    REQUIRE(std::isfinite(result.vision_score));
    double worst_score = std::abs(*result.language_score - score("language"));
    worst_score = std::max(worst_score, std::abs(result.image_score - score("final" + number)));
    if (shots > 0) worst_score = std::max(worst_score, std::abs(result.vision_score - score("vision" + number)));
    CHECK(worst_score <= golden.tolerance.score);
    measured(golden.way + number + "-shot from files, maps' max difference", worst);
    measured(golden.way + number + "-shot from files, scores' max difference", worst_score);
}

}  // namespace

TEST_CASE("image embeddings equal the authors'", "[golden]") {
    FADE_REQUIRE_SHARED(shared, "");
    FADE_REQUIRE_SHARED(folder, "golden");
    for_all_ways([&](const auto& golden, const Way& way) { check_embeddings(load(shared, golden, way)); });
}

TEST_CASE("text embeddings equal the authors'", "[golden]") {
    FADE_REQUIRE_SHARED(shared, "");
    FADE_REQUIRE_SHARED(folder, "golden");
    for_all_ways([&](const GoldenCase& golden_case, const Way& way) {
        const auto golden = load(shared, golden_case, way);
        for (const auto& [name, prompts] :
             {std::pair{"classification", golden.classification}, std::pair{"segmentation", golden.segmentation}}) {
            const auto features = compute_text_features(*golden.model, prompts);
            const auto& text = features.impl();
            const auto place = std::string("text.") + name;
            const auto means = largest_difference(text.means, golden.expected.at(place + ".mean"));
            const auto first = largest_difference(text.normal.slice(0, 0, 8), golden.expected.at(place + ".first"));
            measured(golden.way + place + " means' max difference", means);
            CHECK(means <= 1e-4);
            CHECK(first <= 1e-4);
        }
    });
}

TEST_CASE("maps and scores equal the authors', from image files, with 0, 1 and 2 references", "[golden]") {
    FADE_REQUIRE_SHARED(shared, "");
    FADE_REQUIRE_SHARED(folder, "golden");
    for_all_ways([&](const GoldenCase& golden_case, const Way& way) {
        const auto golden = load(shared, golden_case, way);
        const auto encode = [&](const std::string& name) {
            return compute_features(*golden.model, load_image(golden.folder / name),
                                    required_features(golden.settings));
        };
        const auto classification = compute_text_features(*golden.model, golden.classification);
        const auto segmentation = compute_text_features(*golden.model, golden.segmentation);
        const auto query = encode("query.png");
        const std::vector<ImageFeatures> references{encode("ref0.png"), encode("ref1.png")};
        for (int shots = 0; shots <= 2; ++shots) {
            const std::span<const ImageFeatures> all(references);
            const MemoryBank bank(all.first(static_cast<std::size_t>(shots)));
            check_inspection(golden, detect(query, classification, segmentation, bank, golden.settings), shots);
        }
    });
}
